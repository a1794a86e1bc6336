// Knows which releases a drill deploys, and where it must not.
import { z } from 'zod';
import type { DeployedRelease } from '../../domain/deployment.ts';
import { isSha } from '../../domain/sha.ts';
import type { GitHub } from '../../ports/github.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Work } from '../steps/work.ts';

function release(sha: string, id: string): DeployedRelease {
  return { id, sha, tag: '', version: '', manifest: '', artifacts: [], schema: null };
}

/** The two releases: the commit that is checked out, and one that says in its id that it is broken. */
export async function createReleases({
  git,
  digest,
  runner,
}: Ports): Promise<{ good: DeployedRelease; broken: DeployedRelease }> {
  const head = (await git.text(['rev-parse', '--verify', '--quiet', 'HEAD'])) ?? runner.context.sha;
  const sha = isSha(head) ? head : digest.sha256('drill').slice(0, 40);
  const parent = await git.text(['rev-parse', '--verify', '--quiet', 'HEAD~1']);
  const id = `drill-g${sha.slice(0, 12)}`;
  const other = parent !== undefined && isSha(parent) ? parent : digest.sha256(`broken ${sha}`).slice(0, 40);
  return { good: release(sha, id), broken: release(other, `${id}-broken`) };
}

const listed = z.object({ id: z.number(), task: z.string() });

/** A deployment of the environment in GitHub's list that no drill has made, whichever tool made it. */
async function findListed(github: GitHub, environment: string): Promise<string | undefined> {
  for await (const entry of github.pages('GET /repos/{owner}/{repo}/deployments', { environment })) {
    const found = listed.safeParse(entry).data;
    if (found?.task !== 'drill') return `deployment ${found?.id ?? 'unknown'}, task ${found?.task ?? 'unknown'}`;
  }
  return undefined;
}

/**
 * A drill breaks what is live, so it keeps away from everything that was really deployed: on record here, or in GitHub's list where
 * the record is kept there. Gives the reason; throws UpstreamError when the list cannot be read.
 */
export async function findRealDeployment(work: Work, github: GitHub | undefined): Promise<string | undefined> {
  const { environment } = work.order;
  const { state } = await work.tools.ledger.read(environment);
  const known = state.deployments.find((entry) => entry.task !== 'drill')?.release.id;
  const real = known ?? (github && (await findListed(github, environment)));
  if (real === undefined) return undefined;
  const remedy = 'a drill breaks what is live, give it an environment of its own';
  return `${environment} has real deployments ${known === undefined ? 'on GitHub' : 'on record'} (${real}): ${remedy}`;
}
