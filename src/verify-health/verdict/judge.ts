// Knows what verdict the answers of a target add up to.
import { formatDuration } from '../../domain/duration.ts';
import { countThings, formatPercent } from '../../domain/wording.ts';
import { isGood, type Answer } from '../answer/answer.ts';
import { readConvergence } from './convergence.ts';
import { countBad, TOO_MANY } from './decided.ts';
import { judgement, lastReason, pickClass, type Judgement } from './judgement.ts';
import { judgeLimits, type LimitReport } from './limits.ts';
import type { Plan } from './plan.ts';
import { listWindow, type Watch } from './watch.ts';
import { judgeVersions, judgeWarming } from './warming.ts';

function judgeFailures(window: readonly Answer[], watch: Watch, plan: Plan): Judgement | undefined {
  const failed = window.filter((answer) => !isGood(answer));
  if (plan.limits.errorRate !== undefined || failed.length === 0) return undefined;
  const bad = failed.filter((answer) => answer.worth === 'bad');
  const kind = pickClass(bad.length > 0 ? bad : failed);
  const since = formatDuration(failed[0]!.at);
  const told = `it was healthy at ${formatDuration(watch.stableAt ?? 0)}, then ${failed.length} of ${window.length} answers failed, the first at ${since}: ${lastReason(failed, kind)}`;
  if (bad.length >= TOO_MANY) return judgement('fail', kind, told);
  return judgement(
    'inconclusive',
    kind,
    `${told}; say with \`max-error-rate\` how much is tolerable, or lengthen \`soak\``,
  );
}

function judgeExceeded(limits: LimitReport, window: readonly Answer[], plan: Plan): Judgement {
  const failed = window.filter((answer) => !isGood(answer));
  if (limits.limit === 'p95') {
    return judgement(
      'fail',
      'slow',
      `95 % of the answers take up to ${Math.round(limits.p95!.point)} ms (at least ${Math.round(limits.p95!.lower)} ms, n = ${limits.answers}), above \`max-p95\` ${plan.limits.p95} ms`,
    );
  }
  const kind = pickClass(failed);
  return judgement(
    'fail',
    kind,
    `${limits.failures} of ${limits.answers} answers failed, at least ${formatPercent(limits.bounds.lower)} in truth, above \`max-error-rate\` ${formatPercent(plan.limits.errorRate!)}: ${lastReason(failed, kind)}`,
  );
}

function judgeUndecided(limits: LimitReport, plan: Plan): Judgement {
  const name = limits.limit === 'p95' ? '`max-p95`' : '`max-error-rate`';
  const kind = limits.limit === 'p95' ? 'slow' : limits.failures > 0 ? 'unhealthy' : 'healthy';
  const stand = `${limits.failures} of ${limits.answers} answers failed (${formatPercent(limits.bounds.lower)} to ${formatPercent(limits.bounds.upper)})`;
  return judgement(
    'inconclusive',
    kind,
    `${name} is neither kept nor broken yet: ${stand}; ${countThings(limits.missing, 'more good answer')} would decide: raise \`deadline\` by ${formatDuration(limits.missing * plan.interval)}`,
  );
}

/** Findings that do not stop a release by themselves. */
function judgeBlemishes(watch: Watch, plan: Plan): Judgement | undefined {
  const shown = watch.answers.slice(Math.max(0, watch.windowStart - plan.consecutive));
  const degraded = shown.filter((answer) => answer.worth === 'degraded');
  if (degraded.length > 0) return judgement('warn', 'degraded', degraded.at(-1)!.reason);
  const versions = new Set(shown.flatMap((answer) => answer.sha ?? answer.version ?? []));
  if (versions.size > 1)
    return judgement(
      'warn',
      'mixed-versions',
      `${versions.size} versions answer side by side: ${[...versions]
        .slice(0, 3)
        .map((version) => version.slice(0, 12))
        .join(', ')}`,
    );
  if (shown.slice(-plan.consecutive).every((answer) => answer.isCached)) {
    return judgement(
      'warn',
      'healthy',
      'every answer came from a cache, none from the service: check a URL that is not cached',
    );
  }
  return undefined;
}

function describePass(watch: Watch, plan: Plan, limits: LimitReport): string {
  const window = listWindow(watch);
  const parts = [`${countThings(plan.consecutive, 'good answer')} in a row`];
  if (plan.soak > 0)
    parts.push(`${window.length - countBad(window)} of ${window.length} good over ${formatDuration(plan.soak)}`);
  if (plan.limits.errorRate !== undefined)
    parts.push(
      `at most ${formatPercent(limits.bounds.upper)} errors (n = ${limits.answers}, ${formatPercent(plan.limits.confidence)})`,
    );
  if (plan.limits.p95 !== undefined) parts.push(`p95 at most ${Math.round(limits.p95!.upper)} ms`);
  const convergence = readConvergence(watch, plan);
  if (convergence.status === 'proved') {
    const how =
      plan.replicas !== undefined && convergence.instances >= plan.replicas
        ? plan.replicas === 1
          ? 'the only replica seen'
          : `all ${plan.replicas} replicas seen`
        : `${convergence.seen} new answers, 99 %: fewer than 1 in 10 old`;
    parts.push(`new version everywhere (${how})`);
  }
  return parts.join('; ');
}

/** The verdict on a target when its watch has ended, decided or by the deadline, `now` milliseconds after the run began. */
export function judgeTarget(watch: Watch, plan: Plan, now: number): Judgement {
  if (watch.phase === 'warming') return judgeWarming(watch, plan);
  const window = listWindow(watch);
  const limits = judgeLimits(window, plan);
  if (limits.status === 'exceeded') return judgeExceeded(limits, window, plan);
  const convergence = readConvergence(watch, plan);
  const mixed = convergence.status === 'open' ? judgeVersions(watch.answers) : undefined;
  const failures = judgeFailures(window, watch, plan) ?? mixed;
  if (failures !== undefined) return failures;
  if (limits.status === 'undecided') return judgeUndecided(limits, plan);
  if (convergence.status === 'open') {
    return judgement(
      'inconclusive',
      'healthy',
      `${countThings(convergence.seen, 'new answer')} in a row cannot prove the version everywhere; ${countThings(convergence.needed - convergence.seen, 'more is', 'more are')} needed: raise \`deadline\``,
    );
  }
  if (convergence.status === 'not-provable')
    return judgement('inconclusive', 'healthy', `the new version everywhere is not provable: ${convergence.reason}`);
  const soaked = now - (watch.stableAt ?? now);
  if (soaked < plan.soak) {
    return judgement(
      'inconclusive',
      'healthy',
      `the deadline cut the soak after ${formatDuration(soaked)} of ${formatDuration(plan.soak)}: raise \`deadline\``,
    );
  }
  return judgeBlemishes(watch, plan) ?? judgement('pass', 'healthy', describePass(watch, plan, limits));
}
