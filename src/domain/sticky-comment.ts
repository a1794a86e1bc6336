// The one comment on the pull request: found by its mark and author, updated in place, at most 65,536 characters.
import { z } from 'zod';
import { UpstreamError } from '../kernel/errors.ts';
import type { Ports } from '../ports/ports.ts';

const LIMIT = 65_536;

const pull = z.object({ pull_request: z.object({ number: z.number().int().positive() }) });
const user = z.object({ login: z.string(), type: z.string() });
const comment = z.object({ id: z.number().int(), body: z.string().nullish(), user: user.nullish() });
type Comment = z.infer<typeof comment>;

/** Whether the event names a pull request, which alone can have a comment. */
export function isAboutPullRequest(payload: unknown): boolean {
  return pull.safeParse(payload).success;
}

/** Mark and summary within the limit; what is cut is cut at the end of a line and said. */
export function writeBody(mark: string, summary: string): string {
  const body = `${mark}\n${summary}`;
  if (body.length <= LIMIT) return body;
  const note = '\n\n*Cut here: the job summary has the rest.*';
  const kept = body.slice(0, LIMIT - note.length);
  return `${kept.slice(0, kept.lastIndexOf('\n'))}${note}`;
}

type GitHub = ReturnType<Ports['github']>;

async function findMarked(github: GitHub, issue: number, mark: string): Promise<Comment[]> {
  const found: Comment[] = [];
  for await (const entry of github.pages('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    issue_number: issue,
  })) {
    const one = comment.safeParse(entry);
    if (one.success && one.data.body?.startsWith(mark)) found.push(one.data);
  }
  return found.sort((a, b) => a.id - b.id);
}

/**
 * The comments that the token's own account wrote: anybody can write the mark. GitHub tells a person's token who it is and
 * refuses to tell an app's; an app's comments are those of a bot, as which nobody outside can comment.
 */
async function keepOwn(github: GitHub, marked: readonly Comment[]): Promise<Comment[]> {
  if (marked.length === 0) return [];
  const { status, data } = await github.call('GET /user');
  const login = status === 200 ? user.safeParse(data).data?.login : undefined;
  return marked.filter((one) => (login === undefined ? one.user?.type === 'Bot' : one.user?.login === login));
}

const REMEDY = 'give the job `pull-requests: write`; a fork has none, see docs/fork-pull-requests.md';

async function update(github: GitHub, id: number, body: string): Promise<number> {
  const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
  const { status } = await github.call(route, { comment_id: id, body }, { repeatable: true });
  return status;
}

async function write(github: GitHub, issue: number, mark: string, body: string): Promise<string | null> {
  const [known] = await keepOwn(github, await findMarked(github, issue, mark));
  if (known !== undefined) {
    const status = await update(github, known.id, body);
    return status === 200 ? null : `GitHub answered ${status}: ${REMEDY}`;
  }
  const made = await github.call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    issue_number: issue,
    body,
  });
  if (made.status !== 201) return `GitHub answered ${made.status}: ${REMEDY}`;
  // Another job may have written the first comment in between: the older one stays.
  const own = comment.safeParse(made.data).data;
  const marked = await findMarked(github, issue, mark);
  const [first, ...others] = marked.filter((one) => one.user?.login === own?.user?.login);
  if (first === undefined || first.id === own?.id || !others.some(({ id }) => id === own?.id)) return null;
  await github.call('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: own?.id });
  await update(github, first.id, body);
  return null;
}

/**
 * Writes or updates the comment of the pull request that the event names.
 * @returns why there is none, or null when it stands. A comment that cannot be written changes no verdict.
 */
export async function postComment(
  ports: Ports,
  token: string | undefined,
  mark: string,
  summary: string,
): Promise<string | null> {
  const event = pull.safeParse(ports.runner.context.payload);
  if (!event.success) return 'the event names no pull request';
  if (token === undefined) return 'the input `token` is blank';
  const body = writeBody(mark, ports.redactor.clean(summary));
  return write(ports.github(token), event.data.pull_request.number, mark, body).catch((error: unknown) => {
    if (error instanceof UpstreamError) return `${error.message}${error.facts.status === 403 ? `: ${REMEDY}` : ''}`;
    throw error;
  });
}
