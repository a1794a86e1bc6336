// Knows what a release says about itself in `release.json`, and what a deployment keeps of it.
import { z } from 'zod';
import { deployedRelease, type DeployedRelease } from './deployment.ts';
import { parseJson } from './json.ts';

/** Fields that a manifest may leave out are blank; fields that are not named here are not read. */
const manifest = z.object({
  id: deployedRelease.shape.id,
  sha: deployedRelease.shape.sha,
  tag: deployedRelease.shape.tag.nullish(),
  version: deployedRelease.shape.version.nullish(),
  artifacts: deployedRelease.shape.artifacts.nullish(),
  'schema-window': deployedRelease.shape.schema.nullish(),
});

export type ReadManifest = { status: 'valid'; release: DeployedRelease } | { status: 'invalid'; reason: string };

/** Reads the text of a manifest; `digest` is its SHA-256 in lower-case hex. */
export function readManifest(text: string, digest: string): ReadManifest {
  const data = parseJson(text);
  if (data === undefined) return { status: 'invalid', reason: 'it is not JSON' };
  const parsed = manifest.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      status: 'invalid',
      reason: `${issue?.path.join('.') || 'the document'}: ${issue?.message ?? 'unknown form'}`,
    };
  }
  const { id, sha, tag, version, artifacts, 'schema-window': schema } = parsed.data;
  const release = {
    id,
    sha,
    tag: tag ?? '',
    version: version ?? '',
    manifest: digest,
    artifacts: artifacts ?? [],
    schema: schema ?? null,
  };
  return { status: 'valid', release };
}
