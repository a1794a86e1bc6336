// What a repository did in the past: from each release to the next, the commits between, and how far the version moved.
import { bumpVersion, compareVersions, isPrerelease, type Bump } from '../../domain/version.ts';
import { isTelling, type Commit } from './commit.ts';
import type { History } from './history.ts';
import { findHighest, type VersionTag } from './tag-list.ts';

export interface Transition {
  /** The highest stable release that `to` was built on. */
  from: VersionTag;
  to: VersionTag;
  /** Telling commits that `to` has and `from` has not, newest first. */
  commits: readonly Commit[];
  /** The one bump that leads from `from` to `to`, undefined when none does (a skipped number). */
  bump: Bump | undefined;
}

/** The commits between two points of a history that count: on the watched paths, and no empty merges. */
export function selectCommits(history: History, bases: readonly string[], head: string): Commit[] {
  const { graph, touching } = history;
  return graph.between(bases, head).filter((commit) => isTelling(commit) && (touching?.has(commit.sha) ?? true));
}

/** The one bump that leads from one stable version to another. */
export function measureBump(from: string, to: string): Bump | undefined {
  return (['major', 'minor', 'patch'] as const).find((bump) => bumpVersion(from, bump) === to);
}

/** Every stable release that grew out of an earlier one, oldest first by the time of its tag. */
export function findTransitions(history: History): Transition[] {
  const stable = history.tags.filter((tag) => !isPrerelease(tag.version));
  const found = stable.flatMap((to) => {
    const reached = history.graph.reach(to.sha);
    const from = findHighest(stable.filter((tag) => tag.sha !== to.sha && reached.has(tag.sha)));
    if (from === undefined || compareVersions(from.version, to.version) >= 0) return [];
    const commits = selectCommits(history, [from.sha], to.sha);
    return [{ from, to, commits, bump: measureBump(from.version, to.version) }];
  });
  return found.sort((a, b) => a.to.createdAt - b.to.createdAt || compareVersions(a.to.version, b.to.version));
}
