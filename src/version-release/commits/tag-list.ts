// The version tags of one prefix: which commits they are on, and how they order.
import { compareVersions, isPrerelease, parseVersionTag } from '../../domain/version.ts';

export interface VersionTag {
  tag: string;
  /** To SemVer 2.0, without the prefix. */
  version: string;
  /** The commit behind the tag, also of an annotated one. */
  sha: string;
  /** Seconds since 1970 UTC: when the tag, or its commit where it is lightweight, was made. */
  createdAt: number;
}

export const TAG_FORMAT = '%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)%00%(creatordate:unix)';

/** Tags of this prefix that carry a version and name a commit, lowest version first. `text` is what for-each-ref wrote in TAG_FORMAT. */
export function parseTags(text: string, prefix: string): VersionTag[] {
  return text
    .split('\n')
    .flatMap((line) => {
      const [tag = '', type, sha = '', peeledType, peeled = '', time = ''] = line.split('\0');
      const version = parseVersionTag(tag, prefix);
      const commit = type === 'commit' ? sha : peeledType === 'commit' ? peeled : undefined;
      return version === undefined || commit === undefined ? [] : [{ tag, version, sha: commit, createdAt: Number(time) }];
    })
    .sort((a, b) => compareVersions(a.version, b.version));
}

/** The highest of the tags by SemVer precedence, stable ones only unless told otherwise; undefined when there is none. */
export function findHighest(tags: readonly VersionTag[], withPrereleases = false): VersionTag | undefined {
  return tags.findLast((tag) => withPrereleases || !isPrerelease(tag.version));
}
