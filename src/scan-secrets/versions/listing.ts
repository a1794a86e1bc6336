// Knows how to ask GitHub which files a range changed and what they hold, where git cannot fetch the range.
import { z } from 'zod';
import { UpstreamError } from '../../kernel/errors.ts';
import type { GitHub } from '../../ports/github.ts';

/** A file as the head of the range holds it. */
export type Listed = { readonly file: string; readonly id: string };

export type Listing = {
  /** Where the two sides parted. */
  readonly fork: string;
  readonly files: readonly Listed[];
  /** Whether no commit stands between the fork and the head, so that nothing can have come and gone. */
  readonly isOneStep: boolean;
};

/** GitHub cuts the file list of a comparison here, without a word. */
const MOST_COMPARED = 300;
/** And that of a pull request here. */
const MOST_LISTED = 3000;

const id = z.string().regex(/^[0-9a-f]{40,64}$/);
const file = z.object({ filename: z.string().min(1), sha: id.nullable(), status: z.string() });
const comparison = z.object({
  merge_base_commit: z.object({ sha: id }),
  files: z.array(file),
  total_commits: z.number().optional(),
});
const blob = z.object({ content: z.string(), encoding: z.literal('base64') });

/**
 * The files that changed between the point where `base` and `head` parted and `head`; null when GitHub does not say, or
 * not all of them. @param pull number of the pull request, whose list is longer than that of a comparison.
 */
export async function listChangedFiles(
  github: GitHub,
  base: string,
  head: string,
  pull: number | undefined,
): Promise<Listing | null> {
  try {
    const reply = await github.call('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead: `${base}...${head}` });
    const compared = comparison.safeParse(reply.data);
    if (reply.status !== 200 || !compared.success) return null;
    const { merge_base_commit: fork, files, total_commits: count } = compared.data;
    const all = files.length < MOST_COMPARED ? files : await listPull(github, pull);
    return all === null ? null : { fork: fork.sha, files: all.flatMap(keepWritten), isOneStep: count === 1 };
  } catch (error) {
    if (error instanceof UpstreamError) return null;
    throw error;
  }
}

async function listPull(github: GitHub, pull: number | undefined): Promise<z.infer<typeof file>[] | null> {
  if (pull === undefined) return null;
  const files: z.infer<typeof file>[] = [];
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
  for await (const entry of github.pages(route, { pull_number: pull })) {
    const read = file.safeParse(entry);
    if (!read.success) return null;
    files.push(read.data);
  }
  return files.length < MOST_LISTED ? files : null;
}

function keepWritten({ filename, sha, status }: z.infer<typeof file>): Listed[] {
  return status === 'removed' || sha === null ? [] : [{ file: filename, id: sha }];
}

/** The content of a version; null when GitHub does not give it. */
export async function readVersion(github: GitHub, version: string): Promise<Uint8Array | null> {
  return readContent(github, 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { file_sha: version });
}

/** The content of a file at a commit; null when it is not there. */
export async function readFileAt(github: GitHub, path: string, ref: string): Promise<Uint8Array | null> {
  return readContent(github, 'GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
}

async function readContent(github: GitHub, route: string, parameters: object): Promise<Uint8Array | null> {
  const reply = await github.call(route, { ...parameters });
  const read = blob.safeParse(reply.data);
  return reply.status === 200 && read.success ? Buffer.from(read.data.content, 'base64') : null;
}
