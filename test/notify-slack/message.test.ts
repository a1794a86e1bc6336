// Messages built from generated, hostile evidence are accepted by an independent validator and carry no foreign control.
import { expect, test } from '@jest/globals';
import { tryOnce } from './campaign.ts';
import { seed } from './hostile.ts';

const TURNS = 20_000;

test(`${TURNS} generated deployments give messages that Slack takes, without live sequences or secrets`, () => {
  const chance = seed(20_261_121);
  const found = new Map<string, number>();
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const complaint of tryOnce(chance).complaints) found.set(complaint, turn);
  }
  expect([...found].slice(0, 10)).toEqual([]);
});
