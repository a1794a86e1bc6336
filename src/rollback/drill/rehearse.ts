// Deploys a release of a drill: on record, switched to, proved or refuted, and on record again.
import { describeRelease, type DeployedRelease, type Deployment } from '../../domain/deployment.ts';
import { announceInLedger, openInLedger } from '../../domain/ledger/announce.ts';
import type { Claim } from '../../domain/ledger/lock.ts';
import { currentDeployment } from '../../domain/ledger/records.ts';
import { beginDeployment, endDeployment, judgeStart } from '../../domain/ledger/start.ts';
import type { EnvironmentState } from '../../domain/ledger/state.ts';
import type { Proof } from '../../ports/verification.ts';
import type { Work } from '../steps/work.ts';

export type Rehearsed =
  | { status: 'refused'; reason: string }
  /** `liveAt`: when the command had switched, in milliseconds. */
  | { status: 'deployed'; proof: Proof; liveAt: number };

async function put(
  work: Work,
  change: (state: EnvironmentState) => EnvironmentState,
  message: string,
): Promise<boolean> {
  const { ledger } = work.tools;
  const { state, revision } = await ledger.read(work.order.environment);
  const said = await announceInLedger(ledger, change(state));
  return (await ledger.write(said, revision, message)).status === 'written';
}

function draft(work: Work, claim: Claim, release: DeployedRelease): Deployment {
  const startedAt = new Date(work.tools.clock.now()).toISOString();
  const { actor } = work.order;
  const fixed = { task: 'drill', state: 'started', endedAt: null, evidence: '', announced: null } as const;
  return {
    ...fixed,
    key: claim.owner,
    adopters: [],
    id: '',
    release,
    actor,
    runUrl: claim.runUrl,
    url: '',
    startedAt,
    note: 'drill',
  };
}

/** Why nothing may be deployed here now; undefined when it may. */
async function begin(work: Work, claim: Claim, release: DeployedRelease): Promise<string | undefined> {
  const { ledger, clock } = work.tools;
  const { state, revision } = await ledger.read(work.order.environment);
  const owner = state.lock === null ? 'unknown' : await ledger.ask(state.lock);
  const verdict = judgeStart(state, release.sha, claim, clock.now(), owner);
  if (verdict.status === 'refused') return verdict.reason;
  const begun = beginDeployment(state, draft(work, claim, release), claim, clock.now());
  const opened = await announceInLedger(ledger, await openInLedger(ledger, begun, claim.owner));
  const wrote = await ledger.write(opened, revision, `drill: deploy ${describeRelease(release)}`);
  return wrote.status === 'written' ? undefined : `the record of ${work.order.environment} changed meanwhile`;
}

/** Deploys `release` under `claim`; a release that is refuted stays on record as failed. */
export async function rehearseDeployment(work: Work, claim: Claim, release: DeployedRelease): Promise<Rehearsed> {
  const { clock, switchTo, prove } = work.tools;
  const { environment } = work.order;
  const live = currentDeployment((await work.tools.ledger.read(environment)).state)?.release;
  const refused = await begin(work, claim, release);
  if (refused !== undefined) return { status: 'refused', reason: refused };
  const wanted = { to: release, from: live, environment };
  const { code, reason } = await switchTo(wanted);
  const liveAt = clock.now();
  const proof: Proof = code === 0 ? await prove(wanted) : { verdict: 'unknown', reason: `the command ${reason}` };
  const end = {
    state: proof.verdict === 'pass' ? 'verified' : 'failed',
    evidence: '',
    note: proof.reason.slice(0, 1000),
    url: '',
  } as const;
  const isWritten = await put(
    work,
    (state) => endDeployment(state, claim.owner, end, clock.now()),
    `drill: ${end.state}`,
  );
  if (!isWritten) return { status: 'refused', reason: `the record of ${environment} changed meanwhile` };
  return { status: 'deployed', proof, liveAt };
}
