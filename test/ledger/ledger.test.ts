// One suite for every ledger: the fake in memory, the file, and GitHub on loopback with its real adapter.
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { createFileLedger } from '../../src/ledger/file-ledger.ts';
import { createGitHubLedger } from '../../src/ledger/github-ledger.ts';
import { createFiles } from '../../src/ports/fs.ts';
import { systemClock } from '../../src/ports/clock.ts';
import { connectGitHub } from '../../src/ports/github.ts';
import type { Ledger } from '../../src/ports/ledger.ts';
import { emptyState } from '../../src/domain/ledger/state.ts';
import { createDeployments, type Deployments } from '../doubles/deployments/deployments.ts';
import { createGitData } from '../doubles/deployments/git-data.ts';
import type { Route } from '../doubles/deployments/route.ts';
import { startDouble, type Double } from '../doubles/deployments/server.ts';
import { describeRoutes, type Checked } from '../doubles/github/checked.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { createFakeLedger } from '../fakes/ledger.ts';
import { deployment, environment, release, shaOf } from '../rollback/sample.ts';
import { createFolder } from '../world.ts';

const doubles: Double[] = [];
const checks: Checked[] = [];
afterEach(() => expect(checks.flatMap(({ violations }) => violations)).toEqual([]));

function check(routes: readonly Route[]): Route {
  const checked = describeRoutes(routes);
  checks.push(checked);
  return checked.route;
}
afterAll(async () => void (await Promise.all(doubles.map((double) => double.close()))));

interface Rig {
  ledger: Ledger;
  /** A second one on the same store, as another run would have it. */
  other: Ledger;
  /** Statuses said of a deployment, the oldest first. */
  statuses: (id: string) => Promise<string[]>;
}

async function startGitHub(): Promise<{ connect: () => Ledger; deployments: Deployments }> {
  const deployments = createDeployments((sha) => sha === shaOf('a'));
  const double = await startDouble([check([createGitData().route, deployments.route])]);
  doubles.push(double);
  const clock = createFakeClock();
  const where = { apiUrl: double.url, repository: 'owner/repo' };
  return { connect: () => createGitHubLedger({ github: connectGitHub('token', where, clock), clock }), deployments };
}

const RIGS: Readonly<Record<string, () => Promise<Rig>>> = {
  async memory() {
    const ledger = createFakeLedger();
    return { ledger, other: ledger, statuses: async (id) => ledger.said.get(id) ?? [] };
  },
  async file() {
    const folder = createFolder();
    const files = createFiles(folder, folder);
    const create = (): Ledger => createFileLedger(files, 'kept/ledger.json', createFakeClock());
    const statuses = async (id: string): Promise<string[]> => {
      const content = JSON.parse(await files.readText('kept/ledger.json')) as {
        deployments: { id: string; statuses: { state: string }[] }[];
      };
      return content.deployments.find((entry) => entry.id === id)?.statuses.map((status) => status.state) ?? [];
    };
    return { ledger: create(), other: create(), statuses };
  },
  async GitHub() {
    const { connect, deployments } = await startGitHub();
    const statuses = async (id: string): Promise<string[]> =>
      deployments.all
        .find((entry) => String(entry.id) === id)
        ?.statuses.map((status) => status.state)
        .toReversed() ?? [];
    return { ledger: connect(), other: connect(), statuses };
  },
};

describe.each(Object.entries(RIGS))('the ledger in %s', (_, build) => {
  test('an environment that nobody has deployed to is empty and has no revision', async () => {
    const { ledger } = await build();
    expect(await ledger.read('production')).toEqual({ state: emptyState('production'), revision: '' });
  });

  test('what is written is read back, by everybody', async () => {
    const { ledger, other } = await build();
    const state = environment([deployment('a'), deployment('b')]);
    const wrote = await ledger.write(state, '', 'first');
    expect(wrote).toMatchObject({ status: 'written' });
    const read = await other.read('production');
    expect(read.state).toEqual(state);
    expect(wrote).toEqual({ status: 'written', revision: read.revision });
  });

  test('of two who write to the same revision one is told of a conflict, also when there was none before', async () => {
    const { ledger, other } = await build();
    for (const text of ['first', 'second']) {
      const { revision } = await ledger.read('production');
      const mine = environment([deployment('a')], { frozen: `${text} mine` });
      const theirs = environment([deployment('a')], { frozen: `${text} theirs` });
      const answers = [await ledger.write(mine, revision, text), await other.write(theirs, revision, text)];
      expect(answers.map((answer) => answer.status)).toEqual(['written', 'conflict']);
      expect((await other.read('production')).state.frozen).toBe(`${text} mine`);
    }
  });

  test('environments do not touch each other, whatever they are called', async () => {
    const { ledger } = await build();
    const born = ['constructor', '__proto__', 'toString'];
    const names = ['a', 'a/b', 'ü/$(id) x', '-lead', 'x'.repeat(200), ...born];
    for (const name of born) expect((await ledger.read(name)).revision).toBe('');
    for (const name of names) await ledger.write({ ...emptyState(name), frozen: name }, '', name);
    for (const name of names) expect((await ledger.read(name)).state.frozen).toBe(name);
  });

  test('the same key opens one deployment, however often and by whomever it is asked', async () => {
    const { ledger, other } = await build();
    const entry = deployment('a', { id: '', key: '1/job/step' });
    const id = await ledger.open('production', entry);
    expect([await ledger.open('production', entry), await other.open('production', entry)]).toEqual([id, id]);
    expect(await ledger.open('production', { ...entry, key: '2/job/step' })).not.toBe(id);
  });

  test('a status is said once in a row', async () => {
    const { ledger, other, statuses } = await build();
    const entry = deployment('a', { id: '', note: 'x'.repeat(400) });
    const known = { ...entry, id: await ledger.open('production', entry) };
    await ledger.announce('production', known, 'in_progress');
    await other.announce('production', known, 'in_progress');
    await ledger.announce('production', known, 'success');
    expect(await statuses(known.id)).toEqual(['in_progress', 'success']);
  });
});

test('on GitHub each write is a commit that can be read as a log, and files of others on the ref stay', async () => {
  const git = createGitData();
  const double = await startDouble([check([git.route])]);
  doubles.push(double);
  const clock = createFakeClock();
  const github = connectGitHub('token', { apiUrl: double.url, repository: 'owner/repo' }, clock);
  const ledger = createGitHubLedger({ github, clock });
  await ledger.write(environment([deployment('a')]), '', 'deploy: start');
  const { revision } = await ledger.read('production');
  const tree = await github.call('POST /repos/{owner}/{repo}/git/trees', {
    base_tree: (
      (await github.call('GET /repos/{owner}/{repo}/git/commits/{sha}', { sha: revision })).data as {
        tree: { sha: string };
      }
    ).tree.sha,
    tree: [{ path: 'message.json', mode: '100644', type: 'blob', content: '{"ts":"1"}' }],
  });
  const added = await github.call('POST /repos/{owner}/{repo}/git/commits', {
    message: 'message: sent',
    tree: (tree.data as { sha: string }).sha,
    parents: [revision],
  });
  await github.call('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
    ref: 'plimsoll/production',
    sha: (added.data as { sha: string }).sha,
  });
  expect(await ledger.write(environment([]), revision, 'late')).toEqual({ status: 'conflict' });
  const now = await ledger.read('production');
  await ledger.write(now.state, now.revision, 'deploy: verified');
  expect(git.log('refs/plimsoll/production')).toEqual(['deploy: verified', 'message: sent', 'deploy: start']);
  expect(git.readFile('refs/plimsoll/production', 'message.json')).toBe('{"ts":"1"}');
});

test('a deployment on GitHub never merges, never waits for checks, and carries a whitelist', async () => {
  const { connect, deployments } = await startGitHub();
  const entry = deployment('a', { id: '', key: '1/job/step', release: release('a', { manifest: 'f'.repeat(64) }) });
  await connect().open('production', entry);
  expect(deployments.all.map(({ payload, sha, task, environment: where }) => ({ payload, sha, task, where }))).toEqual([
    {
      sha: shaOf('a'),
      task: 'deploy',
      where: 'production',
      payload: {
        schema: 'plimsoll/deployment/v1',
        key: '1/job/step',
        id: release('a').id,
        version: '',
        tag: 'v-a',
        manifest: 'f'.repeat(64),
        task: 'deploy',
        actor: 'octocat',
        run: '',
      },
    },
  ]);
});

test('a file that is no ledger is refused by name and stays as it is', async () => {
  const folder = createFolder({ 'notes.json': '{"mine":true}' });
  const files = createFiles(folder, folder);
  const ledger = createFileLedger(files, 'notes.json', createFakeClock());
  await expect(ledger.read('production')).rejects.toThrow('notes.json is not a ledger');
  await expect(ledger.write(environment([]), '', 'x')).rejects.toThrow('notes.json is not a ledger');
  expect(await files.readText('notes.json')).toBe('{"mine":true}');
});

test('a guard that a killed writer has left behind does not stop the next one', async () => {
  const folder = createFolder({ 'ledger.json.guard': '' });
  const files = createFiles(folder, folder);
  const ledger = createFileLedger(files, 'ledger.json', createFakeClock());
  expect(await ledger.write(environment([deployment('a')]), '', 'x')).toMatchObject({ status: 'written' });
});

test('thirty writers at once on one file lose nothing: each write is somebody’s, and the count is right', async () => {
  const folder = createFolder();
  const files = createFiles(folder, folder);
  const clock = systemClock;
  const write = async (name: string): Promise<void> => {
    const ledger = createFileLedger(files, 'ledger.json', clock);
    for (;;) {
      const { state, revision } = await ledger.read('production');
      const next = { ...state, deployments: [...state.deployments, deployment('a', { key: name })] };
      if ((await ledger.write(next, revision, name)).status === 'written') return;
    }
  };
  const names = Array.from({ length: 30 }, (_, at) => `writer-${at}`);
  await Promise.all(names.map(write));
  const { state } = await createFileLedger(files, 'ledger.json', clock).read('production');
  expect(state.deployments.map((entry) => entry.key).sort()).toEqual(names.sort());
});
