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

async function fromGit(ports: Ports, base: string, path: string): Promise<{ text: string | undefined } | undefined> {
  const has = async (): Promise<boolean> =>
    (await ports.git.text(['cat-file', '-e', `${base}^{commit}`])) !== undefined;
  // A depth would cut a whole history short.
  const isShallow = (await ports.git.text(['rev-parse', '--is-shallow-repository'])) === 'true';
  if (!(await has())) await ports.git.text(['fetch', '--no-tags', ...(isShallow ? ['--depth=1'] : []), 'origin', base]);
  if (!(await has())) return undefined;
  return { text: await ports.git.text(['cat-file', 'blob', `${base}:./${path}`], { maxBytes: LIMIT_BYTES }) };
}

async function fromGitHub(
  ports: Ports,
  token: string,
  base: string,
  path: string,
): Promise<{ text: string | undefined } | undefined> {
  if (token === '' || ports.runner.context.repository === '') return undefined;
  const reply = await ports.github(token).call('GET /repos/{owner}/{repo}/contents/{path}', { path, ref: base });
  if (reply.status === 404) return { text: undefined };
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
  const isCheckout = (await ports.git.text(['rev-parse', '--git-dir'])) !== undefined;
  const found =
    (isCheckout ? await fromGit(ports, base, path) : undefined) ?? (await fromGitHub(ports, token, base, path));
  if (found === undefined && isCheckout) {
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
