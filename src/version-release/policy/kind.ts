// What kind of change a commit is, as far as a version cares; and which commits take each other back.
import type { Commit } from '../commits/commit.ts';

/** Strongest first: the strongest kind in a release decides it. */
export const KINDS = ['breaking', 'feature', 'fix', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** The kind of one commit: `feat` and `fix` to the letter, case apart; every other type, and no type at all, is `other`. */
export function classifyCommit(commit: Commit): Kind {
  const { type, breaking } = commit.message;
  if (breaking !== undefined) return 'breaking';
  if (type === 'feat') return 'feature';
  return type === 'fix' ? 'fix' : 'other';
}

/** The strongest kind among the commits; `other` when there is none. */
export function findStrongestKind(commits: readonly Commit[]): Kind {
  const found = new Set(commits.map(classifyCommit));
  return KINDS.find((kind) => found.has(kind)) ?? 'other';
}

/** What git itself writes above `This reverts commit`, and the type that stands for it; whatever else quotes the sentence is a change. */
const isRevert = ({ message }: Commit): boolean =>
  message.type === 'revert' || /^(?:Revert|Reapply) "/u.test(message.header);

/**
 * Commits left when a revert and what it names, both not yet released, take each other back; a revert that breaks something
 * counts itself. A revert of a revert counts again, because commits are read newest first and a commit taken back takes nothing
 * back itself.
 */
export function dropReverted(commits: readonly Commit[]): { kept: Commit[]; dropped: Map<string, string> } {
  const dropped = new Map<string, string>();
  for (const commit of commits.filter(isRevert)) {
    if (dropped.has(commit.sha)) continue;
    for (const name of commit.message.reverts) {
      const target = commits.find((other) => other.sha.startsWith(name) && other.sha !== commit.sha);
      if (target === undefined || dropped.has(target.sha)) continue;
      dropped.set(target.sha, commit.sha);
      if (commit.message.breaking === undefined) dropped.set(commit.sha, target.sha);
    }
  }
  return { kept: commits.filter((commit) => !dropped.has(commit.sha)), dropped };
}
