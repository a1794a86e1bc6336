// Knows the one id of a release, `YYYYMMDDTHHMMSSZ-g<sha12>`: when its commit was made, in UTC, and which commit it is.
import { shortenSha } from './sha.ts';

/** What a release id says: the commit's time in whole seconds since 1970 UTC, and the first 12 digits of its id. */
export interface ReleaseIdParts {
  readonly committedAt: number;
  readonly shortSha: string;
}

const FORM = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-g([0-9a-f]{12})$/;
const LAST_SECOND = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

/**
 * Builds the id of a release from its full commit id and the committer date in seconds since 1970 UTC.
 * The id is legal as a git ref component, folder, Docker tag, Kubernetes label value, semver prerelease and plain
 * YAML string, and sorts by time as text. Throws RangeError on a bad commit id or a time outside 1970–9999.
 */
export function formatReleaseId(sha: string, committedAt: number): string {
  if (!Number.isInteger(committedAt) || committedAt < 0 || committedAt > LAST_SECOND) {
    throw new RangeError(`${committedAt} is not a commit time: give whole seconds between 1970 and 9999`);
  }
  const time = new Date(committedAt * 1000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  return `${time}Z-g${shortenSha(sha)}`;
}

/** Reads a release id back; undefined when the text is not one, or names a day or hour that does not exist. */
export function parseReleaseId(text: string): ReleaseIdParts | undefined {
  const match = FORM.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7);
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(time.getTime()) || time.getUTCDate() !== Number(day)) return undefined;
  return { committedAt: time.getTime() / 1000, shortSha: match[7] ?? '' };
}

/** True when the text is a release id as `formatReleaseId` writes it. */
export const isReleaseId = (text: string): boolean => parseReleaseId(text) !== undefined;
