// Reads the files of a repository that can say something about variables.
import type { Ports } from '../../ports/ports.ts';
import { emptyFacts, type FileFacts, readFile } from './file-facts.ts';
import { type Area, areaOf, type FileKind, isForeign, kindOf } from './file-kind.ts';

/** What to read. */
export interface Scope {
  areas: readonly Area[];
  /** Globs of example files that replace the usual names. */
  examples: readonly string[] | undefined;
}

/** What was read. */
export interface Gathering {
  facts: FileFacts[];
  /** All paths of the repository. */
  paths: string[];
  /** Paths that are links, which are never followed. */
  links: string[];
}

/** The largest file that is read, in bytes. */
const largest = 1024 * 1024;

const entry = /^(\d{6}) [0-9a-f]+ \d\t([\s\S]+)$/;

/** Tracked files and those git does not ignore; every file where there is no git. */
const listFiles = async (ports: Pick<Ports, 'git' | 'tree'>): Promise<{ paths: string[]; links: string[] }> => {
  const tracked = await ports.git.text(['ls-files', '-s', '-z']);
  const others = await ports.git.text(['ls-files', '-o', '-z', '--exclude-standard']);
  if (tracked === undefined || others === undefined) return { paths: ports.tree.list(), links: [] };
  const paths: string[] = [];
  const links: string[] = [];
  for (const line of tracked.split('\0')) {
    const match = entry.exec(line);
    if (match?.[1] === '120000') links.push(match[2]!);
    else if (match && match[1] !== '160000') paths.push(match[2]!);
  }
  paths.push(...others.split('\0').filter(Boolean));
  return { paths: [...new Set(paths)].sort(), links };
};

const kindWith = async (scope: Scope): Promise<(path: string) => FileKind | undefined> => {
  // Loaded where examples are named: most steps name none.
  const isExample = scope.examples && (await import('picomatch')).default([...scope.examples], { dot: true });
  return (path) => {
    if (isExample?.(path)) return { kind: 'example' };
    const kind = kindOf(path);
    if (isExample && kind?.kind === 'example') return undefined;
    return kind && scope.areas.includes(areaOf(kind)) ? kind : undefined;
  };
};

/** The text of a file, or why there is none. */
export const readText = (ports: Pick<Ports, 'tree'>, path: string): { text: string } | { problem: string } => {
  const part = ports.tree.read(path, 0, largest);
  if (part === undefined) return { problem: 'cannot be read: it is no regular file, or not readable' };
  if (part.size > largest) return { problem: `has ${part.size} bytes, more than the ${largest} that are read` };
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return { text: decoder.decode(part.bytes) };
  } catch {
    return { problem: 'is no UTF-8 text' };
  }
};

/** Reads everything in scope. */
export const gather = async (ports: Pick<Ports, 'git' | 'tree'>, scope: Scope): Promise<Gathering> => {
  const { paths, links } = await listFiles(ports);
  const kindFor = await kindWith(scope);
  const facts: FileFacts[] = [];
  for (const path of paths) {
    if (isForeign(path)) continue;
    const kind = kindFor(path);
    if (!kind) continue;
    const read = readText(ports, path);
    facts.push(
      'problem' in read ? { ...emptyFacts(path, kind.kind), problem: read.problem } : readFile(path, kind, read.text),
    );
  }
  return { facts, paths, links: links.filter((path) => kindFor(path) !== undefined) };
};
