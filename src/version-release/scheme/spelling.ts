// How the versions of each scheme are spelled: SemVer 2.0 for `semver` and `calver`, release ids for `sha`.
import { isReleaseId } from '../../domain/release-id.ts';
import { compareVersions, isPrerelease, parseVersion } from '../../domain/version.ts';
import type { Spelling } from '../commits/tag-list.ts';

export const SCHEMES = ['semver', 'calver', 'sha'] as const;
export type Scheme = (typeof SCHEMES)[number];

const semantic: Spelling = {
  isVersion: (text) => parseVersion(text) !== undefined,
  isPrerelease,
  compare: compareVersions,
};

const byId: Spelling = {
  isVersion: isReleaseId,
  isPrerelease: () => false,
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
};

/** The spelling of a scheme's versions. */
export const spellingOf = (scheme: Scheme): Spelling => (scheme === 'sha' ? byId : semantic);
