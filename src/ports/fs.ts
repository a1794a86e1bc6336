// Files below one folder: reading, writing and finding them without ever following a link out of it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../kernel/errors.ts';

export interface FileFacts {
  kind: 'file' | 'folder' | 'link' | 'other';
  /** Bytes. */
  size: number;
  executable: boolean;
}

export interface FindOptions {
  /** Globs to leave out, besides `.git` and `node_modules`, which are always left out. */
  exclude?: readonly string[];
  /** Whether names that start with a dot count for `*`. Default true. */
  dot?: boolean;
  /** Whether links are found too, without being followed. Default false. */
  links?: boolean;
}

/** Paths are relative to `root` (or absolute below it or below the runner's temporary folder), with `/`. */
export interface Files {
  readonly root: string;
  /** Undefined when nothing is there. Never follows a link. */
  facts(path: string): Promise<FileFacts | undefined>;
  /** Whole file; a UsageError names the path when it is missing, unreadable, not a regular file or larger than `maxBytes`. */
  read(path: string, maxBytes?: number): Promise<Uint8Array>;
  readText(path: string, maxBytes?: number): Promise<string>;
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Creates parent folders; replaces the file in one step. */
  write(path: string, data: string | Uint8Array): Promise<void>;
  /** Writes only where nothing stands yet; false when something does. */
  create(path: string, data: string): Promise<boolean>;
  remove(path: string): Promise<void>;
  /** Regular files that match any glob, sorted, relative to `root` (absolute below `temp`). Plain names are found as they are. */
  find(globs: readonly string[], options?: FindOptions): Promise<string[]>;
  /** Lower-case hex SHA-256 of a file. */
  digest(path: string): Promise<string>;
}

const ALWAYS_OUT = new Set(['.git', 'node_modules']);
const DEFAULT_MAX_BYTES = 512 * 1024 * 1024;

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way));
}

/** The real path of the nearest part that exists: a file that is created below a link would land behind it. */
const findReal = (path: string): Promise<string> =>
  realpath(path).catch(() => (dirname(path) === path ? path : findReal(dirname(path))));

/** The absolute path, refused when it or the file behind it lies outside the allowed folders. */
async function locate(allowed: readonly string[], path: string): Promise<string> {
  const absolute = resolve(allowed[0] ?? '.', path);
  if (path.includes('\0') || !allowed.some((folder) => isWithin(folder, absolute))) {
    throw new UsageError(`${JSON.stringify(path)} lies outside the workspace: give a path below it`);
  }
  const real = await findReal(absolute);
  const reals = await Promise.all(allowed.map(findReal));
  if (!reals.some((folder) => isWithin(folder, real))) {
    throw new UsageError(`${JSON.stringify(path)} is a link out of the workspace: give the file itself`);
  }
  return absolute;
}

async function* walk(
  root: string,
  folder: string,
  isOut: (path: string) => boolean,
  links: boolean,
): AsyncGenerator<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (ALWAYS_OUT.has(entry.name) || isOut(path)) continue;
    if (entry.isDirectory()) yield* walk(root, path, isOut, links);
    else if (entry.isFile() || (links && entry.isSymbolicLink())) yield path;
  }
}

/** Loaded where a glob is asked for: most steps name none. */
const loadGlobs = async (): Promise<typeof import('picomatch')> => (await import('picomatch')).default;

/** The part of a glob before its first wildcard: the only folder that has to be walked. */
function fixedFolder(base: string): string {
  return base === '.' ? '' : base.replace(/\/$/u, '');
}

function kindOf(facts: Awaited<ReturnType<typeof lstat>>): FileFacts['kind'] {
  if (facts.isSymbolicLink()) return 'link';
  if (facts.isDirectory()) return 'folder';
  return facts.isFile() ? 'file' : 'other';
}

/** Matches of one glob below `folder`, relative to it. */
async function* findBelow(folder: string, glob: string, options: FindOptions): AsyncGenerator<string> {
  const { dot = true, links = false } = options;
  const plain = await lstat(join(folder, glob)).catch(() => undefined);
  if (plain?.isFile() || (links && plain?.isSymbolicLink())) yield glob;
  const picomatch = await loadGlobs();
  const matches = picomatch(glob, { dot });
  const isOut = picomatch([...(options.exclude ?? [])], { dot });
  for await (const path of walk(folder, fixedFolder(picomatch.scan(glob).base), isOut, links))
    if (matches(path)) yield path;
}

async function findFiles(
  root: string,
  temp: string,
  globs: readonly string[],
  options: FindOptions,
): Promise<string[]> {
  const found = new Set<string>();
  for (const written of globs) {
    const absolute = resolve(root, written);
    const isInTemp = !isWithin(root, absolute) && isWithin(temp, absolute);
    const folder = isInTemp ? temp : root;
    if (!isWithin(folder, absolute)) {
      throw new UsageError(`${JSON.stringify(written)} lies outside the workspace: give a glob below it`);
    }
    const glob = relative(folder, absolute).split(sep).join('/');
    // The folder itself is no file, and no pattern either.
    if (glob === '') continue;
    for await (const path of findBelow(folder, glob, options)) found.add(isInTemp ? join(temp, path) : path);
  }
  return [...found].sort();
}

async function regularSize(absolute: string, path: string): Promise<number> {
  const facts = await stat(absolute).catch((cause: Error) => {
    throw new UsageError(`${JSON.stringify(path)} cannot be read: ${cause.message}`, { cause });
  });
  // Opening a pipe or a device could wait for ever.
  if (!facts.isFile()) throw new UsageError(`${JSON.stringify(path)} is not a regular file: give a file`);
  return facts.size;
}

async function readWhole(absolute: string, path: string, maxBytes: number): Promise<Uint8Array> {
  const size = await regularSize(absolute, path);
  if (size > maxBytes)
    throw new UsageError(`${JSON.stringify(path)} has ${size} bytes, more than the ${maxBytes} allowed here`);
  return readFile(absolute);
}

async function* readStream(absolute: string, path: string): AsyncGenerator<Uint8Array> {
  await regularSize(absolute, path);
  yield* createReadStream(absolute, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>;
}

async function replaceFile(absolute: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(absolute), { recursive: true });
  const draft = `${absolute}.${process.pid}.tmp`;
  await writeFile(draft, data);
  await rename(draft, absolute);
}

async function createFile(absolute: string, data: string): Promise<boolean> {
  await mkdir(dirname(absolute), { recursive: true });
  const failure = await writeFile(absolute, data, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => cause);
  if (failure !== undefined && failure.code !== 'EEXIST') throw failure;
  return failure === undefined;
}

/** The real file system below `root`; `temp` is the runner's own temporary folder, readable and writable too. */
export function createFiles(root: string, temp: string): Files {
  const at = (path: string): Promise<string> => locate([root, temp], path);
  const read = async (path: string, maxBytes = DEFAULT_MAX_BYTES): Promise<Uint8Array> =>
    readWhole(await at(path), path, maxBytes);
  async function* stream(path: string): AsyncGenerator<Uint8Array> {
    yield* readStream(await at(path), path);
  }
  return {
    root,
    read,
    stream,
    async facts(path) {
      const found = await lstat(await at(path)).catch(() => undefined);
      return (
        found && {
          kind: kindOf(found),
          size: found.size,
          executable: (found.mode & 0o111) !== 0,
        }
      );
    },
    readText: async (path, maxBytes) => new TextDecoder().decode(await read(path, maxBytes)),
    write: async (path, data) => replaceFile(await at(path), data),
    create: async (path, data) => createFile(await at(path), data),
    remove: async (path) => rm(await at(path), { recursive: true, force: true }),
    find: (globs, options = {}) => findFiles(root, temp, globs, options),
    async digest(path) {
      const hash = createHash('sha256');
      for await (const chunk of stream(path)) hash.update(chunk);
      return hash.digest('hex');
    },
  };
}
