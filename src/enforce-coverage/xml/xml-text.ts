// What text and attribute values of XML stand for: five entities and character references, nothing a document defines.
import { BadXml } from './xml-bytes.ts';

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));|&/g;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** @throws BadXml for a reference that XML itself does not define. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_, decimal?: string, hex?: string, name?: string, offset?: number) => {
    const entity = name === undefined ? undefined : ENTITIES.get(name);
    if (entity !== undefined) return entity;
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : -1;
    if (!isCharacter(code)) throw new BadXml('an entity is not defined by XML, and none is ever resolved', offset);
    return String.fromCodePoint(code);
  });
}

/** XML 1.0, production 2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
