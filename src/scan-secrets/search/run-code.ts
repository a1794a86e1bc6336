// Knows the WebAssembly that looks for long unbroken runs of token characters, sixteen bytes at once.
import { NUMBER, op, SIXTEEN_BYTES, type Routine } from './web-assembly.ts';

/** Bytes looked at in one step; the text begins at a multiple of it. */
export const STEP = 16;

/** Shortest run that is certain to be met: it holds two halves of a step side by side. */
export const SHORTEST_RUN = 24;

/**
 * Writes down, from `places` on, the place of every step that may be part of such a run, and gives back where it
 * stopped writing. The first byte of the step belongs to the run.
 */
export type FindRuns = (at: number, end: number, places: number) => number;

const AT = 0;
const END = 1;
const PLACES = 2;
const MASK = 3;
const BEFORE = 4;
const BYTES = 5;

const HALF = 255;
const WHOLE = 0xffff;

/** Looks at a text step by step. */
export function writeRunCode(): Routine {
  return { name: 'findRuns', parameters: 3, locals: [NUMBER, NUMBER, SIXTEEN_BYTES], body: writeFindRuns() };
}

function writeFindRuns(): number[] {
  const { get, set, number } = op;
  return [
    ...[...op.loop, ...get(AT), ...op.readMany, ...set(BYTES), ...writeTokenMask(), ...set(MASK)],
    ...[...get(MASK), ...number(WHOLE), ...op.isEqual],
    ...[...get(MASK), ...number(HALF), ...op.and, ...number(HALF), ...op.isEqual],
    ...[...get(BEFORE), ...number(8), ...op.shiftRight, ...number(HALF), ...op.isEqual],
    ...[...op.and, ...op.or, ...op.ifTrue],
    ...[...get(PLACES), ...get(AT), ...op.write(0), ...get(PLACES), ...number(4), ...op.add, ...set(PLACES), ...op.end],
    ...[...get(MASK), ...set(BEFORE), ...get(AT), ...number(STEP), ...op.add, ...set(AT)],
    ...[...get(AT), ...get(END), ...op.isBelowUnsigned, ...op.repeatIf, ...op.end, ...get(PLACES)],
  ];
}

/** 0-9A-Za-z_- */
function writeTokenMask(): number[] {
  const isBetween = (first: string, last: string, lower: readonly number[]): number[] => {
    const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
    return [...lower, ...spread(from), ...op.subtractMany, ...spread(to - from + 1), ...op.areBelow];
  };
  const bytes = op.get(BYTES);
  const isByte = (character: string): number[] => [...bytes, ...spread(character.charCodeAt(0)), ...op.areEqual];
  return [
    ...isBetween('a', 'z', [...bytes, ...spread(32), ...op.orMany]),
    ...[...isBetween('0', '9', bytes), ...op.orMany, ...isByte('_'), ...op.orMany, ...isByte('-'), ...op.orMany],
    ...op.mask,
  ];
}

function spread(value: number): number[] {
  return [...op.number(value), ...op.spread];
}
