// Whether the checkout tells the whole story: a repository, not shallow, with every version tag that GitHub has.
import { z } from 'zod';
import { UsageError } from '../../kernel/errors.ts';
import type { Ports } from '../../ports/ports.ts';
import { readHistory, type History } from './history.ts';
import type { Spelling } from './tag-list.ts';

const FULL_DEPTH = '- uses: actions/checkout\n  with:\n    fetch-depth: 0';
const REFS = 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}';
const refs = z.array(z.object({ ref: z.string(), object: z.object({ sha: z.string() }) }));

export interface CheckoutRequest {
  prefix: string;
  paths: readonly string[];
  spelling: Spelling;
  token: string | undefined;
}

async function readHead({ git }: Ports): Promise<string> {
  const head = await git.text(['rev-parse', '--verify', 'HEAD^{commit}']);
  if (head === undefined) throw new UsageError(`there is no git checkout with a commit here: add\n${FULL_DEPTH}`);
  if ((await git.text(['rev-parse', '--is-shallow-repository'])) !== 'false')
    throw new UsageError(`the checkout is shallow, so earlier tags and commits cannot be seen: write\n${FULL_DEPTH}`);
  return head;
}

/** Fails on a version tag that GitHub has and the checkout has not; one on the very commit is our own, made by an earlier try. */
async function compareTags(
  history: History,
  { prefix, spelling }: CheckoutRequest,
  token: string,
  ports: Ports,
): Promise<void> {
  if (ports.runner.context.repository === '') return;
  const reply = await ports.github(token).call(REFS, { ref: `tags/${prefix}` });
  const found = refs.safeParse(reply.data);
  if (reply.status !== 200 || !found.success)
    throw new UsageError(
      `the tags on GitHub cannot be listed (status ${reply.status}): give the job \`contents: read\``,
    );
  const local = (await ports.git.text(['for-each-ref', '--format=%(refname)', 'refs/tags'])) ?? '';
  const known = new Set(local.split('\n'));
  const missing = found.data.find(({ ref, object }) => {
    const tag = ref.slice('refs/tags/'.length);
    const isVersion = tag.startsWith(prefix) && spelling.isVersion(tag.slice(prefix.length));
    return isVersion && !known.has(ref) && object.sha !== history.head;
  });
  if (missing !== undefined)
    throw new UsageError(`${missing.ref} is on GitHub but not in the checkout: fetch every tag, write\n${FULL_DEPTH}`);
}

/** The history around the checked-out commit. Throws UsageError where the checkout cannot tell the whole story. */
export async function readCheckout(request: CheckoutRequest, ports: Ports): Promise<History> {
  const head = await readHead(ports);
  const history = await readHistory(ports.git, head, request.prefix, request.paths, request.spelling);
  if (request.token !== undefined) await compareTags(history, request, request.token, ports);
  return history;
}
