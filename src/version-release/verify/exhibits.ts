// Knows which files have to be shown so that every attestation which was found to hold is looked at once.
import type { LocalArtifact } from '../record/artifacts.ts';
import type { Artifact } from '../record/manifest.ts';
import type { Attested } from './attestation.ts';
import type { Exhibit } from './issuer.ts';

export type Exhibits = { status: 'complete'; exhibits: Exhibit[] } | { status: 'lacking'; names: string[] };

/**
 * One file per distinct attestation of `sums`, because what holds of its certificate holds for every file it names. `here` are files
 * of the caller and of the release; an attestation of none of them cannot be shown.
 */
export function pickExhibits(
  sums: readonly Artifact[],
  attested: ReadonlyMap<string, Attested>,
  here: readonly Pick<LocalArtifact, 'path' | 'sha256'>[],
): Exhibits {
  const found = new Map<string, { exhibit?: Exhibit; names: string[] }>();
  for (const { name, sha256 } of sums) {
    const proved = attested.get(sha256);
    if (proved?.status !== 'proved') continue;
    const { bundle, predicateType } = proved;
    const key = JSON.stringify(bundle);
    const known = found.get(key) ?? { names: [] };
    const path = here.find((file) => file.sha256 === sha256)?.path;
    const exhibit = known.exhibit ?? (path === undefined ? undefined : { path, bundle, predicateType });
    found.set(key, { names: [...known.names, name], ...(exhibit === undefined ? {} : { exhibit }) });
  }
  const all = [...found.values()];
  const lacking = all.filter(({ exhibit }) => exhibit === undefined).flatMap(({ names }) => names);
  if (lacking.length > 0) return { status: 'lacking', names: lacking };
  return { status: 'complete', exhibits: all.flatMap(({ exhibit }) => exhibit ?? []) };
}
