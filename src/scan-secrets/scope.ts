// Knows which commits or files an event asks to be scanned.
import { z } from 'zod';

/**
 * What to scan. `base` and `head` are commits or names; a range of `changes` is counted from where they parted. A history
 * without a base is that of its head, or where that is `HEAD`, of all branches and tags.
 */
export type Plan =
  | { readonly scope: 'tree' | 'artifacts'; readonly why: string }
  | {
      readonly scope: 'changes';
      readonly base: string;
      readonly head: string;
      readonly why: string;
      /** Number of the pull request, where there is one. */
      readonly pull?: number | undefined;
      /** Whether nothing of it was pushed before: where there is no base it is a whole history. */
      readonly isNew?: boolean;
    }
  | { readonly scope: 'history'; readonly base: string | null; readonly head: string; readonly why: string };

export type Asked = {
  readonly scope: Plan['scope'] | undefined;
  readonly base: string | undefined;
  readonly hasArtifacts: boolean;
};

/** What the runner says of the event; the payload is untrusted. */
export type Event = {
  readonly eventName: string;
  readonly payload: unknown;
  readonly sha: string;
  readonly ref: string;
};

const sha = z.string().regex(/^[0-9a-f]{40,64}$/);
const pullRequest = z.object({
  pull_request: z.object({
    base: z.object({ sha }),
    head: z.object({ sha }),
    number: z.number().int().positive().optional().catch(undefined),
  }),
});
const mergeGroup = z.object({ merge_group: z.object({ base_sha: sha, head_sha: sha }) });
const push = z.object({
  before: sha,
  after: sha,
  created: z.boolean().optional(),
  repository: z
    .object({ default_branch: z.string().regex(/^[\w][\w./-]{0,200}$/) })
    .optional()
    .catch(undefined),
});

/** Picks the plan: what the workflow asks for, otherwise what the event means. */
export function pickPlan(asked: Asked, event: Event): Plan {
  const { scope } = asked;
  if (scope === 'tree') return { scope, why: 'the whole tree, as `scope` asks' };
  if (scope === 'artifacts') return { scope, why: 'the artifacts, as `scope` asks' };
  const range = readRange(event);
  const head = range?.head ?? (event.sha === '' ? 'HEAD' : event.sha);
  if (scope === 'history')
    return { scope, base: asked.base ?? null, head: 'HEAD', why: 'the history, as `scope` asks' };
  if (asked.base !== undefined) return { scope: 'changes', base: asked.base, head, why: `changes since ${asked.base}` };
  if (range?.base === null) return { scope: 'history', base: null, head: range.head, why: range.why };
  if (range !== null) return { scope: 'changes', ...range, base: range.base };
  if (scope === 'changes')
    return { scope: 'tree', why: `${event.eventName || 'a local run'} names no base: the whole tree is scanned` };
  if (asked.hasArtifacts && event.eventName === '') return { scope: 'artifacts', why: 'artifacts are named' };
  return {
    scope: 'tree',
    why: `the whole tree, as ${['', 'local'].includes(event.eventName) ? 'in every local run' : `on every ${event.eventName}`}`,
  };
}

/** Without a base nothing stood before. */
type Range = { base: string | null; head: string; why: string; pull?: number | undefined; isNew?: boolean };

function readRange(event: Event): Range | null {
  const asPullRequest = pullRequest.safeParse(event.payload);
  if (asPullRequest.success && event.eventName.startsWith('pull_request')) {
    const { base, head, number: pull } = asPullRequest.data.pull_request;
    return { base: base.sha, head: head.sha, pull, why: 'the changes of the pull request' };
  }
  const asMergeGroup = mergeGroup.safeParse(event.payload);
  if (asMergeGroup.success) {
    const { base_sha: base, head_sha: head } = asMergeGroup.data.merge_group;
    return { base, head, why: 'the changes of the merge group' };
  }
  return event.eventName === 'push' && !event.ref.startsWith('refs/tags/') ? readPush(event) : null;
}

/** A new branch has no commit before it: it is counted from the default branch, and that from the beginning. */
function readPush({ payload, ref }: Event): Range | null {
  const parsed = push.safeParse(payload);
  if (!parsed.success) return null;
  const { before, after, repository } = parsed.data;
  if (/^0+$/.test(after)) return null;
  if (!/^0+$/.test(before)) return { base: before, head: after, why: 'the pushed commits' };
  if (repository === undefined || ref === `refs/heads/${repository.default_branch}`)
    return { base: null, head: after, why: 'all commits of the new branch: there is none to compare it with' };
  const base = `refs/remotes/origin/${repository.default_branch}`;
  return { base, head: after, why: 'the commits of the new branch', isNew: true };
}
