// Knows semantic versions: strict parsing, SemVer 2.0 precedence, increments, and the tags that carry them.
import semver from 'semver';

/** How far a release moves: a position of the version, or nowhere. */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

const ORDER: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** The strongest of the given bumps; `none` for an empty list. */
export const strongestBump = (bumps: readonly Bump[]): Bump =>
  bumps.reduce<Bump>((strongest, bump) => (ORDER.indexOf(bump) > ORDER.indexOf(strongest) ? bump : strongest), 'none');

/** Negative, zero or positive as bump `a` is weaker than, equal to or stronger than `b`. */
export const compareBumps = (a: Bump, b: Bump): number => ORDER.indexOf(a) - ORDER.indexOf(b);

/** A version to SemVer 2.0 in its own spelling (build metadata kept), or undefined: no `v`, blanks or leading zeros. */
export function parseVersion(text: string): semver.SemVer | undefined {
  if (!/^\d\S*$/.test(text)) return undefined;
  return semver.parse(text) ?? undefined;
}

/** Precedence to SemVer 2.0 §11 (build metadata ignored); for sorting. Throws TypeError when either is no version. */
export const compareVersions = (a: string, b: string): number => semver.compare(a, b);

/** True when the version carries a prerelease part. Throws TypeError when it is no version. */
export const isPrerelease = (version: string): boolean => new semver.SemVer(version).prerelease.length > 0;

/** The release a bump leads to from a stable version; `none` gives the version itself. Prerelease parts are dropped. */
export function bumpVersion(version: string, bump: Bump): string {
  const { major, minor, patch } = new semver.SemVer(version);
  if (bump === 'major') return `${major + 1}.0.0`;
  if (bump === 'minor') return `${major}.${minor + 1}.0`;
  if (bump === 'patch') return `${major}.${minor}.${patch + 1}`;
  return `${major}.${minor}.${patch}`;
}

/** The version behind a tag of this prefix (`v1.2.3` with `v`), or undefined when the tag is another one's. */
export function parseVersionTag(tag: string, prefix: string): string | undefined {
  if (!tag.startsWith(prefix)) return undefined;
  return parseVersion(tag.slice(prefix.length))?.raw;
}
