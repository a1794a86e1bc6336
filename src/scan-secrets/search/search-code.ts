// Knows the WebAssembly that walks an automaton over bytes: four streams in step, since each look-up waits for the one before it.

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

/** Opcodes of the WebAssembly core specification, with their operands. */
const op = {
  get: (local: number): number[] => [0x20, local],
  set: (local: number): number[] => [0x21, local],
  number: (value: number): number[] => [0x41, ...writeSigned(value)],
  readByte: (offset: number): number[] => [0x2d, 0, ...writeUnsigned(offset)],
  read: (offset: number): number[] => [0x28, 2, ...writeUnsigned(offset)],
  write: (offset: number): number[] => [0x36, 2, ...writeUnsigned(offset)],
  add: [0x6a],
  or: [0x72],
  xor: [0x73],
  shiftLeft: [0x74],
  isBelow: [0x48],
  isBelowUnsigned: [0x49],
  loop: [0x03, 0x40],
  ifTrue: [0x04, 0x40],
  repeatIf: [0x0d, 0],
  end: [0x0b],
};

const AT = 0;
const STRIDE = 1;
const END = 2;
const state = (stream: number): number => 3 + stream;
const hits = (stream: number): number => 3 + STREAMS + stream;
/** The place each stream reads; that of the first is a parameter. */
const place = (stream: number): number => (stream === 0 ? AT : 2 + 2 * STREAMS + stream);
const streams = Array.from({ length: STREAMS }, (_, stream) => stream);
const PARAMETERS = 3 + 2 * STREAMS;

/** The module: imports `host.memory`, exports `walk`. */
export function writeSearchCode(): Uint8Array<ArrayBuffer> {
  const number = 0x7f;
  const type = [0x60, PARAMETERS, ...Array<number>(PARAMETERS).fill(number), 1, number];
  const locals = [1, STREAMS - 1, number];
  const body = [...locals, ...writeWalk(), ...op.end];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...writeSection(1, [1, ...type]),
    ...writeSection(2, [1, ...writeName('host'), ...writeName('memory'), 2, 0, 1]),
    ...writeSection(3, [1, 0]),
    ...writeSection(7, [1, ...writeName('walk'), 0, 0]),
    ...writeSection(10, [1, ...writeUnsigned(body.length), ...body]),
  ]);
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

function writeSection(id: number, content: readonly number[]): number[] {
  return [id, ...writeUnsigned(content.length), ...content];
}

function writeName(name: string): number[] {
  return [name.length, ...Buffer.from(name, 'latin1')];
}

/** LEB128, without a sign. */
function writeUnsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...writeUnsigned(value >>> 7)];
}

/** LEB128, with a sign. */
function writeSigned(value: number): number[] {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...writeSigned(value >> 7)];
}
