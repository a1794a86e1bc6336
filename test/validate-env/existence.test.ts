// Which secrets and variables of jobs exist, asked through the real adapter of a server that answers as GitHub does.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { connectGitHub } from '../../src/ports/github.ts';
import { checkExistence, type ExistenceCheck } from '../../src/validate-env/existence/check.ts';
import { startDouble, type Double } from '../doubles/deployments/server.ts';
import { checkRoute, type Checked } from '../doubles/github/checked.ts';
import { createNames, type KeptNames } from '../doubles/github/names.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { runStep } from '../harness.ts';
import { createRepository } from '../world.ts';
import { graphOf } from './read-names.ts';

let double: Double;
let kept: KeptNames;
let checked: Checked;
beforeAll(async () => {
  double = await startDouble([(asked) => checked.route(asked)]);
});
afterAll(() => double.close());
beforeEach(() => {
  const none = { secrets: [], variables: [] };
  kept = { repository: none, organization: none, environments: {}, value: 'ӁӜӞӠӢӤ', refused: () => false };
  checked = checkRoute((asked) => createNames(kept)(asked));
});

const path = '.github/workflows/deploy.yml';
const job = (lines: readonly string[], environment = 'production'): string =>
  [
    'jobs:',
    '  deploy:',
    `    environment: ${environment}`,
    '    steps:',
    ...lines.map((line) => `      - run: x ${line}`),
    '',
  ].join('\n');
const use = (name: string, context = 'secrets'): string => `\${{ ${context}.${name} }}`;

const check = (text: string, token: 't' | 'none' = 't'): Promise<ExistenceCheck> => {
  const github = () => connectGitHub('t', { apiUrl: double.url, repository: 'owner/repo' }, createFakeClock());
  return checkExistence({ github }, token === 'none' ? undefined : token, graphOf({ [path]: text }));
};
const brief = ({ findings }: ExistenceCheck): string[] =>
  findings.map(({ level, kind, name, line }) => `${level} ${kind} ${name} :${line}`);

test('a secret of the environment, the repository or the organization exists, in any case; another does not', async () => {
  kept.repository = { secrets: ['FROM_REPOSITORY'], variables: ['REGION'] };
  kept.organization = { secrets: ['FROM_ORGANIZATION'], variables: [] };
  kept.environments = {
    production: { secrets: ['FROM_ENVIRONMENT'], variables: [] },
    staging: { secrets: ['ONLY_STAGING'], variables: [] },
  };
  const lines = ['FROM_REPOSITORY', 'from_organization', 'FROM_ENVIRONMENT', 'ONLY_STAGING', 'GITHUB_TOKEN'].map(
    (name) => use(name),
  );
  const found = await check(job([...lines, use('REGION', 'vars'), use('ZONE', 'vars')]));
  expect(brief(found)).toEqual(['error empty-secret ONLY_STAGING :8', 'warning read-but-not-provided ZONE :11']);
  expect(found.findings[0]).toMatchObject({ file: path, suggestion: 'gh secret set ONLY_STAGING --env production' });
  expect(found).toMatchObject({ notes: [], doubts: [] });
  expect(checked.violations).toEqual([]);
  expect([...checked.asked].sort()).toEqual(
    [
      'actions/organization-secrets',
      'actions/organization-variables',
      'actions/secrets',
      'actions/variables',
      'environments/{environment_name}/secrets',
      'environments/{environment_name}/variables',
    ].map((route) => `GET /repos/{owner}/{repo}/${route}`),
  );
});

test('lists are read to their last page', async () => {
  const many = Array.from({ length: 95 }, (_, n) => `NAME_${n}`);
  kept.repository = { secrets: many, variables: many };
  expect(brief(await check(job([use('NAME_94'), use('NAME_94', 'vars'), use('NAME_95')])))).toEqual([
    'error empty-secret NAME_95 :7',
  ]);
});

test('an environment that GitHub does not know has no secrets of its own', async () => {
  expect(brief(await check(job([use('API_TOKEN')], 'nowhere')))).toEqual(['error empty-secret API_TOKEN :5']);
});

test('each environment of a matrix is looked at for itself', async () => {
  kept.environments = {
    staging: { secrets: ['API_TOKEN'], variables: [] },
    production: { secrets: [], variables: [] },
  };
  const text = `jobs:\n  a:\n    strategy:\n      matrix:\n        to: [staging, production]\n    environment: \${{ matrix.to }}\n    env:\n      API_TOKEN: ${use('API_TOKEN')}\n`;
  const { findings } = await check(text);
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('the environment production')]);
});

test('what something stands in for, what a caller hands over and what a comment names is not asked for', async () => {
  const text = [
    'on:\n  workflow_call:\n    secrets:\n      HANDED: {}\njobs:\n  a:\n    # ${{ secrets.COMMENTED }}\n    steps:',
    `      - run: x ${use('HANDED')} \${{ secrets.OPTIONAL || 'none' }}\n`,
  ].join('\n');
  expect(await check(text)).toEqual({ findings: [], notes: [], doubts: [] });
});

test('a name for the whole workflow has to exist for one of its jobs', async () => {
  kept.environments = { production: { secrets: ['API_TOKEN'], variables: [] } };
  const text = `env:\n  API_TOKEN: ${use('API_TOKEN')}\n  OTHER: ${use('OTHER')}\njobs:\n  a:\n    steps: []\n  b:\n    environment: production\n    steps: []\n`;
  expect(brief(await check(text))).toEqual(['error empty-secret OTHER :3']);
});

test('an environment that only a run knows is said to be unknown, once the repository does not have the name', async () => {
  kept.repository = { secrets: ['KNOWN'], variables: [] };
  const found = await check(job([use('KNOWN'), use('API_TOKEN')], '${{ inputs.to }}'));
  expect(found.findings).toEqual([]);
  expect(found.notes).toEqual([
    expect.stringContaining('only a run knows the environment of the jobs that take API_TOKEN:'),
  ]);
});

test('a token that may not list is a doubt that names status, names and permissions; what another list has is still known', async () => {
  kept.repository = { secrets: ['KNOWN'], variables: [] };
  kept.refused = (path) => path.startsWith('environments/');
  const found = await check(job([use('KNOWN'), use('API_TOKEN')]));
  expect(found.findings).toEqual([]);
  expect(found.doubts).toEqual([
    expect.stringMatching(
      /answered 403 .* whether API_TOKEN exist: .*read access to secrets, variables and environments/u,
    ),
  ]);
  kept.refused = (path) => path.startsWith('environments/') && path.endsWith('variables');
  expect((await check(job([use('KNOWN')]))).doubts).toEqual([]);
});

test('without a token it says what was not looked up, and asks nothing', async () => {
  double.calls = [];
  const { notes } = await check(job([use('API_TOKEN')]), 'none');
  expect(notes).toEqual([
    expect.stringContaining('whether the 1 secret or variable that workflows take exists was not looked up'),
  ]);
  expect(double.calls).toEqual([]);
});

const stepWith = async (token: string) => {
  const workspace = createRepository({
    [path]: [
      'jobs:',
      '  deploy:',
      '    environment: production',
      '    steps:',
      '      - uses: ./a',
      '        with:',
      `          token: ${use('API_TOKEN')}`,
      `          region: ${use('REGION', 'vars')}`,
      '',
    ].join('\n'),
  });
  return runStep('validate-env', { workspace, inputs: { token }, env: { GITHUB_API_URL: double.url } });
};

test('the bundle fails on a secret that does not exist, and no value of a variable shows anywhere', async () => {
  kept.repository = { secrets: [], variables: ['REGION'] };
  const step = await stepWith('a-token-of-an-app');
  expect(step).toMatchObject({
    code: 1,
    outputs: { status: 'failed', errors: '1' },
    evidence: { findings: [{ kind: 'empty-secret', name: 'API_TOKEN', file: path, line: 7 }] },
  });
  expect([step.stdout, step.stderr, step.summary, JSON.stringify(step.evidence)].join('')).not.toMatch(/[ӁӜӞӠӢӤ]/u);
});

test('the bundle proves nothing with a token that may not list, and passes with a note without one', async () => {
  kept.refused = () => true;
  const refused = await stepWith('a-token-of-nobody');
  expect(refused).toMatchObject({ code: 1, outputs: { status: 'inconclusive' } });
  expect(refused.outputs['reason']).toContain('GitHub answered 403');
  const without = await stepWith('');
  expect(without).toMatchObject({ code: 0, outputs: { status: 'passed' } });
  expect(without.summary).toContain('was not looked up');
});
