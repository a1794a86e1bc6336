// Proves that a scan is green only where what it was asked for was scanned: folders, ranges, links, accepted places.
import { describe, expect, test } from '@jest/globals';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { commit, createFolder, createRepository, git } from '../world.ts';
import { Recipes } from './token-recipes.ts';

type Row = { rule: string; file: string; accepted: string };
type Scan = { status: string; reason: string; files: number; rows: Row[]; said: string };

const line = (seed: number): string => `value: "${new Recipes(seed).github('ghp_')}"\n`;
const head = (workspace: string): string => git(workspace, ['rev-parse', 'HEAD']);

async function scan(
  workspace: string,
  eventName: string,
  payload: unknown,
  inputs: Record<string, string> = {},
): Promise<Scan> {
  const runner = createFakeRunner({ inputs, context: { workspace, temp: createFolder(), eventName, payload } });
  const { status, reason, evidence } = await perform(scanSecrets, createHost(runner));
  return {
    status,
    reason,
    files: (evidence['scanned'] as { files: number } | undefined)?.files ?? 0,
    rows: ((evidence['findings'] as Row[] | undefined) ?? []).map(({ rule, file, accepted }) => ({
      rule,
      file,
      accepted,
    })),
    said: JSON.stringify(evidence),
  };
}

type Payload = (base: string, head: string) => unknown;
const pullRequest: Payload = (base, sha) => ({ pull_request: { number: 1, base: { sha: base }, head: { sha } } });
const push: Payload = (before, after) => ({ before, after });
const mergeGroup: Payload = (base, sha) => ({ merge_group: { base_sha: base, head_sha: sha } });
const EVENTS: [string, Payload][] = [
  ['pull_request', pullRequest],
  ['push', push],
  ['merge_group', mergeGroup],
];

describe.each(EVENTS)('a working directory on %s', (eventName, payload) => {
  const workspace = createRepository({ 'api/src/a.txt': 'x\n', 'web/a.txt': 'y\n' });
  const base = head(workspace);
  const event = payload(base, commit(workspace, { 'api/src/k.env': line(7) }, 'add'));
  test.each(['src', 'src/**', './src', ''])('is where `path: %s` is counted from', async (path) => {
    const found = await scan(workspace, eventName, event, { 'working-directory': 'api', path });
    expect(found).toMatchObject({ status: 'failed', files: 1, rows: [{ file: 'src/k.env' }] });
  });
  test('is where `allow` is counted from', async () => {
    const inputs = { 'working-directory': 'api', allow: 'src' };
    expect(await scan(workspace, eventName, event, inputs)).toMatchObject({
      status: 'passed',
      rows: [{ file: 'src/k.env' }],
    });
  });
  test('that the change leaves alone does not lend its name to a path of another one', async () => {
    const inputs = { 'working-directory': 'web', path: 'src' };
    expect(await scan(workspace, eventName, event, inputs)).toMatchObject({ status: 'failed', files: 0 });
  });
});

test.each(['history', 'tree'])('a working directory is where paths of the %s are counted from', async (scope) => {
  const workspace = createRepository({ 'aa/k.env': line(8), 'api/src/k.env': line(8) });
  const inputs = { 'working-directory': 'api', scope };
  for (const path of ['src', '']) {
    const found = await scan(workspace, 'schedule', {}, { ...inputs, path });
    expect(found).toMatchObject({ status: 'failed', files: 1, rows: [{ file: 'src/k.env' }] });
  }
  expect(await scan(workspace, 'schedule', {}, { ...inputs, allow: 'src' })).toMatchObject({ status: 'passed' });
});
