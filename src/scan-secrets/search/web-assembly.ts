// Knows how instructions and sections of WebAssembly are written as bytes.

/** Opcodes of the WebAssembly core specification, with their operands. */
export const op = {
  get: (local: number): number[] => [0x20, local],
  set: (local: number): number[] => [0x21, local],
  number: (value: number): number[] => [0x41, ...writeSigned(value)],
  readByte: (offset: number): number[] => [0x2d, 0, ...writeUnsigned(offset)],
  read: (offset: number): number[] => [0x28, 2, ...writeUnsigned(offset)],
  write: (offset: number): number[] => [0x36, 2, ...writeUnsigned(offset)],
  add: [0x6a],
  subtract: [0x6b],
  /** Zero bits above the highest one, and below the lowest. */
  countHigh: [0x67],
  countLow: [0x68],
  or: [0x72],
  xor: [0x73],
  shiftLeft: [0x74],
  isEqual: [0x46],
  isBelow: [0x48],
  isBelowUnsigned: [0x49],
  isAtLeast: [0x4e],
  loop: [0x03, 0x40],
  ifTrue: [0x04, 0x40],
  repeatIf: [0x0d, 0],
  end: [0x0b],
  /** Sixteen bytes at once. */
  readMany: [0xfd, 0, 0, 0],
  spread: [0xfd, 0x0f],
  areEqual: [0xfd, 0x23],
  areBelow: [0xfd, 0x26],
  orMany: [0xfd, 0x50],
  subtractMany: [0xfd, 0x71],
  /** One bit for each of the sixteen. */
  mask: [0xfd, 0x64],
} as const;

export const NUMBER = 0x7f;
export const SIXTEEN_BYTES = 0x7b;

/** A function of the module: parameters and result are numbers. */
export type Routine = {
  readonly name: string;
  readonly parameters: number;
  /** Types of its own variables, which follow the parameters. */
  readonly locals: readonly number[];
  readonly body: readonly number[];
};

/** The module: imports `host.memory`, exports every routine by its name. */
export function writeModule(routines: readonly Routine[]): Uint8Array<ArrayBuffer> {
  const types = routines.map(({ parameters }) => [
    0x60,
    parameters,
    ...Array<number>(parameters).fill(NUMBER),
    1,
    NUMBER,
  ]);
  const exported = routines.map(({ name }, index) => [...writeName(name), 0, index]);
  const bodies = routines.map(({ locals, body }) => {
    const whole = [locals.length, ...locals.flatMap((type) => [1, type]), ...body, ...op.end];
    return [...writeUnsigned(whole.length), ...whole];
  });
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...writeSection(1, types),
    ...writeSection(2, [[...writeName('host'), ...writeName('memory'), 2, 0, 1]]),
    ...writeSection(
      3,
      routines.map((_, index) => [index]),
    ),
    ...writeSection(7, exported),
    ...writeSection(10, bodies),
  ]);
}

function writeSection(id: number, entries: readonly (readonly number[])[]): number[] {
  const content = [entries.length, ...entries.flat()];
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
