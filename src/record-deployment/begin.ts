// The start of a deployment: refused or on record, opened in the public list, the environment locked.
import type { Deployment, DeployedRelease } from '../domain/deployment.ts';
import type { Claim } from '../domain/ledger/lock.ts';
import { beginDeployment, judgeStart } from '../domain/ledger/start.ts';
import type { EnvironmentState } from '../domain/ledger/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger.ts';
import { publishStart, recordChange, type Decision } from './record.ts';
import type { Report } from './report.ts';

export interface Start {
  environment: string;
  claim: Claim;
  task: Deployment['task'];
  release: DeployedRelease;
  actor: string;
  url: string;
}

function draft({ claim, task, release, actor, url }: Start, now: number): Deployment {
  const fixed = { adopters: [], id: '', state: 'started', endedAt: null, evidence: '', announced: null } as const;
  const note = `${task} of ${release.id}`;
  return {
    ...fixed,
    adopters: [],
    key: claim.owner,
    task,
    release,
    actor,
    runUrl: claim.runUrl,
    url,
    startedAt: new Date(now).toISOString(),
    note,
  };
}

/** Puts the deployment on record before anything is deployed; the same step of the same run always means the same deployment. */
export async function begin(start: Start, ledger: Ledger, clock: Clock): Promise<Report> {
  const { environment, claim, release } = start;
  let takenOver = '';
  const decide = async (state: EnvironmentState): Promise<Decision<string>> => {
    const now = clock.now();
    const isForeign = state.lock !== null && state.lock.run !== claim.run;
    const owner = isForeign && state.lock !== null ? await ledger.ask(state.lock) : 'unknown';
    const verdict = judgeStart(state, release.sha, claim, now, owner);
    if (verdict.status === 'refused') return { status: 'stop', answer: verdict.reason };
    takenOver = verdict.takenOver;
    return {
      status: 'write',
      next: beginDeployment(state, draft(start, now), claim, now),
      message: `${start.task}: start ${release.id}`,
    };
  };
  const recorded = await recordChange(ledger, environment, decide);
  if (recorded.status === 'stopped') {
    return { isGood: false, reason: recorded.answer, state: recorded.state, key: '', warnings: [] };
  }
  const { state, warnings } = await publishStart(ledger, recorded.entry.state, claim.owner);
  const notes = takenOver === '' ? warnings : [...warnings, `lock taken over: ${takenOver}`];
  return {
    isGood: true,
    reason: `${release.id} is on record as started in ${environment}`,
    state,
    key: claim.owner,
    warnings: notes,
  };
}
