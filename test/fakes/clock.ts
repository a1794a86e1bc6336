// A clock that jumps: sleeping takes no time and is remembered; chance is a fixed-seed sequence.
import type { Clock } from '../../src/ports/clock.ts';

export interface FakeClock extends Clock {
  /** Every wait asked for, in milliseconds. */
  readonly waits: number[];
  advance(ms: number): void;
}

/** Uniform fractions in [0, 1), the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function createFakeClock(startMs = Date.UTC(2026, 0, 2, 3, 4, 5), seed = 1): FakeClock {
  let now = startMs;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    random: createRandom(seed),
    advance: (ms) => {
      now += ms;
    },
    async sleep(ms) {
      waits.push(ms);
      now += ms;
    },
  };
}
