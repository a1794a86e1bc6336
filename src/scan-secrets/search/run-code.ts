// Knows the WebAssembly that looks for long unbroken runs of token characters, sixteen bytes at once.
import { NUMBER, op, SIXTEEN_BYTES, type Routine } from './web-assembly.ts';

/** Bytes looked at in one step; the text begins at a multiple of it. */
export const STEP = 16;

/** Shortest run that is told; it is longer than a step, for a run within one step is not seen. */
export const SHORTEST_RUN = 24;

/**
 * Writes down, from `places` on, where each such run begins and where it ends, and gives back where it stopped writing. A
 * run at the first byte, and one that lasts until the last step is over, are told however short: they may go on elsewhere.
 */
export type FindRuns = (at: number, end: number, places: number) => number;

const AT = 0;
const END = 1;
const PLACES = 2;
const FIRST = 3;
const START = 4;
const STOP = 5;
/** A bit for each byte of the step that is none of a token. */
const GAPS = 6;
const BYTES = 7;

/** Looks at a text step by step. */
export function writeRunCode(): Routine {
  const locals = [NUMBER, NUMBER, NUMBER, NUMBER, SIXTEEN_BYTES];
  return { name: 'findRuns', parameters: 3, locals, body: writeFindRuns() };
}

function writeFindRuns(): number[] {
  const { get, set, number } = op;
  return [
    ...[...get(AT), ...set(FIRST), ...get(AT), ...set(START)],
    ...[...op.loop, ...get(AT), ...op.readMany, ...set(BYTES)],
    ...[...writeTokenMask(), ...number(0xffff), ...op.xor, ...set(GAPS), ...get(GAPS), ...op.ifTrue],
    ...[...get(AT), ...get(GAPS), ...op.countLow, ...op.add, ...set(STOP)],
    ...[...get(STOP), ...get(START), ...op.subtract, ...number(SHORTEST_RUN), ...op.isAtLeast],
    ...[...get(START), ...get(FIRST), ...op.isEqual, ...op.or, ...op.ifTrue, ...writeRun(STOP), ...op.end],
    ...[...get(AT), ...number(32), ...op.add, ...get(GAPS), ...op.countHigh, ...op.subtract, ...set(START), ...op.end],
    ...[...get(AT), ...number(STEP), ...op.add, ...set(AT)],
    ...[...get(AT), ...get(END), ...op.isBelowUnsigned, ...op.repeatIf, ...op.end],
    ...[...writeRun(AT), ...get(PLACES)],
  ];
}

function writeRun(stop: number): number[] {
  const { get, set, number } = op;
  return [
    ...[...get(PLACES), ...get(START), ...op.write(0), ...get(PLACES), ...get(stop), ...op.write(4)],
    ...[...get(PLACES), ...number(8), ...op.add, ...set(PLACES)],
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
