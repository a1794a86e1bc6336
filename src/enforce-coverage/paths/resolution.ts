// What became of one path of a report: the one file of the repository it names, several that it might, or none.

/** How a path was found; each is a rule of its own in the printed proof. */
export const METHODS = ['root', 'source', 'workspace', 'checkout', 'module', 'suffix'] as const;

export type Method = (typeof METHODS)[number];

export type Resolution =
  | { status: 'matched'; path: string; by: Method }
  | { status: 'ambiguous'; candidates: string[] }
  | { status: 'unmatched' };

export const UNMATCHED: Resolution = { status: 'unmatched' };

/** Unmatched, matched or ambiguous as there are no, one or several distinct candidates. */
export function judgeCandidates(candidates: Iterable<string>, by: Method): Resolution {
  const distinct = [...new Set(candidates)].sort();
  const only = distinct[0];
  if (only === undefined) return UNMATCHED;
  return distinct.length === 1 ? { status: 'matched', path: only, by } : { status: 'ambiguous', candidates: distinct };
}
