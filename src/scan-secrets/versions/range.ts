// Knows how to make sure that a range of commits is there, deepening a shallow checkout where needed.
import { UsageError } from '../../kernel/errors.ts';
import type { Git } from '../../ports/git.ts';
import type { Plan } from '../scope.ts';

/** A range that can be scanned. `fork` is where the two sides parted; null when that cannot be had, but both ends can. */
export type Range = {
  readonly base: string;
  readonly head: string;
  readonly fork: string | null;
  readonly notes: string[];
};

/** Nothing else can be scanned in place of the head. */
export function createHeadless(head: string): UsageError {
  return new UsageError(
    `the head ${head.slice(0, 40)} cannot be had, so nothing of it can be scanned: give actions/checkout \`fetch-depth: 0\` or the head as \`ref\``,
  );
}

const DEPTHS = [64, 512, 4096];
const FETCH = ['fetch', '--no-tags', '--quiet', '--no-recurse-submodules'];

/** The range that a plan names; null for other scopes, and when one of its ends cannot be had. */
export async function findRange(git: Git, plan: Plan, token: string | undefined): Promise<Range | null> {
  return plan.scope === 'changes' ? resolveRange(git, plan.base, plan.head, token) : null;
}

/** Resolves both ends to commits and finds where they parted; null when one cannot be had at all. */
async function resolveRange(git: Git, base: string, head: string, token: string | undefined): Promise<Range | null> {
  const options = token === undefined ? {} : { token };
  const findFork = (from: string, to: string): Promise<string | undefined> => git.text(['merge-base', from, to]);
  // Most ranges are here: both questions are put at once.
  const [here, near] = await Promise.all([resolveEnds(git, base, head), findFork(base, head)]);
  const ends = here ?? (await fetchEnds(git, base, head, options));
  if (ends === null) return null;
  const notes: string[] = [];
  let { isShallow } = ends;
  for (const depth of [0, ...DEPTHS]) {
    if (depth > 0) {
      if (!isShallow) break;
      await git.text([...FETCH, `--deepen=${depth}`, 'origin', ends.base, ends.head], options);
      isShallow = (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true';
      notes.push(`the checkout is shallow: deepened by ${depth} commits`);
    }
    const fork = here !== null && depth === 0 ? near : await findFork(ends.base, ends.head);
    if (fork !== undefined && (!isShallow || (await isComplete(git, fork, ends.head)))) return { ...ends, fork, notes };
  }
  // Two histories that never met: what the head brings is everything behind it that is not behind the base.
  return { ...ends, fork: isShallow ? null : ends.base, notes };
}

/** Fetches what a shallow checkout lacks behind a commit. @throws UsageError when the commit itself cannot be had. */
export async function fetchHistory(git: Git, head: string, token: string | undefined): Promise<void> {
  const options = token === undefined ? {} : { token };
  if ((await git.text(['rev-parse', '--is-shallow-repository'])) === 'true')
    await git.text([...FETCH, '--unshallow', 'origin', head], options);
  if ((await resolveCommit(git, head, options)) === null) throw createHeadless(head);
}

type Ends = { readonly base: string; readonly head: string; readonly isShallow: boolean };

/** Both ends and the depth of the checkout by one git; null when one of them is not here. */
async function resolveEnds(git: Git, base: string, head: string): Promise<Ends | null> {
  const names = [base, head].map((name) => `${name}^{commit}`);
  const answer = (await git.text(['rev-parse', '--is-shallow-repository', ...names]))?.split('\n') ?? [];
  const [isShallow, baseCommit, headCommit] = answer;
  if (baseCommit === undefined || headCommit === undefined) return null;
  return { base: baseCommit, head: headCommit, isShallow: isShallow === 'true' };
}

async function fetchEnds(git: Git, base: string, head: string, options: { token?: string }): Promise<Ends | null> {
  const baseCommit = await resolveCommit(git, base, options);
  // What happens to be checked out stands for no head: as often as not it is the base.
  const headCommit = await resolveCommit(git, head, options);
  return baseCommit === null || headCommit === null ? null : resolveEnds(git, baseCommit, headCommit);
}

/** A shallow checkout cuts histories off: then the range is longer or shorter than it looks. */
async function isComplete(git: Git, fork: string, head: string): Promise<boolean> {
  const cut = await git.text(['rev-list', '--boundary', '--max-parents=0', `${fork}..${head}`]);
  return cut === '' || cut === `-${fork}`;
}

async function resolveCommit(git: Git, name: string, options: { token?: string }): Promise<string | null> {
  const resolve = (text: string): Promise<string | undefined> =>
    git.text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${text}^{commit}`]);
  const here = (await resolve(name)) ?? (await resolve(`refs/remotes/origin/${name}`));
  if (here !== undefined) return here;
  const remote = name.replace(/^refs\/remotes\/origin\//, 'refs/heads/');
  // A fetch that fails leaves the mark of the one before.
  const fetched = await git.text([...FETCH, '--depth=1', 'origin', remote], options);
  return fetched === undefined ? null : ((await resolve(name)) ?? (await resolve('FETCH_HEAD')) ?? null);
}
