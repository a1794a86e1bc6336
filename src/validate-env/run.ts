// One run of validate-env: gather, decide, outcome.
import type { InputsOf } from '../kernel/contract.ts';
import { UsageError } from '../kernel/errors.ts';
import { storeNumbered } from '../kernel/evidence.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Room } from '../kernel/perform.ts';
import type { Ports } from '../ports/ports.ts';
import { adopt } from './adoption/adopt.ts';
import { contract } from './contract.ts';
import { type FileLoaders } from './dotenv-lint/file-loaders.ts';
import { lintDotenv } from './dotenv-lint/portability.ts';
import { checkExistence } from './existence/check.ts';
import { decide } from './graph/decide.ts';
import { compareFindings, type Finding } from './graph/finding.ts';
import { buildGraph, type Graph } from './graph/graph.ts';
import { compareEnvironments, type ComparisonResult } from './matrix/compare.ts';
import { applyBaseline, type BaselineResult, parseBaseline } from './policy/baseline.ts';
import { readTrusted } from './policy/trusted.ts';
import { checkRendered } from './rendered/check.ts';
import { judgeRenderers } from './rendered/gaps.ts';
import { writeAnnotations } from './report/annotations.ts';
import { writeAccepted, writeFindings, writeVariables } from './report/evidence.ts';
import { writeSarif } from './report/sarif.ts';
import { gather, readText } from './scan/gather.ts';
import { declaredFacts, examplesIn, inspect } from './schema/inspection.ts';
import { type LoadedSchema, loadSchema, usualPath } from './schema/loading.ts';
import { writeSummary } from './summary.ts';
import { doubt, reach } from './verdict.ts';

type Contract = typeof contract;
type Inputs = InputsOf<Contract>;

/** A named file that cannot be read is the caller's mistake and stops the run. */
const lintFiles = (files: readonly FileLoaders[], graph: Graph, ports: Pick<Ports, 'tree'>): Finding[] =>
  files.flatMap(({ path, loaders }) => {
    const read = readText(ports, path);
    if ('problem' in read) throw new UsageError(`input \`files\`: ${JSON.stringify(path)} ${read.problem}`);
    return lintDotenv({ path, component: graph.componentOf(path), text: read.text, loaders });
  });

const weigh = async (
  findings: Finding[],
  baseline: string | undefined,
  ports: Ports,
): Promise<{ result: BaselineResult; ignored: string[] }> => {
  const today = new Date(ports.clock.now()).toISOString().slice(0, 10);
  const sorted = findings.sort(compareFindings);
  if (baseline === undefined) return { result: applyBaseline(sorted, [], today), ignored: [] };
  const { text, notes } = await readTrusted(ports, baseline, 'baseline');
  return { result: applyBaseline(sorted, parseBaseline(text, baseline), today), ignored: notes };
};

const storeSarif = (result: BaselineResult, ports: Ports): Promise<string> => {
  const text = `${JSON.stringify(writeSarif(result.counted, result.accepted), null, 1)}\n`;
  return storeNumbered(ports, contract.name, 'sarif', text);
};

const noteOn = (result: BaselineResult): string[] => [
  ...result.expired.map(
    ({ kind, name = 'any name', expires }) =>
      `the baseline entry for ${kind} ${name} expired on ${expires} and accepts nothing`,
  ),
  ...result.stale.map(
    ({ kind, name = 'any name' }) => `the baseline entry for ${kind} ${name} accepts nothing any more: remove it`,
  ),
];

/** The graph of the checkout; with `write` that of the checkout after writing, and what was written. */
const chart = async (inputs: Inputs, ports: Ports): Promise<Chart> => {
  const loaded = await loadSchema(ports, inputs.schema);
  const { facts, paths, links } = await gather(ports, { areas: inputs.scan, examples: inputs.example });
  const graph = buildGraph(loaded ? [...facts, declaredFacts(loaded)] : facts, paths);
  const notes = links.map((path) => `${path} is a link and was not followed`);
  if (inputs.write === undefined) return { loaded, graph, notes };
  const written = await adopt(ports, inputs.write, graph, inputs.schema ?? usualPath);
  const after = await chart({ ...inputs, write: undefined }, ports);
  return { ...after, notes: [...written, ...after.notes] };
};

interface Chart {
  loaded: LoadedSchema | undefined;
  graph: Graph;
  notes: string[];
}

const compare = (inputs: Inputs, ports: Ports, { loaded, graph }: Chart): Promise<ComparisonResult> => {
  const { compare, environment, 'fingerprint-key': key } = inputs;
  const stance = loaded && {
    path: loaded.path,
    declarations: loaded.schema.declarations,
    unmaskable: loaded.unmaskable,
    valueOf: (name: string) => ports.runner.variable(name),
    examplesOf: (name: string) => examplesIn(graph, name),
  };
  return compareEnvironments(ports, { compare, key, environment }, stance);
};

interface Judgement {
  findings: Finding[];
  notes: string[];
  doubts: string[];
  /** What was checked of values, in one sentence. */
  scope: string | undefined;
  comparison: ComparisonResult;
}

const judge = async (inputs: Inputs, ports: Ports, charted: Chart): Promise<Judgement> => {
  const { loaded, graph } = charted;
  const valueOf = (name: string): string | undefined => ports.runner.variable(name);
  const inspection = loaded && inspect(loaded, graph, inputs.environment, valueOf);
  const lint = lintFiles(inputs.files ?? [], graph, ports);
  const rendered = await checkRendered(ports, inputs.rendered ?? [], graph);
  const existence = await checkExistence(ports, inputs.token, graph);
  const comparison = await compare(inputs, ports, charted);
  const lists = [inspection ?? { findings: [] }, rendered, existence, comparison].map(({ findings }) => findings);
  return {
    findings: [decide(graph), judgeRenderers(graph, valueOf), lint, ...lists].flat(),
    notes: [loaded?.notes ?? [], rendered.notes, charted.notes, existence.notes].flat(),
    doubts: [...existence.doubts, ...comparison.doubts],
    scope: inspection?.scope,
    comparison,
  };
};

async function run(inputs: Inputs, ports: Ports): Promise<Outcome<Contract>> {
  const charted = await chart(inputs, ports);
  const { loaded, graph } = charted;
  if (!loaded && inputs.environment !== undefined)
    throw new UsageError('input `environment`: there is no schema to check its values against: add `env.schema.yml`');
  const { findings, doubts, scope, comparison, notes: remarks } = await judge(inputs, ports, charted);
  const { result, ignored } = await weigh(findings, inputs.baseline, ports);
  const notes = [...remarks, ...ignored, ...noteOn(result)];
  const sarif = await storeSarif(result, ports);
  const verdict = doubt(reach(result.counted, inputs['fail-on'], graph.variables.size), doubts);
  const reason = [verdict.reason, scope].filter(Boolean).join('; ');
  return {
    status: verdict.status,
    reason,
    outputs: { variables: graph.variables.size, errors: verdict.errors, warnings: verdict.warnings, sarif },
    summary: writeSummary(reason, graph, result.counted, {
      notes,
      doubts,
      environments: comparison.picture,
      declarations: loaded?.schema.declarations ?? [],
    }),
    annotations: writeAnnotations(result.counted),
    evidence: {
      environments: comparison.own,
      variables: writeVariables(graph),
      findings: writeFindings(result.counted),
      accepted: writeAccepted(result.accepted),
      notes: [...doubts, ...notes],
      sarif,
    },
  };
}

export const validateEnv: Room<Contract> = { contract, run };
