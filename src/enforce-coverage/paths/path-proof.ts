// The proof that a report speaks of this repository: how many of its files were found, how, and which were not.
import { countThings } from '../../domain/wording.ts';
import { METHODS, type Method, type Resolution } from './resolution.ts';
import type { Named } from './resolver.ts';

export interface PathProof {
  files: number;
  matched: number;
  by: Partial<Record<Method, number>>;
  unmatched: string[];
  ambiguous: { path: string; candidates: string[] }[];
}

/** Counts the resolutions of one or more reports; `resolutions[i]` belongs to `files[i]`. */
export function provePaths(files: readonly Named[], resolutions: readonly Resolution[]): PathProof {
  const proof: PathProof = { files: files.length, matched: 0, by: {}, unmatched: [], ambiguous: [] };
  resolutions.forEach((resolution, index) => {
    const path = files[index]?.path ?? '';
    if (resolution.status === 'matched') {
      proof.matched += 1;
      proof.by[resolution.by] = (proof.by[resolution.by] ?? 0) + 1;
    } else if (resolution.status === 'ambiguous') proof.ambiguous.push({ path, candidates: resolution.candidates });
    else proof.unmatched.push(path);
  });
  return proof;
}

/** `182 of 190 files matched (180 root, 2 suffix)`. */
export function describeProof({ files, matched, by }: PathProof): string {
  const ways = METHODS.flatMap((method) => (by[method] === undefined ? [] : [`${by[method]} by ${method}`]));
  return `${matched} of ${countThings(files, 'report file')} matched${ways.length === 0 ? '' : ` (${ways.join(', ')})`}`;
}
