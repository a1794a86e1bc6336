// Knows which releases a drill deploys, and where it must not.
import type { DeployedRelease } from '../../domain/deployment.ts';
import { isSha } from '../../domain/sha.ts';
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

/** A drill breaks what is live, so it keeps away from everything that was really deployed. */
export async function findRealDeployment(work: Work): Promise<string | undefined> {
  const { state } = await work.tools.ledger.read(work.order.environment);
  const real = state.deployments.find((entry) => entry.task !== 'drill');
  return (
    real &&
    `${work.order.environment} has real deployments on record (${real.release.id}): a drill breaks what is live, give it an environment of its own`
  );
}
