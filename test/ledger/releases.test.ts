// What is left of a release: asked of a real clone with a bare remote, and of GitHub on loopback.
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { createGitHubReleases } from '../../src/ledger/github-releases.ts';
import { createLocalReleases } from '../../src/ledger/local-releases.ts';
import { createGit } from '../../src/ports/git.ts';
import { connectGitHub } from '../../src/ports/github.ts';
import type { Releases } from '../../src/ports/releases.ts';
import { createGitData } from '../doubles/deployments/git-data.ts';
import type { Route } from '../doubles/deployments/route.ts';
import { startDouble, type Double } from '../doubles/deployments/server.ts';
import { describeRoutes, type Checked } from '../doubles/github/checked.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { release } from '../rollback/sample.ts';
import { commit, createFolder, createRepository, git } from '../world.ts';

const doubles: Double[] = [];
const checks: Checked[] = [];
afterEach(() => expect(checks.flatMap(({ violations }) => violations)).toEqual([]));
afterAll(async () => void (await Promise.all(doubles.map((double) => double.close()))));

function of(sha: string, tag = ''): ReturnType<typeof release> {
  return release('x', { sha, tag });
}

test('a clone knows what is merged, what is not, what is gone, and where tags are now', async () => {
  const source = createRepository();
  const first = git(source, ['rev-parse', 'HEAD']);
  git(source, ['tag', 'v1']);
  git(source, ['tag', '-a', '-m', 'second', 'v2']);
  const second = commit(source, { 'a.txt': 'a' }, 'second');
  git(source, ['switch', '-q', '-c', 'topic', first]);
  const topic = commit(source, { 'b.txt': 'b' }, 'topic');
  git(source, ['switch', '-q', 'main']);
  const folder = createFolder();
  git(folder, ['clone', '-q', '--bare', source, 'remote.git']);
  git(folder, ['clone', '-q', 'remote.git', 'checkout']);
  git(`${folder}/checkout`, ['fetch', '-q', 'origin', 'topic']);
  const releases = createLocalReleases(createGit(`${folder}/checkout`, 'https://github.invalid'));
  const unasked = { tag: 'unasked', artifacts: 'unasked' };
  expect(await releases.inspect(of(first))).toEqual({ ...unasked, merged: 'yes' });
  expect(await releases.inspect(of(second, 'v1'))).toEqual({ ...unasked, merged: 'yes', tag: { at: first } });
  expect(await releases.inspect(of(first, 'v2'))).toEqual({ ...unasked, merged: 'yes', tag: { at: first } });
  expect(await releases.inspect(of(topic, 'v3'))).toEqual({ ...unasked, merged: 'no', tag: 'gone' });
  expect(await releases.inspect(of('f'.repeat(40)))).toEqual({ ...unasked, merged: 'gone' });
  const [author, at] = git(source, ['log', '-1', '--format=%an%n%aI', topic]).split('\n');
  expect(await releases.findAuthor(topic)).toEqual({ author, at });
  expect(await releases.findAuthor('f'.repeat(40))).toBeUndefined();
});

test('a folder without a repository, or with a shallow one, says that nothing was asked', async () => {
  const source = createRepository();
  commit(source, { 'a.txt': 'a' }, 'second');
  const shallow = createFolder();
  git(shallow, ['clone', '-q', '--depth', '1', `file://${source}`, '.']);
  for (const folder of [createFolder(), shallow]) {
    const releases = createLocalReleases(createGit(folder, 'https://github.invalid'));
    expect(await releases.inspect(of('f'.repeat(40), 'v1'))).toEqual({
      merged: 'unasked',
      tag: 'unasked',
      artifacts: 'unasked',
    });
  }
});

const DIGEST = 'd'.repeat(64);

async function connect(extra: Route): Promise<Releases> {
  const data = createGitData();
  const [main, old, other] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string];
  data.addCommit(old, []);
  data.addCommit(main, [old]);
  data.addCommit(other, [old]);
  data.refs.set('refs/heads/main', main);
  data.refs.set('refs/tags/v1', old);
  data.refs.set('refs/tags/v1-rc', main);
  const repository: Route = ({ path }) =>
    path.length === 0 ? { status: 200, data: { default_branch: 'main' } } : undefined;
  const checked = describeRoutes([extra, data.route, repository]);
  checks.push(checked);
  const double = await startDouble([checked.route]);
  doubles.push(double);
  return createGitHubReleases(
    connectGitHub('token', { apiUrl: double.url, repository: 'owner/repo' }, createFakeClock()),
  );
}

test('GitHub is asked for the commit by comparison and for the tag by its exact name', async () => {
  const releases = await connect(() => undefined);
  const [main, old, other] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string];
  const inspected = async (sha: string, tag = '') => {
    const { merged, tag: at } = await releases.inspect(of(sha, tag));
    return { merged, at };
  };
  expect(await inspected(main)).toEqual({ merged: 'yes', at: 'unasked' });
  expect(await inspected(old, 'v1')).toEqual({ merged: 'yes', at: { at: old } });
  expect(await inspected(other, 'v')).toEqual({ merged: 'no', at: 'gone' });
  expect(await inspected('9'.repeat(40))).toEqual({ merged: 'gone', at: 'unasked' });
});

test('GitHub tells who wrote a commit; what it cannot tell is left open, also when it fails', async () => {
  const sha = '2'.repeat(40);
  const author = { name: 'Ada', email: 'ada@example.test', date: '2026-01-01T00:00:00Z' };
  const known = await connect(({ path: [area, kind] }) =>
    area === 'git' && kind === 'commits' ? { status: 200, data: { sha, author } } : undefined,
  );
  expect(await known.findAuthor(sha)).toEqual({ author: 'Ada', at: '2026-01-01T00:00:00Z' });
  const gone = await connect(() => undefined);
  expect(await gone.findAuthor('9'.repeat(40))).toBeUndefined();
  const down = await connect(({ path: [area] }) => (area === 'git' ? { status: 502, data: {} } : undefined));
  expect(await down.findAuthor(sha)).toBeUndefined();
});

test('artifacts are looked for among the assets of the release, then among the uploads of its own commit', async () => {
  const sha = '2'.repeat(40);
  const uploads = [
    { name: 'new.tgz', expired: false, digest: `sha256:${DIGEST}`, workflow_run: { head_sha: 'f'.repeat(40) } },
    { name: 'new.tgz', expired: false, digest: `sha256:${DIGEST}`, workflow_run: { head_sha: sha } },
    { name: 'old.tgz', expired: true, digest: null, workflow_run: { head_sha: sha } },
    { name: 'fork.tgz', expired: false, digest: null, workflow_run: { head_sha: 'f'.repeat(40) } },
  ];
  const releases = await connect(({ path: [area, kind], query }) => {
    if (area === 'releases')
      return {
        status: 200,
        data: {
          assets: [
            { name: 'app.tgz', digest: `sha256:${DIGEST}` },
            { name: 'release.json', digest: null },
          ],
        },
      };
    if (area !== 'actions' || kind !== 'artifacts') return undefined;
    return { status: 200, data: { artifacts: uploads.filter((upload) => upload.name === query.get('name')) } };
  });
  const names = ['app.tgz', 'new.tgz', 'old.tgz', 'fork.tgz', 'never.tgz'];
  const wanted = release('x', {
    sha,
    tag: 'v1',
    manifest: DIGEST,
    artifacts: names.map((name) => ({ name, sha256: DIGEST })),
  });
  const { artifacts } = await releases.inspect(wanted);
  expect(artifacts).toEqual([
    { name: 'app.tgz', status: 'present', sha256: DIGEST },
    { name: 'new.tgz', status: 'present', sha256: DIGEST },
    { name: 'old.tgz', status: 'expired', sha256: '' },
    { name: 'fork.tgz', status: 'missing', sha256: '' },
    { name: 'never.tgz', status: 'missing', sha256: '' },
    { name: 'release.json', status: 'present', sha256: '' },
  ]);
});
