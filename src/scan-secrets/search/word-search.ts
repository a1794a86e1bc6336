// Knows how to run an automaton over bytes of any length, block by block.
import type { Automaton } from './automaton.ts';
import { STEP, writeRunCode, type FindRuns } from './run-code.ts';
import { LAYOUT, STREAMS, writeSearchCode, type WalkStreams } from './search-code.ts';
import { writeModule } from './web-assembly.ts';

/** Called for every place where words end, in order: the state they end in, and the offset behind them. */
export type OnHit = (state: number, end: number) => void;

/**
 * Searches [from, to) from a state (0 at the start of a text) and gives back the state behind `to`. What is called for a
 * hit must not search by the same search: hits are read where the search left them.
 * Appends to `runs`, where they are asked for, the start and the end of every run of at least 24 token characters, and of
 * some shorter ones; a text in pieces is cut at multiples of 16 then.
 */
export type SearchWords = (
  bytes: Uint8Array,
  from: number,
  to: number,
  state: number,
  onHit: OnHit,
  runs?: number[],
) => number;

/** What of the WebAssembly JavaScript interface is used; the compiler's libraries know it as part of browsers only. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
};

/** Bytes searched at once: they and the table fit the caches of a machine. */
const BLOCK = 1 << 18;
const PAGE = 1 << 16;

type Machine = {
  readonly walk: WalkStreams;
  readonly findRuns: FindRuns;
  readonly bytes: Uint8Array;
  readonly numbers: Int32Array;
  /** Where the block lies, and where the hits of the first stream do. */
  readonly block: number;
  readonly hits: number;
};

/** Bytes of hits that one stream may leave: one per byte at most. */
const ROOM = (BLOCK / STREAMS + 1) * 8;

/** A search that keeps the automaton in a memory of its own. */
export function createWordSearch(automaton: Automaton): SearchWords {
  const machine = createMachine(automaton);
  return (bytes, from, to, state, onHit, runs) => {
    let at = state;
    for (let start = from; start < to; start += BLOCK) {
      const block = bytes.subarray(start, Math.min(to, start + BLOCK));
      at = searchBlock(machine, automaton, block, at, onHit, start);
      if (runs !== undefined) collectRuns(machine, block.length, runs, start);
    }
    return at;
  };
}

function createMachine({ next, classOf }: Automaton): Machine {
  const block = alignPage(LAYOUT.table + next.length * 4);
  const hits = block + BLOCK + PAGE;
  const memory = new WebAssembly.Memory({ initial: alignPage(hits + STREAMS * ROOM) / PAGE });
  const numbers = new Int32Array(memory.buffer);
  classOf.forEach((symbol, byte) => {
    numbers[LAYOUT.classes / 4 + byte] = symbol * 4;
  });
  numbers.set(next, LAYOUT.table / 4);
  const module = new WebAssembly.Module(writeModule([writeSearchCode(), writeRunCode()]));
  const { walk, findRuns } = new WebAssembly.Instance(module, { host: { memory } }).exports;
  return {
    walk: walk as WalkStreams,
    findRuns: findRuns as FindRuns,
    bytes: new Uint8Array(memory.buffer),
    numbers,
    block,
    hits,
  };
}

function alignPage(size: number): number {
  return Math.ceil(size / PAGE) * PAGE;
}

/**
 * Every stream reads a stretch of its own. It starts from the state that the bytes before its stretch leave, as far back
 * as the longest word reaches, so that words across a seam are met, and met once.
 */
function searchBlock(
  machine: Machine,
  automaton: Automaton,
  block: Uint8Array,
  state: number,
  onHit: OnHit,
  offset: number,
): number {
  const { bytes, numbers } = machine;
  const stride = Math.ceil(block.length / STREAMS);
  bytes.set(block, machine.block);
  bytes.fill(0, machine.block + block.length, machine.block + stride * STREAMS);
  const parameters = [state];
  for (let stream = 1; stream < STREAMS; stream++) parameters.push(warmUp(automaton, block, stride * stream, state));
  for (let stream = 0; stream < STREAMS; stream++) parameters.push(machine.hits + stream * ROOM);
  const last = machine.walk(machine.block, stride, machine.block + stride, ...parameters);
  const shift = offset + 1 - machine.block;
  for (let stream = 0; stream < STREAMS; stream++) {
    const end = numbers[LAYOUT.ends / 4 + stream]! >> 2;
    for (let index = (machine.hits + stream * ROOM) >> 2; index < end; index += 2)
      onHit(numbers[index]!, numbers[index + 1]! + shift);
  }
  // Padding behind the last byte takes the last stream back to the start.
  return stride * STREAMS === block.length ? last : warmUp(automaton, block, block.length, state);
}

/** Looks through the block that was searched last; a run across the seam before it goes on. */
function collectRuns(machine: Machine, length: number, runs: number[], offset: number): void {
  const { bytes, numbers, block, hits } = machine;
  bytes.fill(0, block + length, block + length + STEP);
  const end = machine.findRuns(block, block + length, hits) / 4;
  for (let index = hits / 4; index < end; index += 2) {
    const [start, stop] = [numbers[index]! - block + offset, numbers[index + 1]! - block + offset];
    if (runs.at(-1) === start) runs[runs.length - 1] = stop;
    else if (start < stop) runs.push(start, stop);
  }
}

/** The state in front of `at`, words that end before it left out. */
function warmUp({ next, classOf, longestWord }: Automaton, block: Uint8Array, at: number, before: number): number {
  const from = Math.max(0, at - longestWord);
  let state = from === 0 ? before : 0;
  for (let index = from; index < Math.min(at, block.length); index++) {
    const target = next[(state >> 2) + classOf[block[index]!]!]!;
    state = target < 0 ? ~target : target;
  }
  return state;
}
