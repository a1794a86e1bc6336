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
  const json = JSON.stringify(value).slice(1, -1);
  const loose = [
    hex,
    ...encodePercent(value),
    ...[/\//g, /[/+]/g, /[<>&]/g, /[/+<>&'=]/g].map((set) => escapeUnicode(json, set)),
  ];
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

/** As parts of a URL and as fields of a form: languages differ in what they leave as it is, and in what a blank becomes. */
function encodePercent(value: string): string[] {
  const browser = encodeURIComponent(value.toWellFormed());
  // RFC 3986 section 2.3 leaves letters, digits and `-._~`; forms leave `*` instead of `~`, PHP neither.
  const strict = escapePercent(browser, /[!'()*]/g);
  const form = escapePercent(browser, /[!'()~]/g);
  const parts = [browser, strict, escapePercent(strict, /~/g)];
  return [
    ...parts,
    ...parts.map((part) => part.replaceAll('%2F', '/')),
    ...[...parts, form].map((part) => part.replaceAll('%20', '+')),
    encodeURI(value.toWellFormed()),
  ];
}

function escapePercent(text: string, set: RegExp): string {
  return text.replaceAll(set, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The characters of `set` as the escapes that writers of JSON may choose for them. */
function escapeUnicode(json: string, set: RegExp): string {
  return json.replaceAll(set, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
