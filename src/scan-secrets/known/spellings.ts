// Knows every way in which a secret of the job may be written in a file, as bytes.
import { spellingsOf } from '../../kernel/redact.ts';

export type Spelling = {
  readonly bytes: Buffer;
  readonly isRaw: boolean;
  /** Written with hexadecimal digits, small or capital: capitals are no difference. */
  readonly isLoose: boolean;
};

/** The spellings of at least `shortest` characters: those that are masked, other escapes of JSON, UTF-16. */
export function spellKnown(value: string, shortest: number): Spelling[] {
  const hex = Buffer.from(value, 'utf8').toString('hex');
  const percent = encodeURIComponent(value.toWellFormed());
  const json = JSON.stringify(value).slice(1, -1);
  const loose = [hex, percent, ...[/\//g, /[/+]/g, /[<>&]/g, /[/+<>&'=]/g].map((set) => escapeUnicode(json, set))];
  const texts = new Set([value, ...spellingsOf(value), json.replaceAll('/', String.raw`\/`), ...loose]);
  const little = Buffer.from(value, 'utf16le');
  return [
    ...[...texts]
      .filter((text) => text.length >= shortest)
      .map((text) => ({
        bytes: Buffer.from(text, 'utf8'),
        isRaw: text === value,
        isLoose: text !== value && loose.includes(text),
      })),
    ...[little, Buffer.from(little).swap16()].map((bytes) => ({ bytes, isRaw: false, isLoose: false })),
  ];
}

/** The characters of `set` as the escapes that writers of JSON may choose for them. */
function escapeUnicode(json: string, set: RegExp): string {
  return json.replaceAll(set, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
