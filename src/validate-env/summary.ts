// The verdict as Markdown: findings, the map, and what to do next.
import { tableOfFirst } from '../domain/wording.ts';
import { code, escapeMarkdown } from '../kernel/markdown.ts';
import type { Finding, Level } from './graph/finding.ts';
import type { Graph } from './graph/graph.ts';
import { drawDeclarations } from './report/declarations.ts';
import { drawMap, drawMissingEdges } from './report/map.ts';
import type { Declaration } from './types/declaration.ts';

/** Rows of the table of findings before the rest is left to the evidence. */
const mostRows = 50;

const countOf = (findings: readonly Finding[], level: Level): number =>
  findings.filter((finding) => finding.level === level).length;

const findingsTable = (findings: readonly Finding[]): string => {
  const shown = findings.filter(({ level }) => level !== 'note');
  if (shown.length === 0) return 'No edge is missing or contradictory.';
  const rows = shown.map(({ level, kind, name, file, line, message, suggestion }) => [
    level,
    kind,
    name === '' ? '' : code(name),
    code(`${file}:${line}`),
    escapeMarkdown(message),
    escapeMarkdown(suggestion),
  ]);
  return tableOfFirst(['level', 'kind', 'variable', 'place', 'what is wrong', 'remedy'], rows, mostRows);
};

const notesTable = (findings: readonly Finding[]): string => {
  const counts = new Map<string, number>();
  for (const { level, kind } of findings) if (level === 'note') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.size === 0) return '';
  const list = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  return `Notes, in the evidence: ${list}.`;
};

/** What stands beside the findings. */
export interface Remarks {
  notes: readonly string[];
  /** What was asked for and could not be answered. */
  doubts: readonly string[];
  /** The comparison of environments as Markdown, blank without one. */
  environments: string;
  declarations: readonly Declaration[];
}

const adviseNext = (findings: readonly Finding[], doubts: readonly string[]): string => {
  if (countOf(findings, 'error') > 0) return 'Next: correct the errors above; each row names the remedy.';
  if (doubts.length > 0) return 'Next: give the step what it needs to answer; until then nothing is proved.';
  return countOf(findings, 'warning') > 0
    ? 'Next: correct the warnings above, each row names the remedy, or accept them in the baseline.'
    : 'Next: nothing has to be done before the deployment.';
};

/** `reason` is the verdict in one line. */
export const writeSummary = (
  reason: string,
  graph: Graph,
  findings: readonly Finding[],
  { notes, doubts, environments, declarations }: Remarks,
): string => {
  return [
    '### validate-env',
    escapeMarkdown(reason),
    findingsTable(findings),
    drawMissingEdges(findings),
    environments,
    notesTable(findings),
    ...[...doubts, ...notes].map(escapeMarkdown),
    drawMap(graph),
    drawDeclarations(declarations),
    adviseNext(findings, doubts),
  ]
    .filter(Boolean)
    .join('\n\n');
};
