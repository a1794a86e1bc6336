// What was released and which deployment it became: version-release's evidence or manifest, and record-deployment's.
import { z } from 'zod';
import { text, type Envelope } from './envelope.ts';

const releaseSchema = z.object({
  id: text,
  version: text,
  sha: text,
  actor: text,
  releaseUrl: text,
  previousVersion: text,
});
const revisionSchema = z.object({ id: text, sha: text }).optional().catch(undefined);
const deploymentSchema = z.object({
  deploymentId: text,
  phase: text,
  task: text,
  result: text,
  state: text,
  release: revisionSchema,
  url: text,
  previous: revisionSchema,
  current: revisionSchema,
});

/** The states of a deployment's record as the result they stand for; one that is under way has none. */
const RESULT_OF_STATE: Readonly<Record<string, string>> = {
  verified: 'success',
  failed: 'failure',
  cancelled: 'cancelled',
  superseded: 'cancelled',
};

export interface ReleaseFacts {
  readonly id?: string | undefined;
  readonly version?: string | undefined;
  readonly sha?: string | undefined;
  readonly actor?: string | undefined;
  readonly url?: string | undefined;
}

export interface DeploymentFacts {
  readonly deployment?: string | undefined;
  readonly phase?: string | undefined;
  readonly result?: string | undefined;
  readonly site?: string | undefined;
  /** The last verified release before this one. */
  readonly previousSha?: string | undefined;
  /** What is deployed. */
  readonly release?: { readonly id?: string | undefined; readonly sha?: string | undefined } | undefined;
}

/** The facts of a release, from version-release's evidence or the manifest that it publishes. */
export function readRelease(envelope: Envelope): ReleaseFacts | undefined {
  if (envelope.action !== 'version-release' && envelope.action !== 'release') return undefined;
  const { id, version, sha, actor, releaseUrl } = releaseSchema.parse(envelope.fields);
  return { id, version, sha, actor, url: releaseUrl };
}

/** The facts of a deployment record. */
export function readDeployment(envelope: Envelope): DeploymentFacts | undefined {
  if (envelope.action !== 'record-deployment') return undefined;
  const fields = deploymentSchema.parse(envelope.fields);
  return {
    deployment: fields.deploymentId,
    phase: fields.phase,
    result: fields.result ?? (fields.state === undefined ? undefined : RESULT_OF_STATE[fields.state]),
    site: fields.url,
    previousSha: fields.previous?.sha,
    release: fields.release ?? fields.current,
  };
}
