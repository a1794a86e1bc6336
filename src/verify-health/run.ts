// One run of verify-health: gather the targets, watch them all, audit, judge, tell.
import { UsageError } from '../kernel/errors.ts';
import type { Outcome, Status } from '../kernel/outcome.ts';
import type { Room } from '../kernel/perform.ts';
import type { Ports } from '../ports/ports.ts';
import { auditAll, readPortRules } from './audits/all.ts';
import { readBaseline, type Latencies } from './audits/baseline.ts';
import { weighFindings, type AuditFinding, type Auditor } from './audits/finding.ts';
import { contract } from './contract.ts';
import { writeFacts } from './facts.ts';
import { watchTarget } from './probe/watch-target.ts';
import { createProgress } from './progress.ts';
import type { TargetReport } from './report.ts';
import { gatherTargets, readManner, readSettings, type Inputs } from './settings.ts';
import { writeSummary } from './summary.ts';
import type { Target } from './targets/target.ts';
import { combine } from './verdict/combine.ts';
import { judgeTarget } from './verdict/judge.ts';
import type { Verdict } from './verdict/judgement.ts';
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

/** The audits that were asked for, and what they add to the targets' verdicts. */
async function auditRun(
  inputs: Inputs,
  targets: readonly Target[],
  reports: readonly TargetReport[],
  baseline: Latencies | undefined,
  ports: Ports,
  begun: number,
): Promise<AuditFinding[]> {
  const auditor: Auditor = {
    http: ports.http,
    browser: ports.browser,
    manner: readManner(inputs, targets),
    target: targets[0]!,
    left: () => inputs.deadline - (ports.clock.now() - begun),
  };
  const keep = (value: string) => ports.redactor.add(value);
  return auditAll(auditor, { inputs, reports, portRules: readPortRules(inputs), baseline, keep });
}

async function run(inputs: Inputs, ports: Ports): Promise<Outcome<typeof contract>> {
  readPortRules(inputs);
  const targets = await gatherTargets(inputs, ports);
  const plans = planAll(inputs, targets);
  const baseline = await gatherBaseline(inputs, ports);
  const begun = ports.clock.now();
  const reports = await watchAll(inputs, targets, plans, ports, begun);
  const findings = await auditRun(inputs, targets, reports, baseline, ports, begun);
  const parts = reports.map(({ target, judgement }) => ({
    ...judgement,
    name: target.name,
    isCritical: target.critical,
  }));
  const total = combine([...parts, ...weighFindings(findings)]);
  const facts = writeFacts(inputs.confidence, reports, findings, total, begun, ports.clock.now());
  const { verdict, class: kind, version, samples, errorRate, p95 } = facts;
  return {
    status: STATUS[verdict],
    reason: total.reason,
    outputs: { verdict, class: kind, version, samples, 'error-rate': errorRate, p95 },
    summary: writeSummary(facts, total.reason),
    annotations: [],
    evidence: facts,
  };
}

export const verifyHealth: Room<typeof contract> = { contract, run };
