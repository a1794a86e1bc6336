// The records of a release that an earlier run published, once they say what this run would have said.
import type { Ports } from '../../ports/ports.ts';
import type { Refusal } from '../publish/answer.ts';
import type { Release } from '../publish/release.ts';
import type { LocalArtifact } from '../record/artifacts.ts';
import { readSchemaWindow, recordsFolderOf, storeRecords, type Records } from '../record/records.ts';
import type { Plan } from '../scheme/plan.ts';
import { crossCheck } from './cross-check.ts';
import { readAssets } from './published.ts';

export interface AdoptionRequest {
  plan: Plan;
  /** What was built here, which has to be all that is published. */
  artifacts: readonly LocalArtifact[];
  token: string;
}

/** Puts the published records in place of ours, so that everybody reads the same; refuses those of another commit or other files. */
export async function adoptRecords(
  release: Release,
  { plan, artifacts, token }: AdoptionRequest,
  ports: Ports,
): Promise<Records | Refusal> {
  const { id, sha, tag = '', version = '' } = plan;
  const { manifest, checksums, assets } = await readAssets(ports.github(token), release, ports);
  const expected = { id, sha, tag, version, 'schema-window': await readSchemaWindow(sha, ports) };
  const facts = { expected, tagSha: sha, manifest, checksums, assets, local: artifacts };
  const faults = crossCheck({ ...facts, attested: 'unavailable' }).filter(({ status }) => status === 'failed');
  const said = faults.map(({ name, detail }) => `${name}: ${detail}`).join('; ');
  if (manifest !== undefined && checksums !== undefined && faults.length === 0)
    return storeRecords(recordsFolderOf(plan, ports), { manifest, checksums }, ports);
  return {
    refused: `${tag} is published already and its records are not what this run would publish (${said}): a published release is not changed, so release the next version`,
  };
}
