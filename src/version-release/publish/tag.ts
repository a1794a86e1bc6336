// Tags on GitHub: made once through git refs, compared when they exist, and the moving tag of a major.
import { z } from 'zod';
import type { GitHub } from '../../ports/github.ts';
import { find, readAnswer, settle, unusable, type Refusal } from './answer.ts';

const ref = z.object({ object: z.object({ type: z.string(), sha: z.string() }) });
const tagObject = z.object({ object: z.object({ type: z.string(), sha: z.string() }) });
const REF = 'GET /repos/{owner}/{repo}/git/ref/{ref}';
const OBJECT = 'GET /repos/{owner}/{repo}/git/tags/{tag_sha}';
const CREATE = 'POST /repos/{owner}/{repo}/git/refs';
const MOVE = 'PATCH /repos/{owner}/{repo}/git/refs/{ref}';

/** The commit a tag is on, through annotated tags; undefined when there is no such tag. */
export async function findTag(github: GitHub, tag: string): Promise<string | undefined> {
  const found = await find(github, REF, { ref: `tags/${tag}` }, ref);
  let object = found?.object;
  for (let depth = 0; object?.type === 'tag' && depth < 5; depth += 1) {
    object = (await find(github, OBJECT, { tag_sha: object.sha }, tagObject))?.object;
  }
  return object?.sha;
}

/** Makes the tag on the commit, or finds it there already. */
export async function ensureTag(github: GitHub, tag: string, sha: string): Promise<'done' | Refusal> {
  const create = async (): Promise<string> => {
    const reply = await github.call(CREATE, { ref: `refs/tags/${tag}`, sha });
    const existing = reply.status === 422 ? await findTag(github, tag) : undefined;
    if (existing !== undefined) return existing;
    return readAnswer(CREATE, reply, 201, ref).object.sha;
  };
  const at = await settle(create, () => findTag(github, tag));
  if (at === sha) return 'done';
  return {
    refused: `tag ${tag} is on ${at.slice(0, 12)}, not on ${sha.slice(0, 12)}: fetch its tags (\`fetch-depth: 0\`) so that the next number is taken, or delete the tag if nothing was released from it`,
  };
}

/** Moves the tag of the major to the commit, making it where it does not exist. */
export async function moveMajorTag(github: GitHub, tag: string, sha: string): Promise<void> {
  const move = async (): Promise<string> => {
    const moved = await github.call(MOVE, { ref: `tags/${tag}`, sha, force: true });
    if (moved.status === 200) return sha;
    if (moved.status !== 404 && moved.status !== 422) throw unusable(MOVE, moved);
    const made = await github.call(CREATE, { ref: `refs/tags/${tag}`, sha });
    return readAnswer(CREATE, made, 201, ref).object.sha;
  };
  const look = async (): Promise<string | undefined> => ((await findTag(github, tag)) === sha ? sha : undefined);
  await settle(move, look);
}
