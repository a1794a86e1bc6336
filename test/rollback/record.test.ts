// What rollbacks leave on record, step after step: every later step must be able to read it and to trust it.
import { expect, test } from '@jest/globals';
import { parseState, writeState } from '../../src/domain/ledger/state.ts';
import { deployment, environment, holdOn } from './sample.ts';
import { createStage } from './stage.ts';

const history = () => environment([deployment('a'), deployment('b'), deployment('c')]);

test('a reason of any length leaves a record that the next step can read', async () => {
  const stage = createStage(history());
  const first = await stage.step({ reason: 'x'.repeat(5000) }, { run: '1' });
  expect(first.outputs.state).toBe('rolled-back');
  const state = await stage.read();
  expect(parseState(writeState(state)).status).toBe('valid');
  expect(state.holds[0]?.reason).toHaveLength(1000);
  expect((await stage.step({ 'release-hold': 'all' }, { run: '2' })).status).toBe('passed');
});

test('a document that nobody could read again is not written', () => {
  const long = environment([deployment('a')], { holds: [{ ...holdOn('b'), reason: 'x'.repeat(1001) }] });
  expect(() => writeState(long)).toThrow('holds.0.reason');
});
