// How a push to the default branch remembers its coverage for those who come after.
import type { Git, GitOptions } from '../../ports/git.ts';
import type { Totals } from '../report.ts';
import { addToHistory, writeHistory } from './history.ts';
import { writeRecord, type Group } from './record.ts';
import { BASELINE_REF, readStore, withToken, type Store } from './store.ts';

/** Where a baseline went, or why not and what to add. */
export type Publication = { status: 'recorded'; at: string } | { status: 'not recorded'; why: string };

export interface Snapshot {
  commit: string;
  /** Milliseconds since 1970. */
  at: number;
  totals: Totals;
  groups: readonly Group[];
}

const ATTEMPTS = 5;
const PERMISSION = 'the job that runs on pushes to the default branch needs\npermissions:\n  contents: write';

async function hashBlob(git: Git, text: string): Promise<string> {
  return requireText(await git.text(['hash-object', '-w', '--stdin'], { input: text }), 'hash-object');
}

function requireText(text: string | undefined, command: string): string {
  if (text === undefined) throw new Error(`git ${command} failed while the baseline was written`);
  return text;
}

async function buildTree(git: Git, store: Store, snapshot: Snapshot): Promise<string> {
  const entries = addToHistory(
    store.status === 'read' ? store.entries : [],
    snapshot.commit,
    snapshot.at,
    snapshot.totals,
  );
  const record = await hashBlob(git, `${JSON.stringify(writeRecord(snapshot.commit, snapshot.groups))}\n`);
  const old = store.status === 'read' ? ((await git.text(['ls-tree', `${store.tip}:records`])) ?? '') : '';
  const kept = old.split('\n').filter((line) => {
    const name = line.slice(line.indexOf('\t') + 1).replace(/\.json$/u, '');
    return name !== snapshot.commit && entries.some(({ commit }) => commit === name);
  });
  const rows = [...kept, `100644 blob ${record}\t${snapshot.commit}.json`].join('\n');
  const records = requireText(await git.text(['mktree'], { input: `${rows}\n` }), 'mktree');
  const history = await hashBlob(git, writeHistory(entries));
  const root = `100644 blob ${history}\thistory.json\n040000 tree ${records}\trecords\n`;
  return requireText(await git.text(['mktree'], { input: root }), 'mktree');
}

function identity(at: number): GitOptions {
  const date = `@${Math.floor(at / 1000)} +0000`;
  const who = { NAME: 'plimsoll', EMAIL: 'plimsoll@users.noreply.github.com', DATE: date };
  const pairs = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  return { env: Object.fromEntries(pairs) as Record<string, string> };
}

function isDenied(stderr: string): boolean {
  return /\b403\b|denied|not granted|could not read Username|Authentication failed|protected|GH\d{3}/iu.test(stderr);
}

/** One attempt; a commit without parents, so that the store stays as small as what it remembers. */
async function publishOnce(git: Git, token: string | undefined, snapshot: Snapshot): Promise<Publication | 'moved'> {
  const store = await readStore(git, token);
  if (store.status === 'unreadable') return { status: 'not recorded', why: store.why };
  const tree = await buildTree(git, store, snapshot);
  const message = `coverage of ${snapshot.commit}`;
  const commit = requireText(
    await git.text(['commit-tree', tree, '-m', message], identity(snapshot.at)),
    'commit-tree',
  );
  const expected = store.status === 'read' ? store.tip : '';
  const isRemote = (await git.text(['remote', 'get-url', 'origin'])) !== undefined;
  if (!isRemote) return { status: 'not recorded', why: 'the checkout has no remote `origin` to keep it' };
  const lease = `--force-with-lease=${BASELINE_REF}:${expected}`;
  const pushed = await git.run(
    ['push', '--quiet', '--no-verify', lease, 'origin', `${commit}:${BASELINE_REF}`],
    withToken(token),
  );
  if (pushed.code === 0) return { status: 'recorded', at: commit };
  if (isDenied(pushed.stderr)) return { status: 'not recorded', why: `the token may not write: ${PERMISSION}` };
  if (/stale info|cannot lock ref|fetch first|already exists|failed to update ref/iu.test(pushed.stderr))
    return 'moved';
  return { status: 'not recorded', why: pushed.stderr.split('\n').at(-1) ?? 'git push failed' };
}

/** Adds a snapshot to the store; when another job was faster, its record is kept and ours is added to it. */
export async function publish(git: Git, token: string | undefined, snapshot: Snapshot): Promise<Publication> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const result = await publishOnce(git, token, snapshot);
    if (result !== 'moved') return result;
  }
  return {
    status: 'not recorded',
    why: `other jobs wrote ${BASELINE_REF} ${ATTEMPTS} times in between: run the job again`,
  };
}
