// An answer that tells of an error under a good status, alone or beside a good word.
import { expect, test } from '@jest/globals';
import { NEW_SHA, ok } from './corpus/scenario.ts';
import { play } from './stage.ts';

const raw = { url: 'https://app.test/health', 'expect-sha': NEW_SHA };

test.each([
  { error: 'database refused' },
  { errors: [{ message: 'no' }] },
  { error: true },
  { status: 'ok', error: 'database refused' },
])('%j is no proof, and no reason to roll back', async (said) => {
  const { facts } = await play({ raw, script: () => () => ok({ sha: NEW_SHA, ...said }) });
  expect(facts.targets[0]).toMatchObject({ verdict: 'inconclusive' });
});

test.each([{ error: null }, { errors: [] }, { errors: 0 }, { error: '' }, { status: 'ok', error: 'none' }])(
  '%j is as good as before',
  async (said) => {
    const { facts } = await play({ raw, script: () => () => ok({ sha: NEW_SHA, ...said }) });
    expect(facts.targets[0]).toMatchObject({ verdict: 'pass' });
  },
);
