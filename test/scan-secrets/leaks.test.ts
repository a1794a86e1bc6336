// Proves that no stretch of eight characters of a secret reaches anything a step says, whatever happens.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { createFolder, createRepository } from '../world.ts';
import { FORMATS } from './formats.table.ts';
import { Recipes } from './token-recipes.ts';

const recipes = new Recipes(4711);
const lines = FORMATS.map((format, index) => `${format.word ?? `value_${index}`} = "${format.make(recipes)}"`);
/** The same lines with other secrets: what a step says of both holds nothing of either. */
const others = new Recipes(815);
const otherLines = FORMATS.map((format, index) => `${format.word ?? `value_${index}`} = "${format.make(others)}"`);
const secrets = compileScanner(TOKEN_RULES, STRUCTURES);

/** Everything a step says, but for the masks, which the runner swallows. */
async function say(files: Record<string, string>, inputs: Record<string, string>): Promise<string> {
  const workspace = createRepository(files);
  const runner = createFakeRunner({
    inputs: { sarif: 'out.sarif', ...inputs },
    context: { workspace, temp: createFolder(), eventName: 'schedule' },
  });
  await perform(scanSecrets, createHost(runner));
  const { masks: _masks, ...said } = runner.said;
  const written = ['evidence', 'sarif'].map((name) => said.outputs[name] ?? '').filter((path) => path !== '');
  return (
    JSON.stringify(said) +
    written.map((path) => readFileSync(path.startsWith('/') ? path : join(workspace, path), 'utf8')).join('\n')
  );
}

/** No eight characters of the secret part of any finding, but for those that are said of other secrets as well. */
function expectSilence(said: string, control: string, content: string, path: string): void {
  const found = scanBytes(secrets, Buffer.from(content), path);
  expect(found.length).toBeGreaterThan(FORMATS.length * 0.9);
  const leaked = found.flatMap(({ rule, secret }) => {
    const parts = Array.from({ length: Math.max(0, secret.length - 7) }, (_, at) => secret.slice(at, at + 8));
    return parts.some((part) => said.includes(part) && !control.includes(part)) ? [rule] : [];
  });
  expect(leaked).toEqual([]);
}

test.each([
  ['a tree full of secrets', (content: string) => ({ 'app.conf': content }), {}],
  ['a broken baseline', (content: string) => ({ 'app.conf': content, '.github/secrets-baseline.yml': content }), {}],
  [
    'own rules that do not compile',
    (content: string) => ({ 'app.conf': content, 'rules.yml': content }),
    { rules: 'rules.yml' },
  ],
  [
    'a part of a history that is none',
    (content: string) => ({ 'app.conf': content }),
    { scope: 'history', shard: '9/8' },
  ],
])('%s is told of without any of its secrets', async (_name, write, inputs: Record<string, string>) => {
  const content = lines.join('\n');
  const control = await say(write(otherLines.join('\n')), inputs);
  expectSilence(await say(write(content), inputs), control, content, 'app.conf');
});

test('a file named like a token is told of without the token', async () => {
  const token = new Recipes(9).github('ghp_');
  const said = await say({ [`keys/${token}.txt`]: `value: "${token}"\n` }, {});
  for (let at = 4; at + 8 <= token.length; at++) expect(said).not.toContain(token.slice(at, at + 8));
});
