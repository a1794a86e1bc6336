// The end of a deployment: how it ended is on record and announced, and the environment is free again.
import type { Deployment } from '../domain/deployment.ts';
import { endDeployment, type Ending } from '../domain/ledger/start.ts';
import type { EnvironmentState } from '../domain/ledger/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger.ts';
import { judgeEnding, type Told } from './ending.ts';
import { publish, recordChange, type Decision } from './record.ts';
import type { Report } from './report.ts';

export interface Finish extends Told {
  /** Blank: the newest deployment of this task that `run` has started. */
  id: string;
  run: string;
  task: Deployment['task'];
}

/** The deployment that is meant; undefined when there is none. */
function findFinished(state: EnvironmentState, { id, run, task }: Finish): Deployment | undefined {
  if (id !== '') return state.deployments.find((entry) => entry.id === id);
  return state.deployments.findLast((entry) => entry.key.startsWith(`${run}/`) && entry.task === task);
}

/** Of the deployment that is meant: its end, or why it has none to be written; `key` is blank when there is no such deployment. */
type Judged = { key: string; fault: string } & (
  { status: 'open'; ending: Ending; message: string } | { status: 'settled'; isGood: boolean; reason: string }
);

function judgeFinish(state: EnvironmentState, wanted: Finish): Judged {
  const { environment, id } = wanted;
  const found = findFinished(state, wanted);
  const { ending, fault } = judgeEnding(wanted, found?.release.sha ?? '');
  if (found === undefined) {
    const subject = id === '' ? 'no deployment of this run' : `no deployment ${id}`;
    const reason = `${subject} is on record in ${environment}: run \`phase: start\` first and pass its \`deployment-id\``;
    return { status: 'settled', key: '', fault, isGood: false, reason };
  }
  const { key, release, task } = found;
  if (found.state === 'started')
    return { status: 'open', key, fault, ending, message: `${task}: ${ending.state} ${release.id}` };
  if (found.state === ending.state) {
    const reason = `${release.id} is on record as ${found.state} already`;
    return { status: 'settled', key, fault, isGood: true, reason };
  }
  const reason = `${release.id} is on record as ${found.state} in ${environment} (${found.note}), so that its end proves nothing: deploy it again`;
  return { status: 'settled', key, fault, isGood: false, reason };
}

/** Ends the deployment, once: a repeated step finds it ended, and one that was overtaken changes nothing. */
export async function finish(wanted: Finish, ledger: Ledger, clock: Clock): Promise<Report> {
  const seen: Judged[] = [];
  const decide = async (state: EnvironmentState): Promise<Decision<undefined>> => {
    const judged = judgeFinish(state, wanted);
    seen.push(judged);
    if (judged.status === 'settled') return { status: 'stop', answer: undefined };
    const { key, ending, message } = judged;
    return { status: 'write', next: endDeployment(state, key, ending, clock.now()), message };
  };
  const recorded = await recordChange(ledger, wanted.environment, decide);
  const judged = seen.at(-1);
  if (judged === undefined) throw new RangeError('a deployment ended without a decision');
  const state = recorded.status === 'stopped' ? recorded.state : recorded.entry.state;
  const { isGood, reason } = describeEnd(judged, wanted.environment);
  const said = isGood ? await publish(ledger, state) : { state, warnings: [] };
  const { key, fault } = judged;
  if (fault === '') return { isGood, reason, key, ...said };
  return { isGood: false, reason: `${fault}: ${reason}`, key, ...said };
}

function describeEnd(judged: Judged, environment: string): { isGood: boolean; reason: string } {
  if (judged.status === 'settled') return judged;
  const { state, note } = judged.ending;
  const why = judged.fault === '' ? ` (${note})` : '';
  return { isGood: true, reason: `the deployment to ${environment} is on record as ${state}${why}` };
}
