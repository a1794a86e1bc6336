// What the loaders of a dotenv file do with each of its entries: agreement, refusal, loss. Values are compared, never shown.
import { loaders, type LoaderName } from '../dotenv/loaders.ts';
import { holes, type Reading, varies } from '../dotenv/reading.ts';
import type { Finding } from '../graph/finding.ts';
import { type Entry, splitEntries } from './entries.ts';

/** A dotenv file with the loaders it is meant for; none means any. */
export interface DotenvFile {
  path: string;
  component: string;
  text: string;
  loaders: readonly LoaderName[];
}

/** Loaders that make a file portable between them; varlock wants a schema and is asked only when it is named. */
const common: readonly LoaderName[] = [
  'dotenv',
  'dotenv-expand',
  'dotenvx',
  'node-parseEnv',
  'vite',
  'bun',
  'python-dotenv',
  'ruby-dotenv',
  'compose',
  'docker-env-file',
  'bash-source',
  'godotenv',
  'phpdotenv',
  'symfony-dotenv',
  'github-env',
];

const none: ReadonlyMap<string, string> = new Map();

/** Equal strings for equal readings; never leaves this file. */
const signatureOf = (reading: Reading): string =>
  reading.status === 'refused' ? 'refused' : JSON.stringify([[...reading.values], (reading.exit ?? 0) !== 0]);

const classOf = (reading: Reading, name: string): string => {
  if (reading.status === 'refused') return 'refuses the file';
  if ((reading.exit ?? 0) !== 0) return 'runs a part of it as a command';
  const value = reading.values.get(name);
  if (value === undefined) return 'does not know the name';
  if (value === null || value === '') return 'takes no value';
  return value.includes(holes.command) ? 'runs a command in it' : 'takes a value';
};

const groupLoaders = (
  entry: Entry,
  names: readonly LoaderName[],
): { signature: string; names: LoaderName[]; what: string }[] => {
  const groups = new Map<string, { signature: string; names: LoaderName[]; what: string }>();
  for (const name of names) {
    const reading = loaders[name](entry.text, none);
    const signature = signatureOf(reading);
    const group = groups.get(signature) ?? { signature, names: [], what: classOf(reading, entry.name) };
    group.names.push(name);
    groups.set(signature, group);
  }
  return [...groups.values()].sort((one, other) => other.names.length - one.names.length);
};

const describeGroups = (groups: readonly { names: LoaderName[]; what: string }[]): string => {
  const seen = new Set<string>();
  return groups
    .map(({ names, what }) => {
      const shown = seen.has(what) ? what.replace('takes a value', 'takes another value') : what;
      seen.add(what);
      return `${names.join(', ')} ${shown}`;
    })
    .join('; ');
};

const findingAt = (
  file: DotenvFile,
  entry: Entry,
  level: Finding['level'],
  message: string,
  suggestion: string,
): Finding => ({
  kind: 'loader-difference',
  name: entry.name,
  level,
  file: file.path,
  line: entry.line,
  component: file.component,
  message,
  suggestion,
});

const portable = 'write the value without quotes, blanks, `#`, `$` and backslashes, or name the loader in `files`';

const lintUnnamed = (file: DotenvFile, entry: Entry): Finding[] => {
  const groups = groupLoaders(entry, common);
  return groups.length < 2
    ? []
    : [findingAt(file, entry, 'warning', `loaders read this line differently: ${describeGroups(groups)}`, portable)];
};

/** The text between the sign and the line's end, as it would be without any rule of a loader. */
const rawValue = (entry: Entry): string => entry.text.slice(entry.text.search(/[=:]/) + 1).trim();

/** What is wrong with an entry for one loader, with the remedy; undefined when nothing is. */
const judgeEntry = (
  entry: Entry,
  name: LoaderName,
): { level: Finding['level']; what: string; remedy: string } | undefined => {
  const reading = loaders[name](entry.text, none);
  const raw = rawValue(entry);
  const quote = 'put the value into single quotes';
  if (reading.status === 'refused') {
    // An empty value is a matter of varlock's schema, not of this line.
    if (name === 'varlock' && raw === '') return undefined;
    return {
      level: 'error',
      what: 'refuses the file because of this line',
      remedy: 'correct the line or use another loader',
    };
  }
  if ((reading.exit ?? 0) !== 0)
    return { level: 'error', what: 'runs a part of this line as a command', remedy: quote };
  const value = reading.values.get(entry.name);
  if (value === undefined && entry.name !== '')
    return { level: 'error', what: 'does not know the name on this line', remedy: 'write `NAME=value` without blanks' };
  if (varies(value ?? null)) return { level: 'error', what: 'fills in what differs from run to run', remedy: quote };
  const isCut =
    typeof value === 'string' &&
    !/^["'`]/.test(raw) &&
    /[#$\\]/.test(raw) &&
    value.length < raw.replace(/\s+#.*$/, '').length;
  return isCut ? { level: 'warning', what: 'keeps only a part of this value', remedy: quote } : undefined;
};

const lintNamed = (file: DotenvFile, entry: Entry): Finding[] =>
  file.loaders.flatMap((name) => {
    const found = judgeEntry(entry, name);
    return found ? [findingAt(file, entry, found.level, `${name} ${found.what}`, found.remedy)] : [];
  });

/** `loader-difference` findings of one file. */
export const lintDotenv = (file: DotenvFile): Finding[] =>
  splitEntries(file.text).flatMap((entry) =>
    file.loaders.length === 0 ? lintUnnamed(file, entry) : lintNamed(file, entry),
  );
