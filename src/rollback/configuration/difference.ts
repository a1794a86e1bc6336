// Knows what of the configuration changed since a release was live, and what somebody has to look at before it is live again.
import { countThings, listFirst } from '../../domain/wording.ts';
import type { AskedNames } from './asked.ts';

/** One file that is not the same in both commits; a side without it has no names. */
export interface ChangedFile {
  path: string;
  /** What the target asks for, and what the live release does. */
  target: AskedNames;
  live: AskedNames;
}

export interface ConfigurationVerdict {
  /** What was compared, or why nothing was: one line. */
  note: string;
  /** What has to be looked at, one sentence with its remedy each. */
  warnings: string[];
}

const SHOWN = 10;

const list = (names: readonly string[]): string => listFirst(names, SHOWN);

/** What could break the target; variables that only the live release asks for are nothing to it. */
function judgeFile(file: ChangedFile, known: ReadonlySet<string>, release: string, environment: string): string[] {
  const { path, target, live } = file;
  if (target === undefined || live === undefined)
    return [`${path} changed since ${release} and cannot be read: compare what it asks for by hand`];
  const names = [...target];
  // A file that is gone may have moved: then its names are asked for elsewhere.
  const isKnown = (name: string): boolean => live.has(name) || (live.size === 0 && known.has(name));
  const lost = names.filter(([name, { isRequired }]) => isRequired && !isKnown(name)).map(([name]) => name);
  const changed = names.filter(([name, { text }]) => live.has(name) && live.get(name)?.text !== text);
  const warnings: string[] = [];
  if (lost.length > 0)
    warnings.push(
      `${release} asks for ${list(lost)} (${path}) and the live release does not: check that ${environment} still has ${lost.length === 1 ? 'it' : 'them'}, or set ${lost.length === 1 ? 'it' : 'them'} back`,
    );
  if (changed.length > 0)
    warnings.push(
      `${path} said otherwise of ${list(changed.map(([name]) => name))} in ${release}: check that what ${environment} has now suits it`,
    );
  return warnings;
}

/** Judges the files that changed; `files` is how many there are in either commit. */
export function judgeConfiguration(
  changed: readonly ChangedFile[],
  files: number,
  release: string,
  environment: string,
): ConfigurationVerdict {
  if (files === 0)
    return {
      note: 'configuration: not compared, because neither commit has a schema such as env.schema.yml or a template such as .env.example',
      warnings: [],
    };
  const known = new Set(changed.flatMap(({ live }) => [...(live?.keys() ?? [])]));
  const warnings = changed.flatMap((file) => judgeFile(file, known, release, environment));
  const count = `${countThings(files, 'file')} compared`;
  const paths = list(changed.map(({ path }) => path));
  if (changed.length === 0) return { note: `configuration: ${count}, the same in ${release}`, warnings };
  const end = warnings.length === 0 ? `, in nothing that ${release} asks for` : '';
  return { note: `configuration: ${count}, changed since ${release}: ${paths}${end}`, warnings };
}
