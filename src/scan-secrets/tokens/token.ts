// Knows how a token rule is tried at a place: shape, boundaries, placeholders, offline proof.
import { runCheck, type CheckName } from '../checks/check.ts';
import { describeLook, isCamelCase, type Look } from '../generic/randomness.ts';
import { isPlaceholder, isRepetitive } from '../generic/placeholder.ts';
import type { Confidence, TokenRule } from '../rules/rule.ts';
import { isAlphanumeric, isHexDigit } from '../engine/byte.ts';
import { moveConfidence } from '../engine/detection.ts';
import type { Alphabets } from './byte-class.ts';
import { compileShape, continuesShape, matchShape, type Shape } from './shape.ts';
import { sliceText, type Text } from '../engine/text.ts';

/** A rule of which every setting is written out: shapes are tried often, and objects of one form are read fastest. */
type WholeRule = Pick<TokenRule, 'id' | 'provider'> & {
  readonly confidence: Confidence;
  readonly check: CheckName | null;
  readonly isNear: boolean;
  readonly isStrict: boolean;
  readonly isMixed: boolean;
};

/** One shape of one rule, ready to be tried. */
export type CompiledShape = {
  readonly rule: WholeRule;
  readonly shape: Shape;
  /** The part of the shape that is public, when a mark parts it from the secret. */
  readonly publicPart: Shape | null;
};

/** Compiles every shape of a rule. */
export function compileRule(rule: TokenRule, alphabets: Alphabets): CompiledShape[] {
  const whole: WholeRule = {
    id: rule.id,
    provider: rule.provider,
    confidence: rule.confidence ?? 'high',
    check: rule.check ?? null,
    isNear: rule.near !== undefined,
    isStrict: rule.strict === true,
    isMixed: rule.mixed === true,
  };
  return rule.shapes.map((notation) => ({
    rule: whole,
    shape: compileShape(notation.replace('^', ''), alphabets),
    publicPart: notation.includes('^') ? compileShape(notation.slice(0, notation.indexOf('^')), alphabets) : null,
  }));
}

/** Tries a shape at `start` and records a candidate, trusted `less` steps less, when everything holds. Returns whether it did. */
export function tryShape(text: Text, compiled: CompiledShape, start: number, less = 0): boolean {
  const { rule, shape } = compiled;
  if (start < 0 || !startsFreely(text.bytes, compiled, start)) return false;
  const end = matchShape(shape, text.bytes, start);
  if (end < 0 || !endsFreely(text.bytes, shape, end)) return false;
  const token = sliceText(text, start, end);
  const secretStart =
    compiled.publicPart === null ? start + shape.prefixLength : matchShape(compiled.publicPart, text.bytes, start);
  const verdict = judgeToken(rule, token, sliceText(text, secretStart, end), less);
  if (verdict === null) return false;
  text.candidates.push({
    rule: rule.id,
    provider: rule.provider,
    start,
    end,
    secretStart,
    rank: rankOf(compiled),
    ...verdict,
  });
  return true;
}

/** A provider's name beside a prefix says more than the prefix, and a prefix more than a name alone. */
function rankOf({ rule, shape }: CompiledShape): number {
  if (!rule.isNear) return 9;
  return shape.prefixLength >= 3 ? 10 : 8;
}

function judgeToken(
  rule: WholeRule,
  token: string,
  secret: string,
  less: number,
): { confidence: Confidence; why: string[] } | null {
  const look = describeLook(secret);
  const isMadeUp =
    (rule.isMixed && !(look.hasDigit && (look.hasLower || look.hasUpper))) ||
    (look.isHex && !look.hasDigit) ||
    look.distinct < 5 ||
    isFilledIn(secret, look) ||
    /EXAMPLE/.test(token);
  if (isMadeUp && !holdsChecksum(rule, token)) return null;
  const base = moveConfidence(rule.confidence, -less - (isMadeUp ? 1 : 0));
  const why = [
    rule.isNear ? `named ${rule.provider} and shaped like its token` : `the shape of a ${rule.provider} token`,
    ...(isMadeUp ? ['reads as if made up'] : []),
  ];
  if (rule.isMixed && look.length > 20 && (look.wordiness > 0.8 || isCamelCase(secret)))
    return { confidence: 'low', why: [...why, 'reads like words'] };
  if (rule.check === null) return { confidence: base, why };
  const result = runCheck(rule.check, token);
  if (result.verdict === 'unrelated' || result.verdict === 'public') return null;
  const confidence = result.verdict === 'passed' ? base : moveConfidence(base, -1);
  return { confidence, why: [...why, result.note] };
}

/** Proofs that a text nobody issued passes once in millions. */
const CHECKSUMS = new Set<CheckName>(['crc32-base62', 'crc32-hex', 'crc32-grafana', 'bech32', 'nkey', 'base58', 'wif']);

/** Whether the token is proved, whatever it looks like. */
function holdsChecksum({ check }: WholeRule, token: string): boolean {
  return check !== null && CHECKSUMS.has(check) && runCheck(check, token).verdict === 'passed';
}

/** Words such as `todo` turn up in long random text by chance, so they count only where the text reads like words. */
function isFilledIn(secret: string, look: Look): boolean {
  return isRepetitive(secret) || /x{5}|\.{3}|\*{3}/i.test(secret) || (look.wordiness > 0.55 && isPlaceholder(secret));
}

function endsFreely(bytes: Uint8Array, shape: Shape, end: number): boolean {
  const after = bytes[end];
  return after === undefined || !(isAlphanumeric(after) || continuesShape(shape, after));
}

function startsFreely(bytes: Uint8Array, { rule, shape }: CompiledShape, start: number): boolean {
  const before = bytes[start - 1];
  if (before === undefined) return true;
  if (isAlphanumeric(before)) {
    return shape.continuesHost || isAfterEscape(bytes, start);
  }
  const first = shape.pieces[0];
  // `=` and `:` part a name from its value even where the alphabet of the token holds them.
  if (first?.table?.[before] === 1 && before !== 61 && before !== 58) return false;
  return !rule.isStrict || !(before === 95 || before === 45 || before === 46 || before === 47);
}

/** The bytes before end an escape: its last letter or digit then belongs to the escape. */
function isAfterEscape(bytes: Uint8Array, start: number): boolean {
  const one = bytes[start - 1]!;
  if (bytes[start - 2] === 92 && ESCAPED.has(one)) return true;
  if (one === 109) return isAfterColour(bytes, start - 1);
  if (!isHexDigit(one) || !isHexDigit(bytes[start - 2] ?? 0)) return false;
  return ESCAPE.test(String.fromCharCode(...bytes.subarray(Math.max(0, start - 10), start)));
}

/** `%3D`, `%253D`, `%u003d`, `=3D` as in mail, `\x20`, `\u0022`, `\U0000003d`, `\012`; no longer than ten bytes. */
const ESCAPE = /(?:(?:%(?:25)?|=|\\x)[\dA-F]{2}|[%\\]u[\dA-F]{4}|\\U[\dA-F]{8}|\\[0-7]{2,3})$/i;

/** What stands for a control behind a backslash: `\b \f \n \r \t \v`, an octal digit. */
const ESCAPED: ReadonlySet<number> = new Set(Buffer.from('01234567bfnrtv'));

/** Whether the `m` at `at` ends what sets the colour of a terminal: ESC, `[`, digits and semicolons. */
function isAfterColour(bytes: Uint8Array, at: number): boolean {
  let start = at;
  while (start > at - 12 && ((bytes[start - 1]! >= 48 && bytes[start - 1]! <= 57) || bytes[start - 1] === 59)) start--;
  return bytes[start - 1] === 91;
}
