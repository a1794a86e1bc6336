// How a deployment stands, judged from its evidence: nothing is called live that was not proved to be.
import { STANDINGS, type Gate, type Health, type Phase, type Rollback, type Standing } from './story.ts';

export interface Proofs {
  readonly gates: Readonly<Record<string, Gate>>;
  readonly health?: Health | undefined;
  readonly rollback?: Rollback | undefined;
  /** What record-deployment was told: success, failure or cancelled. */
  readonly result?: string | undefined;
  /** Whether a job of this run has failed; it counts where neither a probe nor a record says how the deployment ended. */
  readonly hasFailedJob: boolean;
}

const OF_VERDICT: Readonly<Record<string, Standing>> = {
  pass: 'live',
  passed: 'live',
  warn: 'degraded',
  warned: 'degraded',
  fail: 'failed',
  failed: 'failed',
  inconclusive: 'inconclusive',
};

const OF_ROLLBACK: Readonly<Record<string, Standing>> = {
  'rolled-back': 'rolled-back',
  'failed-safe': 'rollback-failed',
  'failed-unsafe': 'rollback-failed',
  refused: 'rollback-refused',
};

const OF_RESULT: Readonly<Record<string, Standing>> = {
  success: 'unverified',
  failure: 'failed',
  cancelled: 'cancelled',
};

/** The worse of two standings. */
function worse(one: Standing, other: Standing): Standing {
  return STANDINGS.indexOf(one) >= STANDINGS.indexOf(other) ? one : other;
}

/** The standing that a word of evidence means; an unknown word proves nothing. */
function standingOf(table: Readonly<Record<string, Standing>>, word: string, unknown: Standing): Standing {
  return table[word] ?? unknown;
}

/** Whether a gate has let the deployment through. */
export function isGateOpen(gate: Gate): boolean {
  return gate.status === 'passed' || gate.status === 'warned' || gate.status === 'skipped';
}

/** The standing at the end: the worst that any evidence says, and `unverified` where nothing was verified. */
function judgeEnd(proofs: Proofs): Standing {
  const words: Standing[] = [];
  if (proofs.health !== undefined) words.push(standingOf(OF_VERDICT, proofs.health.verdict, 'inconclusive'));
  if (proofs.result !== undefined && proofs.result !== 'success')
    words.push(standingOf(OF_RESULT, proofs.result, 'inconclusive'));
  if (Object.values(proofs.gates).some((gate) => !isGateOpen(gate))) words.push('blocked');
  const isUnknown = proofs.health === undefined && proofs.result === undefined;
  if (isUnknown && proofs.hasFailedJob) words.push('failed');
  if (words.length === 0) return 'unverified';
  return words.reduce(worse);
}

/** How the deployment stands after `phase`, given all evidence known by then. */
export function judgeStanding(phase: Phase, proofs: Proofs): Standing {
  if (phase === 'rolled-back') return standingOf(OF_ROLLBACK, proofs.rollback?.state ?? '', 'rollback-unproved');
  if (phase === 'finished') return judgeEnd(proofs);
  const isBlocked = Object.values(proofs.gates).some((gate) => !isGateOpen(gate));
  if (isBlocked) return 'blocked';
  return phase === 'verifying' ? 'verifying' : 'deploying';
}

/** Whether nothing more is expected to happen by itself. */
export function isFinal(standing: Standing): boolean {
  return standing !== 'deploying' && standing !== 'verifying';
}

/** Whether people should look: everything final but a version that serves. */
export function isBad(standing: Standing): boolean {
  return isFinal(standing) && !isGood(standing) && standing !== 'cancelled';
}

/** Whether the new version serves; `unverified` claims no failure and counts as no recovery either. */
export function isGood(standing: Standing): boolean {
  return standing === 'live' || standing === 'degraded' || standing === 'unverified';
}
