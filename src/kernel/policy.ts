// Which configuration text is in force: the checkout's own, or on pull requests and merge queues the base branch's.
import { z } from 'zod';
import type { Ports } from '../ports/ports.ts';
import { UsageError } from './errors.ts';
import type { PolicyText } from './settings.ts';

export interface Policy {
  /** True where the tree under test proposes a change (pull request, merge queue), so that it may not set its own rules. */
  isProposal: boolean;
  /** The text in force. */
  base: PolicyText | undefined;
  /** The proposal's own text, shown where it differs and never obeyed. */
  head: PolicyText | undefined;
}

const LIMIT_BYTES = 1024 * 1024;
const sha = z.string().regex(/^[0-9a-f]{40,64}$/u);
const proposal = z.union([
  z.object({ pull_request: z.object({ base: z.object({ sha }) }) }).transform((event) => event.pull_request.base.sha),
  z.object({ merge_group: z.object({ base_sha: sha }) }).transform((event) => event.merge_group.base_sha),
]);

/** The base commit of a pull request or merge group event, undefined for every other event. */
export function baseShaOf(payload: unknown): string | undefined {
  return proposal.safeParse(payload).data;
}

/**
 * Files at a commit, in the order of `paths` (relative to the folder of the port), all read by one git.
 * @returns undefined in place of a path that is no file there; undefined as a whole without the commit or a repository.
 */
export async function readAtCommit(
  git: Ports['git'],
  commit: string,
  paths: readonly string[],
  maxBytes = LIMIT_BYTES,
): Promise<(string | undefined)[] | undefined> {
  const names = [`${commit}^{commit}`, ...paths.map((path) => (path.includes('\n') ? '' : `${commit}:./${path}`))];
  const { code, stdout } = await git.run(['cat-file', '--batch'], { input: `${names.join('\n')}\n`, maxBytes });
  const rest = Buffer.from(stdout);
  let at = 0;
  const read = (wanted: string): string | undefined => {
    const end = rest.indexOf(10, at);
    const [, kind, size] = /^[0-9a-f]+ ([a-z]+) (\d+)$/u.exec(rest.toString('utf8', at, end)) ?? [];
    const start = end + 1;
    at = kind === undefined ? start : start + Number(size) + 1;
    return kind === wanted ? rest.toString('utf8', start, at - 1) : undefined;
  };
  return code === 0 && read('commit') !== undefined ? paths.map(() => read('blob')) : undefined;
}

/** A file at the base, without text where there is none; undefined where nobody can tell. */
type Found = { text: string | undefined } | undefined;

async function fromGit(ports: Ports, base: string, path: string): Promise<Found> {
  const here = await readAtCommit(ports.git, base, [path]);
  if (here !== undefined) return { text: here[0] };
  // A depth would cut a whole history short.
  const isShallow = (await ports.git.text(['rev-parse', '--is-shallow-repository'])) === 'true';
  await ports.git.text(['fetch', '--no-tags', ...(isShallow ? ['--depth=1'] : []), 'origin', base]);
  const fetched = await readAtCommit(ports.git, base, [path]);
  return fetched === undefined ? undefined : { text: fetched[0] };
}

async function fromGitHub(ports: Ports, token: string, base: string, path: string): Promise<Found> {
  if (token === '' || ports.runner.context.repository === '') return undefined;
  const reply = await ports.github(token).call('GET /repos/{owner}/{repo}/contents/{path}', { path, ref: base });
  // GitHub answers 404 also to a token that may not read: only beside a commit that can be read is the file not there.
  if (reply.status === 404) {
    const commit = await ports.github(token).call('GET /repos/{owner}/{repo}/commits/{ref}', { ref: base });
    return commit.status === 200 ? { text: undefined } : undefined;
  }
  const file = z.object({ content: z.string(), encoding: z.literal('base64') }).safeParse(reply.data);
  return file.success ? { text: Buffer.from(file.data.content, 'base64').toString('utf8') } : undefined;
}

async function ownText(ports: Ports, path: string): Promise<string | undefined> {
  return (await ports.files.facts(path)) === undefined ? undefined : ports.files.readText(path, LIMIT_BYTES);
}

/**
 * Reads the configuration at `path`, relative to the workspace that `ports` look at. On a proposal the base commit's file is
 * read through git, else through the API; when neither can, a UsageError says what to add, because a policy that cannot be
 * read cannot be obeyed.
 */
export async function readPolicy(ports: Ports, path: string, token: string): Promise<Policy> {
  const own = await ownText(ports, path);
  const head = own === undefined ? undefined : { text: own, origin: path };
  const base = baseShaOf(ports.runner.context.payload);
  if (base === undefined) return { isProposal: false, base: head, head };
  const found = (await fromGit(ports, base, path)) ?? (await fromGitHub(ports, token, base, path));
  if (found === undefined && (await ports.git.text(['rev-parse', '--git-dir'])) !== undefined) {
    throw new UsageError(
      `${path} of the base commit ${base.slice(0, 12)} cannot be read, so its policy cannot be obeyed: give actions/checkout \`fetch-depth: 0\``,
    );
  }
  return {
    isProposal: true,
    base: found?.text === undefined ? undefined : { text: found.text, origin: `${path} at the base branch` },
    head,
  };
}
