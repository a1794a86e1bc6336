// Environments compared across jobs by the committed bundle: what each job writes, what the last one makes of it.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { runStep, type StepResult } from '../harness.ts';
import { createRepository } from '../world.ts';

const random = (seed: string): string => createHash('sha256').update(seed).digest('hex');
const key = random('fingerprint key');

const schema = `environments: [development, staging, production]
variables:
  API_TOKEN:
    type: text
  DATABASE_URL:
    type: postgres-url
  DEBUG_TOKEN:
    type: text
    required: staging
  FEATURE_FLAGS:
    type: text
    required: false
  JWT_SECRET:
    type: text
  MAIL_PASSWORD:
    type: text
  SESSION_SECRET:
    type: text
  SITE_URL:
    type: http-url
`;
const committed = `example-${random('committed').slice(0, 20)}`;
const files = {
  'env.schema.yml': schema,
  '.env.example': `MAIL_PASSWORD=${committed}\n`,
  'a.ts': 'use(process.env.MAIL_PASSWORD);\n',
};

const shared = random('shared by two');
const values = (environment: string): Record<string, string> => ({
  API_TOKEN: random(`api ${environment}`),
  DATABASE_URL: `postgres://app:${random('one database')}@db/app`,
  FEATURE_FLAGS: 'a,b',
  JWT_SECRET: random(`jwt ${environment}`),
  MAIL_PASSWORD: random(`mail ${environment}`),
  SESSION_SECRET: random(`session ${environment}`),
  SITE_URL: 'https://a.test',
});

/** Six differences and two shared secrets. */
const planted: Record<string, Record<string, string | undefined>> = {
  development: { ...values('development'), API_TOKEN: undefined, MAIL_PASSWORD: committed },
  staging: {
    ...values('staging'),
    DATABASE_URL: `postgres://app:${random('other')}@db/app`,
    DEBUG_TOKEN: random('debug'),
    JWT_SECRET: shared,
    SITE_URL: '',
  },
  production: { ...values('production'), JWT_SECRET: '', SESSION_SECRET: shared, FEATURE_FLAGS: undefined, SITE_URL: undefined },
};

const runIn = (environment: string, inputs: Record<string, string> = {}): Promise<StepResult> => {
  const own = Object.entries(planted[environment]!).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return runStep('validate-env', {
    workspace: createRepository(files),
    inputs: { environment, 'fingerprint-key': key, ...inputs },
    env: { ...Object.fromEntries(own), RUNNER_DEBUG: '1' },
  });
};

/** A checkout with the evidence of jobs as artifacts are unpacked. */
const gathered = (steps: Record<string, StepResult>): string => {
  const workspace = createRepository(files);
  for (const [name, step] of Object.entries(steps)) {
    const folder = join(workspace, '.plimsoll', `plimsoll-evidence-${name}`);
    mkdirSync(folder, { recursive: true });
    cpSync(step.outputs['evidence']!, join(folder, 'validate-env-1.json'));
  }
  return workspace;
};

const compare = (workspace: string, inputs: Record<string, string> = {}): Promise<StepResult> =>
  runStep('validate-env', {
    workspace,
    inputs: { compare: 'development\nstaging\nproduction', 'fingerprint-key': key, ...inputs },
  });

let steps: Record<string, StepResult> = {};
beforeAll(async () => {
  const [development, staging, production] = await Promise.all(['development', 'staging', 'production'].map((name) => runIn(name)));
  steps = { development: development!, staging: staging!, production: production! };
});

test('every planted difference and both shared secrets are found, and nothing else', async () => {
  const step = await compare(gathered(steps));
  const findings = step.evidence?.['findings'] as { kind: string; name: string; level: string; message: string; file: string; line: number }[];
  expect(step).toMatchObject({ code: 1, outputs: { status: 'failed', errors: '5', warnings: '3' } });
  expect(findings.map(({ level, kind, line, message }) => `${level} ${kind} env.schema.yml:${line} ${message}`)).toEqual([
    'error read-but-not-provided env.schema.yml:3 API_TOKEN is set in staging, production and missing in development',
    'error empty-secret env.schema.yml:13 JWT_SECRET is set in development, staging and the empty string in production',
    'error placeholder env.schema.yml:15 MAIL_PASSWORD has in development still the value of the committed example',
    'error read-but-not-provided env.schema.yml:19 SITE_URL is set in development and the empty string in staging',
    'error read-but-not-provided env.schema.yml:19 SITE_URL is set in development and missing in production',
    'warning same-secret env.schema.yml:5 one secret serves several environments: DATABASE_URL in development, DATABASE_URL in production. Who can read it in one can use it in all',
    'warning read-but-not-provided env.schema.yml:10 FEATURE_FLAGS is set in development, staging and missing in production',
    'warning same-secret env.schema.yml:17 one secret serves several environments: JWT_SECRET in staging, SESSION_SECRET in production. Who can read it in one can use it in all',
  ]);
  expect(findings.every(({ file }) => file === 'env.schema.yml')).toBe(true);
});

test('the summary shows the environments side by side', async () => {
  const { summary } = await compare(gathered(steps));
  const rows = summary.split('\n').filter((line) => line.startsWith('| <code>'));
  expect(summary).toContain('| variable | development | staging | production |');
  expect(rows).toContain('| <code>API\\_TOKEN</code> | **missing** | set | set |');
  expect(rows).toContain('| <code>DATABASE\\_URL</code> | **same as production** | set | **same as development** |');
  expect(rows).toContain('| <code>DEBUG\\_TOKEN</code> | not wanted | set | not wanted |');
  expect(rows).toContain('| <code>FEATURE\\_FLAGS</code> | set | set | missing |');
  expect(rows).toContain('| <code>MAIL\\_PASSWORD</code> | **example value** | set | set |');
});

test('evidence holds keyed fingerprints of secrets alone: no value, no plain hash, none for what is no secret', async () => {
  for (const [environment, step] of Object.entries(steps)) {
    const text = readFileSync(step.outputs['evidence']!, 'utf8');
    for (const value of Object.values(planted[environment]!)) {
      if (value === undefined || value === '') continue;
      for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512'])
        for (const encoding of ['hex', 'base64', 'base64url'] as const)
          expect(text).not.toContain(createHash(algorithm).update(value).digest(encoding).slice(0, 16));
      if (value.length > 20) expect(text + step.stderr + step.summary).not.toContain(value.slice(-20));
    }
    const [own] = (step.evidence as { environments: { variables: { name: string; fingerprint?: string }[] }[] }).environments;
    const marked = own!.variables.filter(({ fingerprint }) => fingerprint !== undefined).map(({ name }) => name);
    expect(marked).not.toContain('SITE_URL');
    expect(marked).not.toContain('FEATURE_FLAGS');
    expect(marked).toContain('DATABASE_URL');
  }
  const fingerprints = (await runIn('staging', { 'fingerprint-key': random('another key') })).evidence;
  expect(JSON.stringify(fingerprints?.['environments'])).not.toBe(JSON.stringify(steps['staging']!.evidence?.['environments']));
});

test('the production job can compare itself with the evidence of another', async () => {
  const workspace = gathered({ staging: steps['staging']! });
  const own = Object.entries(values('production')).filter(([name]) => name !== 'SITE_URL');
  const step = await runStep('validate-env', {
    workspace,
    inputs: { environment: 'production', compare: 'staging: .plimsoll/**/*.json', 'fingerprint-key': key },
    env: Object.fromEntries(own),
  });
  const findings = step.evidence?.['findings'] as { name: string; message: string }[];
  expect(findings.map(({ message }) => message)).toEqual([
    'SITE_URL is required in production but is not in `env:` of this step',
    'SITE_URL is set nowhere and the empty string in staging',
  ]);
  expect(step.summary).toContain('| variable | staging | production |');
});

test('what is missing, sealed with another key, changed or of another run proves nothing', async () => {
  const only = { staging: steps['staging']!, production: steps['production']! };
  const missing = await compare(gathered(only));
  expect(missing.code).toBe(1);
  expect(missing.summary).toContain('no evidence of development');

  const inputs = { compare: 'staging\nproduction' };
  const workspace = gathered(only);
  const path = join(workspace, '.plimsoll/plimsoll-evidence-production/validate-env-1.json');
  const evidence = JSON.parse(readFileSync(path, 'utf8')) as { environments: { run: string; variables: { state: string }[] }[] };
  const forge = (change: (state: (typeof evidence.environments)[number]) => void): void => {
    const copy = structuredClone(evidence);
    change(copy.environments[0]!);
    writeFileSync(path, JSON.stringify(copy));
  };
  forge(({ variables }) => variables.forEach((variable) => (variable.state = 'set')));
  const forged = await compare(workspace, inputs);
  expect(forged).toMatchObject({ code: 1, outputs: { status: 'inconclusive' } });
  expect(forged.outputs['reason']).toContain('sealed with another `fingerprint-key`, or changed afterwards');

  const other = await compare(gathered(only), { ...inputs, 'fingerprint-key': random('another key') });
  expect(other).toMatchObject({ code: 1, outputs: { status: 'inconclusive' } });

  const stale = await runStep('validate-env', {
    workspace: gathered(only),
    inputs: { ...inputs, 'fingerprint-key': key },
    env: { GITHUB_RUN_ID: '2' },
  });
  expect(stale).toMatchObject({ code: 1, outputs: { status: 'inconclusive' } });
  expect(stale.outputs['reason']).toContain('is from run 1, this is run 2');
});

test.each([
  ['no key', { compare: 'staging\nproduction', 'fingerprint-key': '' }, 'input `fingerprint-key`: `compare` needs it'],
  ['a short key', { compare: 'staging\nproduction', 'fingerprint-key': 'k7'.repeat(5) }, 'at least 32 random characters'],
  ['a key of one letter', { compare: 'staging\nproduction', 'fingerprint-key': 'a'.repeat(64) }, 'at least 32 random characters'],
  ['one environment', { compare: 'staging', 'fingerprint-key': key }, 'name at least two environments'],
])('%s is refused with what to do', async (_, inputs, text) => {
  const step = await runStep('validate-env', { workspace: createRepository(files), inputs });
  expect(step).toMatchObject({ code: 1 });
  expect(step.outputs['reason']).toContain(text);
  if (inputs['fingerprint-key'] !== '') expect(step.outputs['reason']).not.toContain(inputs['fingerprint-key']);
});
