// Knows how much has to be seen before a target passes, and whether the deadline leaves room for it.
import { formatDuration } from '../../domain/duration.ts';
import { countAnswersToConverge } from '../statistics/convergence.ts';
import { countAnswersForLimits, planLooks, type Limits } from '../statistics/looks.ts';

export interface Settings {
  /** All in milliseconds. */
  readonly deadline: number;
  readonly interval: number;
  readonly soak: number;
  readonly maxLatency: number;
  /** Good answers in a row. */
  readonly consecutive: number;
  readonly limits: Limits;
}

export interface Plan extends Settings {
  /** Whether a commit or version must be everywhere. */
  readonly isVersioned: boolean;
  readonly replicas: number | undefined;
  readonly degraded: 'warn' | 'fail';
  /** Milliseconds between answers while convergence is being proved. */
  readonly pace: number;
  /** Numbers of answers at which the limits are judged; empty without limits. */
  readonly looks: readonly number[];
}

/** Sixty answers in eleven seconds. */
const SLOWEST_PACE = 180;
const FASTEST_PACE = 50;

/** The plan for one target. */
export function makePlan(
  settings: Settings,
  target: { isVersioned: boolean; replicas?: number | undefined; degraded: 'warn' | 'fail' },
): Plan {
  const { deadline, interval, consecutive, soak, limits } = settings;
  const left = deadline - consecutive * interval;
  const roomy = left / (2 * countAnswersToConverge(1));
  const pace = Math.min(interval, Math.max(FASTEST_PACE, Math.min(SLOWEST_PACE, roomy)));
  const needed = countAnswersForLimits(limits);
  const first = Math.max(needed, Math.floor(soak / interval));
  return {
    ...settings,
    isVersioned: target.isVersioned,
    replicas: target.replicas,
    degraded: target.degraded,
    pace,
    looks: needed === 0 ? [] : planLooks(first),
  };
}

function roundUp(ms: number): string {
  const step = ms > 60_000 ? 60_000 : 1_000;
  return formatDuration(Math.ceil(ms / step) * step);
}

/**
 * What stands in the way of a verdict however well the service does: one sentence per limit, each with the answers it
 * takes, how many fit, and what to change. Empty when everything can be proved in time.
 */
export function findInfeasible(plan: Plan): string[] {
  const { deadline, interval, consecutive, soak, limits } = plan;
  const problems: string[] = [];
  const row = consecutive * interval;
  const fits = Math.max(0, Math.floor((deadline - row) / interval));
  const needed = countAnswersForLimits(limits);
  if (row + soak > deadline) {
    problems.push(
      `\`soak\` ${formatDuration(soak)} after ${consecutive} good answers does not fit into \`deadline\` ${formatDuration(deadline)}: raise \`deadline\` to ${roundUp(row + soak)}`,
    );
  }
  if (needed > fits) {
    const faster = Math.floor((deadline - row) / needed / 10) * 10;
    const or = faster >= FASTEST_PACE ? `, or lower \`interval\` to ${faster}ms` : '';
    problems.push(
      `the limits need ${needed} answers after the first ${consecutive} good ones, and ${formatDuration(deadline)} at one every ${formatDuration(interval)} gives ${fits}: raise \`deadline\` to ${roundUp(row + needed * interval)}${or}, or relax the limit`,
    );
  }
  const versions = countAnswersToConverge(1);
  if (plan.isVersioned && plan.replicas === undefined && row + versions * plan.pace > deadline) {
    problems.push(
      `proving the new version everywhere needs ${versions} answers, one every ${formatDuration(plan.pace)}: raise \`deadline\` to ${roundUp(row + versions * plan.pace)}, or give \`replicas\``,
    );
  }
  return problems;
}
