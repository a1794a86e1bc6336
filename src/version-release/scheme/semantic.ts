// The next semantic version: first, stable or prerelease, past every number that another tag has taken.
import { bumpVersion, type Bump } from '../../domain/version.ts';

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
  /** Every version that any tag of the prefix has. */
  versions: readonly string[];
}

/** Before the first release: 0.1.0 as the SemVer FAQ has it, unless a person asked for another step. */
const ORIGIN = '0.0.0';

function findFree(from: string, bump: Bump, versions: ReadonlySet<string>): { version: string; taken: string[] } {
  const taken: string[] = [];
  let version = bumpVersion(from, bump);
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

/** The version after `previous`. A number that any tag already has is never given again: a burnt tag name does not come back. */
export function proposeSemantic({ previous, bump, prerelease, versions }: SemanticFacts): Proposal {
  const { version, taken } = findFree(previous ?? ORIGIN, bump, new Set(versions));
  if (prerelease === undefined) return { version, bump, taken };
  return { version: `${version}-${prerelease}.${countPrerelease(version, prerelease, versions)}`, bump, taken };
}
