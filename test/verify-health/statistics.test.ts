// The numbers behind the verdicts: bounds, order statistics, convergence, and that what they state holds.
import { expect, test } from '@jest/globals';
import { countAnswersToConverge, countAnswersToSeeAll } from '../../src/verify-health/statistics/convergence.ts';
import {
  computeWilsonBounds,
  countAnswersToClear,
  judgeErrorRate,
} from '../../src/verify-health/statistics/error-rate.ts';
import { countAnswersForLimits, judgeAtLook, planLooks } from '../../src/verify-health/statistics/looks.ts';
import {
  computeMedian,
  computePercentile,
  countAnswersForPercentile,
  judgePercentile,
  pickUpperRank,
} from '../../src/verify-health/statistics/percentile.ts';
import { compareRanks } from '../../src/verify-health/statistics/rank-sum.ts';
import { readConvergence } from '../../src/verify-health/verdict/convergence.ts';
import { makePlan } from '../../src/verify-health/verdict/plan.ts';
import { FIRST_WATCH, observe } from '../../src/verify-health/verdict/watch.ts';
import { readSettings } from '../../src/verify-health/settings.ts';
import type { Answer } from '../../src/verify-health/answer/answer.ts';
import { createRandom } from '../fakes/clock.ts';
import { readInputs } from './stage.ts';

const NEW_ANSWER: Answer = {
  at: 0,
  worth: 'good',
  class: 'healthy',
  reason: 'healthy',
  latency: 5,
  dependencies: [],
  isCached: false,
  isSticky: false,
  timings: {},
};
const OLD = { worth: 'bad', class: 'stale-version', cause: 'old-version' } as const;

const isDeep = process.env['PLIMSOLL_DEEP'] === '1';
const round = (value: number): number => Math.round(value * 1000) / 1000;

test.each([
  [0, 10, 0, 0.278],
  [0, 20, 0, 0.161],
  [0, 30, 0, 0.114],
  [0, 73, 0, 0.05],
  [1, 30, 0.006, 0.167],
  [5, 100, 0.022, 0.112],
  [10, 100, 0.055, 0.174],
  [7, 7, 0.646, 1],
  [0, 0, 0, 1],
])('%i failures in %i answers lie between %d and %d with 95 %%', (failures, answers, lower, upper) => {
  const bounds = computeWilsonBounds(failures, answers, 0.95);
  expect([round(bounds.lower), round(bounds.upper)]).toEqual([lower, upper]);
});

test('a limit of 5 % takes 73 clean answers and one of 1 % takes 381, and one fewer is not enough', () => {
  expect([countAnswersToClear(0, 0.05, 0.95), countAnswersToClear(0, 0.01, 0.95)]).toEqual([73, 381]);
  expect([judgeErrorRate(0, 73, 0.05, 0.95), judgeErrorRate(0, 72, 0.05, 0.95)]).toEqual(['cleared', 'undecided']);
  expect([judgeErrorRate(8, 20, 0.05, 0.95), judgeErrorRate(1, 20, 0.05, 0.95)]).toEqual(['exceeded', 'undecided']);
});

test.each([
  [58, undefined],
  [59, 59],
  [100, 99],
  [200, 196],
  [300, 292],
  [500, 484],
])('among %i answers the 95th percentile is bounded by rank %p', (answers, rank) => {
  expect(pickUpperRank(answers, 0.95)).toBe(rank);
});

test('below 59 answers there is no 95th percentile, at 99 % below 90', () => {
  expect([countAnswersForPercentile(0.95), countAnswersForPercentile(0.99)]).toEqual([59, 90]);
  expect(computePercentile(Array<number>(58).fill(10), 0.95)).toBeUndefined();
  expect(computePercentile(Array<number>(59).fill(10), 0.95)).toEqual({ point: 10, lower: 10, upper: 10 });
  expect(judgePercentile(Array<number>(58).fill(10), 100, 0.95)).toBe('undecided');
});

test('an answer that never came counts as infinitely slow instead of being dropped', () => {
  const latencies = [...Array<number>(58).fill(10), Infinity];
  expect(computePercentile(latencies, 0.95)?.upper).toBe(Infinity);
  expect(judgePercentile(latencies, 100, 0.95)).toBe('undecided');
  expect(judgePercentile([...Array<number>(40).fill(10), ...Array<number>(40).fill(Infinity)], 100, 0.95)).toBe(
    'exceeded',
  );
});

test('the median is a latency that was measured', () => {
  expect([computeMedian([]), computeMedian([3, 1, 2]), computeMedian([4, 1, 3, 2])]).toEqual([undefined, 2, 2]);
});

test('44 new answers in a row show with 99 % that fewer than 1 in 10 are old; each further attempt asks for more', () => {
  const needed = [1, 2, 3, 10, 100].map((attempt) => countAnswersToConverge(attempt));
  expect(needed[0]).toBe(44);
  expect(needed).toEqual(needed.toSorted((a, b) => a - b));
  const risk = [...Array(10_000).keys()].reduce((sum, attempt) => sum + 0.9 ** countAnswersToConverge(attempt + 1), 0);
  expect(risk).toBeLessThanOrEqual(0.01);
});

test('a run that an old answer went before needs one answer more, because only a new one begins it', () => {
  const needed = (...words: string[]): number => {
    const plan = makePlan(readSettings(readInputs({ url: 'https://a.test/' })), {
      isVersioned: true,
      degraded: 'warn',
    });
    const answers = words.map((word, at) => ({ ...NEW_ANSWER, at, ...(word === 'old' ? OLD : {}) }));
    return readConvergence(
      answers.reduce((watch, answer) => observe(watch, answer, plan, 1), FIRST_WATCH),
      plan,
    ).needed;
  };
  expect([needed('new'), needed('old', 'new'), needed('old', 'old', 'new')]).toEqual([44, 45, 45]);
  expect([0.9 ** 44 <= 0.01, 0.9 ** (45 - 1) <= 0.01, 0.9 ** (44 - 1) <= 0.01]).toEqual([true, true, false]);
});

test('replicas that all take their turn have shown themselves twice in 99 of 100 runs after so many answers', () => {
  expect([2, 4, 20].map((replicas) => countAnswersToSeeAll(replicas))).toEqual([12, 30, 196]);
  const random = createRandom(11);
  const runs = 2_000;
  let missed = 0;
  for (let run = 0; run < runs; run += 1) {
    const seen = Array<number>(4).fill(0);
    for (let answer = 0; answer < 30; answer += 1) seen[Math.floor(random() * 4)]! += 1;
    missed += seen.some((count) => count < 2) ? 1 : 0;
  }
  expect(missed / runs).toBeLessThanOrEqual(0.01);
});

test('half-rolled fleets need 7, 12, 17, 21 and 44 answers at 99 %', () => {
  const needed = [1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 10].map((share) => countAnswersToConverge(1, 0.99, share));
  expect(needed).toEqual([7, 12, 17, 21, 44]);
});

/** Exact chance that a service whose true error rate is `rate` is cleared, or failed, at one of the looks. */
function computeChances(rate: number, limit: number): { cleared: number; exceeded: number } {
  const limits = { errorRate: limit, confidence: 0.95 };
  const looks = planLooks(countAnswersForLimits(limits));
  let states = new Map([[0, 1]]);
  const chances = { cleared: 0, exceeded: 0 };
  for (let answers = 1; answers <= looks.at(-1)!; answers += 1) {
    const next = new Map<number, number>();
    for (const [failures, chance] of states) {
      next.set(failures, (next.get(failures) ?? 0) + chance * (1 - rate));
      next.set(failures + 1, (next.get(failures + 1) ?? 0) + chance * rate);
    }
    states = next;
    if (!looks.includes(answers)) continue;
    for (const [failures, chance] of [...states]) {
      const verdict = judgeAtLook(failures, answers, limits);
      if (verdict === 'undecided') continue;
      chances[verdict] += chance;
      states.delete(failures);
    }
  }
  return chances;
}

test.each([0.01, 0.02, 0.05, 0.1, 0.2])(
  'a true error rate at its limit %d is wrongly cleared in fewer than 6 %% of runs, looking three times',
  (limit) => {
    const chances = computeChances(limit, limit);
    expect(chances.cleared).toBeLessThan(0.06);
    expect(chances.exceeded).toBeLessThan(0.06);
  },
);

test('three times the limit is never cleared and nearly always failed; a tenth of it is nearly always cleared', () => {
  const worse = computeChances(0.15, 0.05);
  const better = computeChances(0.005, 0.05);
  expect([worse.cleared < 0.001, worse.exceeded > 0.95, better.cleared > 0.97, better.exceeded < 0.0001]).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

/** Share of simulated samples whose upper bound lies at or above the truth. */
function simulateCoverage(runs: number, isCovered: (random: () => number) => boolean): number {
  const random = createRandom(20_26);
  let covered = 0;
  for (let run = 0; run < runs; run += 1) covered += isCovered(random) ? 1 : 0;
  return covered / runs;
}

const RUNS = isDeep ? 20_000 : 2_000;

test.each([
  [0.01, 400],
  [0.03, 150],
  [0.05, 80],
  [0.05, 200],
  [0.2, 60],
])('the upper error bound holds in at least 94 %% of runs at a true rate of %d with %i answers', (rate, answers) => {
  const coverage = simulateCoverage(RUNS, (random) => {
    const failures = Array.from({ length: answers }, random).filter((value) => value < rate).length;
    return computeWilsonBounds(failures, answers, 0.95).upper >= rate;
  });
  expect(coverage).toBeGreaterThanOrEqual(0.94);
});

test.each([59, 80, 150])(
  'the upper bound of the 95th percentile holds in at least 94 %% of runs with %i answers',
  (answers) => {
    const truth = -Math.log(1 - 0.95);
    const coverage = simulateCoverage(RUNS, (random) => {
      const latencies = Array.from({ length: answers }, () => -Math.log(1 - random()));
      return (computePercentile(latencies, 0.95)?.upper ?? 0) >= truth;
    });
    expect(coverage).toBeGreaterThanOrEqual(0.94);
  },
);

test('ranks tell a slower version from an equal one, with ties and missing answers', () => {
  const fast = Array.from({ length: 40 }, (_, index) => 100 + (index % 7));
  const slow = fast.map((latency) => latency + 40);
  expect(compareRanks(fast, slow)).toMatchObject({ effect: 1 });
  expect(compareRanks(fast, slow).score).toBeGreaterThan(2.33);
  expect(compareRanks(fast, fast)).toEqual({ score: 0, effect: 0.5 });
  expect(compareRanks([5, 5], [5, 5])).toEqual({ score: 0, effect: 0.5 });
  expect(compareRanks([1, 2, Infinity], [1, 2, Infinity]).effect).toBe(0.5);
});
