// The suite under a third-party runner, as consumers use it: gates, a deployment that is rolled back, a rollback by hand.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startFleet, type Fleet } from '../../src/ports/instances.ts';
import { commit, createFolder, git } from '../world.ts';
import { act } from './act.ts';
import { createCaller, lcov, openTheatre, type Theatre } from './caller.ts';
import { rewrite, rewriteLine } from './copy.ts';

const root = resolve(import.meta.dirname, '../..');

const WORKFLOWS = ['.github/workflows', 'examples'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${folder}/${name}`),
);

const suite = act === undefined ? describe.skip : describe;
// A run has several jobs, each with a process per step, and may share its machine.
jest.setTimeout(180_000);

test('the copy for act differs in self-references, two keys that act does not know and a matrix one by one, in nothing else', () => {
  const kept = [
    '      - uses: actions/checkout@v7',
    '    run: echo $/x',
    '  queue: min',
    'uses: ./actions/x',
    '  matrix: {}',
  ];
  expect(kept.map(rewriteLine)).toEqual(kept);
  expect(rewriteLine('      - uses: $/actions/rollback')).toBe(
    '      - uses: plimsoll/plimsoll/actions/rollback@local',
  );
  expect([rewriteLine('      queue: max'), rewriteLine('      deployment: false')]).toEqual([undefined, undefined]);
  expect(rewriteLine('      matrix:')).toBe('      max-parallel: 1\n      matrix:');
  const changed = WORKFLOWS.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .filter((line) => rewriteLine(line) !== line),
  );
  expect(changed.length).toBeGreaterThan(20);
  const known =
    /^\s+(?:queue: max|deployment: false|matrix:|(?:- )?uses: (?:\$\/|plimsoll\/plimsoll[/@])\S+(?: #.*)?)$/u;
  expect(changed.filter((line) => !known.test(line))).toEqual([]);
});

suite('under act (skipped where PLIMSOLL_ACT names no runner)', () => {
  let theatre: Theatre;
  let fleet: Fleet;
  const servers = createFolder();

  beforeEach(async () => {
    theatre = await openTheatre();
  });
  afterEach(() => theatre.close());

  beforeAll(async () => {
    mkdirSync(join(servers, 'releases'));
    writeFileSync(join(servers, 'current'), '');
    fleet = await startFleet([servers]);
  });
  afterAll(() => fleet.stop());

  function pullRequest(caller: string, base: string): { eventName: string; event: unknown } {
    const head = { sha: git(caller, ['rev-parse', 'HEAD']), repo: { full_name: 'owner/repo' } };
    return {
      eventName: 'pull_request',
      event: { number: 7, pull_request: { number: 7, base: { sha: base, ref: 'main' }, head } },
    };
  }

  test('the file that the README says to adopt passes a covered change and fails an uncovered one', async () => {
    const [, shown = ''] = /```yaml\n([\s\S]*?)```/u.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
    expect(shown.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
    const caller = createCaller('gate.yml', {
      '.github/workflows/under-test.yml': rewrite(shown),
      '.github/plimsoll.yml': 'enforce-coverage:\n  minimum-patch: 80\n',
    });
    const base = git(caller, ['rev-parse', 'HEAD']);
    commit(
      caller,
      {
        'src/tax.js': 'export const tax = 1;\n',
        'coverage/lcov.info': lcov('src/price.js', [1, 1]) + lcov('src/tax.js', [3]),
      },
      'feat: tax',
    );
    const good = await theatre.run(caller, pullRequest(caller, base));
    expect({ code: good.code, jobs: good.jobs }).toEqual({ code: 0, jobs: { gate: 'success' } });
    expect(good.summary).toContain('Plimsoll:');
    commit(
      caller,
      {
        'src/tip.js': 'export const tip = 1;\n',
        'coverage/lcov.info': lcov('src/price.js', [1, 1]) + lcov('src/tip.js', [0]),
      },
      'feat: tip',
    );
    const bad = await theatre.run(caller, pullRequest(caller, base));
    expect({ code: bad.code, jobs: bad.jobs }).toEqual({ code: 1, jobs: { gate: 'failure' } });
    expect(bad.summary).toContain('Plimsoll: failed');
  });

  test('a deployment goes live, a broken one after it is rolled back, and both are on record', async () => {
    const caller = createCaller('node-service.yml');
    theatre.publish(caller);
    const options = {
      vars: { HEALTH_URL: `${fleet.urls[0] ?? ''}/health` },
      secrets: { DEPLOY_ENV: `DEPLOY_ROOT=${servers}` },
    };
    const first = await theatre.run(caller, options);
    expect({ code: first.code, jobs: first.jobs }).toMatchObject({ code: 0 });
    expect(first.outputs['health']).toMatchObject({ verdict: 'pass' });
    git(caller, ['tag', 'v0.1.0']);
    commit(caller, { 'health.json': '{"status":"unhealthy","sha":"COMMIT"}\n' }, 'feat: broken');
    theatre.publish(caller);
    const second = await theatre.run(caller, { ...options, env: { GITHUB_RUN_ID: '2' } });
    expect(second.code).toBe(1);
    expect(second.outputs['health']).toMatchObject({ verdict: 'fail' });
    expect(second.outputs['rollback']).toMatchObject({ state: 'rolled-back', to: first.outputs['version']?.['id'] });
    expect(readFileSync(join(servers, 'current'), 'utf8')).toBe(first.outputs['version']?.['id']);
  });

  test('the files of a release are in its manifest, its checksums and its record', async () => {
    const workflow = rewrite(readFileSync(join(root, 'examples/node-service.yml'), 'utf8'));
    const caller = createCaller('node-service.yml', {
      '.github/workflows/under-test.yml': workflow.replace(/^( +)command: /mu, '$1assets: build-*\n$1command: '),
    });
    theatre.publish(caller);
    const store = createFolder({ 'build-app/app.tgz': 'the app', 'coverage/app.tgz': 'not of the release' });
    const ran = await theatre.run(caller, {
      vars: { HEALTH_URL: `${fleet.urls[0] ?? ''}/health` },
      secrets: { DEPLOY_ENV: `DEPLOY_ROOT=${servers}` },
      env: { PLIMSOLL_ARTIFACTS: store },
    });
    expect({ code: ran.code, jobs: ran.jobs }).toMatchObject({ code: 0 });
    const release = JSON.parse(readFileSync(join(store, 'plimsoll-release/release.json'), 'utf8')) as object;
    const sha256 = createHash('sha256').update('the app').digest('hex');
    expect(release).toMatchObject({ artifacts: [{ name: 'app.tgz', sha256 }] });
    expect(readFileSync(join(store, 'plimsoll-release/SHA256SUMS'), 'utf8')).toContain(`${sha256}  app.tgz\n`);
  });

  test('a rollback that is dispatched by hand shows its plan, then puts the release before the last one live', async () => {
    const caller = createCaller('node-service.yml', {
      '.github/workflows/rollback.yml': rewrite(readFileSync(join(root, 'examples/rollback.yml'), 'utf8')),
    });
    const options = {
      vars: { HEALTH_URL: `${fleet.urls[0] ?? ''}/health` },
      secrets: { DEPLOY_ENV: `DEPLOY_ROOT=${servers}` },
    };
    const released: (string | undefined)[] = [];
    for (const run of ['11', '12']) {
      commit(caller, {}, `feat: number ${run}`);
      theatre.publish(caller);
      const deployed = await theatre.run(caller, { ...options, env: { GITHUB_RUN_ID: run } });
      released.push(deployed.outputs['version']?.['id']);
      git(caller, ['tag', deployed.outputs['version']?.['tag'] ?? '']);
    }
    const inputs = { environment: 'production', to: '', reason: 'a complaint', 'dry-run': 'false' };
    const result = await theatre.run(caller, {
      ...options,
      workflow: 'rollback.yml',
      eventName: 'workflow_dispatch',
      event: { inputs },
      env: { GITHUB_RUN_ID: '13' },
    });
    expect(result.code).toBe(0);
    expect(readFileSync(join(servers, 'current'), 'utf8')).toBe(released[0]);
    expect(result.summary).toContain(released[0] ?? 'no release');
  });
});
