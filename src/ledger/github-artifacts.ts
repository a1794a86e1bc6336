// What GitHub still has of a release's artifacts: release assets, and uploads of workflow runs.
import { z } from 'zod';
import type { DeployedRelease } from '../domain/deployment.ts';
import type { GitHub } from '../ports/github.ts';
import type { ArtifactFacts } from '../ports/releases.ts';
import { askOnce, readAnswer } from './persistence.ts';

const digest = z.string().nullish();
const release = z.object({ assets: z.array(z.object({ name: z.string(), digest })) });
const upload = z.object({
  name: z.string(),
  expired: z.boolean(),
  digest,
  workflow_run: z.object({ head_sha: z.string().nullish() }).nullish(),
});
const uploads = z.object({ artifacts: z.array(upload) });

/** The manifest's name among the assets of a release. */
const MANIFEST = 'release.json';

/** Blank where GitHub publishes no SHA-256. */
function readDigest(published: string | null | undefined): string {
  return /^sha256:([0-9a-f]{64})$/u.exec(published ?? '')?.[1] ?? '';
}

async function listAssets(github: GitHub, tag: string): Promise<ArtifactFacts[]> {
  const route = 'GET /repos/{owner}/{repo}/releases/tags/{tag}';
  const reply = await github.call(route, { tag });
  if (reply.status === 404) return [];
  const { assets } = readAnswer(route, reply, release);
  return assets.map((asset) => ({ name: asset.name, status: 'present', sha256: readDigest(asset.digest) }));
}

/** An artifact that a workflow run of this very commit has uploaded. */
async function findUpload(github: GitHub, name: string, sha: string): Promise<ArtifactFacts> {
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts';
  const { artifacts } = await askOnce(github, route, { name, per_page: 100 }, uploads);
  const own = artifacts.filter((entry) => entry.workflow_run?.head_sha === sha);
  const kept = own.find((entry) => !entry.expired);
  if (kept !== undefined) return { name, status: 'present', sha256: readDigest(kept.digest) };
  return { name, status: own.length > 0 ? 'expired' : 'missing', sha256: '' };
}

/** One entry per artifact on record, and one for the manifest where it was published. */
export async function inspectArtifacts(github: GitHub, wanted: DeployedRelease): Promise<ArtifactFacts[]> {
  const { sha, tag, artifacts, manifest } = wanted;
  if (artifacts.length === 0 && manifest === '') return [];
  const assets = tag === '' ? [] : await listAssets(github, tag);
  const found: ArtifactFacts[] = [];
  for (const { name } of artifacts) {
    found.push(assets.find((asset) => asset.name === name) ?? (await findUpload(github, name, sha)));
  }
  const published = assets.find((asset) => asset.name === MANIFEST);
  return manifest === '' || published === undefined ? found : [...found, published];
}
