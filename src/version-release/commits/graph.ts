// The commit graph in memory: who is reachable from where, and what one release has that another has not.
import type { Commit } from './commit.ts';

export interface Graph {
  /** Newest first, in the order git gave. */
  readonly commits: readonly Commit[];
  /** The commit of this id, undefined outside the graph. */
  find(sha: string): Commit | undefined;
  /** Ids of `head` and everything behind it, as far as the graph goes. */
  reach(head: string): ReadonlySet<string>;
  /** Commits of `head` that none of `bases` has, newest first. */
  between(bases: readonly string[], head: string): Commit[];
}

/** Builds the graph; parents outside `commits` are where it ends. */
export function createGraph(commits: readonly Commit[]): Graph {
  const byId = new Map(commits.map((commit) => [commit.sha, commit]));
  const spread = (heads: readonly string[], isOut: (sha: string) => boolean): Set<string> => {
    const seen = new Set<string>();
    const queue = heads.filter((head) => byId.has(head) && !isOut(head));
    for (let sha = queue.pop(); sha !== undefined; sha = queue.pop()) {
      if (seen.has(sha)) continue;
      seen.add(sha);
      queue.push(...(byId.get(sha)?.parents ?? []).filter((parent) => byId.has(parent) && !isOut(parent)));
    }
    return seen;
  };
  const reach = (head: string): Set<string> => spread([head], () => false);
  return {
    commits,
    find: (sha) => byId.get(sha),
    reach,
    between(bases, head) {
      const known = spread(bases, () => false);
      const found = spread([head], (sha) => known.has(sha));
      return commits.filter((commit) => found.has(commit.sha));
    },
  };
}
