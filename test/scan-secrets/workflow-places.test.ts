// Proves that a leak is found wherever YAML lets a step be written: by alias, in a composite action, in whatever style.
import { expect, test } from '@jest/globals';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { lintWorkflow } from '../../src/scan-secrets/workflows/lint.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { createFolder, createRepository } from '../world.ts';

const ref = '${{ secrets.KEY }}';
const BUILD = 'docker build --build-arg K=$KEY .';
const lint = (text: string): string[] =>
  lintWorkflow(Buffer.from(text)).map(({ rule, line }) => `${rule.replace('workflow-', '')} ${line}`);

test('an environment that is an alias, or holds one, is that which it stands for', () => {
  const first = `x: &env\n  KEY: &key ${ref}\n  PLAIN: &plain text\n`;
  expect(lint(`${first}a:\n  env: *env\n  run: ${BUILD}\n`)).toEqual(['secret-in-build-arg 6']);
  expect(lint(`${first}a:\n  env:\n    KEY: *key\n  run: ${BUILD}\n`)).toEqual(['secret-in-build-arg 7']);
  expect(lint(`${first}env: *env\na:\n  env:\n    KEY: *plain\n  run: ${BUILD}\n`)).toEqual([]);
  expect(lint(`${first}a:\n  env: *none\n  run: ${BUILD}\n`)).toEqual([]);
});

test('a script that is an alias is read where it is written, once', () => {
  const text = `a:\n  env: { KEY: "${ref}" }\n  run: &script ${BUILD}\nb:\n  run: *script\n`;
  expect(lint(text)).toEqual(['secret-in-build-arg 3']);
});

test('many aliases of a long environment are read in linear time', () => {
  const names = Array.from({ length: 5000 }, (_, at) => `  V${at}: *long\n`).join('');
  const steps = Array.from({ length: 5000 }, () => '- { env: *env, run: x }\n').join('');
  const text = `l: &long "${'y'.repeat(100_000)}"\nenv: &env\n  KEY: ${ref}\n${names}a:\n${steps}- run: ${BUILD}\n`;
  expect(lint(text).map((leak) => leak.split(' ')[0])).toEqual(['secret-in-build-arg']);
});

test.each([
  ['one row', [`run: deploy ${ref}`], 1],
  ['quotes with a break in them', [`run: "one\\ndeploy ${ref}"`], 1],
  ['quotes over rows', ['run: "cd a &&', `  deploy ${ref}"`], 2],
  ['rows without quotes', ['run: cd a', `  deploy ${ref}`], 2],
  ['a literal block', ['run: |', '  cd a', `  deploy ${ref}`], 3],
  ['a literal block with a chomp', ['run: |2-', '  cd a', `  deploy ${ref}`], 3],
  ['a folded block', ['run: >', '  cd a', `  deploy ${ref}`], 3],
  ['a folded block behind blanks', ['run: >', ' ', '  cd a &&', `  deploy ${ref}`], 4],
  ['a flow map', ['a: {', ` run: "deploy ${ref}" }`], 2],
  ['a name in quotes', [`"run": deploy ${ref}`], 1],
  ['rows that end in CR LF', ['run: |\r', '  deploy \\\r', `    ${ref}\r`], 3],
])('a script as %s is told on its row', (_name, rows, line) => {
  expect(lint(`${rows.join('\n')}\n`)).toEqual([`secret-in-argv ${line}`]);
});

test.each([
  ['run: [deploy]', `# ${ref}`],
  ['run:', `# ${ref}`],
  ['1: x', `# ${ref}`],
  ['? [a]', `: echo # ${ref}`],
])('%j is no script', (...rows) => {
  expect(lint(`${rows.join('\n')}\n`)).toEqual([]);
});

const step = `    - run: echo "${ref}"\n      shell: bash\n`;
test.each([
  ['action.yml', true],
  ['actions/deploy/action.yaml', true],
  ['.github/workflows/deploy.yml', true],
  ['sub/.github/workflows/deploy.YAML', true],
  ['.github/workflows/old/deploy.yml', false],
  ['transaction.yml', false],
  ['action.yml.txt', false],
  ['.github/deploy.yml', false],
])('a step that leaks in %s is told: %s', async (path, isTold) => {
  const workspace = createRepository({ [path]: `runs:\n  using: composite\n  steps:\n${step}` });
  const runner = createFakeRunner({ context: { workspace, temp: createFolder(), eventName: 'schedule' } });
  const { evidence } = await perform(scanSecrets, createHost(runner));
  expect(evidence['findings']).toMatchObject(
    isTold ? [{ rule: 'workflow-secret-echoed', provider: 'workflow', file: path, line: 4, column: 5 }] : [],
  );
});
