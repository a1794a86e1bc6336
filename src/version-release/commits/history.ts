// The part of a repository that decides a version: its version tags and the commits since the oldest one looked at.
import { UsageError } from '../../kernel/errors.ts';
import type { Git } from '../../ports/git.ts';
import { parseLog, LOG_FORMAT } from './commit.ts';
import { createGraph, type Graph } from './graph.ts';
import { parseTags, TAG_FORMAT, type Spelling, type VersionTag } from './tag-list.ts';

export interface History {
  /** Full id of the commit to release. */
  head: string;
  /** Release tags of the prefix anywhere in the repository, lowest first. */
  tags: readonly VersionTag[];
  /** Whether the head has this tag behind it; git's own answer, or by `reached` alone where the past is replayed. */
  isMerged(tag: VersionTag, reached: ReadonlySet<string>): boolean;
  graph: Graph;
  /** Ids of the commits that touch the watched paths; undefined when every commit counts. */
  touching: ReadonlySet<string> | undefined;
}

/** How many of the newest stable tags are looked at: enough to learn from, few enough for a repository of any age. */
const TAGS_SEEN = 400;
const LIMIT_BYTES = 512 * 1024 * 1024;

async function ask(git: Git, args: readonly string[], input = ''): Promise<string> {
  const { code, stdout, stderr } = await git.run(args, { maxBytes: LIMIT_BYTES, input });
  if (code !== 0) throw new Error(`git ${args[0] ?? ''} failed with ${code}: ${stderr}`);
  return new TextDecoder().decode(stdout);
}

/** The revisions to read: the head and every seen tag, without what lies behind the newest release left out. */
function revisionsOf(head: string, tags: readonly VersionTag[], merged: ReadonlySet<string>): string {
  const left = tags.slice(0, -TAGS_SEEN).findLast((tag) => merged.has(tag.tag));
  const seen = tags.slice(-TAGS_SEEN).map((tag) => tag.sha);
  return [head, ...seen, ...(left === undefined ? [] : [`^${left.sha}`])].join('\n');
}

/** Throws UsageError for a path that no commit knows: misspelt, it would say for ever that there is nothing to release. */
async function checkPaths(git: Git, head: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const { code, stdout, stderr } = await git.run(['log', '-1', '--full-history', '--format=%H', head, '--', path]);
    const fault = code === 0 ? 'no commit behind this one touches it' : stderr.trim();
    if (code !== 0 || stdout.length === 0)
      throw new UsageError(
        `input \`paths\`: ${JSON.stringify(path.slice(0, 200))}: ${fault}: write it as it is below the working directory`,
      );
  }
}

/** Ids of the commits that change the paths; a merge by what it brings to its first parent, where the release comes from. */
async function readTouching(git: Git, revisions: string, paths: readonly string[]): Promise<Set<string>> {
  const log = ['log', '--full-history', '--no-show-signature', '--stdin'];
  // Pathspecs stand after `--` in the same input, where no name can be taken for an option.
  const spec = `${revisions}\n--\n${paths.join('\n')}\n`;
  const own = await ask(git, [...log, '--no-merges', '--format=%H'], spec);
  const asMerge = ['--merges', '--diff-merges=first-parent', '--no-renames', '--name-only', '--format=%x00%H'];
  const merges = (await ask(git, [...log, ...asMerge], spec)).split('\0').map((entry) => entry.trimEnd().split('\n'));
  return new Set([...own.split('\n'), ...merges.flatMap(([sha = '', ...names]) => (names.length === 0 ? [] : [sha]))]);
}

/**
 * Reads tags and commits around `head`, which must be a full commit id. `paths` are git pathspecs below the working
 * directory; none means every commit counts. Throws UsageError for a path that no commit knows, and when git fails.
 */
export async function readHistory(
  git: Git,
  head: string,
  prefix: string,
  paths: readonly string[],
  spelling: Spelling,
): Promise<History> {
  const refs = ['for-each-ref', `--format=${TAG_FORMAT}`];
  await checkPaths(git, head, paths);
  const tags = parseTags(await ask(git, [...refs, 'refs/tags']), prefix, spelling);
  const merged = new Set(
    parseTags(await ask(git, [...refs, `--merged=${head}`, 'refs/tags']), prefix, spelling).map(({ tag }) => tag),
  );
  const revisions = revisionsOf(head, tags, merged);
  const log = await ask(
    git,
    ['log', '-z', '--encoding=UTF-8', '--no-show-signature', '--topo-order', `--format=${LOG_FORMAT}`, '--stdin'],
    revisions,
  );
  const touching = paths.length === 0 ? undefined : await readTouching(git, revisions, paths);
  return {
    head,
    tags,
    isMerged: ({ tag }) => merged.has(tag),
    graph: createGraph(parseLog(log)),
    touching,
  };
}
