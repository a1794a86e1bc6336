// The stages of a drill: a good release, a broken one, the rollback; each timed and said in one line.
import type { DeployedRelease } from '../../domain/deployment.ts';
import { findHold } from '../../domain/ledger/hold.ts';
import { freeHold } from '../free.ts';
import { drive, type Ended } from '../steps/drive.ts';
import type { Work } from '../steps/work.ts';
import { rehearseDeployment } from './rehearse.ts';
import type { DrillStep } from './report.ts';

/** What a drill has shown so far. */
export interface Progress {
  steps: readonly DrillStep[];
  /** Why it is over before its end. */
  stopped?: string;
}

/** One step with its time, added to those before. */
async function addStep(
  before: readonly DrillStep[],
  name: string,
  clock: Work['tools']['clock'],
  act: () => Promise<{ passed: boolean; note: string }>,
): Promise<readonly DrillStep[]> {
  const since = clock.now();
  const { passed, note } = await act();
  return [...before, { name, passed, seconds: (clock.now() - since) / 1000, note }];
}

const last = (steps: readonly DrillStep[]): DrillStep | undefined => steps.at(-1);

/** Deploys the release that must hold. */
export async function deployGood(work: Work, owner: string, good: DeployedRelease): Promise<Progress> {
  const { clock } = work.tools;
  const steps = await addStep([], 'deploy a release and prove it', clock, async () => {
    const deployed = await rehearseDeployment(work, { ...work.order.claim, owner: `${owner}/good` }, good);
    if (deployed.status === 'refused') return { passed: false, note: deployed.reason };
    return { passed: deployed.proof.verdict === 'pass', note: deployed.proof.reason };
  });
  const step = last(steps);
  return step?.passed === true ? { steps } : { steps, stopped: `the drill's first release is not live: ${step?.note}` };
}

/** Also says when the broken release was live, in milliseconds. */
export async function deployBroken(
  work: Work,
  owner: string,
  broken: DeployedRelease,
  before: readonly DrillStep[],
): Promise<Progress & { liveAt: number | null }> {
  let liveAt: number | null = null;
  const steps = await addStep(before, 'deploy a broken release and notice it', work.tools.clock, async () => {
    const deployed = await rehearseDeployment(work, { ...work.order.claim, owner: `${owner}/broken` }, broken);
    if (deployed.status === 'refused') return { passed: false, note: deployed.reason };
    liveAt = deployed.liveAt;
    return { passed: deployed.proof.verdict === 'fail', note: deployed.proof.reason };
  });
  // A command that never ran has broken nothing, and what is live then is not a drill's to roll back.
  if (liveAt === null) return { steps, liveAt, stopped: `the broken release was not deployed: ${last(steps)?.note}` };
  return { steps, liveAt };
}

/** The rollback itself, and whether the broken commit was held by it; the hold is set free again. */
export async function recover(
  work: Work,
  owner: string,
  broken: DeployedRelease,
  before: readonly DrillStep[],
): Promise<{ steps: readonly DrillStep[]; ended: Ended; recoveredAt: number }> {
  const { clock, ledger } = work.tools;
  const order = { ...work.order, claim: { ...work.order.claim, owner }, to: '', expectedFrom: '', hold: true };
  const since = clock.now();
  const ended = await drive({ ...work, order });
  const recoveredAt = clock.now();
  const name = 'roll back by itself and prove it';
  const note = ended.work.refusal?.reason ?? ended.work.note;
  const driven = { name, passed: ended.end === 'rolled-back', seconds: (recoveredAt - since) / 1000, note };
  const steps = await addStep([...before, driven], 'hold the broken commit, then set it free', clock, async () => {
    if (findHold(ended.work.entry.state.holds, broken.sha) === undefined)
      return { passed: false, note: 'it was not held' };
    const freed = await freeHold(ledger, order.environment, broken.sha);
    return { passed: freed.status === 'passed', note: `${broken.sha} was held; ${freed.reason}` };
  });
  return { steps, ended, recoveredAt };
}
