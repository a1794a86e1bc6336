// The kinds an input can be, each from a trimmed string to a value or to a sentence that says what is allowed.
import { z } from 'zod';

const nonBlank = z.string().trim().min(1);

/** Any single text. */
export function text(): z.ZodType<string, string> {
  return nonBlank;
}

/** One of the given words. */
export function oneOf<const W extends readonly [string, ...string[]]>(...words: W): z.ZodType<W[number], string> {
  return nonBlank.transform((value, context): W[number] => {
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    context.issues.push({ code: 'custom', input: value, message: `allowed: ${words.join(', ')}` });
    return z.NEVER;
  });
}

/** A whole number in decimal digits, `min` ≤ n ≤ `max`. No sign, exponent or fraction turns into something else. */
export function int(min: number, max: number): z.ZodType<number, string> {
  const allowed = `allowed: a whole number from ${min} to ${max}`;
  return nonBlank
    .regex(/^-?\d{1,15}$/u, allowed)
    .transform(Number)
    .pipe(z.number().min(min, allowed).max(max, allowed));
}

/** One entry per line; commas separate too when the text is a single line. Blank entries and `#` lines are dropped. */
export function list(): z.ZodType<string[], string> {
  return nonBlank.transform((value) => {
    const entries = value.split(value.includes('\n') ? /\r?\n/u : ',');
    return entries.map((entry) => entry.trim()).filter((entry) => entry !== '' && !entry.startsWith('#'));
  });
}

/** Secret text: never trimmed inside, never shown. */
export function secretText(): z.ZodType<string, string> {
  return z.string().min(1);
}

/** A regular shape with a sentence about what is allowed. The pattern must be linear. */
export function matching(pattern: RegExp, allowed: string): z.ZodType<string, string> {
  return nonBlank.regex(pattern, `allowed: ${allowed}`);
}
