// Proves that inputs decide: what fails, what is annotated, whether workflows are read, and what an own rule says of itself.
import { describe, expect, test } from '@jest/globals';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts';
import { commit, createFolder, createRepository, git } from '../world.ts';
import { Recipes } from './token-recipes.ts';

type Row = {
  rule: string;
  provider: string;
  confidence: string;
  column: number;
  fingerprint: string;
  accepted: string;
};
type Told = { status: string; rows: Row[]; notes: string[]; said: FakeRunner['said'] };

async function scan(workspace: string, inputs: Record<string, string> = {}, event: object = {}): Promise<Told> {
  const context = { workspace, temp: createFolder(), eventName: 'schedule', ...event };
  const runner = createFakeRunner({ inputs, context });
  const { status, evidence } = await perform(scanSecrets, createHost(runner));
  return { status, rows: evidence['findings'] as Row[], notes: evidence['notes'] as string[], said: runner.said };
}

const secret = new Recipes(31).take('uc36', 12);
const rulesOf = (...rules: string[]): string => `rules:\n${rules.map((rule) => `  - { ${rule} }\n`).join('')}`;
const acme = (more: string): string => `id: acme, pattern: "ACME-([0-9A-Z]{12})", keywords: [acme-], ${more}`;
const withRule = (more: string, text = `x: ACME-${secret}\n`): string =>
  createRepository({ 'a.txt': text, 'rules.yml': rulesOf(acme(more)) });

const LEVELS = ['low', 'medium', 'high'] as const;
describe.each(LEVELS)('a finding of %s confidence', (confidence) => {
  const workspace = withRule(`confidence: ${confidence}`);
  test.each(LEVELS)('with `fail-on: %s`', async (failOn) => {
    const { status, rows, said } = await scan(workspace, { rules: 'rules.yml', 'fail-on': failOn });
    expect(rows).toMatchObject([{ confidence }]);
    const isFailing = LEVELS.indexOf(confidence) >= LEVELS.indexOf(failOn);
    expect(status).toBe(isFailing ? 'failed' : 'warned');
    expect(said.failures).toHaveLength(isFailing ? 1 : 0);
  });
  test('without `fail-on` fails where it is high', async () => {
    expect((await scan(workspace, { rules: 'rules.yml' })).status).toBe(confidence === 'high' ? 'failed' : 'warned');
  });
  test('is annotated at its line, and not with `annotations: off`', async () => {
    const level = { high: 'error', medium: 'warning', low: 'notice' }[confidence];
    const inputs = { rules: 'rules.yml', 'fail-on': 'low' };
    const on = await scan(workspace, inputs);
    expect(on.said.annotations).toMatchObject([
      { level, title: `acme (${confidence} confidence)`, file: 'a.txt', line: 1, column: 4 },
    ]);
    const off = await scan(workspace, { ...inputs, annotations: 'off' });
    expect(off).toMatchObject({ status: 'failed', rows: on.rows, said: { annotations: [] } });
  });
});

test.each(['on', 'off', ''])(
  'with `workflows: %s` a leak in a workflow is found or not, a secret always',
  async (workflows) => {
    const token = new Recipes(32).github('ghp_');
    const step = `jobs:\n  a:\n    steps:\n      - run: docker build --build-arg K=\${{ secrets.K }} .\n        env: { T: ${token} }\n`;
    const { rows } = await scan(createRepository({ '.github/workflows/a.yml': step }), { workflows });
    const leaks = workflows === 'off' ? [] : ['workflow-secret-in-build-arg'];
    expect(rows.map(({ rule }) => rule).toSorted()).toEqual(['github-classic-pat', ...leaks]);
  },
);

describe('an own rule', () => {
  const inputs = { rules: 'rules.yml' };
  test('says of its findings the provider and the confidence that it names', async () => {
    const { rows } = await scan(withRule('provider: Acme Works, confidence: medium'), inputs);
    expect(rows).toMatchObject([{ rule: 'acme', provider: 'Acme Works', confidence: 'medium' }]);
  });
  test('that names neither is an own rule of high confidence', async () => {
    expect((await scan(withRule('group: 0'), inputs)).rows).toMatchObject([
      { provider: 'own rule', confidence: 'high' },
    ]);
  });
  test('takes the group that it names for the secret: its place, its value, its mask', async () => {
    const whole = await scan(withRule('group: 0'), inputs);
    const part = await scan(withRule('group: 1'), inputs);
    expect(whole).toMatchObject({
      rows: [{ column: 4 }],
      said: { masks: expect.arrayContaining([`ACME-${secret}`]) as unknown },
    });
    expect(part).toMatchObject({ rows: [{ column: 9 }], said: { masks: expect.arrayContaining([secret]) as unknown } });
    expect(part.said.masks).not.toContain(`ACME-${secret}`);
    expect(part.rows[0]?.fingerprint).not.toBe(whole.rows[0]?.fingerprint);
  });
  test('of a gitleaks configuration takes its `secretGroup` for the secret', async () => {
    const toml = `[[rules]]\nid = "acme"\nregex = '''ACME-([0-9A-Z]{12})'''\nkeywords = ["acme-"]\nsecretGroup = 1\n`;
    const { rows } = await scan(createRepository({ 'a.txt': `x: ACME-${secret}\n`, '.gitleaks.toml': toml }));
    expect(rows).toMatchObject([{ rule: 'acme', provider: 'own rule', confidence: 'high', column: 9 }]);
  });
  test('of a gitleaks configuration is told with what of it is not obeyed, and so are allowlists', async () => {
    const rule = '[[rules]]\nid = "acme"\nregex = "ACME-[0-9A-Z]{12}"\nkeywords = ["acme-"]\n';
    const odd = `${rule}path = "none"\nentropy = 3.5\n[[rules.allowlists]]\nregexes = ["ACME"]\n`;
    const lists = (more: string): string => `[[allowlists]]\npaths = ["^a[.]txt$"]\n${more}\n`;
    for (const [toml, accepted, note] of [
      [rule, '', undefined],
      [odd, '', 'rule acme: `path`, `entropy`, `allowlists`: not obeyed'],
      [rule + lists(''), 'allowed by .gitleaks.toml', undefined],
      [rule + lists('stopwords = ["x"]'), 'allowed by .gitleaks.toml', 'allowlist 1: `stopwords`: not obeyed'],
      [rule + lists('condition = "AND"\nregexes = ["x"]'), '', 'allowlist 1: `condition`, `regexes`: not obeyed'],
      [rule + lists('targetRules = ["other"]'), '', 'allowlist 1: `targetRules`: not obeyed'],
    ] as const) {
      const { rows, notes } = await scan(createRepository({ 'a.txt': `x: ACME-${secret}\n`, '.gitleaks.toml': toml }));
      expect(rows).toMatchObject([{ rule: 'acme', accepted }]);
      const said = notes.filter((one) => one.includes('not obeyed'));
      expect(said).toEqual(note === undefined ? [] : [`.gitleaks.toml: ${note}, so more is found`]);
    }
  });
  test('finds one value under two names, each with its own fingerprint', async () => {
    const text = 'pattern: "ACME-[0-9A-Z]{12}", keywords: [acme-]';
    const fingerprints: (string | undefined)[] = [];
    for (const id of ['one', 'two'])
      fingerprints.push(
        (
          await scan(
            createRepository({ 'a.txt': `ACME-${secret}\n`, 'rules.yml': rulesOf(`id: ${id}, ${text}`) }),
            inputs,
          )
        ).rows[0]?.fingerprint,
      );
    expect(fingerprints).toEqual([expect.stringMatching(/^[0-9a-f]{24}$/u), expect.stringMatching(/^[0-9a-f]{24}$/u)]);
    expect(fingerprints[0]).not.toBe(fingerprints[1]);
  });
});

test('one value has another fingerprint in another repository, and the same in the same', async () => {
  const workspace = withRule('group: 0');
  const seen: (string | undefined)[] = [];
  for (const repository of ['owner/repo', 'owner/fork', 'Owner/Repo'])
    seen.push((await scan(workspace, { rules: 'rules.yml' }, { repository })).rows[0]?.fingerprint);
  expect(seen[1]).not.toBe(seen[0]);
  expect(seen[2]).toBe(seen[0]);
});

test('an entry of .gitleaksignore with a commit accepts what came in that commit, and nothing of another', async () => {
  const recipes = new Recipes(33);
  const workspace = createRepository({ 'x.txt': 'x\n' });
  const add = (file: string): string => commit(workspace, { [file]: `value: "${recipes.github('ghp_')}"\n` }, file);
  const [first, second] = [add('a.txt'), add('b.txt')];
  const row = (sha: string, file: string): string => `${sha}:${file}:github-pat:1\n`;
  commit(workspace, { '.gitleaksignore': row(first, 'a.txt') + row(first, 'b.txt') }, 'accept');
  expect(git(workspace, ['rev-parse', 'HEAD'])).not.toBe(second);
  const { status, rows } = await scan(workspace, { scope: 'history' });
  expect(status).toBe('failed');
  expect(rows).toMatchObject([
    { commit: first, file: 'a.txt', accepted: 'listed in .gitleaksignore' },
    { commit: second, file: 'b.txt', accepted: '' },
  ]);
  commit(workspace, { '.gitleaksignore': row(first, 'a.txt') + row(second, 'b.txt') }, 'accept both');
  expect((await scan(workspace, { scope: 'history' })).status).toBe('passed');
});
