// Knows how the reports on all targets become the facts of one run.
import type { AuditFinding } from './audits/finding.ts';
import type { Evidence } from './evidence.ts';
import { writeAnswers, writeTarget, type TargetReport } from './report.ts';
import type { Total } from './verdict/combine.ts';

/** Pools the targets: counts add up, the slowest bound speaks for all. */
function poolNumbers(targets: Evidence['targets']): Pick<Evidence, 'samples' | 'errorRate' | 'p95'> {
  const counted = targets.filter((target) => target.errorRate !== null || target.stableAt === null);
  const samples = counted.reduce((sum, target) => sum + target.samples, 0);
  const failures = counted.reduce((sum, target) => sum + target.failures, 0);
  const bounds = targets.map((target) => target.p95?.upper ?? null);
  const isKnown = bounds.length > 0 && bounds.every((bound) => bound !== null);
  return {
    samples: targets.reduce((sum, target) => sum + target.samples, 0),
    errorRate: samples === 0 ? null : Math.round((failures / samples) * 1e6) / 1e6,
    p95: isKnown ? Math.ceil(Math.max(...bounds)) : null,
  };
}

/** The evidence of a run: targets, findings, every answer, and the numbers over all of them. */
export function writeFacts(
  confidence: number,
  reports: readonly TargetReport[],
  findings: readonly AuditFinding[],
  total: Total,
  begun: number,
  ended: number,
): Evidence {
  const targets = reports.map(writeTarget);
  return {
    verdict: total.verdict,
    class: total.class,
    version: targets.find((target) => target.version !== null)?.version ?? null,
    ...poolNumbers(targets),
    confidence,
    begunAt: new Date(begun).toISOString(),
    tookMs: Math.round(ended - begun),
    targets,
    findings: findings.map(({ audit, verdict, subject, message }) => ({ audit, verdict, subject, message })),
    answers: reports.flatMap(writeAnswers),
  };
}
