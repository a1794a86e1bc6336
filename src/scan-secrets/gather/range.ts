// Knows how to make sure that a range of commits is there, deepening a shallow checkout where needed.
import type { Git } from '../../ports/git.ts';

/** A range that can be scanned. `fork` is where the two sides parted; null when only the two ends are known. */
export type Range = {
  readonly base: string;
  readonly head: string;
  readonly fork: string | null;
  readonly notes: string[];
};

const DEPTHS = [64, 512, 4096];

/** Resolves both ends to commits and finds where they parted; null when the base cannot be had at all. */
export async function resolveRange(
  git: Git,
  base: string,
  head: string,
  token: string | undefined,
): Promise<Range | null> {
  const options = token === undefined ? {} : { token };
  const baseCommit = await resolveCommit(git, base, options);
  const headCommit = (await resolveCommit(git, head, options)) ?? (await resolveCommit(git, 'HEAD', options));
  if (baseCommit === null || headCommit === null) return null;
  const notes: string[] = [];
  for (const depth of [0, ...DEPTHS]) {
    if (depth > 0) {
      if ((await git.text(['rev-parse', '--is-shallow-repository'])) !== 'true') break;
      await git.text(['fetch', '--no-tags', '--quiet', `--deepen=${depth}`, 'origin', baseCommit, headCommit], options);
      notes.push(`the checkout is shallow: deepened by ${depth} commits`);
    }
    const fork = await git.text(['merge-base', baseCommit, headCommit]);
    if (fork !== undefined && (await isComplete(git, fork, headCommit)))
      return { base: baseCommit, head: headCommit, fork, notes };
  }
  notes.push(
    'the history between base and head is not here: the two ends are compared; commits in between are not scanned',
  );
  return { base: baseCommit, head: headCommit, fork: null, notes };
}

/** A shallow checkout cuts histories off: then the range is longer or shorter than it looks. */
async function isComplete(git: Git, fork: string, head: string): Promise<boolean> {
  if ((await git.text(['rev-parse', '--is-shallow-repository'])) !== 'true') return true;
  const cut = await git.text(['rev-list', '--boundary', '--max-parents=0', `${fork}..${head}`]);
  return cut === '' || cut === `-${fork}`;
}

async function resolveCommit(git: Git, name: string, options: { token?: string }): Promise<string | null> {
  const resolve = (text: string): Promise<string | undefined> =>
    git.text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${text}^{commit}`]);
  const here = (await resolve(name)) ?? (await resolve(`refs/remotes/origin/${name}`));
  if (here !== undefined) return here;
  const remote = name.replace(/^refs\/remotes\/origin\//, 'refs/heads/');
  await git.text(['fetch', '--no-tags', '--quiet', '--depth=1', 'origin', remote], options);
  return (await resolve(name)) ?? (await resolve('FETCH_HEAD')) ?? null;
}
