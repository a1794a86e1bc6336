// Knows how to read `name operator value` around a word, in the syntaxes of code and configuration.
import { isAlphanumeric, isBlank, isLineEnd, isQuote, isWord } from '../engine/byte.ts';
import { sliceText, type Text } from '../engine/text.ts';
import { isComplaint, readOperator, readWord, skipBlanks, type Operator } from './operator.ts';
import { findPairedValue } from './pair.ts';

/** A name and the value written to it, as byte offsets. */
export type Assignment = {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly isQuoted: boolean;
  readonly operator: Operator['kind'] | 'element';
};

const NAME_REACH = 48;
const VALUE_REACH = 600;

function isNameByte(byte: number): boolean {
  return isWord(byte) || byte === 45;
}

/** Offsets of the identifier around [start, end); dots belong to it on the left only (`spring.mail.password`). */
export function findName(bytes: Uint8Array, start: number, end: number): { nameStart: number; nameEnd: number } {
  let nameStart = start;
  const floor = Math.max(0, start - NAME_REACH);
  while (nameStart > floor && (isNameByte(bytes[nameStart - 1]!) || bytes[nameStart - 1] === 46)) nameStart--;
  while (nameStart < start && !isAlphanumeric(bytes[nameStart]!)) nameStart++;
  let nameEnd = end;
  const ceiling = Math.min(bytes.length, end + NAME_REACH);
  while (nameEnd < ceiling && isNameByte(bytes[nameEnd]!)) nameEnd++;
  return { nameStart, nameEnd };
}

/** Reads what follows the identifier that ends at `nameEnd`; null when nothing is written to it on this line. */
export function readAssignment(text: Text, nameStart: number, nameEnd: number): Assignment | null {
  const { bytes } = text;
  const isEscaped = bytes[nameEnd] === 92 && isQuote(bytes[nameEnd + 1] ?? 0);
  const wasQuoted = isEscaped || isQuote(bytes[nameEnd] ?? 0);
  let at = nameEnd;
  if (wasQuoted) at += isEscaped ? 2 : 1;
  // `o['name']`, and `name!:` and `name?:` of TypeScript; `name!=` compares.
  if (bytes[at] === 93 || ((bytes[at] === 33 || bytes[at] === 63) && bytes[at + 1] === 58)) at++;
  if (text.kind.syntax === 'prose') at = skipBold(bytes, at);
  at = skipBlanks(bytes, at);
  const content = findContent(text, nameStart, nameEnd);
  if (content >= 0) return finish(text, nameStart, nameEnd, skipField(text, content), 'element');
  const paired = findPairedValue(text, nameStart, nameEnd);
  if (paired !== null) return finish(text, nameStart, nameEnd, paired.start, paired.kind);
  const operator =
    readOperator(
      bytes,
      at,
      (wasQuoted && !isEscaped) || bytes[nameStart - 1] === 58,
      text.kind.syntax !== 'assignments',
    ) ?? readWord(text, nameStart, nameEnd);
  if (operator === null || isComplaint(bytes, nameStart, at)) return null;
  const begin = text.kind.syntax === 'prose' ? skipBold(bytes, operator.end) : operator.end;
  const start = skipBlock(text, skipType(text, skipBlanks(bytes, begin)));
  return finish(text, nameStart, nameEnd, start, operator.kind);
}

/** Steps over the end of bold text: `**Password:** value`, `**Password**: value`. */
function skipBold(bytes: Uint8Array, at: number): number {
  return bytes[at] === 42 && bytes[at + 1] === 42 ? at + 2 : at;
}

/** First bytes of what `skipType` steps over: most values begin with none of them. */
const BEFORE_VALUE: ReadonlySet<number> = new Set(Buffer.from('sSO&bBrRuULN@n[C'));

/** Steps over `string =`, `str =`, `String =` in typed declarations, and over string prefixes such as b"" and r"". */
function skipType(text: Text, at: number): number {
  if (!BEFORE_VALUE.has(text.bytes[at] ?? 0)) return at;
  const window = sliceText(text, at, at + 40);
  const typed = /^(?:string|str|String|Optional\[str\]|&str|&'static str|bytes)\s*=\s*/.exec(window);
  const start = at + (typed?.[0].length ?? 0);
  const prefixed =
    /^(?:[bBrRuULN@]|[bB][rR]|new String\(|String\(|Buffer\.from\(|\[\]byte\(|SecretStr\(|ConvertTo-SecureString (?:-String )?)(?=["'`])/.exec(
      sliceText(text, start, start + 40),
    );
  return start + (prefixed?.[0].length ?? 0);
}

/** Where the element of this name begins to be text: behind `<password>`, `<ns:Password type="…">`; -1 when it is no tag. */
function findContent(text: Text, nameStart: number, nameEnd: number): number {
  const { bytes } = text;
  if (!(bytes[nameEnd] === 62 || isBlank(bytes[nameEnd] ?? 0))) return -1;
  const before = bytes[nameStart - 1];
  if (before !== 60 && !(before === 58 && /<\w{1,20}:$/.test(sliceText(text, nameStart - 22, nameStart)))) return -1;
  const rest = /^[^<>\n]{0,160}>/.exec(sliceText(text, nameEnd, nameEnd + 162));
  return rest === null || rest[0].endsWith('/>') ? -1 : nameEnd + rest[0].length;
}

/** Steps over `<Value>` or the mark of literal text at the beginning of an element. */
function skipField(text: Text, at: number): number {
  return at + (/^(?:\s{0,40}<value>|<!\[CDATA\[)/i.exec(sliceText(text, at, at + 50))?.[0].length ?? 0);
}

const BLOCK = /^[|>][+-]?[ \t]*\r?\n[ \t]+/;
const DECLARATION = /^\r?\n(?:[ \t]{1,40}(?!default)\w{1,40}:[^\n]{0,120}\n){0,4}[ \t]{1,40}default:[ \t]{0,4}/i;
const FIELD =
  /^\{(?:\s{0,40}"type"\s{0,3}:\s{0,3}"\w{1,20}",)?\s{0,40}["']?(?:value|default(?:value)?)["']?\s{0,3}[:=]\s{0,3}/i;

/**
 * Steps into what holds the value of a name: the mark of a YAML block, `|` or `>-`, the `Default:` of a parameter of
 * CloudFormation, the `{"value":` of one of Azure.
 */
function skipBlock(text: Text, at: number): number {
  const first = text.bytes[at] ?? 0;
  const isYaml = text.kind.syntax === 'yaml';
  const pattern = first === 123 ? FIELD : !isYaml ? null : isLineEnd(first) ? DECLARATION : BLOCK;
  return at + (pattern?.exec(sliceText(text, at, at + 400))?.[0].length ?? 0);
}

function finish(
  text: Text,
  nameStart: number,
  nameEnd: number,
  at: number,
  operator: Assignment['operator'],
): Assignment | null {
  const { bytes } = text;
  const quote = bytes[at] ?? 0;
  if (operator === 'element') {
    const valueEnd = findElementEnd(bytes, at);
    return valueEnd < 0 ? null : { nameStart, nameEnd, valueStart: at, valueEnd, isQuoted: true, operator };
  }
  const isEscaped = quote === 92 && isQuote(bytes[at + 1] ?? 0);
  if (!isQuote(quote) && !isEscaped) {
    const valueEnd = findBareEnd(bytes, at);
    return valueEnd === at ? null : { nameStart, nameEnd, valueStart: at, valueEnd, isQuoted: false, operator };
  }
  const valueStart = at + (isEscaped ? 2 : 1);
  const valueEnd = findQuoteEnd(bytes, valueStart, isEscaped ? bytes[at + 1]! : quote);
  return valueEnd < 0 ? null : { nameStart, nameEnd, valueStart, valueEnd, isQuoted: true, operator };
}

/** Offset of the closing quote on the same line, escapes stepped over, or -1. */
function findQuoteEnd(bytes: Uint8Array, start: number, quote: number): number {
  const limit = Math.min(bytes.length, start + VALUE_REACH);
  for (let at = start; at < limit; at++) {
    const byte = bytes[at]!;
    if (byte === quote) return bytes[at - 1] === 92 && at > start && bytes[at - 2] !== 92 ? at - 1 : at;
    if (isLineEnd(byte)) return -1;
    if (byte === 92 && bytes[at + 1] !== quote) at++;
  }
  return -1;
}

function findBareEnd(bytes: Uint8Array, start: number): number {
  const limit = Math.min(bytes.length, start + VALUE_REACH);
  let at = start;
  while (at < limit && bytes[at]! > 32 && !isQuote(bytes[at]!)) at++;
  return at;
}

function findElementEnd(bytes: Uint8Array, start: number): number {
  const limit = Math.min(bytes.length, start + VALUE_REACH);
  let at = start;
  while (at < limit && bytes[at] !== 60 && !isLineEnd(bytes[at]!)) at++;
  if (bytes[at] !== 60 || bytes[at + 1] !== 47 || at === start) return -1;
  return bytes[at - 1] === 62 && bytes[at - 2] === 93 ? at - 3 : at;
}
