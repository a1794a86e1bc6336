// What GitHub still has of a release: its commit on the default branch, its tag, and what was built from it.
import { z } from 'zod';
import type { GitHub } from '../ports/github.ts';
import type { Authorship, ReleaseFacts, Releases } from '../ports/releases.ts';
import { inspectArtifacts } from './github-artifacts.ts';
import { askOnce, readAnswer, unlessUpstream } from './persistence.ts';

const repository = z.object({ default_branch: z.string() });
const comparison = z.object({ status: z.enum(['ahead', 'behind', 'diverged', 'identical']) });
const refs = z.array(z.object({ ref: z.string(), object: z.object({ type: z.string(), sha: z.string() }) }));
const commit = z.object({ author: z.object({ name: z.string(), date: z.string() }) });
const tagObject = z.object({ object: z.object({ sha: z.string() }) });

async function inspectCommit(github: GitHub, sha: string): Promise<ReleaseFacts['merged']> {
  const branch = (await askOnce(github, 'GET /repos/{owner}/{repo}', {}, repository)).default_branch;
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
  const reply = await github.call(route, { basehead: `${branch}...${sha}`, per_page: 1 });
  if (reply.status === 404) return 'gone';
  const { status } = readAnswer(route, reply, comparison);
  return status === 'behind' || status === 'identical' ? 'yes' : 'no';
}

async function inspectTag(github: GitHub, tag: string): Promise<ReleaseFacts['tag']> {
  const git = 'GET /repos/{owner}/{repo}/git';
  const found = await askOnce(github, `${git}/matching-refs/{ref}`, { ref: `tags/${tag}` }, refs);
  const object = found.find((entry) => entry.ref === `refs/tags/${tag}`)?.object;
  if (object === undefined) return 'gone';
  if (object.type !== 'tag') return { at: object.sha };
  const annotated = await askOnce(github, `${git}/tags/{tag_sha}`, { tag_sha: object.sha }, tagObject);
  return { at: annotated.object.sha };
}

async function findAuthor(github: GitHub, sha: string): Promise<Authorship | undefined> {
  const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
  const reply = await unlessUpstream(github.call(route, { commit_sha: sha }));
  const found = reply?.status === 200 ? commit.safeParse(reply.data).data : undefined;
  return found && { author: found.author.name, at: found.author.date };
}

/** Needs `contents: read`, and `actions: read` where artifacts are kept by a workflow run. */
export function createGitHubReleases(github: GitHub): Releases {
  return {
    inspect: async (wanted) => ({
      merged: await inspectCommit(github, wanted.sha),
      tag: wanted.tag === '' ? 'unasked' : await inspectTag(github, wanted.tag),
      artifacts: await inspectArtifacts(github, wanted),
    }),
    findAuthor: (sha) => findAuthor(github, sha),
  };
}
