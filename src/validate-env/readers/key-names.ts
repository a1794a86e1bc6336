// Names that are keys of an object: a loop over `Object.keys(NAMES)` or `Object.entries(NAMES)` reads each of them.
import type { DirectRead } from './code.ts';
import { objectBoundTo, objectKeys } from './javascript-schema.ts';
import type { Source } from './source.ts';

/** Reads of the keys that the identifier goes through in the text around a read; none when it goes through no object. */
export const keyNames = (source: Source, around: string, identifier: string): DirectRead[] => {
  const object = String.raw`Object\s*\.\s*(?:keys|entries)\s*\(\s*([A-Za-z_$][\w$]*)\s*\)`;
  const forms = [
    String.raw`\bfor\s*\(\s*(?:const|let|var)\s*(?:\[\s*)?${identifier}\b[^()]{0,80}\bof\s+${object}`,
    String.raw`${object}\s*\.\s*\w+\s*\(\s*(?:async\s*)?\(?\s*(?:\[\s*)?${identifier}\b`,
  ];
  for (const form of forms) {
    const name = [...around.matchAll(new RegExp(form, 'g'))].at(-1)?.[1];
    const open = name === undefined ? -1 : objectBoundTo(source, name);
    if (open >= 0) return objectKeys(source, open);
  }
  return [];
};
