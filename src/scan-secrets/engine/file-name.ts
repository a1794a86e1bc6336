// Knows that the name of a file may itself be a secret: a finding, whatever the file holds, and never told.
import { isDigit, isWord } from './byte.ts';
import { BY_OWN_RULE, type Detection } from './detection.ts';
import { scanBytes } from './scan-bytes.ts';
import type { Scanner } from './scanner.ts';

type Search = (bytes: Uint8Array) => Detection[];

/** A kind of file in which whole tokens alone count. */
const TOKENS_ONLY = 'x.lock';
/** No token is shorter. */
const SHORTEST = 16;

/** The whole tokens of a path, and the job's own secrets; own rules are written for what files hold. */
export function scanName(scanner: Scanner, known: Search | null, path: string): Detection[] {
  const mayHold = hasLongRun(path);
  if (!mayHold && known === null) return [];
  const bytes = Buffer.from(path, 'utf8');
  const found = [...(known?.(bytes) ?? []), ...(mayHold ? scanBytes(scanner, bytes, TOKENS_ONLY) : [])];
  return found
    .filter(({ why }) => why[0] !== BY_OWN_RULE)
    .map((one) => ({ ...one, column: 1, why: [...one.why, 'in the name of the file'], isOfName: true }));
}

/** Whether letters, digits, dashes and underlines stand in a row as in a token, a digit among them: few names have that. */
function hasLongRun(path: string): boolean {
  let length = 0;
  let hasDigit = false;
  for (let at = 0; at < path.length; at++) {
    const unit = path.charCodeAt(at);
    const isRun = isWord(unit) || unit === 45;
    length = isRun ? length + 1 : 0;
    hasDigit = isRun && (hasDigit || isDigit(unit));
    if (length >= SHORTEST && hasDigit) return true;
  }
  return false;
}

/** What the name of a file holds whose content is not looked into. */
export function inspectName(inspect: (bytes: Uint8Array, path: string) => Detection[], path: string): Detection[] {
  return inspect(new Uint8Array(0), path).filter(({ isOfName }) => isOfName === true);
}
