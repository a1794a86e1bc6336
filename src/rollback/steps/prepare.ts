// The steps of a rollback that change nothing yet: find the target, check it, take the lock.
import { describeRelease, type Deployment } from '../../domain/deployment.ts';
import { currentDeployment, findDeployment } from '../../domain/ledger/records.ts';
import { describeError, UpstreamError } from '../../kernel/errors.ts';
import { adoptRollback, beginRollback } from '../decide/beginning.ts';
import { judgePreflight } from '../decide/preflight.ts';
import { refuse, type RefusalKind } from '../decide/refusal.ts';
import { foreignLock, resolveRollback, type Resolved } from '../decide/resolve.ts';
import { introduce } from './introduce.ts';
import { saveOnce } from './save.ts';
import { recall, towards, type Stepped, type Work } from './work.ts';

/** More than this many changes under one's hands mean that somebody else is at work. */
const PATIENCE = 5;

function refused(work: Work, kind: RefusalKind, reason: string): Stepped {
  return { result: 'refused', work: { ...work, refusal: refuse(kind, reason).refusal } };
}

/** Nothing was touched yet, so that a service that does not answer is a reason not to begin. */
async function unlessUnreachable(work: Work, step: () => Promise<Stepped>): Promise<Stepped> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return refused(work, 'unreachable', `nothing was touched, because ${describeError(error)}: run again`);
  }
}

/** What the rollback leaves, or left when it is done already. */
function findFrom(found: Resolved): Deployment | undefined {
  if (found.status === 'begin') return found.from;
  return found.status === 'repeated'
    ? findDeployment(found.state, found.done.from ?? null)
    : currentDeployment(found.state);
}

export const resolve = (work: Work): Promise<Stepped> =>
  unlessUnreachable(work, async () => {
    const { ledger, clock, log } = work.tools;
    const entry = await ledger.read(work.order.environment);
    const foreign = foreignLock(entry.state, work.order.claim);
    const owner = foreign === undefined ? 'unknown' : await ledger.ask(foreign);
    const found = resolveRollback(entry.state, work.order, clock.now(), owner);
    const live = findFrom(found);
    const from = live === undefined ? {} : { from: live };
    const seen: Work = { ...work, ...from, entry: { ...entry, state: found.state } };
    if (found.status === 'refused') return { result: 'refused', work: { ...seen, refusal: found.refusal } };
    if (found.status === 'repeated') return { result: 'repeated', work: { ...seen, target: found.done } };
    const notes = found.takenOver === '' ? work.notes : [...work.notes, `lock taken over: ${found.takenOver}`];
    for (const note of notes) log(note);
    if (found.status === 'resume') return { result: 'unfinished', work: recall({ ...seen, notes }) };
    return { result: 'found', work: { ...seen, notes, target: found.target } };
  });

export const preflight = (work: Work): Promise<Stepped> =>
  unlessUnreachable(work, async () => {
    const { target, from, order, tools } = work;
    if (target === undefined) throw new RangeError('a rollback checks no target');
    const judged = judgePreflight(
      target.release,
      from?.release,
      await tools.releases.inspect(target.release),
      order.schema,
    );
    if (judged.status === 'refused') return { result: 'refused', work: { ...work, refusal: judged.refusal } };
    const checked = await compare({ ...work, notes: [...work.notes, ...judged.notes] });
    return { result: order.dryRun ? 'dry' : 'allowed', work: await introduce(checked) };
  });

/** What changed around the target is for people to know before it acts; it refuses nothing. */
async function compare(work: Work): Promise<Work> {
  // Both releases of a drill come from one checkout, and are no releases of anybody.
  if (work.order.claim.purpose === 'drill') return work;
  const { note, warnings } = await work.tools.compare(towards(work));
  for (const warning of warnings) work.tools.log(`warning: ${warning}`);
  return { ...work, notes: [...work.notes, note], warnings: [...work.warnings, ...warnings] };
}

/** A write that did not come through: the record moved, or the ledger does not answer. */
function restart(work: Work, reason: string, isMoved: boolean): Stepped {
  if (!isMoved)
    return refused(work, 'unreachable', `nothing was touched, because the ledger cannot be written: ${reason}`);
  if (work.moved >= PATIENCE)
    return refused(
      work,
      'unsettled',
      `nothing was touched, because the record of ${work.order.environment} keeps changing: run again`,
    );
  return { result: 'moved', work: { ...work, moved: work.moved + 1, notes: [], warnings: [] } };
}

export async function lock(work: Work): Promise<Stepped> {
  const { target, from, order, tools, entry } = work;
  if (target === undefined) throw new RangeError('a rollback locks for no target');
  const next = beginRollback(entry.state, { ...order, target, from }, tools.clock.now());
  const saved = await saveOnce(work, next, `rollback: begin ${describeRelease(target.release)}`);
  if (saved.status === 'saved') return { result: 'taken', work: recall(saved.work) };
  return restart(work, saved.reason, saved.status === 'moved');
}

/** Goes on with a rollback that stopped: the lock becomes ours, the step stays as it is written. */
export async function resume(work: Work): Promise<Stepped> {
  const { order, tools, entry } = work;
  const step = entry.state.rollback?.step ?? 'record';
  if (order.dryRun)
    return {
      result: 'dry',
      work: await introduce({
        ...work,
        notes: [...work.notes, `a rollback stopped at ${step}; a run would go on there`],
      }),
    };
  const saved = await saveOnce(
    work,
    adoptRollback(entry.state, order.claim, tools.clock.now()),
    `rollback: go on at ${step}`,
  );
  if (saved.status !== 'saved') return restart(work, saved.reason, saved.status === 'moved');
  tools.log(`a rollback stopped at ${step}: going on there`);
  return { result: `at-${step}`, work: await introduce(recall(saved.work)) };
}
