// A repository's own policy, learned from how its tags moved the version, with how well it fits them.
import type { Bump } from '../../domain/version.ts';
import type { Transition } from '../commits/transition.ts';
import { dropReverted, findStrongestKind, type Kind } from './kind.ts';
import { isInitial, POLICIES, rulesAfter, type Policy, type Rules } from './policy.ts';

export interface LearnedPolicy {
  policy: Policy;
  /** Releases looked at, the newest ones. */
  seen: number;
  /** Of those, how many the policy gives exactly. */
  fits: number;
  /** How often each kind of release, before and after 1.0.0, moved the version how far. */
  evidence: Readonly<Record<'stable' | 'initial', Readonly<Record<Kind, Readonly<Record<Bump, number>>>>>>;
}

/** Older releases were made under older habits. */
const WINDOW = 100;
/** With fewer releases than this nothing is learned. */
const FEWEST = 5;
/** How many releases it takes to outweigh the convention: a habit shows itself more than three times. */
const TRUST = 3;
/** Bumps a habit may give to a kind. Breaking changes from 1.0.0 on are not up to habit: nobody may miss a major that a commit announces. */
const OPEN: Readonly<Record<'stable' | 'initial', Readonly<Record<Kind, readonly Bump[]>>>> = {
  stable: { breaking: ['major'], feature: ['minor', 'patch'], fix: ['patch', 'minor'], other: ['patch', 'minor'] },
  initial: {
    breaking: ['minor', 'patch', 'major'],
    feature: ['minor', 'patch'],
    fix: ['patch', 'minor'],
    other: ['patch', 'minor'],
  },
};

/** Share of the commits with a conventional header, 0 to 1; 0 for none at all. */
export function measureConventional({ commits }: Pick<Transition, 'commits'>): number {
  const plain = commits.filter((commit) => commit.parents.length < 2);
  return plain.filter((commit) => commit.message.type !== undefined).length / Math.max(1, plain.length);
}

const kindOf = (transition: Transition): Kind => findStrongestKind(dropReverted(transition.commits).kept);
const eraOf = (transition: Transition): 'stable' | 'initial' =>
  isInitial(transition.from.version) ? 'initial' : 'stable';

/** The newest releases that say something about a habit: one step each, and told in conventional commits where enough are. */
function selectEvidence(transitions: readonly Transition[]): Transition[] {
  const steps = transitions.filter((transition) => transition.bump !== undefined && transition.commits.length > 0);
  const told = steps.filter((transition) => measureConventional(transition) >= 0.9);
  return (told.length >= FEWEST ? told : steps).slice(-WINDOW);
}

function countBumps(transitions: readonly Transition[]): LearnedPolicy['evidence'] {
  const none = (): Record<Bump, number> => ({ major: 0, minor: 0, patch: 0, none: 0 });
  const empty = (): Record<Kind, Record<Bump, number>> => ({
    breaking: none(),
    feature: none(),
    fix: none(),
    other: none(),
  });
  const counts = { stable: empty(), initial: empty() };
  for (const transition of transitions) counts[eraOf(transition)][kindOf(transition)][transition.bump ?? 'none'] += 1;
  return counts;
}

function learnRules(era: 'stable' | 'initial', evidence: LearnedPolicy['evidence']): Rules {
  const convention = POLICIES.conventional[era];
  // Whether chores are released is a habit of people, not of a number: both eras tell it.
  const isOtherReleased = (['stable', 'initial'] as const).some((any) =>
    Object.values(evidence[any].other).some(Boolean),
  );
  const counts = evidence[era];
  const learnOne = (kind: Kind): Bump => {
    const open = OPEN[era][kind];
    // Nobody tags a release that does not happen, so one release of nothing else shows that such commits are released.
    if (kind === 'other' && !isOtherReleased) return convention.other;
    const usual = kind === 'other' ? 'patch' : convention[kind];
    const weigh = (bump: Bump): number => counts[kind][bump] + (bump === usual ? TRUST : 0);
    return open.reduce((best, bump) => (weigh(bump) > weigh(best) ? bump : best));
  };
  return {
    breaking: learnOne('breaking'),
    feature: learnOne('feature'),
    fix: learnOne('fix'),
    other: learnOne('other'),
  };
}

function nameOf(rules: Omit<Policy, 'name'>): string {
  const same = Object.values(POLICIES).find(
    (known) => JSON.stringify([known.stable, known.initial]) === JSON.stringify([rules.stable, rules.initial]),
  );
  return same?.name ?? 'learned';
}

/** The habit behind the transitions, oldest first; undefined when there are too few to tell. */
export function learnPolicy(transitions: readonly Transition[]): LearnedPolicy | undefined {
  const seen = selectEvidence(transitions);
  if (seen.length < FEWEST) return undefined;
  const evidence = countBumps(seen);
  const rules = { stable: learnRules('stable', evidence), initial: learnRules('initial', evidence) };
  const policy = { name: nameOf(rules), ...rules };
  const fits = seen.filter(
    (transition) => rulesAfter(policy, transition.from.version)[kindOf(transition)] === transition.bump,
  );
  return { policy, seen: seen.length, fits: fits.length, evidence };
}
