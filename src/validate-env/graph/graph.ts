// The graph of a repository: files in, variables with all their edges out.
import type { DirectRead } from '../readers/code.ts';
import { toSightings } from '../readers/code.ts';
import { resolveIndirect } from '../readers/flow.ts';
import { findSettings, readSettings } from '../readers/pydantic.ts';
import type { Sighting } from '../readers/sighting.ts';
import type { Language } from '../readers/syntax.table.ts';
import { readStructNames } from '../structs/names.ts';
import { createComponentFinder } from '../scan/component.ts';
import type { FileFacts } from '../scan/file-facts.ts';
import { environmentOfPath, isTest } from '../scan/file-kind.ts';
import { gatherVariables, type Place, type Variable } from './variable.ts';

/** A read whose name only a run could know. */
export interface DynamicPlace {
  file: string;
  line: number;
  component: string;
  isTest: boolean;
}

/** A repository as variables. */
export interface Graph {
  variables: Map<string, Variable>;
  dynamic: DynamicPlace[];
  files: readonly FileFacts[];
  componentOf: (path: string) => string;
}

type CodeFacts = FileFacts & { code: NonNullable<FileFacts['code']> };

const hasCode = (facts: FileFacts): facts is CodeFacts => facts.code !== undefined;

const settingsReads = (files: readonly CodeFacts[]): Map<string, DirectRead[]> => {
  const all = files.flatMap(({ code }) => code.classes);
  const settings = findSettings(all);
  return new Map(files.map(({ path, code }) => [path, readSettings(code.classes, settings, all)]));
};

interface CodeResult {
  reads: Map<string, Sighting[]>;
  dynamic: { path: string; line: number }[];
}

const resolveCode = (files: readonly CodeFacts[]): CodeResult => {
  const result: CodeResult = { reads: new Map(), dynamic: [] };
  const settings = settingsReads(files);
  const structs = readStructNames(files.map(({ path, code }) => ({ path, structs: code.structs })));
  for (const language of new Set<Language>(files.map(({ code }) => code.language))) {
    const own = files.filter(({ code }) => code.language === language);
    const { direct, dynamic } = resolveIndirect(
      own.map(({ path, code }) => ({ path, source: code.source, reads: code.reads })),
    );
    for (const { path, code } of own) {
      const further = [direct, settings, structs].flatMap((found) => found.get(path) ?? []);
      const reads = [...code.reads.direct, ...further];
      result.reads.set(path, toSightings(code.source, reads));
      const lines = new Set((dynamic.get(path) ?? []).map(({ offset }) => code.source.lineAt(offset)));
      for (const line of lines) result.dynamic.push({ path, line });
    }
  }
  return result;
};

/** A name that one script alone uses, without insisting on it, is most likely its own or that of a file it sources. */
const dropPrivateShellNames = (variables: Map<string, Variable>): void => {
  for (const [name, { documented, read, provided }] of variables) {
    const isShellOnly =
      read.length > 0 && read.every(({ surface, sighting }) => surface === 'shell' && !sighting.isRequired);
    if (isShellOnly && documented.length === 0 && provided.length === 0) variables.delete(name);
  }
};

const placeOf = (path: string, componentOf: Graph['componentOf'], sighting: Sighting): Place => {
  const environment = sighting.environment ?? (sighting.role === 'provided' ? environmentOfPath(path) : undefined);
  return {
    file: path,
    line: sighting.line,
    component: componentOf(path),
    surface: sighting.surface,
    isTest: isTest(path),
    ...(environment === undefined ? {} : { environment }),
    sighting,
  };
};

/** Builds the graph. `paths` are all files of the repository, also those nobody read, because manifests make components. */
export const buildGraph = (files: readonly FileFacts[], paths: readonly string[]): Graph => {
  const componentOf = createComponentFinder(paths);
  const code = resolveCode(files.filter(hasCode));
  const places = files.flatMap(({ path, sightings }) =>
    [...sightings, ...(code.reads.get(path) ?? [])].map((sighting): Place => placeOf(path, componentOf, sighting)),
  );
  const variables = gatherVariables(places);
  dropPrivateShellNames(variables);
  return {
    variables,
    dynamic: code.dynamic.map(({ path, line }) => ({
      file: path,
      line,
      component: componentOf(path),
      isTest: isTest(path),
    })),
    files,
    componentOf,
  };
};
