// Builds the graph of a few files given as text.
import { decide } from '../../src/validate-env/graph/decide.ts';
import type { Finding } from '../../src/validate-env/graph/finding.ts';
import { buildGraph, type Graph } from '../../src/validate-env/graph/graph.ts';
import { readFile } from '../../src/validate-env/scan/file-facts.ts';
import { kindOf } from '../../src/validate-env/scan/file-kind.ts';

/** The graph of files by path. */
export const graphOf = (files: Readonly<Record<string, string>>): Graph => {
  const facts = Object.entries(files).flatMap(([path, text]) => {
    const kind = kindOf(path);
    return kind ? [readFile(path, kind, text)] : [];
  });
  return buildGraph(facts, Object.keys(files));
};

/** Names that are read, sorted. */
export const readNames = (files: Readonly<Record<string, string>>): string[] =>
  [...graphOf(files).variables.values()]
    .filter(({ read }) => read.length > 0)
    .map(({ name }) => name)
    .sort((one, other) => (one < other ? -1 : 1));

/** Findings as `level kind name file:line → suggestion`, notes left out unless asked for. */
export const findingsOf = (files: Readonly<Record<string, string>>, withNotes = false): Finding[] =>
  decide(graphOf(files)).filter(({ level }) => withNotes || level !== 'note');
