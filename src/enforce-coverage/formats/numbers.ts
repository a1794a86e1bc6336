// Which texts and JSON values are numbers that a coverage report may hold.
import { LAST_LINE } from '../tallies/line-set.ts';

/** The largest number of lines, branches or statements that is believed: sums of two million such stay exact. */
export const LARGEST_COUNT = 2 ** 32 - 1;

const DECIMAL = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * @param text an execution count: whole, decimal or scientific, of any size (some tools wrap at 2^64).
 * @returns whether it is above 0; null = not a count (negative, not finite, not a number).
 */
export function readHits(text: string | undefined): boolean | null {
  if (text === undefined || !DECIMAL.test(text)) return null;
  const count = Number(text);
  return isCount(count) ? count > 0 : null;
}

/** @returns a whole number from 0 to LARGEST_COUNT; null = anything else. */
export function readWhole(text: string | undefined): number | null {
  if (text === undefined || !/^\d+$/.test(text)) return null;
  const value = Number(text);
  return value <= LARGEST_COUNT ? value : null;
}

/** @returns a line number from 0 (no place in the file) to the last possible line; null = anything else. */
export function readLine(text: string | undefined): number | null {
  const value = readWhole(text);
  return value === null || value > LAST_LINE ? null : value;
}

/** A JSON value that is an execution count; 1e999 is Infinity and is none. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** A JSON value that counts things exactly. */
export function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT;
}

/** A JSON value that is a line number; 0 is none. */
export function isLine(value: unknown): value is number {
  return isWhole(value) && value > 0 && value <= LAST_LINE;
}

/** @returns "covered of total" where both are whole and the first is not above the second; null otherwise. */
export function pairCount(covered: number | null, total: number | null): { covered: number; total: number } | null {
  return covered === null || total === null || covered > total ? null : { covered, total };
}
