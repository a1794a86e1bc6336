// From commits and a policy to a bump, with the rule and the clause behind every commit.
import type { Bump } from '../../domain/version.ts';
import type { Commit } from '../commits/commit.ts';
import { classifyCommit, dropReverted, KINDS, type Kind } from './kind.ts';
import { isInitial, rulesAfter, type Policy } from './policy.ts';

/** Why one commit moves the version as far as it does. */
export interface Explanation {
  sha: string;
  header: string;
  kind: Kind | 'reverted';
  bump: Bump;
  /** What the policy says of this kind, for example `feature → minor`. */
  rule: string;
  /** Where that comes from. */
  clause: string;
}

export interface Decision {
  bump: Bump;
  explanations: readonly Explanation[];
}

const CLAUSES: Readonly<Record<Kind, string>> = {
  breaking: 'Conventional Commits 1.0.0 §12',
  feature: 'Conventional Commits 1.0.0 §2',
  fix: 'Conventional Commits 1.0.0 §3',
  other: 'Conventional Commits 1.0.0 §14',
};

function clauseOf(commit: Commit, kind: Kind, previous: string): string {
  const own = kind === 'breaking' ? `Conventional Commits 1.0.0 ${commit.message.breaking}` : CLAUSES[kind];
  const kept = kind === 'other' && commit.message.type === undefined ? 'no conventional header' : own;
  return kind === 'breaking' && isInitial(previous) ? `${kept}; SemVer 2.0.0 §4` : kept;
}

/**
 * Decides how far `commits` move the version after `previous`. Order of the explanations: strongest first, then as the
 * commits came. An empty list decides `none`.
 */
export function decideBump(commits: readonly Commit[], policy: Policy, previous: string): Decision {
  const rules = rulesAfter(policy, previous);
  const { kept, dropped } = dropReverted(commits);
  const reverted = commits
    .filter((commit) => dropped.has(commit.sha))
    .map(({ sha, message }): Explanation => {
      const rule = `taken back by ${dropped.get(sha)?.slice(0, 12)}`;
      return { sha, header: message.header, kind: 'reverted', bump: 'none', rule, clause: 'both unreleased' };
    });
  const counted = kept.map((commit): Explanation => {
    const kind = classifyCommit(commit);
    const bump = rules[kind];
    const clause = clauseOf(commit, kind, previous);
    return { sha: commit.sha, header: commit.message.header, kind, bump, rule: `${kind} → ${bump}`, clause };
  });
  const strongest = KINDS.find((kind) => counted.some((entry) => entry.kind === kind));
  const rank = (entry: Explanation): number => KINDS.indexOf(entry.kind as Kind);
  const ordered = counted.toSorted((a, b) => rank(a) - rank(b));
  return { bump: strongest === undefined ? 'none' : rules[strongest], explanations: [...ordered, ...reverted] };
}
