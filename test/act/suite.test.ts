// The suite under a third-party runner, as consumers use it: gates, a deployment that is rolled back, a rollback by hand.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startFleet, type Fleet } from '../../src/ports/instances.ts';
import { commit, createFolder, git } from '../world.ts';
import { act } from './act.ts';
import { createCaller, lcov, openTheatre, type Theatre } from './caller.ts';
import { rewriteLine } from './copy.ts';

const suite = act === undefined ? describe.skip : describe;

test('the copy for act differs in self-references and in two keys that act does not know, in nothing else', () => {
  const kept = ['      - uses: actions/checkout@v7', '    run: echo $/x', '  queue: min', 'uses: ./actions/x'];
  expect(kept.map(rewriteLine)).toEqual(kept);
  expect(rewriteLine('      - uses: $/actions/rollback')).toBe(
    '      - uses: plimsoll/plimsoll/actions/rollback@local',
  );
  expect([rewriteLine('      queue: max'), rewriteLine('      deployment: false')]).toEqual([undefined, undefined]);
});

suite('under act (skipped where PLIMSOLL_ACT names no runner)', () => {
  let theatre: Theatre;
  let fleet: Fleet;
  const servers = createFolder();

  beforeAll(async () => {
    theatre = await openTheatre();
    mkdirSync(join(servers, 'releases'));
    writeFileSync(join(servers, 'current'), '');
    fleet = await startFleet([servers]);
  });
  afterAll(async () => {
    await theatre.close();
    await fleet.stop();
  });

  function pullRequest(caller: string, base: string): { eventName: string; event: unknown } {
    const head = { sha: git(caller, ['rev-parse', 'HEAD']), repo: { full_name: 'owner/repo' } };
    return {
      eventName: 'pull_request',
      event: { number: 7, pull_request: { number: 7, base: { sha: base, ref: 'main' }, head } },
    };
  }

  test('the root composite passes a covered change and fails an uncovered one', async () => {
    const caller = createCaller('gate.yml', { '.github/plimsoll.yml': 'enforce-coverage:\n  minimum-patch: 80\n' });
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
    const second = await theatre.run(caller, options);
    expect(second.code).toBe(1);
    expect(second.outputs['health']).toMatchObject({ verdict: 'fail' });
    expect(second.outputs['rollback']).toMatchObject({ state: 'rolled-back' });
  });
});
