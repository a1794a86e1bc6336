// The examples as their consumers run them: a deploy job of one's own, a pair that goes live together, a monorepo, a drill.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startFleet, type Fleet } from '../../src/ports/instances.ts';
import { startSlack, type LoopbackSlack } from '../doubles/slack/server.ts';
import { Recipes } from '../scan-secrets/token-recipes.ts';
import { commit, createFolder, git } from '../world.ts';
import { act } from './act.ts';
import { createCaller, lcov, openTheatre, type Theatre } from './caller.ts';

const suite = act === undefined ? describe.skip : describe;
// A run has several jobs, each with a process per step, and may share its machine.
jest.setTimeout(180_000);
const SLACK_TOKEN = ['xoxb', '1234567890', 'rehearsal'].join('-');

/** Puts a release live in `$DEPLOY_ROOT/<name>`; `$BROKEN` is what its health says when it must come up broken. */
const DEPLOY = (names: readonly string[]): string => `#!/usr/bin/env bash
set -euo pipefail
for name in ${names.join(' ')}; do
  folder="$DEPLOY_ROOT/$name/releases/$PLIMSOLL_TO_ID"
  mkdir -p "$folder"
  [ -e "$folder/health.json" ] || sed "s/COMMIT/$PLIMSOLL_TO_SHA/" health.json > "$folder/health.json"
  case "$PLIMSOLL_TO_ID" in *-broken) sed -i s/ok/unhealthy/ "$folder/health.json" ;; esac
  printf '%s' "$PLIMSOLL_TO_ID" > "$DEPLOY_ROOT/$name/current.new"
  mv "$DEPLOY_ROOT/$name/current.new" "$DEPLOY_ROOT/$name/current"
done
`;

suite('examples under act (skipped where PLIMSOLL_ACT names no runner)', () => {
  let theatre: Theatre;
  let fleet: Fleet;
  let slack: LoopbackSlack;
  const servers = createFolder({ 'backend/current': '', 'frontend/current': '' });

  beforeAll(async () => {
    for (const name of ['backend', 'frontend']) mkdirSync(join(servers, name, 'releases'));
    fleet = await startFleet([join(servers, 'backend'), join(servers, 'frontend')]);
  });
  beforeEach(async () => {
    slack = await startSlack({ tokens: { [SLACK_TOKEN]: { scopes: ['chat:write'] } } });
    theatre = await openTheatre();
  });
  afterEach(() => Promise.all([theatre.close(), slack.close()]));
  afterAll(() => fleet.stop());

  const config = (): string =>
    `verify-health:\n  allow-private: true\n  interval: 100ms\n  deadline: 10s\nnotify-slack:\n  api-url: ${slack.apiUrl}\n`;
  const url = (at: number): string => `${fleet.urls[at] ?? ''}/health`;
  const live = (name: string): string => readFileSync(join(servers, name, 'current'), 'utf8');

  test('a deploy job of its own goes live, and a broken version after it is rolled back; Slack has one message of each', async () => {
    const caller = createCaller('own-deploy-job.yml', {
      'ci/deploy.sh': DEPLOY(['backend']),
      '.github/plimsoll.yml': config(),
    });
    theatre.publish(caller);
    const options = {
      vars: { HEALTH_URL: url(0), DEPLOY_ROOT: servers },
      secrets: { DEPLOY_ENV: `DEPLOY_ROOT=${servers}`, SLACK_TOKEN },
    };
    const first = await theatre.run(caller, { ...options, env: { GITHUB_RUN_ID: '21' } });
    expect({ code: first.code, jobs: first.jobs }).toEqual({
      code: 0,
      jobs: { gate: 'success', release: 'success', start: 'success', deploy: 'success', finish: 'success' },
    });
    expect(live('backend')).toBe(first.outputs['version']?.['id']);
    git(caller, ['tag', first.outputs['version']?.['tag'] ?? '']);
    commit(caller, { 'health.json': '{"status":"unhealthy","sha":"COMMIT"}\n' }, 'feat: broken');
    theatre.publish(caller);
    const second = await theatre.run(caller, { ...options, env: { GITHUB_RUN_ID: '22' } });
    expect({ code: second.code, finish: second.jobs['finish'] }).toEqual({ code: 1, finish: 'failure' });
    expect(second.outputs['health']).toMatchObject({ verdict: 'fail' });
    expect(second.outputs['rollback']).toMatchObject({ state: 'rolled-back' });
    expect(live('backend')).toBe(first.outputs['version']?.['id']);
    const told = slack.workspace.roots().map(({ body }) => String(body['text']));
    expect(told).toHaveLength(2);
    expect(told[1]).toContain('rolled back');
  });

  test('a backend and a frontend go live together, each tested in a job of its own and each verified', async () => {
    const coverageXml = (folder: string): string =>
      `<?xml version="1.0" ?><coverage version="7.6.1" lines-valid="2" lines-covered="2" line-rate="1" branch-rate="0" complexity="0" timestamp="0"><sources><source>${folder}</source></sources><packages><package name="." line-rate="1" branch-rate="0" complexity="0"><classes><class name="main.py" filename="main.py" complexity="0" line-rate="1" branch-rate="0"><methods/><lines><line number="1" hits="1"/><line number="2" hits="1"/></lines></class></classes></package></packages></coverage>`;
    const caller = createCaller('fastapi-vite.yml', {
      'ci/deploy.sh': DEPLOY(['backend', 'frontend']),
      // What pytest and vitest write, by the caller's own scripts: neither tool is needed here.
      'ci/test-backend.sh': `#!/bin/sh\ncat > backend/coverage.xml <<XML\n${coverageXml('$PWD/backend/app')}\nXML\n`,
      'ci/test-frontend.sh': `#!/bin/sh\nmkdir -p frontend/coverage\ncat > frontend/coverage/lcov.info <<INFO\n${lcov('src/main.ts', [1])}INFO\n`,
      'backend/app/main.py': 'import os\nprint(os.environ["DATABASE_URL"])\n',
      'backend/.env.example': 'DATABASE_URL=\n',
      'backend/requirements.txt': 'fastapi\n',
      'frontend/src/main.ts': 'console.log(1);\n',
      'frontend/package.json': '{}\n',
      '.github/plimsoll.yml': `enforce-coverage:\n  minimum: 90\n${config()}`,
    });
    git(caller, ['rm', '-q', '-r', '--cached', 'coverage', 'src']);
    for (const name of ['test-backend', 'test-frontend']) git(caller, ['update-index', '--chmod=+x', `ci/${name}.sh`]);
    git(caller, ['commit', '-q', '-m', 'feat: a pair']);
    git(caller, ['checkout', '-q', '--', '.']);
    git(caller, ['clean', '-fdq']);
    theatre.publish(caller);
    const run = await theatre.run(caller, {
      vars: { BACKEND_URL: url(0), FRONTEND_URL: url(1) },
      secrets: { DEPLOY_ENV: `DEPLOY_ROOT=${servers}` },
      env: { GITHUB_RUN_ID: '31' },
    });
    expect({ code: run.code, jobs: run.jobs }).toMatchObject({
      code: 0,
      jobs: { backend: 'success', frontend: 'success', gate: 'success', deploy: 'success' },
    });
    expect(run.outputs['coverage']).toMatchObject({ 'lines-covered': '3', 'lines-total': '3' });
    expect([live('backend'), live('frontend')]).toEqual([
      run.outputs['version']?.['id'],
      run.outputs['version']?.['id'],
    ]);
  });

  test('a red gate ends the deployment before it begins, and Slack is told why', async () => {
    const caller = createCaller('node-service.yml', {
      'src/key.js': `export const key = '${new Recipes(3).github('ghp_')}';\n`,
      '.github/plimsoll.yml': config(),
    });
    theatre.publish(caller);
    const run = await theatre.run(caller, { secrets: { SLACK_TOKEN }, env: { GITHUB_RUN_ID: '41' } });
    expect({ code: run.code, jobs: run.jobs }).toEqual({
      code: 1,
      jobs: { gate: 'failure', release: 'skipped', deploy: 'skipped', tell: 'success' },
    });
    const told = slack.workspace.roots();
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told[0]?.body)).toContain('secret');
  });

  test('a monorepo is judged per package and in shards; a package without tests makes the one verdict red', async () => {
    const report = (name: string, counts: readonly number[]): string =>
      `mkdir -p packages/${name}/coverage && printf '${lcov('src/index.js', counts).replaceAll('\n', '\\n')}' > packages/${name}/coverage/lcov.info\n`;
    const script = (web: string): string =>
      `#!/bin/sh\nset -e\ncase "$1" in api) ${report('api', [1, 1])};; web) ${web};; esac\n`;
    const caller = createCaller('monorepo.yml', {
      'ci/test-package.sh': script(report('web', [1, 0, 1])),
      'packages/api/src/index.js': 'a();\nb();\n',
      'packages/web/src/index.js': 'a();\nb();\nc();\n',
      '.gitignore': 'packages/*/coverage/\n',
    });
    git(caller, ['update-index', '--chmod=+x', 'ci/test-package.sh']);
    git(caller, ['commit', '-q', '-m', 'feat: executable']);
    git(caller, ['checkout', '-q', '--', '.']);
    const base = git(caller, ['rev-parse', 'HEAD']);
    const event = (): object => ({
      pull_request: { number: 7, base: { sha: base, ref: 'main' }, head: { sha: git(caller, ['rev-parse', 'HEAD']) } },
    });
    commit(caller, { 'README.md': 'more\n' }, 'docs: more');
    const good = await theatre.run(caller, { eventName: 'pull_request', event: event() });
    expect({ code: good.code, jobs: good.jobs }).toEqual({
      code: 0,
      jobs: { test: 'success', coverage: 'success', secrets: 'success', verdict: 'success' },
    });
    commit(caller, { 'ci/test-package.sh': script('true') }, 'test: forget web');
    const bad = await theatre.run(caller, { eventName: 'pull_request', event: event() });
    expect({ code: bad.code, jobs: bad.jobs }).toMatchObject({
      code: 1,
      jobs: { coverage: 'failure', secrets: 'success', verdict: 'failure' },
    });
  });

  test('a drill breaks a release of its own and recovers', async () => {
    const caller = createCaller('drill.yml', { 'ci/deploy.sh': DEPLOY(['backend']) });
    commit(caller, { 'README.md': 'more\n' }, 'docs: more');
    theatre.publish(caller);
    const run = await theatre.run(caller, {
      eventName: 'workflow_dispatch',
      vars: { DRILL_URL: `url: ${url(0)}\ninterval: 50ms\ndeadline: 10s\n` },
      secrets: { DRILL_ENV: `DEPLOY_ROOT=${servers}` },
      env: { GITHUB_RUN_ID: '51' },
    });
    expect({ code: run.code, jobs: run.jobs }).toEqual({ code: 0, jobs: { drill: 'success', tell: 'skipped' } });
    expect(run.outputs['drill']).toMatchObject({ state: 'rolled-back' });
  });
});
