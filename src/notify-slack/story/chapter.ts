// How the evidence of a step and the run it happened in become a chapter of the story.
import type { Collection } from '../evidence/collection.ts';
import { cleanLine } from '../text/clean.ts';
import type { Chapter } from './merge.ts';
import type { Changes, Failure, Phase } from './story.ts';

/** Where and when a step tells something. */
export interface Scene {
  readonly environment: string;
  readonly run: string;
  readonly attempt: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly actor: string;
  /** `owner/name`, blank outside a repository. */
  readonly repository: string;
  readonly serverUrl: string;
  /** The commit of the run; evidence may name another one. */
  readonly sha: string;
  readonly changes?: Changes | undefined;
  readonly failure?: Failure | undefined;
}

/** The commit that the evidence says is deployed, else the run's own. */
export function pickSha(evidence: Collection, own: string): string | undefined {
  return evidence.release?.sha ?? evidence.deployment?.release?.sha ?? (own === '' ? undefined : own);
}

function writeLinks(scene: Scene, evidence: Collection): Chapter['links'] {
  const repository = scene.repository === '' ? undefined : `${scene.serverUrl}/${scene.repository}`;
  const sha = pickSha(evidence, scene.sha);
  const deployment = evidence.deployment?.deployment;
  const isNumber = deployment !== undefined && /^\d{1,20}$/.test(deployment);
  const site = evidence.deployment?.site;
  return {
    ...(repository === undefined || scene.run === '' ? {} : { run: `${repository}/actions/runs/${scene.run}` }),
    ...(repository === undefined || sha === undefined ? {} : { commit: `${repository}/commit/${sha}` }),
    ...(repository === undefined || !isNumber
      ? {}
      : { deployment: `${repository}/deployments/${encodeURIComponent(cleanLine(scene.environment))}` }),
    ...(site === undefined ? {} : { site }),
  };
}

/** The release by its own evidence, else by the record of its deployment. */
function writeRelease({ release, deployment }: Collection): Pick<Chapter, 'release'> {
  if (release !== undefined) return { release: { id: release.id, url: release.url } };
  return deployment?.release?.id === undefined ? {} : { release: { id: deployment.release.id } };
}

/** The chapter that a step adds; texts are still foreign and go through `admitChapter` next. */
export function writeChapter(phase: Phase, evidence: Collection, scene: Scene): Chapter {
  const { release } = evidence;
  const sha = pickSha(evidence, scene.sha);
  const actor = release?.actor ?? scene.actor;
  return {
    phase,
    at: scene.at,
    environment: scene.environment,
    run: scene.run,
    attempt: scene.attempt,
    links: writeLinks(scene, evidence),
    gates: { ...evidence.gates },
    ...(actor === '' ? {} : { actor }),
    ...(scene.repository === '' ? {} : { repository: scene.repository }),
    ...(release?.version === undefined ? {} : { version: release.version }),
    ...(sha === undefined ? {} : { sha }),
    ...writeRelease(evidence),
    ...(evidence.health === undefined ? {} : { health: evidence.health }),
    ...(evidence.rollback === undefined ? {} : { rollback: evidence.rollback }),
    ...(evidence.deployment?.result === undefined ? {} : { result: evidence.deployment.result }),
    ...(scene.changes === undefined ? {} : { changes: scene.changes }),
    ...(scene.failure === undefined ? {} : { failure: scene.failure }),
  };
}
