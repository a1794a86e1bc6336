// From the end of a rollback to its outcome: status, one line, outputs, evidence.
import { describeRelease, type DeployedRelease } from '../domain/deployment.ts';
import type { Outcome, Status } from '../kernel/outcome.ts';
import type { contract } from './contract.ts';
import type { End } from './decide/machine.ts';
import type { Ended } from './steps/drive.ts';
import { writeSummary } from './summary.ts';
import type { Work } from './steps/work.ts';

type RollbackOutcome = Outcome<typeof contract>;

function pickRelease(
  release: DeployedRelease | undefined,
): Pick<DeployedRelease, 'id' | 'sha' | 'tag' | 'version'> | null {
  if (release === undefined) return null;
  const { id, sha, tag, version } = release;
  return { id, sha, tag, version };
}

const nameOf = (release: DeployedRelease | undefined): string =>
  release === undefined ? 'nothing on record' : describeRelease(release);

/** Whether deployments may start, as it is on record. */
function describeGate({ entry: { state } }: Work): string {
  if (state.frozen === null && state.rollback === null)
    return 'deployments are not refused, because that could not be written';
  return 'deployments are refused until a rollback succeeds or `release-hold: all` allows them';
}

const SENTENCES: Readonly<Record<End, (work: Work) => string>> = {
  'rolled-back': ({ target, from, order, note }) =>
    `${order.environment} is back on ${nameOf(target?.release)}, was ${nameOf(from?.release)}: ${note}`,
  'failed-safe': ({ target, from, order, note }) =>
    `${order.environment} could not go back to ${nameOf(target?.release)} and is on ${nameOf(from?.release)} again, which is verified: ${note}`,
  'failed-unsafe': (work) =>
    `nobody knows what is live in ${work.order.environment}: ${work.note}. Look at it now; ${describeGate(work)}`,
  refused: ({ refusal }) => refusal?.reason ?? 'refused',
  planned: ({ target, from, order }) =>
    `${order.environment} would go back from ${nameOf(from?.release)} to ${nameOf(target?.release)}; nothing was touched`,
};

function statusOf(end: End, work: Work): Status {
  if (end !== 'rolled-back' && end !== 'planned') return 'failed';
  return work.warnings.length > 0 ? 'warned' : 'passed';
}

/** Whole seconds from the intent on record to `now` (milliseconds); null when nothing was begun. */
function secondsOf(ended: Ended, startedAt: string | undefined, now: number): number | null {
  if (startedAt === undefined || ended.end === 'refused' || ended.end === 'planned') return null;
  return Math.max(0, Math.round((now - Date.parse(startedAt)) / 1000));
}

/** The outcome; `now` in milliseconds. Exactly `rolled-back` and `planned` let the job go on. */
export function reportRollback(ended: Ended, now: number): RollbackOutcome {
  const { end, work, path } = ended;
  const status = statusOf(end, work);
  const seconds = secondsOf(ended, work.startedAt, now);
  const warnings = status === 'warned' ? ` (${work.warnings.join('; ')})` : '';
  const sentence = SENTENCES[end](work);
  const reason = `${sentence}${warnings}`;
  return {
    status,
    reason,
    outputs: { state: end, from: work.from?.release.id ?? '', to: work.target?.release.id ?? '', seconds },
    summary: writeSummary(ended, sentence, seconds),
    annotations: [],
    evidence: {
      environment: work.order.environment,
      state: end,
      refusal: end === 'refused' ? (work.refusal?.kind ?? null) : null,
      from: pickRelease(work.from?.release),
      to: pickRelease(work.target?.release),
      seconds,
      path,
      checks: work.notes,
      warnings: work.warnings,
      holds: work.entry.state.holds.map((held) => held.sha),
      drill: null,
    },
  };
}
