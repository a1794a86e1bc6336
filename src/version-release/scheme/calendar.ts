// The next calendar version, `YYYY.M.MICRO`, from the committer date in UTC, so that a rerun on another day gives the same.
import { parseVersion, type Bump } from '../../domain/version.ts';
import type { Proposal } from './semantic.ts';

/**
 * The version of a commit made at `committedAt` (seconds since 1970 UTC). Where the clock went back behind `previous`, the
 * month of `previous` goes on. `versions` are those of every tag of the prefix. The bump says whether the year (major), the
 * month (minor) or the count (patch) is new.
 */
export function proposeCalendar(
  committedAt: number,
  previous: string | undefined,
  versions: readonly string[],
): Proposal {
  const date = new Date(committedAt * 1000);
  const own = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
  const before = previous === undefined ? undefined : parseVersion(previous);
  const isBehind =
    before !== undefined && (before.major > own.year || (before.major === own.year && before.minor > own.month));
  const { year, month } = isBehind ? { year: before.major, month: before.minor } : own;
  const counts = versions.flatMap((version) => {
    const parsed = parseVersion(version);
    return parsed?.major === year && parsed.minor === month ? [parsed.patch] : [];
  });
  const version = `${year}.${month}.${Math.max(-1, ...counts) + 1}`;
  const bump: Bump = before?.major !== year ? 'major' : before.minor !== month ? 'minor' : 'patch';
  return { version, bump, taken: [] };
}
