// Knows what an environment's name may be, and which git ref holds its state.
import { z } from 'zod';

/** GitHub's limit for the name of an environment, in characters. */
const MAX_CHARACTERS = 255;
/** One component of a ref is a file name on most servers: 255 bytes, less room for `.lock`. */
const MAX_REF_BYTES = 240;

export type EnvironmentName = { status: 'valid'; environment: string } | { status: 'invalid'; reason: string };

/** `=XX` per UTF-8 byte for all but letters, digits, `-` and `_`, so that no two names share a ref or a folder of refs. */
function encode(environment: string): string {
  const bytes = [...new TextEncoder().encode(environment)];
  return bytes
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return /[a-z0-9_]/u.test(char) || char === '-' ? char : `=${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

/**
 * The ref that holds an environment's state. GitHub compares environment names without regard to case, so the ref does too.
 * The result is legal by `git check-ref-format` for every name that `parseEnvironment` accepts.
 */
export function environmentRef(environment: string): string {
  return `refs/plimsoll/${encode(environment.toLowerCase())}`;
}

/** Accepts what GitHub accepts as an environment's name (≤ 255 characters, no control characters) and what fits into a ref. */
export function parseEnvironment(text: string): EnvironmentName {
  const environment = text.trim();
  if (environment === '') return { status: 'invalid', reason: 'the name of the environment is blank: name it' };
  if ([...environment].length > MAX_CHARACTERS) {
    return {
      status: 'invalid',
      reason: `the name of the environment is longer than ${MAX_CHARACTERS} characters: shorten it`,
    };
  }
  if (/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(environment)) {
    return {
      status: 'invalid',
      reason: 'the name of the environment holds characters that cannot be seen: remove them',
    };
  }
  if (encode(environment.toLowerCase()).length > MAX_REF_BYTES) {
    return {
      status: 'invalid',
      reason: `the name of the environment takes more than ${MAX_REF_BYTES} bytes in a ref: shorten it`,
    };
  }
  return { status: 'valid', environment };
}

/** The input that names an environment. */
export function environmentName(): z.ZodType<string, string> {
  return z.string().transform((text, context): string => {
    const parsed = parseEnvironment(text);
    if (parsed.status === 'valid') return parsed.environment;
    context.issues.push({ code: 'custom', input: text, message: parsed.reason });
    return z.NEVER;
  });
}
