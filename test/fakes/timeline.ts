// A clock on which any number of waits run side by side: time jumps to the earliest of them once all work has come to rest.
import { setImmediate as rest } from 'node:timers/promises';
import type { Clock } from '../../src/ports/clock.ts';
import { createRandom } from './clock.ts';

export interface Timeline extends Clock {
  /** Lets time pass until the work is done. */
  run<T>(work: Promise<T>): Promise<T>;
}

export function createTimeline(startMs = Date.UTC(2026, 0, 2, 3, 4, 5), seed = 1): Timeline {
  let now = startMs;
  const waits: { at: number; wake: () => void }[] = [];
  return {
    now: () => now,
    random: createRandom(seed),
    sleep: (ms) => new Promise((wake) => waits.push({ at: now + ms, wake })),
    async run(work) {
      const state = { isDone: false };
      const end = work.finally(() => (state.isDone = true));
      end.catch(() => undefined);
      while (!state.isDone) {
        await rest();
        waits.sort((a, b) => a.at - b.at);
        const next = waits.shift();
        now = Math.max(now, next?.at ?? now);
        next?.wake();
      }
      return end;
    },
  };
}
