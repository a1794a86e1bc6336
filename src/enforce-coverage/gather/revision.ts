// The commit under judgement and the one it is compared with, as git and the event tell.
import { z } from 'zod';
import type { Git } from '../../ports/git.ts';
import type { RunContext } from '../../ports/runner.ts';

/** The line that makes the history complete. */
const FETCH_DEPTH = 'give actions/checkout `fetch-depth: 0`';

export interface Revision {
  head: string;
  /** Absolute folder of the checkout. */
  top: string;
  /** Repository-relative folder the action works in, '' for the root. */
  prefix: string;
  /** Regular files of the commit. */
  paths: string[];
  /** `isTree`: the first commit is compared with nothing. */
  base: { status: 'known'; sha: string; isTree: boolean } | { status: 'unknown'; why: string };
}

/** A path of the working directory as the repository has it, from its top. */
export const fromTop = ({ prefix }: Pick<Revision, 'prefix'>, path: string): string =>
  prefix === '' ? path : `${prefix}/${path}`;

const sha = z.string().regex(/^[0-9a-f]{40,64}$/u);
const event = z.object({
  pull_request: z
    .object({ base: z.object({ sha, ref: z.string() }), head: z.object({ sha }) })
    .optional()
    .catch(undefined),
  merge_group: z.object({ base_sha: sha }).optional().catch(undefined),
  before: sha.optional().catch(undefined),
  repository: z.object({ default_branch: z.string() }).optional().catch(undefined),
});

async function commitOf(git: Git, name: string): Promise<string | null> {
  if (name.startsWith('-') || name === '') return null;
  return (await git.text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])) ?? null;
}

/** Names to compare with, the first that exists counts. */
async function namesFor(git: Git, base: string | undefined, context: RunContext): Promise<string[]> {
  if (base !== undefined) return [base, `origin/${base}`];
  const { pull_request: pull, merge_group: group, before, repository } = event.parse(context.payload ?? {});
  const branch = repository?.default_branch;
  if (pull !== undefined) {
    // The commit that GitHub tests is a merge whose second parent is the head: its first parent is the exact base.
    const isTestMerge = (await commitOf(git, 'HEAD^2')) === pull.head.sha;
    return [...(isTestMerge ? ['HEAD^1'] : []), `origin/${pull.base.ref}`, pull.base.sha];
  }
  if (group !== undefined) return [group.base_sha];
  const isDefault = branch !== undefined && context.ref === `refs/heads/${branch}`;
  const previous = before !== undefined && !/^0+$/u.test(before) ? [before] : [];
  if (branch !== undefined && !isDefault) return [`origin/${branch}`, ...previous];
  if (context.eventName === 'push') return [...previous, 'HEAD^1'];
  // On the default branch a schedule or a dispatch changes nothing; elsewhere only the remote can say what the base is.
  return [isDefault ? 'HEAD' : 'origin/HEAD'];
}

async function findBase(git: Git, base: string | undefined, context: RunContext): Promise<Revision['base']> {
  const names = await namesFor(git, base, context);
  for (const name of names) {
    const commit = await commitOf(git, name);
    const common = commit === null ? undefined : await git.text(['merge-base', commit, 'HEAD']);
    if (common !== undefined) return { status: 'known', sha: common, isTree: false };
  }
  const isShallow = (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true';
  if (isShallow)
    return {
      status: 'unknown',
      why: `the checkout is shallow, so the change cannot be told from its base: ${FETCH_DEPTH}`,
    };
  const hasParent = (await commitOf(git, 'HEAD^1')) !== null;
  const empty = await git.text(['hash-object', '-t', 'tree', '--stdin']);
  if (!hasParent && empty !== undefined && base === undefined) return { status: 'known', sha: empty, isTree: true };
  return {
    status: 'unknown',
    why: `${names.join(', ')} is not in the checkout: ${FETCH_DEPTH}, or set \`base\` to a branch that it has`,
  };
}

async function listFiles(git: Git): Promise<string[]> {
  const { stdout } = await git.run(['ls-tree', '-r', '-z', '--full-tree', 'HEAD'], { maxBytes: 512 * 1024 * 1024 });
  const entries = new TextDecoder().decode(stdout).split('\0');
  return entries.flatMap((entry) => (entry.startsWith('100') ? [entry.slice(entry.indexOf('\t') + 1)] : []));
}

/** Null where git knows no commit: not a checkout, or one without history. */
export async function readRevision(git: Git, base: string | undefined, context: RunContext): Promise<Revision | null> {
  const told = await git.text(['rev-parse', '--show-toplevel', '--show-prefix', 'HEAD^{commit}']);
  if (told === undefined) return null;
  const [top = '', within = '', head = ''] = told.split('\n');
  const [paths, found] = await Promise.all([listFiles(git), findBase(git, base, context)]);
  return { head, top, prefix: within.replace(/\/$/u, ''), paths, base: found };
}
