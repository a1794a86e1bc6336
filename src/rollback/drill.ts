// The drill: deploys a release, then a broken one, lets the rollback happen, and keeps what it measured as evidence.
import type { DeployedRelease } from '../domain/deployment.ts';
import { findHold } from '../domain/ledger/hold.ts';
import { isSha } from '../domain/sha.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Ports } from '../ports/ports.ts';
import type { contract } from './contract.ts';
import { refuse } from './decide/refusal.ts';
import { drive, type Ended } from './drive.ts';
import { freeHold } from './free.ts';
import { rehearseDeployment } from './rehearse.ts';
import { reportDrill, type DrillStep } from './drill-report.ts';
import type { Work } from './work.ts';

function release(sha: string, id: string): DeployedRelease {
  return { id, sha, tag: '', version: '', manifest: '', artifacts: [], schema: null };
}

/** The two releases: the commit that is checked out, and one that says in its id that it is broken. */
async function createReleases({
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
async function findRealDeployment(work: Work): Promise<string | undefined> {
  const { state } = await work.tools.ledger.read(work.order.environment);
  const real = state.deployments.find((entry) => entry.task !== 'drill');
  return (
    real &&
    `${work.order.environment} has real deployments on record (${real.release.id}): a drill breaks what is live, give it an environment of its own`
  );
}

const NOT_DRIVEN: Pick<Ended, 'end' | 'path'> = { end: 'refused', path: [] };

/** Runs the drill; its outcome is `rolled-back` when the broken release was noticed and the good one is proved live again. */
export async function runDrill(work: Work, ports: Ports): Promise<Outcome<typeof contract>> {
  const { clock, ledger } = work.tools;
  const { claim, environment } = work.order;
  const steps: DrillStep[] = [];
  const note = (name: string, passed: boolean, since: number, text: string): boolean => {
    steps.push({ name, passed, seconds: (clock.now() - since) / 1000, note: text });
    return passed;
  };
  const stop = (reason: string): Outcome<typeof contract> =>
    reportDrill(
      { ...NOT_DRIVEN, work: { ...work, refusal: refuse('drill', reason).refusal } },
      steps,
      null,
      clock.now(),
    );

  const real = await findRealDeployment(work);
  if (real !== undefined) return stop(real);
  const { good, broken } = await createReleases(ports);
  // Every drill is a new one, also in a run that is repeated.
  const owner = `${claim.owner}@${clock.now()}`;
  const first = clock.now();
  const deployed = await rehearseDeployment(work, { ...claim, owner: `${owner}/good` }, good);
  const isGood = deployed.status === 'deployed' && deployed.proof.verdict === 'pass';
  const said = deployed.status === 'refused' ? deployed.reason : deployed.proof.reason;
  if (!note('deploy a release and prove it', isGood, first, said))
    return stop(`the drill's first release is not live: ${said}`);

  const second = clock.now();
  const bad = await rehearseDeployment(work, { ...claim, owner: `${owner}/broken` }, broken);
  const isNoticed = bad.status === 'deployed' && bad.proof.verdict === 'fail';
  const seen = bad.status === 'refused' ? bad.reason : bad.proof.reason;
  const wasNoticed = note('deploy a broken release and notice it', isNoticed, second, seen);

  const third = clock.now();
  const ended = await drive({ ...work, order: { ...work.order, claim: { ...claim, owner }, to: '', hold: true } });
  const isBack = note('roll back by itself and prove it', ended.end === 'rolled-back', third, ended.work.note);
  const recovery = isBack && bad.status === 'deployed' ? (clock.now() - bad.liveAt) / 1000 : null;

  const fourth = clock.now();
  const isHeld = findHold(ended.work.entry.state.holds, broken.sha) !== undefined;
  note(
    'hold the broken commit, then set it free',
    isHeld,
    fourth,
    isHeld ? `${broken.sha} was held` : 'it was not held',
  );
  if (isHeld) await freeHold(ledger, environment, broken.sha);
  const last = ended.end === 'rolled-back' && !(wasNoticed && isHeld) ? refuseDrill(ended, seen) : ended;
  return reportDrill(last, steps, recovery, clock.now());
}

/** A drill that ends well by luck has not shown that a broken release would be noticed. */
function refuseDrill(ended: Ended, seen: string): Ended {
  const reason = `the broken release of the drill was not noticed (${seen}): make \`health\` fail for an id that ends in -broken, or \`command\` break it`;
  return { ...ended, end: 'refused', work: { ...ended.work, refusal: refuse('drill', reason).refusal } };
}
