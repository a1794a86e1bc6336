// Workflows that the documentation writes out, run as a consumer would run them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startFleet, type Fleet } from '../../src/ports/instances.ts';
import { commit, createFolder, git } from '../world.ts';
import { act } from './act.ts';
import { createCaller, lcov, openTheatre, type Theatre } from './caller.ts';
import { rewrite } from './copy.ts';

const root = resolve(import.meta.dirname, '../..');
const suite = act === undefined ? describe.skip : describe;
// A run has several jobs, each with a process per step, and may share its machine.
jest.setTimeout(180_000);

/** The first YAML example after `heading`, as a whole workflow for act: one event, one label. */
function readExample(page: string, heading: string): string {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  const [, body = ''] = /```yaml\n([\s\S]*?)```/u.exec(text.slice(text.indexOf(heading))) ?? [];
  const whole = body.includes('\non:') ? body : `on: push\n${body}`;
  return rewrite(whole.replaceAll(/runs-on: .*/gu, 'runs-on: ubuntu-24.04'));
}

suite('examples of the documentation under act (skipped where PLIMSOLL_ACT names no runner)', () => {
  let theatre: Theatre;
  let fleet: Fleet;
  const servers = createFolder({ current: '' });
  beforeAll(async () => {
    mkdirSync(join(servers, 'releases'));
    fleet = await startFleet([servers]);
    theatre = await openTheatre();
  });
  afterAll(async () => {
    await theatre.close();
    await fleet.stop();
  });

  test('the gate written out action by action passes a covered change and fails an uncovered one', async () => {
    const workflow = readExample('ghes.md', '## The gate, action by action');
    const caller = createCaller('gate.yml', { '.github/workflows/under-test.yml': workflow });
    const base = git(caller, ['rev-parse', 'HEAD']);
    const event = (): object => ({
      pull_request: { number: 7, base: { sha: base, ref: 'main' }, head: { sha: git(caller, ['rev-parse', 'HEAD']) } },
    });
    commit(caller, { 'README.md': 'hello\n' }, 'docs: hello');
    const good = await theatre.run(caller, { eventName: 'pull_request', event: event() });
    expect({ code: good.code, jobs: good.jobs }).toEqual({ code: 0, jobs: { gate: 'success' } });
    commit(caller, { 'coverage/lcov.info': lcov('src/price.js', [0, 1]) }, 'test: less');
    const bad = await theatre.run(caller, { eventName: 'pull_request', event: event() });
    expect({ code: bad.code, jobs: bad.jobs }).toEqual({ code: 1, jobs: { gate: 'failure' } });
    expect(bad.summary).toContain('below the minimum 80 %');
  });

  test('the deployment written out action by action goes live, and a broken one after it is rolled back', async () => {
    const workflow = readExample('ghes.md', '## The deployment, action by action');
    const caller = createCaller('gate.yml', {
      '.github/workflows/under-test.yml': workflow.replaceAll(
        'https://app.example.com/health',
        `${fleet.urls[0] ?? ''}/health`,
      ),
    });
    theatre.publish(caller);
    const first = await theatre.run(caller, { env: { DEPLOY_ROOT: servers } });
    expect({ code: first.code, jobs: first.jobs }).toEqual({ code: 0, jobs: { deploy: 'success' } });
    expect(first.outputs['health']).toMatchObject({ verdict: 'pass' });
    git(caller, ['tag', 'v0.1.0']);
    commit(caller, { 'health.json': '{"status":"unhealthy","sha":"COMMIT"}\n' }, 'feat: broken');
    theatre.publish(caller);
    const second = await theatre.run(caller, { env: { DEPLOY_ROOT: servers, GITHUB_RUN_ID: '2' } });
    expect({ code: second.code, jobs: second.jobs }).toEqual({ code: 1, jobs: { deploy: 'failure' } });
    expect(second.outputs['health']).toMatchObject({ verdict: 'fail' });
    expect(readFileSync(join(servers, 'current'), 'utf8')).toBe(first.outputs['version']?.['id']);
  });

  test('a history scanned in four shards is joined into one verdict, which misses a shard that did not run', async () => {
    const workflow = readExample('scaling.md', '# What if');
    const caller = createCaller('gate.yml', { '.github/workflows/under-test.yml': workflow });
    const run = await theatre.run(caller);
    expect(run).toMatchObject({ code: 0, jobs: { secrets: 'success', verdict: 'success' } });
    expect(run.summary).toContain('4 of 4 steps are green');
    writeFileSync(join(caller, '.github/workflows/under-test.yml'), workflow.replace('[1, 2, 3, 4]', '[1, 2, 4]'));
    const lost = await theatre.run(caller);
    expect(lost).toMatchObject({ code: 1, jobs: { secrets: 'success', verdict: 'failure' } });
    expect(lost.summary).toContain('4 expected, 3 found');
  });
});
