// One run of validate-env: gather, decide, outcome.
import type { InputsOf } from '../kernel/contract.ts';
import { UsageError } from '../kernel/errors.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Room } from '../kernel/perform.ts';
import type { Ports } from '../ports/ports.ts';
import { contract } from './contract.ts';
import { type FileLoaders } from './dotenv-lint/file-loaders.ts';
import { lintDotenv } from './dotenv-lint/portability.ts';
import { decide } from './graph/decide.ts';
import { compareFindings, type Finding } from './graph/finding.ts';
import { buildGraph, type Graph } from './graph/graph.ts';
import { applyBaseline, type BaselineResult, parseBaseline } from './policy/baseline.ts';
import { readTrusted } from './policy/trusted.ts';
import { checkRendered } from './rendered/check.ts';
import { judgeRenderers } from './rendered/gaps.ts';
import { writeAnnotations } from './report/annotations.ts';
import { writeAccepted, writeFindings, writeVariables } from './report/evidence.ts';
import { writeSarif } from './report/sarif.ts';
import { gather, readText } from './scan/gather.ts';
import { declaredFacts, inspect } from './schema/inspection.ts';
import { loadSchema } from './schema/loading.ts';
import { writeSummary } from './summary.ts';
import { reach } from './verdict.ts';

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
  const { text, notes } =
    baseline === undefined ? { text: '', notes: [] } : await readTrusted(ports, baseline, 'baseline');
  const entries = baseline === undefined ? [] : parseBaseline(text, baseline);
  const today = new Date(ports.clock.now()).toISOString().slice(0, 10);
  return { result: applyBaseline(findings.sort(compareFindings), entries, today), ignored: notes };
};

const storeSarif = async (result: BaselineResult, ports: Ports): Promise<string> => {
  const { kind, context } = ports.runner;
  const folder = kind === 'actions' ? `${context.temp}/plimsoll` : '.plimsoll';
  const text = `${JSON.stringify(writeSarif(result.counted, result.accepted), null, 1)}\n`;
  for (let n = 1; ; n += 1) {
    const path = `${folder}/validate-env-${n}.sarif`;
    if (await ports.files.create(path, text)) return path;
  }
};

const noteOn = (result: BaselineResult, links: readonly string[]): string[] => [
  ...result.expired.map(
    ({ kind, name = 'any name', expires }) =>
      `the baseline entry for ${kind} ${name} expired on ${expires} and accepts nothing`,
  ),
  ...result.stale.map(
    ({ kind, name = 'any name' }) => `the baseline entry for ${kind} ${name} accepts nothing any more: remove it`,
  ),
  ...links.map((path) => `${path} is a link and was not followed`),
];

async function run(inputs: Inputs, ports: Ports): Promise<Outcome<Contract>> {
  const loaded = await loadSchema(ports, inputs.schema);
  if (!loaded && inputs.environment !== undefined)
    throw new UsageError('input `environment`: there is no schema to check its values against: add `env.schema.yml`');
  const { facts, paths, links } = await gather(ports, { areas: inputs.scan, examples: inputs.example });
  const valueOf = (name: string): string | undefined => ports.runner.variable(name);
  const graph = buildGraph(loaded ? [...facts, declaredFacts(loaded)] : facts, paths);
  const inspection = loaded && inspect(loaded, graph, inputs.environment, valueOf);
  const lint = lintFiles(inputs.files ?? [], graph, ports);
  const rendered = await checkRendered(ports, inputs.rendered ?? [], graph);
  const found = [decide(graph), judgeRenderers(graph, valueOf), lint, rendered.findings, inspection?.findings ?? []];
  const { result, ignored } = await weigh(found.flat(), inputs.baseline, ports);
  const notes = [...(loaded?.notes ?? []), ...ignored, ...rendered.notes, ...noteOn(result, links)];
  const sarif = await storeSarif(result, ports);
  const verdict = reach(result.counted, inputs['fail-on'], graph.variables.size);
  const reason = [verdict.reason, inspection?.scope].filter(Boolean).join('; ');
  return {
    status: verdict.status,
    reason,
    outputs: { variables: graph.variables.size, errors: verdict.errors, warnings: verdict.warnings, sarif },
    summary: writeSummary(reason, graph, result.counted, notes, loaded?.schema.declarations ?? []),
    annotations: writeAnnotations(result.counted),
    evidence: {
      variables: writeVariables(graph),
      findings: writeFindings(result.counted),
      accepted: writeAccepted(result.accepted),
      notes,
      sarif,
    },
  };
}

export const validateEnv: Room<Contract> = { contract, run };
