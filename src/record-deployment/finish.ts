// The end of a deployment: how it ended is on record and announced, and the environment is free again.
import type { Deployment } from '../domain/deployment.ts';
import { endDeployment, type Ending } from '../domain/ledger/start.ts';
import type { EnvironmentState } from '../domain/ledger/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger.ts';
import { publish, recordChange, type Decision } from './record.ts';
import type { Report } from './report.ts';

export interface Finish {
  environment: string;
  /** Blank: the newest deployment of this task that `run` has started. */
  id: string;
  run: string;
  task: Deployment['task'];
  ending: Ending;
  /** Why nobody can tell how it ended; blank when it is known. It ends as a failure, and the step fails with this. */
  fault: string;
}

/** The deployment that is meant; undefined when there is none. */
function findFinished(state: EnvironmentState, { id, run, task }: Finish): Deployment | undefined {
  if (id !== '') return state.deployments.find((entry) => entry.id === id);
  return state.deployments.findLast((entry) => entry.key.startsWith(`${run}/`) && entry.task === task);
}

type Stop = { key: string; isGood: boolean; reason: string };

function judgeFinish(state: EnvironmentState, wanted: Finish): Stop | Deployment {
  const { environment, id, ending } = wanted;
  const found = findFinished(state, wanted);
  if (found === undefined) {
    const subject = id === '' ? 'no deployment of this run' : `no deployment ${id}`;
    return {
      key: '',
      isGood: false,
      reason: `${subject} is on record in ${environment}: run \`phase: start\` first and pass its \`deployment-id\``,
    };
  }
  if (found.state === 'started') return found;
  const { key, release } = found;
  if (found.state === ending.state)
    return { key, isGood: true, reason: `${release.id} is on record as ${found.state} already` };
  const reason = `${release.id} is on record as ${found.state} in ${environment} (${found.note}), so that its end proves nothing: deploy it again`;
  return { key, isGood: false, reason };
}

/** Ends the deployment, once: a repeated step finds it ended, and one that was overtaken changes nothing. */
export async function finish(wanted: Finish, ledger: Ledger, clock: Clock): Promise<Report> {
  const report = await endOnRecord(wanted, ledger, clock);
  return wanted.fault === '' ? report : { ...report, isGood: false, reason: `${wanted.fault}: ${report.reason}` };
}

async function endOnRecord(wanted: Finish, ledger: Ledger, clock: Clock): Promise<Report> {
  let key = '';
  const decide = async (state: EnvironmentState): Promise<Decision<Stop>> => {
    const found = judgeFinish(state, wanted);
    key = found.key;
    if ('isGood' in found) return { status: 'stop', answer: found };
    return {
      status: 'write',
      next: endDeployment(state, key, wanted.ending, clock.now()),
      message: `${found.task}: ${wanted.ending.state} ${found.release.id}`,
    };
  };
  const recorded = await recordChange(ledger, wanted.environment, decide);
  if (recorded.status === 'stopped') {
    const { isGood, reason } = recorded.answer;
    if (!isGood) return { isGood, reason, state: recorded.state, key, warnings: [] };
    return { isGood, reason, key, ...(await publish(ledger, recorded.state)) };
  }
  const { state, note } = wanted.ending;
  const why = wanted.fault === '' ? ` (${note})` : '';
  const reason = `the deployment to ${wanted.environment} is on record as ${state}${why}`;
  return { isGood: true, reason, key, ...(await publish(ledger, recorded.entry.state)) };
}
