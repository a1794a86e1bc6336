// The drill: deploys a release, then a broken one, lets the rollback happen, and keeps what it measured as evidence.
import type { Outcome } from '../../kernel/outcome.ts';
import type { GitHub } from '../../ports/github.ts';
import type { Ports } from '../../ports/ports.ts';
import type { contract } from '../contract.ts';
import { refuse } from '../decide/refusal.ts';
import type { Ended } from '../steps/drive.ts';
import type { Work } from '../steps/work.ts';
import { createReleases, findRealDeployment } from './releases.ts';
import { reportDrill, type DrillStep } from './report.ts';
import { deployBroken, deployGood, recover } from './stages.ts';
import { sweepDrills } from './sweep.ts';

/** A drill that ends well by luck has not shown that a broken release would be noticed. */
function judge(ended: Ended, steps: readonly DrillStep[]): Ended {
  const failed = steps.find((step) => !step.passed);
  if (failed === undefined || ended.end !== 'rolled-back') return ended;
  const remedy = 'make `health` fail for an id that ends in -broken, or `command` break it';
  const reason = `the drill did not ${failed.name} (${failed.note}): ${remedy}`;
  return { ...ended, end: 'refused', work: { ...ended.work, refusal: refuse('drill', reason).refusal } };
}

/**
 * Runs the drill; `github` is where the record is kept, undefined for a file. Its outcome is `rolled-back` when the broken release was
 * noticed and the good one is proved live again.
 */
export async function runDrill(
  work: Work,
  ports: Ports,
  github: GitHub | undefined,
): Promise<Outcome<typeof contract>> {
  const { clock } = work.tools;
  const stop = (reason: string, steps: readonly DrillStep[]): Outcome<typeof contract> => {
    const refused = { ...work, refusal: refuse('drill', reason).refusal };
    return reportDrill({ end: 'refused', path: [], work: refused }, steps, null, clock.now());
  };
  const real = await findRealDeployment(work, github);
  if (real !== undefined) return stop(real, []);
  const kept = await sweepDrills(work);
  if (kept !== undefined) return stop(kept, []);
  const { good, broken } = await createReleases(ports);
  // Every drill is a new one, also in a run that is repeated.
  const owner = `${work.order.claim.owner}@${clock.now()}`;
  const first = await deployGood(work, owner, good);
  if (first.stopped !== undefined) return stop(first.stopped, first.steps);
  const second = await deployBroken(work, owner, broken, first.steps);
  if (second.stopped !== undefined) return stop(second.stopped, second.steps);
  const { steps, ended, recoveredAt } = await recover(work, owner, broken, second.steps);
  const recovery = ended.end === 'rolled-back' && second.liveAt !== null ? (recoveredAt - second.liveAt) / 1000 : null;
  return reportDrill(judge(ended, steps), steps, recovery, clock.now());
}
