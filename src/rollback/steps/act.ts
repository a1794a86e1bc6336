// The steps of a rollback that act: open the deployment, switch, prove, go back, and say how it ended.
import { describeRelease } from '../../domain/deployment.ts';
import { describeError, UpstreamError } from '../../kernel/errors.ts';
import { endRollback, isReturnable } from '../decide/chronicle.ts';
import { announceInLedger, openInLedger } from '../../domain/ledger/announce.ts';
import { carryAnnouncements } from '../../domain/ledger/records.ts';
import type { EnvironmentState } from '../../domain/ledger/state.ts';
import { save } from './save.ts';
import { backwards, towards, type Stepped, type Switch, type Work } from './work.ts';

/** The work with something that went wrong without changing the verdict. */
export function warn(work: Work, warning: string): Work {
  return { ...work, warnings: [...work.warnings, warning] };
}

/** What the public list shows must never keep a rollback from happening: what cannot be said now is said by the next run. */
async function unlessSilent(work: Work, talk: () => Promise<Work>): Promise<Work> {
  try {
    return await talk();
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return warn(work, `the list of deployments is behind, the next run brings it up to date: ${describeError(error)}`);
  }
}

/** The document in hand with the deployment of the rollback opened and everything said; as much of it as the ledger answers. */
export async function say(work: Work): Promise<Work> {
  const { ledger } = work.tools;
  const key = work.entry.state.rollback?.key ?? '';
  const put = (now: Work, state: EnvironmentState): Work => ({ ...now, entry: { ...now.entry, state } });
  const opened = await unlessSilent(work, async () => put(work, await openInLedger(ledger, work.entry.state, key)));
  return unlessSilent(opened, async () => put(opened, await announceInLedger(ledger, opened.entry.state)));
}

export async function record(work: Work): Promise<Stepped> {
  return { result: 'done', work: await say(work) };
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
  return { result: isReturnable(work.entry.state) ? 'failed-returnable' : 'failed', work: seen };
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
  const said = await say(work);
  const saved = await save(said, (state) => endRollback(carryAnnouncements(state, said.entry.state)), 'rollback: end');
  if (saved.status === 'saved') return { result: 'done', work: saved.work };
  return { result: 'done', work: warn(said, `the lock could not be given back, it ends by itself: ${saved.reason}`) };
}
