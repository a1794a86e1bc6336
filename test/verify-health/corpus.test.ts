// The corpus: every fault and topology played on a jumping clock, with not one false pass and not one false fail.
import { expect, test } from '@jest/globals';
import { BAD } from './corpus/bad.ts';
import { GOOD } from './corpus/good.ts';
import { fresh, NEW_SHA, type Scenario } from './corpus/scenario.ts';
import { UNSURE } from './corpus/unsure.ts';
import { play, readInputs } from './stage.ts';

const SEEDS = process.env['PLIMSOLL_DEEP'] === '1' ? 20 : 1;
/** Twenty seeds and two thousand fleets take their time on a machine that does other things too. */
const LIMIT_MS = 600_000;
const corpus: readonly Scenario[] = [...GOOD, ...BAD, ...UNSURE];

test('the corpus has at least sixty scenarios with names of their own', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(60);
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
});

test.each(corpus.map((scenario) => [scenario.name, scenario] as const))(
  '%s',
  async (_, scenario) => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const { outcome, facts } = await play(scenario, seed);
      const told = `seed ${seed}: ${facts.verdict}, ${facts.class}: ${outcome.reason}`;
      expect({ told, isTrue: scenario.verdicts.includes(facts.verdict) }).toEqual({ told, isTrue: true });
      if (scenario.classes.length > 0)
        expect({ told, isTrue: scenario.classes.includes(facts.class) }).toEqual({ told, isTrue: true });
      expect(facts.tookMs).toBeLessThanOrEqual(readInputs(scenario.raw).deadline + 1_000);
    }
  },
  LIMIT_MS,
);

test(
  'a fleet with 1 of 10 old answers is caught within 60 requests in at least 99 of 100 runs',
  async () => {
    const runs = process.env['PLIMSOLL_DEEP'] === '1' ? 2_000 : 200;
    const fleet = BAD.find(({ name }) => name === '1 of 10 old, at random')!;
    let caught = 0;
    for (let seed = 1; seed <= runs; seed += 1) {
      const { facts } = await play(fleet, seed * 7_919);
      const firstOld = facts.answers.findIndex((answer) => answer.class === 'stale-version');
      caught += facts.verdict !== 'pass' && firstOld >= 0 && firstOld < 60 ? 1 : 0;
    }
    expect(caught / runs).toBeGreaterThanOrEqual(0.99);
  },
  LIMIT_MS,
);

test('where the deadline leaves time for 44 new answers and no more, they are enough, and the statement is the same', async () => {
  const raw = { url: 'https://app.test/health', 'expect-sha': NEW_SHA, interval: '1s', deadline: '11s' };
  const { facts, outcome } = await play({ raw, script: () => () => ({ ...fresh(), latency: 180 }) });
  expect([facts.verdict, facts.targets[0]!.convergence.seen >= 44, facts.targets[0]!.convergence.seen < 60]).toEqual([
    'pass',
    true,
    true,
  ]);
  expect(outcome.reason).toContain('99 %: fewer than 1 in 10 old');
});

test('a server that asks for patience gets it, to the second, and a minute at most', async () => {
  const wait = async (retry: string): Promise<number> => {
    const busy = { code: 429, headers: { 'retry-after': retry } };
    const raw = { url: 'https://app.test/health', interval: '1s' };
    const { facts } = await play({ raw, script: () => (_, count) => (count === 1 ? busy : fresh()) });
    return Math.round((facts.answers[1]!.at - facts.answers[0]!.at) / 1_000);
  };
  expect([await wait('7'), await wait('3600'), await wait('soon')]).toEqual([7, 60, 1]);
});
