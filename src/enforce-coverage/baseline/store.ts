// Where earlier coverage is kept: one commit on refs/plimsoll/coverage, read and replaced through git by compare-and-set.
import type { Git } from '../../ports/git.ts';
import { readHistory, type HistoryEntry } from './history.ts';
import { readRecord, type Group } from './record.ts';

export const BASELINE_REF = 'refs/plimsoll/coverage';

/** What the store holds: a commit's history, nothing yet, or why it cannot be read. */
export type Store =
  | { status: 'read'; tip: string; entries: HistoryEntry[] }
  | { status: 'empty' }
  | { status: 'unreadable'; why: string };

const MAX_BYTES = 256 * 1024 * 1024;

/** Options that carry the token, if there is one. */
export function withToken(token: string | undefined): { token?: string } {
  return token === undefined || token === '' ? {} : { token };
}

async function readTip(git: Git, token: string | undefined): Promise<string | null | { why: string }> {
  if ((await git.text(['remote', 'get-url', 'origin'])) === undefined) {
    return (await git.text(['rev-parse', '--verify', '--quiet', BASELINE_REF])) ?? null;
  }
  const listed = await git.run(['ls-remote', 'origin', BASELINE_REF], withToken(token));
  if (listed.code !== 0) return { why: listed.stderr.split('\n').at(-1) ?? '' };
  const tip = new TextDecoder().decode(listed.stdout).slice(0, 64).split('\t')[0] ?? '';
  if (tip === '') return null;
  const fetched = await git.run(
    ['fetch', '--no-tags', '--quiet', 'origin', `+${BASELINE_REF}:${BASELINE_REF}`],
    withToken(token),
  );
  return fetched.code === 0 ? tip : { why: fetched.stderr.split('\n').at(-1) ?? '' };
}

/** Reads the history of the store from `origin`, or from the checkout itself where there is no `origin`. */
export async function readStore(git: Git, token: string | undefined): Promise<Store> {
  const tip = await readTip(git, token);
  if (tip === null) return { status: 'empty' };
  if (typeof tip !== 'string') return { status: 'unreadable', why: `${BASELINE_REF} cannot be fetched: ${tip.why}` };
  const text = await git.text(['cat-file', 'blob', `${tip}:history.json`], { maxBytes: MAX_BYTES });
  const entries = text === undefined ? null : readHistory(text);
  if (entries === null)
    return {
      status: 'unreadable',
      why: `${BASELINE_REF} at ${tip.slice(0, 12)} holds no coverage history: delete the ref to start anew`,
    };
  return { status: 'read', tip, entries };
}

/** The remembered commits that are ancestors of `commit` or itself, nearest first. */
export async function findAncestors(git: Git, commit: string, entries: readonly HistoryEntry[]): Promise<string[]> {
  const known = new Set(entries.map((entry) => entry.commit));
  const { stdout } = await git.run(['rev-list', '--topo-order', '--max-count=50000', commit, '--'], {
    maxBytes: MAX_BYTES,
  });
  return new TextDecoder()
    .decode(stdout)
    .split('\n')
    .filter((sha) => known.has(sha));
}

/** The groups remembered of `commit`, null when its record is missing or damaged. */
export async function readGroups(git: Git, tip: string, commit: string): Promise<Group[] | null> {
  const text = await git.text(['cat-file', 'blob', `${tip}:records/${commit}.json`], { maxBytes: MAX_BYTES });
  return text === undefined ? null : readRecord(text, commit);
}
