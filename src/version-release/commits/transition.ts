// What a repository did in the past: from each release to the next, the commits between, and how far the version moved.
import { bumpVersion, compareVersions, type Bump } from '../../domain/version.ts';
import { findBase } from './base.ts';
import type { Commit } from './commit.ts';
import type { History } from './history.ts';
import type { VersionTag } from './tag-list.ts';

export interface Transition {
  /** The highest stable release that `to` was built on. */
  from: VersionTag;
  to: VersionTag;
  /** Commits that count and that `to` has and `from` has not, newest first. */
  commits: readonly Commit[];
  /** The one bump that leads from `from` to `to`, undefined when none does (a skipped number). */
  bump: Bump | undefined;
}

/** The one bump that leads from one stable version to another. */
export function measureBump(from: string, to: string): Bump | undefined {
  return (['major', 'minor', 'patch'] as const).find((bump) => bumpVersion(from, bump) === to);
}

/** The history as it stood when a tag was about to be made: its commit is the head, and no later tag exists. */
export function rewindHistory(history: History, to: VersionTag): History {
  const isThen = (tag: VersionTag): boolean => tag.sha !== to.sha && tag.createdAt <= to.createdAt;
  return {
    ...history,
    head: to.sha,
    tags: history.tags.filter(isThen),
    isMerged: (tag, reached) => reached.has(tag.sha),
  };
}

/** Every stable release that grew out of an earlier one, oldest first by the time of its tag. */
export function findTransitions(history: History): Transition[] {
  const found = history.tags.flatMap((to) => {
    if (to.isPrerelease) return [];
    const { previous: from, commits } = findBase(rewindHistory(history, to));
    if (from === undefined || compareVersions(from.version, to.version) >= 0) return [];
    return [{ from, to, commits, bump: measureBump(from.version, to.version) }];
  });
  return found.sort((a, b) => a.to.createdAt - b.to.createdAt || compareVersions(a.to.version, b.to.version));
}
