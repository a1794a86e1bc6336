// The mark that tells the comments of several coverage gates on one pull request apart.
import type { Ports } from '../ports/ports.ts';

/** The hidden first line by which a comment is found again; one per set of flags and folder. */
export function writeMark(ports: Ports, flags: readonly string[], folder: string): string {
  const key = ports.digest.sha256(JSON.stringify([folder, [...flags].sort()])).slice(0, 16);
  return `<!-- plimsoll/enforce-coverage/${key} -->`;
}
