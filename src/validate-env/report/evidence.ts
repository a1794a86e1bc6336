// The graph and the findings as evidence: names, kinds and places, and not one value.
import { z } from 'zod';
import { type Finding, findingKinds, levels } from '../graph/finding.ts';
import type { Graph } from '../graph/graph.ts';
import { environmentState } from '../matrix/state.ts';
import { type Place, provisionOf, type Variable } from '../graph/variable.ts';

const place = z.object({
  file: z.string(),
  line: z.number(),
  component: z.string(),
  surface: z.string(),
  /** How a surface provides; `need` is a template that wants the name from its own surroundings. */
  kind: z.string().optional(),
  test: z.boolean().optional(),
  /** The environment in which alone the place holds. */
  environment: z.string().optional(),
});

/** Shape of the evidence. */
export const evidenceShape = z.object({
  variables: z.array(
    z.object({
      name: z.string(),
      declared: z.array(place),
      documented: z.array(place),
      read: z.array(place),
      provided: z.array(place),
    }),
  ),
  findings: z.array(
    z.object({
      kind: z.enum(findingKinds),
      name: z.string(),
      suggestion: z.string(),
      file: z.string(),
      line: z.number(),
      column: z.number().optional(),
      level: z.enum(levels),
      component: z.string(),
      message: z.string(),
    }),
  ),
  accepted: z.array(
    z.object({ kind: z.enum(findingKinds), name: z.string(), file: z.string(), line: z.number(), reason: z.string() }),
  ),
  /** This step's environment for other jobs to compare with; empty without `environment` and `fingerprint-key`. */
  environments: z.array(environmentState),
  /** Path of the SARIF file. */
  sarif: z.string(),
  notes: z.array(z.string()),
});

type EvidencePlace = z.infer<typeof place>;

const toPlace = (found: Place): EvidencePlace => ({
  file: found.file,
  line: found.line,
  component: found.component,
  surface: found.surface,
  ...(found.sighting.role === 'provided' || found.sighting.role === 'need' ? { kind: provisionOf(found) } : {}),
  ...(found.isTest ? { test: true } : {}),
  ...(found.environment === undefined ? {} : { environment: found.environment }),
});

/** Each line once per list. */
const unique = (places: readonly Place[]): EvidencePlace[] => {
  const seen = new Set<string>();
  return places.map(toPlace).filter((found) => {
    const key = `${found.file}\0${found.line}\0${found.kind ?? ''}\0${found.environment ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** All variables by name. */
export const writeVariables = (graph: Graph): z.infer<typeof evidenceShape>['variables'] =>
  [...graph.variables.values()]
    .sort((one: Variable, other: Variable) => (one.name < other.name ? -1 : 1))
    .map(({ name, declared, documented, read, provided }) => ({
      name,
      declared: unique(declared),
      documented: unique(documented),
      read: unique(read),
      provided: unique(provided),
    }));

/** Findings without anything that is not meant to leave. */
export const writeFindings = (findings: readonly Finding[]): z.infer<typeof evidenceShape>['findings'] =>
  findings.map(({ kind, name, suggestion, file, line, column, level, component, message }) => ({
    kind,
    name,
    suggestion,
    file,
    line,
    ...(column === undefined ? {} : { column }),
    level,
    component,
    message,
  }));

/** Findings that the baseline accepts, with the reason it gives. */
export const writeAccepted = (
  accepted: readonly { finding: Finding; reason: string }[],
): z.infer<typeof evidenceShape>['accepted'] =>
  accepted.map(({ finding: { kind, name, file, line }, reason }) => ({ kind, name, file, line, reason }));
