// What a single lcov line says, for the lines that the fast readers of the parser do not take.
import { readHits, readLine } from '../formats/numbers.ts';

export interface BranchMark {
  line: number;
  /** Block and branch as written, without the prefixes e (exception) and f (fallthrough). */
  identity: string;
  taken: boolean;
  /** Prefix U: listed, and excluded from every count. */
  isUnreachable: boolean;
}

const BRANCH = /^([^,]*),[ef]?(U?)([^,]*),(.*),([^,]*)$/;

/** @param text what follows `DA:`: line, count and perhaps a checksum. @returns null = not readable. */
export function readLineMark(text: string): { line: number; hit: boolean } | null {
  const [number, count] = text.split(',', 2);
  const line = readLine(number?.trim());
  const hit = readHits(count?.trim());
  return line === null || hit === null ? null : { line, hit };
}

/**
 * @param text what follows `BRDA:`. The branch may be an expression with commas, so the count is what follows the
 *   last one; `-` = the block never ran, which is a branch not taken.
 * @returns null = not readable.
 */
export function readBranchMark(text: string): BranchMark | null {
  const [, number, unreachable, block, branch, count = ''] = BRANCH.exec(text) ?? [];
  const line = readLine(number);
  const taken = count.trim() === '-' ? false : readHits(count.trim());
  if (line === null || taken === null) return null;
  return { line, identity: `${block},${branch}`, taken, isUnreachable: unreachable === 'U' };
}
