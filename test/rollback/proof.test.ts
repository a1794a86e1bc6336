// How long a rollback waits for a target to serve, on a clock that jumps.
import { expect, test } from '@jest/globals';
import { createRedactor } from '../../src/kernel/redact.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { Proof } from '../../src/ports/verification.ts';
import { createVerify } from '../../src/verify-health/proof.ts';
import { createFakeBrowser } from '../fakes/browser.ts';
import { createFakeHttp } from '../fakes/http.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { createTimeline } from '../fakes/timeline.ts';
import { release } from './sample.ts';

const MINUTE = 60_000;

/** What is proved of a service that needs `startsIn` milliseconds to come up. */
async function prove(health: string, startsIn: number): Promise<Proof & { took: number }> {
  const clock = createTimeline();
  const begun = clock.now();
  const wanted = release('a');
  const answer = { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ sha: wanted.sha }) };
  const isUp = (): boolean => clock.now() - begun >= startsIn;
  const http = createFakeHttp(clock, () => (isUp() ? answer : { failure: { phase: 'connect', code: 'ECONNREFUSED' } }));
  const ports = {
    runner: createFakeRunner(),
    redactor: createRedactor(() => undefined),
    clock,
    http,
    browser: createFakeBrowser(() => ({ status: 'absent' })),
    files: {},
  } as unknown as Ports;
  const probe = await createVerify(ports)(health);
  const proof = await clock.run(probe(wanted));
  return { ...proof, took: clock.now() - begun };
}

/** As deploy.yml and finish.yml hand it over. */
const handed = (deadline: string, soak = ''): string =>
  JSON.stringify({ url: 'https://app.test/health', targets: '', deadline, soak });

test.each([
  ['the deadline of the deployment', handed('10m'), 7 * MINUTE],
  ['as long as a deployment without one', handed(''), 4.5 * MINUTE],
  ['as long as a deployment, by a URL alone', 'https://app.test/health', 4.5 * MINUTE],
])('a service that starts slowly is proved within %s', async (_, health, startsIn) => {
  expect(await prove(health, startsIn)).toMatchObject({ verdict: 'pass' });
});

test('a service that is not up by the deadline of the deployment is not proved, and nothing waits longer', async () => {
  const { verdict, took } = await prove(handed('3m'), 4 * MINUTE);
  expect([verdict, took <= 3.5 * MINUTE]).toEqual(['fail', true]);
});

test('a target has to stay up for the soak of the deployment', async () => {
  const { verdict, took } = await prove(handed('10m', '2m'), MINUTE);
  expect([verdict, took >= 3 * MINUTE]).toEqual(['pass', true]);
});
