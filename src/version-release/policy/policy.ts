// Release policies: how far each kind of change moves the version, from 1.0.0 on and before it.
import type { Bump } from '../../domain/version.ts';
import type { Kind } from './kind.ts';

export type Rules = Readonly<Record<Kind, Bump>>;

export interface Policy {
  name: string;
  /** From 1.0.0 on. */
  stable: Rules;
  /** 0.y.z, where SemVer 2.0.0 §4 lets anything change at any time. */
  initial: Rules;
}

export const POLICY_NAMES = ['conventional', 'conventional-patch', 'always-patch', 'always-minor'] as const;
export type PolicyName = (typeof POLICY_NAMES)[number];

const always = (bump: Bump): Rules => ({ breaking: bump, feature: bump, fix: bump, other: bump });
const stable: Rules = { breaking: 'major', feature: 'minor', fix: 'patch', other: 'none' };
// A caret range such as ^0.3.1 excludes 0.4.0, so a minor step is what users of 0.y.z are told by; 1.0.0 is a decision, not a consequence.
const initial: Rules = { ...stable, breaking: 'minor' };

/** The policies a workflow can name. `conventional` is Conventional Commits 1.0.0 to the letter. */
export const POLICIES: Readonly<Record<PolicyName, Policy>> = {
  conventional: { name: 'conventional', stable, initial },
  'conventional-patch': {
    name: 'conventional-patch',
    stable: { ...stable, other: 'patch' },
    initial: { ...initial, other: 'patch' },
  },
  'always-patch': { name: 'always-patch', stable: always('patch'), initial: always('patch') },
  'always-minor': { name: 'always-minor', stable: always('minor'), initial: always('minor') },
};

/** True for 0.y.z. */
export const isInitial = (version: string): boolean => version.startsWith('0.');

/** The rules that hold for what follows `version`. */
export const rulesAfter = (policy: Policy, version: string): Rules =>
  isInitial(version) ? policy.initial : policy.stable;
