// Where a release starts from: the highest version behind it, the one already on it, and the commits in between.
import { isTelling, type Commit } from './commit.ts';
import type { History } from './history.ts';
import type { VersionTag } from './tag-list.ts';

export interface Base {
  /** The highest stable release that the head was built on, undefined before the first. */
  previous: VersionTag | undefined;
  /** The highest prerelease that the head was built on, undefined where there is none. */
  candidate: VersionTag | undefined;
  /** A version tag that the head carries itself, of the wanted kind: a release that was begun before. */
  begun: VersionTag | undefined;
  /** Telling commits on the watched paths that `previous` has not, newest first. */
  commits: readonly Commit[];
  /** Of those, the ones not in the latest release of any kind, where a prerelease is wanted. */
  fresh: readonly Commit[];
}

/**
 * True when the tag sits on a release commit beside the head's history: its parents are in that history and its message
 * names the version. Tools that tag a commit and push the branch anew leave such releases behind.
 */
function isBeside(tag: VersionTag, history: History, reached: ReadonlySet<string>): boolean {
  const commit = history.graph.find(tag.sha);
  if (commit === undefined || reached.has(tag.sha) || commit.parents.length === 0) return false;
  return commit.parents.every((parent) => reached.has(parent)) && commit.message.header.includes(tag.version);
}

/** Commits that count between two points: on the watched paths, and no empty merges. */
function selectCommits(history: History, base: VersionTag | undefined, head: string): Commit[] {
  const { graph, touching } = history;
  const found = graph.between(base === undefined ? [] : [base.sha], head);
  return found.filter((commit) => isTelling(commit) && (touching?.has(commit.sha) ?? true));
}

/** Whether a tag is of the kind that `prerelease` names, undefined for a stable one. */
export const isOfKind = ({ version, isPrerelease }: VersionTag, prerelease: string | undefined): boolean =>
  prerelease === undefined ? !isPrerelease : version.includes(`-${prerelease}.`);

/**
 * Where the release of the history's head starts from; `prerelease` names the kind wanted, undefined for a stable one. `asked`
 * is the tag of the head that the question is about, undefined for the highest of that kind.
 */
export function findBase(history: History, prerelease?: string, asked?: string): Base {
  const { head, tags } = history;
  const reached = history.graph.reach(head);
  const isBegun = (tag: VersionTag): boolean =>
    tag.sha === head && (asked === undefined ? isOfKind(tag, prerelease) : tag.tag === asked);
  const begun = tags.findLast(isBegun);
  const before = begun === undefined ? tags : tags.slice(0, tags.indexOf(begun));
  const behind = before.filter((tag) => history.isMerged(tag, reached) || isBeside(tag, history, reached));
  const previous = behind.findLast((tag) => !tag.isPrerelease);
  const candidate = behind.findLast((tag) => tag.isPrerelease);
  const latest = prerelease === undefined ? previous : behind.at(-1);
  const commits = selectCommits(history, previous, head);
  return { previous, candidate, begun, commits, fresh: selectCommits(history, latest, head) };
}
