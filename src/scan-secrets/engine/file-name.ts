// Knows that the name of a file may itself be a secret, which must not be told with what the file holds.
import type { Detection } from './detection.ts';
import { scanBytes } from './scan-bytes.ts';
import type { Scanner } from './scanner.ts';

/** A kind of file in which whole tokens alone count. */
const TOKENS_ONLY = 'x.lock';

/** The same detections; with each go, as parts that are masked and scrubbed, the whole tokens of the path. */
export function withNameSecrets(scanner: Scanner, path: string, found: readonly Detection[]): Detection[] {
  if (found.length === 0) return [];
  const parts = scanBytes(scanner, Buffer.from(path, 'utf8'), TOKENS_ONLY).map(({ secret }) => secret);
  return parts.length === 0 ? [...found] : found.map((one) => ({ ...one, parts: [...(one.parts ?? []), ...parts] }));
}
