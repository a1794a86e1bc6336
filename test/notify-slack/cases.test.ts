// Golden folders of notify-slack: a step from its inputs and evidence files to its verdict and message.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { perform, type Host } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { notifySlack } from '../../src/notify-slack/run.ts';
import { testCases } from '../cases.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { createFolder } from '../world.ts';

interface Input {
  inputs: Record<string, string>;
  /** Objects, or texts that are no JSON. */
  evidence: unknown[];
  context: Record<string, string>;
}

const ASSEMBLED = ['xoxb', '123456789012', 'AbCdEfGhIjKlMnOpQrSt'].join('-');
const DEFAULTS = { when: 'always', timeout: '1s', 'api-url': 'http://127.0.0.1:9/api/' };

testCases('notify-slack', async (folder) => {
  const { inputs, evidence, context } = JSON.parse(readFileSync(join(folder, 'input.json'), 'utf8')) as Input;
  const files = evidence.map((entry, index): [string, string] => [
    `evidence/${index}.json`,
    typeof entry === 'string' ? entry : JSON.stringify(entry),
  ]);
  const workspace = createFolder(Object.fromEntries(files));
  const given = Object.entries({ ...DEFAULTS, ...inputs }).map(([name, value]) => [
    name,
    value === 'assembled' ? ASSEMBLED : value,
  ]);
  const runner = createFakeRunner({
    inputs: { ...Object.fromEntries(given), ...(files.length > 0 ? { evidence: 'evidence/*.json' } : {}) },
    context: { workspace, temp: createFolder(), sha: 'f'.repeat(40), runId: '4711', ...context },
  });
  const real = createHost(runner);
  const host: Host = {
    ...real,
    portsAt: (path, redactor) => ({ ...real.portsAt(path, redactor), clock: createFakeClock() }),
  };
  const { status, reason, evidence: facts } = await perform(notifySlack, host);
  return { status, reason, event: facts['event'], message: facts['message'] };
});
