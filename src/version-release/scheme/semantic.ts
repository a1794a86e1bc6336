// The next semantic version: first, stable or prerelease, past every number that another tag has taken.
import { bumpVersion, compareVersions, type Bump } from '../../domain/version.ts';

export interface Proposal {
  version: string;
  bump: Bump;
  /** Versions passed over because another tag, off this line of history, has them. */
  taken: readonly string[];
}

export interface SemanticFacts {
  /** The highest stable release before, undefined for the first. */
  previous: string | undefined;
  /** At least `patch`. */
  bump: Bump;
  /** Word of a prerelease such as `rc`, undefined for a stable release. */
  prerelease: string | undefined;
  /** The highest prerelease that this commit was built on, undefined where there is none. */
  candidate: string | undefined;
  /** Every version that any tag of the prefix has. */
  versions: readonly string[];
}

/** Before the first release: 0.1.0 as the SemVer FAQ has it, unless a person asked for another step. */
const ORIGIN = '0.0.0';

/** The step that a version's own form shows: x.0.0 is a major, x.y.0 a minor. */
export function readShape(core: string): Bump {
  if (/^\d+\.0\.0$/u.test(core)) return 'major';
  return core.endsWith('.0') ? 'minor' : 'patch';
}

function findFree(first: string, bump: Bump, versions: ReadonlySet<string>): { version: string; taken: string[] } {
  const taken: string[] = [];
  let version = first;
  while (versions.has(version)) {
    taken.push(version);
    version = bumpVersion(version, bump);
  }
  return { version, taken };
}

function countPrerelease(core: string, word: string, versions: readonly string[]): number {
  const start = `${core}-${word}.`;
  const numbers = versions.filter((version) => version.startsWith(start)).map((version) => version.slice(start.length));
  return Math.max(0, ...numbers.filter((number) => /^\d{1,15}$/u.test(number)).map(Number)) + 1;
}

/**
 * The version after `previous`. A prerelease never leads to a lower release than the highest one before it; words such as `beta`
 * and `rc` of one release count for themselves, whatever their order. A number that any tag already has is never given again: a
 * burnt tag name does not come back.
 */
export function proposeSemantic({ previous, bump, prerelease, candidate, versions }: SemanticFacts): Proposal {
  const known = new Set(versions);
  const next = bumpVersion(previous ?? ORIGIN, bump);
  if (prerelease === undefined) return { ...findFree(next, bump, known), bump };
  const core = candidate === undefined ? next : bumpVersion(candidate, 'none');
  const isAhead = compareVersions(core, next) > 0;
  const step = isAhead ? readShape(core) : bump;
  const { version, taken } = findFree(isAhead ? core : next, step, known);
  return { version: `${version}-${prerelease}.${countPrerelease(version, prerelease, versions)}`, bump: step, taken };
}
