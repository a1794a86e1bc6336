// A repository with a base and a change, reports, an event, and optionally a remote that remembers coverage.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { enforceCoverage } from '../../src/enforce-coverage/run.ts';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts';
import { commit, createFolder, createRepository, git, writeFiles } from '../world.ts';

export interface Scene {
  before: Record<string, string>;
  /** Files of the change; null deletes. */
  after: Record<string, string | null>;
  /** Written beside the checkout's files, never committed. */
  reports: Record<string, string>;
  /** Reports of the base, recorded by a push before the change is judged. */
  reportsBefore?: Record<string, string>;
  inputs: Record<string, string>;
  /** How the change arrives; default: pull request. */
  event?: 'pull_request' | 'push' | 'merge_group' | 'none';
  /** Leaves only the last commit in the checkout. */
  shallow?: boolean;
}

export interface Ending {
  status: string;
  reason: string;
  outputs: Record<string, string>;
  runner: FakeRunner;
  summary: string;
  evidence: Record<string, unknown>;
}

/** Fixed dates make fixed commits, so that messages with a sha can be compared. */
const DATES = { GIT_AUTHOR_DATE: '1750000000 +0000', GIT_COMMITTER_DATE: '1750000000 +0000' };

/** Runs the room as `perform` does on the checkout in `workspace`. */
export async function enforce(
  workspace: string,
  inputs: Record<string, string>,
  context: { eventName: string; payload: unknown; ref?: string; apiUrl?: string },
): Promise<Ending> {
  const runner = createFakeRunner({ inputs, context: { workspace, temp: createFolder(), ...context } });
  const outcome = await perform(enforceCoverage, createHost(runner));
  return {
    status: outcome.status,
    reason: outcome.reason,
    outputs: runner.said.outputs,
    runner,
    summary: runner.said.summaries.join('\n'),
    evidence: { ...outcome.evidence },
  };
}

export const PUSH = { repository: { default_branch: 'main' } };

/** A repository whose `origin` is a bare one beside it. */
export function createRemoteRepository(files: Record<string, string>): { workspace: string; remote: string } {
  const workspace = createRepository({});
  git(workspace, ['update-ref', '-d', 'HEAD']);
  writeFiles(workspace, { '.git/info/exclude': 'coverage/\ncov/\n' });
  commit(workspace, files, 'base', DATES);
  const remote = createFolder();
  git(remote, ['init', '-q', '--bare', '-b', 'main']);
  git(workspace, ['remote', 'add', 'origin', remote]);
  git(workspace, ['push', '-q', 'origin', 'main']);
  git(workspace, ['fetch', '-q', 'origin']);
  return { workspace, remote };
}

function applyChange(workspace: string, after: Scene['after']): string {
  const written = Object.entries(after).filter((entry): entry is [string, string] => entry[1] !== null);
  for (const [path, text] of Object.entries(after)) if (text === null) rmSync(join(workspace, path));
  return commit(workspace, Object.fromEntries(written), 'change', DATES);
}

function describeEvent(
  scene: Scene,
  base: string,
  head: string,
): { eventName: string; payload: unknown; ref?: string } {
  const event = scene.event ?? 'pull_request';
  const pull = { number: 7, base: { sha: base, ref: 'main' }, head: { sha: head } };
  if (event === 'pull_request')
    return { eventName: event, payload: { ...PUSH, pull_request: pull }, ref: 'refs/pull/7/merge' };
  if (event === 'merge_group')
    return { eventName: event, payload: { ...PUSH, merge_group: { base_sha: base } }, ref: 'refs/heads/queue' };
  if (event === 'push') return { eventName: event, payload: { ...PUSH, before: base }, ref: 'refs/heads/main' };
  return { eventName: 'workflow_dispatch', payload: {}, ref: 'refs/heads/topic' };
}

/** Plays a scene from the first commit to the verdict on the change. */
export async function play(scene: Scene): Promise<Ending> {
  const { workspace } = createRemoteRepository(scene.before);
  const base = git(workspace, ['rev-parse', 'HEAD']);
  if (scene.reportsBefore !== undefined) {
    writeFiles(workspace, scene.reportsBefore);
    await enforce(
      workspace,
      { ...scene.inputs, minimum: '0' },
      { eventName: 'push', payload: { ...PUSH, before: '0'.repeat(40) }, ref: 'refs/heads/main' },
    );
    for (const path of Object.keys(scene.reportsBefore)) rmSync(join(workspace, path));
  }
  if (scene.event !== 'push') git(workspace, ['checkout', '-q', '-b', 'topic']);
  const head = applyChange(workspace, scene.after);
  const context = describeEvent(scene, base, head);
  let checkout = workspace;
  if (scene.shallow === true) {
    checkout = createFolder();
    git(checkout, ['clone', '-q', '--depth=1', `file://${workspace}`, '.']);
  }
  writeFiles(checkout, scene.reports);
  return enforce(checkout, scene.inputs, context);
}

/** An lcov report: per file the hit counts of lines 1, 2, …; null = not coverable. */
export function writeLcov(files: Record<string, readonly (number | null)[]>): string {
  const records = Object.entries(files).map(([path, counts]) => {
    const lines = counts.flatMap((count, index) => (count === null ? [] : [`DA:${index + 1},${count}`]));
    return ['TN:', `SF:${path}`, ...lines, 'end_of_record'].join('\n');
  });
  return `${records.join('\n')}\n`;
}

/** `count` distinct lines of code, each a text of its own. */
export function writeSource(count: number, name = 'line'): string {
  return Array.from({ length: count }, (_, index) => `${name}(${index + 1});\n`).join('');
}
