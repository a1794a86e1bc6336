// Knows where services publish the version or commit they run, and which instance answered.
import { isObject } from '../../domain/json.ts';
import { readLooseKey } from './json.ts';

/** Keys that hold a commit, most telling first; dots go into nested objects. */
const SHA_KEYS = [
  'sha',
  'commit',
  'commitSha',
  'commit_hash',
  'git_sha',
  'gitCommit',
  'git_commit',
  'build_sha',
  'build',
  'revision',
  'releaseId',
  'version.sha',
  'version.commit',
  'build.sha',
  'build.commit',
  'git.commit.id.full',
  'git.commit.id.abbrev',
  'git.commit.id',
  'git.commit',
  'git.sha',
  'git.hash',
  'info.commit',
  'info.sha',
] as const;
const VERSION_KEYS = [
  'version',
  'app_version',
  'release',
  'build.version',
  'info.version',
  'app.version',
  'tag',
] as const;
const INSTANCE_KEYS = [
  'instance',
  'instance_id',
  'hostname',
  'pod',
  'pod_name',
  'host',
  'node',
  'replica',
  'container_id',
] as const;

const SHA_HEADERS = [
  'x-commit',
  'x-commit-sha',
  'x-git-commit',
  'x-git-sha',
  'x-sha',
  'x-revision',
  'x-version',
  'x-app-version',
  'x-release',
] as const;
const INSTANCE_HEADERS = [
  'x-instance',
  'x-instance-id',
  'x-pod',
  'x-pod-name',
  'x-hostname',
  'x-served-by',
  'x-backend',
  'x-replica',
] as const;

const SHA = /^[0-9a-f]{7,64}$/iu;

export interface Identity {
  /** A commit, lower case. */
  readonly sha?: string | undefined;
  /** A version that is no commit, such as `1.4.0`. */
  readonly version?: string | undefined;
  /** Which replica answered. */
  readonly instance?: string | undefined;
}

function readPath(body: unknown, path: string, isText = false): string | undefined {
  const value = path.split('.').reduce<unknown>((inner, key) => readLooseKey(inner, key), body);
  const isScalar = (typeof value === 'string' && value.trim() !== '') || (typeof value === 'number' && !isText);
  return isScalar ? String(value).trim().slice(0, 128) : undefined;
}

function firstOf(values: readonly (string | undefined)[], isFit: (value: string) => boolean): string | undefined {
  return values.find((value): value is string => value !== undefined && isFit(value));
}

const META_TAG = /<meta\b[^<>]{0,500}>/giu;

/** Contents of `<meta name="version|commit|sha|revision|release" content="…">`. */
function readMetaTags(page: string): string[] {
  return [...page.slice(0, 200_000).matchAll(META_TAG)].flatMap(([tag]) => {
    const name = /\bname\s*=\s*["']?([\w:.-]{1,60})/iu.exec(tag)?.[1] ?? '';
    const content = /\bcontent\s*=\s*["']([^"']{1,128})["']/iu.exec(tag)?.[1];
    return content !== undefined && /(?:^|[-:.])(?:version|commit|sha|revision|release|build)(?:$|[-:.])/iu.test(name)
      ? [content.trim()]
      : [];
  });
}

/** Reads who answered: from JSON, then from a page's meta tags or a bare text (build.txt), then from headers. */
export function readIdentity(json: unknown, text: string, headers: ReadonlyMap<string, string>): Identity {
  const isPage = !isObject(json);
  const bare = isPage && text.length <= 128 ? [text.trim()] : [];
  const loose = [...(isPage ? readMetaTags(text) : []), ...bare];
  const fromHeaders = SHA_HEADERS.map((name) => headers.get(name));
  const keyed = [...SHA_KEYS, ...VERSION_KEYS].map((key) => readPath(json, key));
  // A number is the count of a build or a date: a commit in JSON is a text.
  const texts = [...SHA_KEYS, ...VERSION_KEYS].map((key) => readPath(json, key, true));
  const candidates = [...keyed, ...loose, ...fromHeaders];
  const isVersion = (value: string) => !SHA.test(value) && /^v?\d+(?:\.\d+)+[\w.+-]*$/u.test(value);
  return {
    sha: firstOf([...texts, ...loose, ...fromHeaders], (value) => SHA.test(value))?.toLowerCase(),
    version: firstOf(candidates, isVersion),
    instance: firstOf(
      [...INSTANCE_KEYS.map((key) => readPath(json, key)), ...INSTANCE_HEADERS.map((name) => headers.get(name))],
      () => true,
    ),
  };
}

/** Whether two commits are the same: either may be a prefix of at least 7 digits of the other; case does not matter. */
export function isSameSha(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (!SHA.test(a) || !SHA.test(b)) return false;
  return a.length <= b.length ? b.startsWith(a) : a.startsWith(b);
}
