// One comment per subject on a pull request, updated in place and never duplicated.
import { z } from 'zod';
import type { GitHub } from '../ports/github.ts';

/** GitHub's limit for a comment, in characters. */
const LIMIT = 65_536;

export interface StickyComment {
  /** Number of the pull request. */
  issue: number;
  /** Kebab-case subject; one comment per subject. */
  key: string;
  /** Markdown, escaped. */
  body: string;
}

export type CommentResult =
  { status: 'created' | 'updated' | 'unchanged'; url: string } | { status: 'forbidden'; url: '' };

const commentShape = z.object({
  id: z.number(),
  body: z.string().nullish(),
  html_url: z.string(),
  user: z.object({ login: z.string(), type: z.string() }).nullable(),
});
type Comment = z.infer<typeof commentShape>;

/** The whole text of the comment: marker, body, and a disclosed cut at a line where it is too long. */
export function composeComment(key: string, body: string): string {
  const marker = `<!-- plimsoll:${key} -->\n`;
  const note = '\n\n*Cut here; the job summary has the whole.*';
  const room = LIMIT - marker.length;
  if (body.length <= room) return marker + body;
  const kept = body.slice(0, room - note.length);
  return marker + kept.slice(0, Math.max(0, kept.lastIndexOf('\n'))) + note;
}

/** Who this token writes as; a workflow's own token may not ask, and writes as a bot. */
async function isOwnComment(github: GitHub): Promise<(comment: Comment) => boolean> {
  const reply = await github.call('GET /user');
  const me = reply.status === 200 ? z.object({ login: z.string() }).safeParse(reply.data).data : undefined;
  return (comment) => (me === undefined ? comment.user?.type === 'Bot' : comment.user?.login === me.login);
}

async function findOwn(github: GitHub, issue: number, marker: string): Promise<Comment | undefined> {
  const isOwn = await isOwnComment(github);
  for await (const entry of github.pages('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    issue_number: issue,
  })) {
    const comment = commentShape.safeParse(entry).data;
    if (comment?.body?.startsWith(marker) && isOwn(comment)) return comment;
  }
  return undefined;
}

/** Creates or updates the comment; `forbidden` where the token may not write (a fork's pull request). */
export async function putComment(github: GitHub, comment: StickyComment): Promise<CommentResult> {
  const body = composeComment(comment.key, comment.body);
  const own = await findOwn(github, comment.issue, `<!-- plimsoll:${comment.key} -->`);
  if (own?.body === body) return { status: 'unchanged', url: own.html_url };
  const reply =
    own === undefined
      ? await github.call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          issue_number: comment.issue,
          body,
        })
      : await github.call(
          'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
          { comment_id: own.id, body },
          { repeatable: true },
        );
  const written = z.object({ html_url: z.string() }).safeParse(reply.data).data;
  if (reply.status >= 300 || written === undefined) return { status: 'forbidden', url: '' };
  return { status: own === undefined ? 'created' : 'updated', url: written.html_url };
}

const pullRequestEvent = z.object({ pull_request: z.object({ number: z.number() }) });

/** Number of the pull request that an event is about, undefined for any other event. */
export function pullRequestOf(payload: unknown): number | undefined {
  return pullRequestEvent.safeParse(payload).data?.pull_request.number;
}
