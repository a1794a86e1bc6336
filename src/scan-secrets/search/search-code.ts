// Knows the WebAssembly that walks an automaton over bytes: four streams in step, since each look-up waits for the one before it.
import { NUMBER, op, type Routine } from './web-assembly.ts';

/** Streams read side by side; more do not fit the registers of a machine. */
export const STREAMS = 4;

/** Where things lie in the memory that the code works on, in bytes. */
export const LAYOUT = {
  /** Where the code leaves, per stream, the end of its hits. */
  ends: 0,
  /** 256 numbers: byte → its class times four. */
  classes: 256,
  /** State (an offset into it) and class → next state, its complement where words end. */
  table: 2048,
} as const;

/** Runs the code: stream `n` reads from `at + n * stride`; gives back the state of the last stream. */
export type WalkStreams = (at: number, stride: number, end: number, ...statesThenHits: number[]) => number;

const AT = 0;
const STRIDE = 1;
const END = 2;
const state = (stream: number): number => 3 + stream;
const hits = (stream: number): number => 3 + STREAMS + stream;
/** The place each stream reads; that of the first is a parameter. */
const place = (stream: number): number => (stream === 0 ? AT : 2 + 2 * STREAMS + stream);
const streams = Array.from({ length: STREAMS }, (_, stream) => stream);

/** Walks all streams to their ends. */
export function writeSearchCode(): Routine {
  return {
    name: 'walk',
    parameters: 3 + 2 * STREAMS,
    locals: Array<number>(STREAMS - 1).fill(NUMBER),
    body: writeWalk(),
  };
}

function writeWalk(): number[] {
  const { get, set } = op;
  return [
    ...streams.slice(1).flatMap((n) => [...get(place(n - 1)), ...get(STRIDE), ...op.add, ...set(place(n))]),
    ...op.loop,
    ...streams.flatMap(writeStep),
    ...streams.flatMap((n) => [...get(state(n)), ...(n === 0 ? [] : op.or)]),
    ...[...op.number(0), ...op.isBelow, ...op.ifTrue],
    ...streams.flatMap(writeHit),
    ...op.end,
    ...streams.toReversed().flatMap((n) => [...get(place(n)), ...op.number(1), ...op.add, ...set(place(n))]),
    ...[...get(AT), ...get(END), ...op.isBelowUnsigned, ...op.repeatIf, ...op.end],
    ...streams.flatMap((n) => [...op.number(LAYOUT.ends + 4 * n), ...get(hits(n)), ...op.write(0)]),
    ...get(state(STREAMS - 1)),
  ];
}

/** state = table[state + classes[byte]] */
function writeStep(stream: number): number[] {
  const readClass = [...op.readByte(0), ...op.number(2), ...op.shiftLeft, ...op.read(LAYOUT.classes)];
  return [
    ...[...op.get(state(stream)), ...op.get(place(stream)), ...readClass, ...op.add],
    ...[...op.read(LAYOUT.table), ...op.set(state(stream))],
  ];
}

/** Where words end: the state is turned back, and written down with its place. */
function writeHit(stream: number): number[] {
  const turned = [...op.get(state(stream)), ...op.number(-1), ...op.xor, ...op.set(state(stream))];
  return [
    ...[...op.get(state(stream)), ...op.number(0), ...op.isBelow, ...op.ifTrue, ...turned],
    ...[...op.get(hits(stream)), ...op.get(state(stream)), ...op.write(0)],
    ...[...op.get(hits(stream)), ...op.get(place(stream)), ...op.write(4)],
    ...[...op.get(hits(stream)), ...op.number(8), ...op.add, ...op.set(hits(stream)), ...op.end],
  ];
}
