// The steps of a rollback that act: open the deployment, switch, prove, go back, and say how it ended.
import { describeRelease } from '../domain/deployment.ts';
import { describeError, UpstreamError } from '../kernel/errors.ts';
import { endRollback, isReturnable } from './decide/chronicle.ts';
import {
  carryAnnouncements,
  changeDeployment,
  findDeployment,
  pendingAnnouncements,
} from '../domain/ledger/records.ts';
import { save } from './save.ts';
import { backwards, towards, type Stepped, type Switch, type Work } from './work.ts';

function warn(work: Work, warning: string): Work {
  return { ...work, warnings: [...work.warnings, warning] };
}

/** What the public list shows must never keep a rollback from happening: what cannot be said now is said by the next run. */
async function unlessSilent(work: Work, say: () => Promise<Work>): Promise<Work> {
  try {
    return await say();
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return warn(work, `the list of deployments is behind, the next run brings it up to date: ${describeError(error)}`);
  }
}

/** Opens a deployment where the list has none, and puts its id into the document in hand. */
async function openDeployment(work: Work, key: string): Promise<Work> {
  const { state } = work.entry;
  const entry = findDeployment(state, key);
  if (entry === undefined || entry.id !== '') return work;
  const id = await work.tools.ledger.open(state.environment, entry);
  return { ...work, entry: { ...work.entry, state: changeDeployment(state, key, { id }) } };
}

async function announceAll(work: Work): Promise<Work> {
  let now = work;
  for (const pending of pendingAnnouncements(work.entry.state)) {
    const entry = findDeployment(now.entry.state, pending.key);
    if (entry === undefined) continue;
    await work.tools.ledger.announce(work.order.environment, entry, pending.state);
    now = {
      ...now,
      entry: { ...now.entry, state: changeDeployment(now.entry.state, pending.key, { announced: pending.state }) },
    };
  }
  return now;
}

export async function record(work: Work): Promise<Stepped> {
  const key = work.entry.state.rollback?.key ?? '';
  const opened = await unlessSilent(work, () => openDeployment(work, key));
  return { result: 'done', work: await unlessSilent(opened, () => announceAll(opened)) };
}

async function runSwitch(work: Work, wanted: Switch): Promise<{ isDone: boolean; note: string }> {
  const name = describeRelease(wanted.to);
  work.tools.log(`switching ${wanted.environment} to ${name}`);
  const { code, reason } = await work.tools.switchTo(wanted);
  if (code === 0) return { isDone: true, note: `the command switched to ${name}` };
  return { isDone: false, note: `the command towards ${name} ${reason}` };
}

export async function switchTo(work: Work): Promise<Stepped> {
  const { isDone, note } = await runSwitch(work, towards(work));
  if (isDone) return { result: 'done', work: { ...work, note } };
  return { result: isReturnable(work.entry.state) ? 'failed-returnable' : 'failed', work: { ...work, note } };
}

export async function verify(work: Work): Promise<Stepped> {
  const proof = await work.tools.prove(towards(work));
  const seen = { ...work, note: proof.reason };
  if (proof.verdict === 'pass') return { result: 'passed', work: seen };
  if (proof.verdict === 'unknown') return { result: 'unknown', work: seen };
  return {
    result: isReturnable(work.entry.state) ? 'failed-returnable' : 'failed',
    work: { ...seen, isTargetBad: true },
  };
}

export async function revert(work: Work): Promise<Stepped> {
  const { isDone, note } = await runSwitch(work, backwards(work));
  return { result: isDone ? 'done' : 'failed', work: { ...work, note: isDone ? work.note : `${work.note}; ${note}` } };
}

export async function verifyRevert(work: Work): Promise<Stepped> {
  const proof = await work.tools.prove(backwards(work));
  const result = { pass: 'passed', fail: 'failed', unknown: 'unknown' } as const;
  return { result: result[proof.verdict], work: { ...work, note: `${work.note}; going back: ${proof.reason}` } };
}

/** Says how it ended, and gives the lock back. Nothing here can change how it ended. */
export async function close(work: Work): Promise<Stepped> {
  const key = work.entry.state.rollback?.key ?? '';
  const opened = await unlessSilent(work, () => openDeployment(work, key));
  const said = await unlessSilent(opened, () => announceAll(opened));
  const saved = await save(said, (state) => endRollback(carryAnnouncements(state, said.entry.state)), 'rollback: end');
  if (saved.status === 'saved') return { result: 'done', work: saved.work };
  return { result: 'done', work: warn(said, `the lock could not be given back, it ends by itself: ${saved.reason}`) };
}

export async function confirm(work: Work): Promise<Stepped> {
  const proof = await work.tools.prove(towards(work));
  const result = { pass: 'passed', fail: 'failed', unknown: 'unknown' } as const;
  return { result: result[proof.verdict], work: { ...work, note: proof.reason } };
}
