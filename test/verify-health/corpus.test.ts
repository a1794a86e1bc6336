// The corpus: every fault and topology played on a jumping clock, with not one false pass and not one false fail.
import { expect, test } from '@jest/globals';
import { BAD } from './corpus/bad.ts';
import { GOOD } from './corpus/good.ts';
import type { Scenario } from './corpus/scenario.ts';
import { UNSURE } from './corpus/unsure.ts';
import { play, readInputs } from './stage.ts';

const SEEDS = process.env['PLIMSOLL_DEEP'] === '1' ? 20 : 1;
const corpus: readonly Scenario[] = [...GOOD, ...BAD, ...UNSURE];

test('the corpus has at least sixty scenarios with names of their own', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(60);
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
});

test.each(corpus.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { outcome, facts } = await play(scenario, seed);
    const told = `seed ${seed}: ${facts.verdict}, ${facts.class}: ${outcome.reason}`;
    expect({ told, isTrue: scenario.verdicts.includes(facts.verdict) }).toEqual({ told, isTrue: true });
    if (scenario.classes.length > 0)
      expect({ told, isTrue: scenario.classes.includes(facts.class) }).toEqual({ told, isTrue: true });
    expect(facts.tookMs).toBeLessThanOrEqual(readInputs(scenario.raw).deadline + 1_000);
  }
});
