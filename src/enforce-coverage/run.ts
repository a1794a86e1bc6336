// One run of enforce-coverage: gather, judge, keep the baseline, outcome.
import type { InputsOf, OutputsOf } from '../kernel/contract.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Room } from '../kernel/perform.ts';
import type { Ports } from '../ports/ports.ts';
import { annotatePatch } from './annotations.ts';
import { keepBaseline } from './baseline-keeping.ts';
import { certify } from './certificate.ts';
import { saveCobertura } from './cobertura.ts';
import { postComment } from '../domain/sticky-comment.ts';
import { writeMark } from './comment-mark.ts';
import { contract } from './contract.ts';
import { gatherFacts, type Facts } from './gather/facts.ts';
import { judgeFacts, type Judged } from './judging.ts';
import { sumFiles } from './reports/totals.ts';
import { needsBaseline, type Policy } from './rules/policy.ts';
import { locateOn, writeSummary } from './summary.ts';

type Inputs = InputsOf<typeof contract>;

function policyOf(inputs: Inputs): Policy {
  return {
    minimum: inputs.minimum ?? [],
    minimumPatch: inputs['minimum-patch'] ?? [],
    maximumDrop: inputs['maximum-drop'] ?? [],
    ratchet: inputs.ratchet,
    budgets: inputs.budgets ?? [],
    rounding: inputs.rounding,
  };
}

function gather(inputs: Inputs, policy: Policy, ports: Ports): Promise<Facts> {
  const { reports, format, base, token } = inputs;
  const flags = inputs.flags ?? [];
  const request = {
    reports,
    format,
    flags,
    base,
    token,
    exclude: inputs.exclude ?? [],
    expected: inputs['expected-reports'],
  };
  const carries = flags.some(({ carryforward }) => carryforward);
  return gatherFacts(
    { ...request, needsBaseline: carries || policy.ratchet !== 'off' || needsBaseline(policy) },
    ports,
  );
}

function outputsOf(
  { measurement: { totals } }: Facts,
  { patch }: Judged,
  cobertura: string | null,
): OutputsOf<typeof contract> {
  return {
    'lines-covered': totals.lines?.covered ?? null,
    'lines-total': totals.lines?.total ?? null,
    'branches-covered': totals.branches?.covered ?? null,
    'branches-total': totals.branches?.total ?? null,
    'statements-covered': totals.statements?.covered ?? null,
    'statements-total': totals.statements?.total ?? null,
    'functions-covered': totals.functions?.covered ?? null,
    'functions-total': totals.functions?.total ?? null,
    'patch-covered': patch?.totals.lines?.covered ?? null,
    'patch-total': patch?.totals.lines?.total ?? null,
    cobertura,
  };
}

function flagsOf({
  measurement,
  baseline,
}: Facts): { name: string; carried: string; totals: Facts['measurement']['totals'] }[] {
  const from = baseline.status === 'found' ? baseline.commit : '';
  return measurement.parts.map(({ name, carried, files }) => ({
    name,
    carried: carried ? from : '',
    totals: sumFiles(files),
  }));
}

async function comment(inputs: Inputs, facts: Facts, ports: Ports, summary: string): Promise<string> {
  if (inputs.comment === 'off') return summary;
  const flags = (inputs.flags ?? []).map(({ name }) => name);
  const why = await postComment(ports, inputs.token, writeMark(ports, flags, facts.revision?.prefix ?? ''), summary);
  return why === null ? summary : `${summary}\n\n- ℹ️ comment not written: ${why}`;
}

async function run(inputs: Inputs, ports: Ports): Promise<Outcome<typeof contract>> {
  const policy = policyOf(inputs);
  const exclude = inputs.exclude ?? [];
  const facts = await gather(inputs, policy, ports);
  const kept = await keepBaseline(facts, ports, inputs.token, needsBaseline(policy));
  const saved = await saveCobertura(inputs.cobertura, facts.measurement, ports);
  const judged = judgeFacts(facts, policy, exclude, [...kept.concerns, ...saved.concerns]);
  const { serverUrl, repository } = ports.runner.context;
  const summary = writeSummary(facts, judged, policy, locateOn(serverUrl, repository, facts.revision?.head ?? ''));
  const certificate = certify(facts, judged, policy, exclude);
  return {
    ...judged.verdict,
    outputs: outputsOf(facts, judged, saved.path),
    summary: await comment(inputs, facts, ports, summary),
    annotations: annotatePatch(judged.patch, inputs.annotations),
    evidence: { certificate, flags: flagsOf(facts), baselineStore: kept.store },
  };
}

export const enforceCoverage: Room<typeof contract> = { contract, run };
