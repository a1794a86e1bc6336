// Which policy decides this release: the one the workflow names, or the repository's own where it is asked to be learned.
import type { History } from '../commits/history.ts';
import { findTransitions } from '../commits/transition.ts';
import { learnPolicy, type LearnedPolicy } from './learn.ts';
import { POLICIES, type Policy, type PolicyName } from './policy.ts';

export interface ChosenPolicy {
  policy: Policy;
  learned: LearnedPolicy | undefined;
  /** One sentence: which policy, why, and how well it fits. */
  about: string;
}

/** `auto` learns from the history and falls back to `conventional` where it has too few releases. */
export function choosePolicy(name: PolicyName | 'auto', history: History): ChosenPolicy {
  if (name !== 'auto')
    return { policy: POLICIES[name], learned: undefined, about: `policy ${name}, as the workflow says` };
  const learned = learnPolicy(findTransitions(history));
  if (learned === undefined)
    return {
      policy: POLICIES.conventional,
      learned,
      about: 'policy conventional: there are too few releases to learn from',
    };
  const { policy, seen, fits } = learned;
  return {
    policy,
    learned,
    about: `policy ${policy.name}, learned from the tags: it fits ${fits} of the last ${seen} releases`,
  };
}
