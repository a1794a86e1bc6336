// The release tags of one prefix: which commits they are on, and how they order.

export interface VersionTag {
  tag: string;
  /** Without the prefix. */
  version: string;
  isPrerelease: boolean;
  /** The commit behind the tag, also of an annotated one. */
  sha: string;
  /** Seconds since 1970 UTC: when the tag, or its commit where it is lightweight, was made. */
  createdAt: number;
}

/** How the versions of a scheme are written and ordered. */
export interface Spelling {
  isVersion: (text: string) => boolean;
  isPrerelease: (version: string) => boolean;
  compare: (a: string, b: string) => number;
}

export const TAG_FORMAT =
  '%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)%00%(creatordate:unix)';

/** Tags that carry a version of this spelling and name a commit, lowest first. `text` is what for-each-ref wrote in TAG_FORMAT. */
export function parseTags(text: string, prefix: string, spelling: Spelling): VersionTag[] {
  return text
    .split('\n')
    .flatMap((line): VersionTag[] => {
      const [tag = '', type, sha = '', peeledType, peeled = '', time = ''] = line.split('\0');
      const version = tag.slice(prefix.length);
      const commit = type === 'commit' ? sha : peeledType === 'commit' ? peeled : undefined;
      if (!tag.startsWith(prefix) || !spelling.isVersion(version) || commit === undefined) return [];
      const isPrerelease = spelling.isPrerelease(version);
      return [{ tag, version, isPrerelease, sha: commit, createdAt: Number(time) }];
    })
    .sort((a, b) => spelling.compare(a.version, b.version));
}
