// One run of verify-health: gather the targets, watch them all, audit, judge, tell.
import { UsageError } from '../kernel/errors.ts';
import type { Outcome, Status } from '../kernel/outcome.ts';
import type { Room } from '../kernel/perform.ts';
import type { Ports } from '../ports/ports.ts';
import { auditAll, readPortRules } from './audits/all.ts';
import { readBaseline, type Latencies } from './audits/baseline.ts';
import { weighFindings, type AuditFinding, type Auditor } from './audits/finding.ts';
import { contract, type Evidence } from './contract.ts';
import { watchTarget } from './probe/watch-target.ts';
import { createProgress } from './progress.ts';
import { writeAnswers, writeTarget, type TargetReport } from './report.ts';
import { gatherTargets, readManner, readSettings, type Inputs } from './settings.ts';
import { writeSummary } from './summary.ts';
import type { Target } from './targets/target.ts';
import { combine, type Total } from './verdict/combine.ts';
import { judgeTarget, type Verdict } from './verdict/judge.ts';
import { findInfeasible, makePlan, type Plan } from './verdict/plan.ts';

const STATUS: Readonly<Record<Verdict, Status>> = {
  pass: 'passed',
  warn: 'warned',
  fail: 'failed',
  inconclusive: 'inconclusive',
};

function planAll(inputs: Inputs, targets: readonly Target[]): Plan[] {
  const settings = readSettings(inputs);
  const plans = targets.map((target) =>
    makePlan(settings, {
      isVersioned: (target.sha ?? inputs['expect-sha'] ?? target.version) !== undefined,
      replicas: target.replicas,
      degraded: target.degraded,
    }),
  );
  const problems = [...new Set(plans.flatMap(findInfeasible))];
  if (problems.length > 0)
    throw new UsageError(`no verdict is possible:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  return plans;
}

async function gatherBaseline(inputs: Inputs, ports: Ports): Promise<Latencies | undefined> {
  if (inputs.baseline === undefined) return undefined;
  const latencies = readBaseline(await ports.files.readText(inputs.baseline, 2 * 1024 * 1024));
  if (latencies === undefined)
    throw new UsageError(`input \`baseline\`: ${JSON.stringify(inputs.baseline)} is no evidence of verify-health`);
  return latencies;
}

async function watchAll(
  inputs: Inputs,
  targets: readonly Target[],
  plans: readonly Plan[],
  ports: Ports,
  begun: number,
): Promise<TargetReport[]> {
  const manner = readManner(inputs, targets);
  return Promise.all(
    targets.map(async (target, index) => {
      const plan = plans[index]!;
      const job = {
        target,
        sha: target.sha ?? (target.version === undefined ? inputs['expect-sha'] : undefined),
        maxLatency: plan.maxLatency,
        manner,
        begun,
      };
      const watched = await watchTarget(
        job,
        plan,
        ports,
        createProgress(target.name, (line) => ports.runner.log(ports.redactor.clean(line))),
      );
      return { target, plan, watched, judgement: judgeTarget(watched.watch, plan, watched.endedAt) };
    }),
  );
}

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

function writeFacts(
  inputs: Inputs,
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
    confidence: inputs.confidence,
    begunAt: new Date(begun).toISOString(),
    tookMs: Math.round(ended - begun),
    targets,
    findings: findings.map(({ audit, verdict, subject, message }) => ({ audit, verdict, subject, message })),
    answers: reports.flatMap(writeAnswers),
  };
}

async function run(inputs: Inputs, ports: Ports): Promise<Outcome<typeof contract>> {
  const portRules = readPortRules(inputs);
  const targets = await gatherTargets(inputs, ports);
  const plans = planAll(inputs, targets);
  const baseline = await gatherBaseline(inputs, ports);
  const begun = ports.clock.now();
  const reports = await watchAll(inputs, targets, plans, ports, begun);
  const auditor: Auditor = {
    http: ports.http,
    manner: readManner(inputs, targets),
    ca: targets[0]!.tls.ca,
    left: () => inputs.deadline - (ports.clock.now() - begun),
  };
  const findings = await auditAll(auditor, {
    inputs,
    reports,
    portRules,
    baseline,
    keep: (value) => ports.redactor.add(value),
  });
  const parts = reports.map(({ target, judgement }) => ({
    ...judgement,
    name: target.name,
    isCritical: target.critical,
  }));
  const total = combine([...parts, ...weighFindings(findings)]);
  const facts = writeFacts(inputs, reports, findings, total, begun, ports.clock.now());
  return {
    status: STATUS[total.verdict],
    reason: total.reason,
    outputs: {
      verdict: total.verdict,
      class: total.class,
      version: facts.version,
      samples: facts.samples,
      'error-rate': facts.errorRate,
      p95: facts.p95,
    },
    summary: writeSummary(facts, total.reason),
    annotations: [],
    evidence: facts,
  };
}

export const verifyHealth: Room<typeof contract> = { contract, run };
