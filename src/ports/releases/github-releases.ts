// What GitHub still has of a release: the commit on its default branch, the tag, release assets and workflow artifacts.
import { z } from 'zod';
import type { DeployedRelease } from '../../domain/deployment.ts';
import { UpstreamError } from '../../kernel/errors.ts';
import type { GitHub, Reply } from '../github.ts';
import type { ArtifactFacts, ReleaseFacts, Releases } from './releases.ts';

const repository = z.object({ default_branch: z.string() });
const comparison = z.object({ status: z.enum(['ahead', 'behind', 'diverged', 'identical']) });
const refs = z.array(z.object({ ref: z.string(), object: z.object({ type: z.string(), sha: z.string() }) }));
const tagObject = z.object({ object: z.object({ sha: z.string() }) });
const digest = z.string().nullish();
const release = z.object({ assets: z.array(z.object({ name: z.string(), digest })) });
const uploads = z.object({
  artifacts: z.array(
    z.object({
      name: z.string(),
      expired: z.boolean(),
      digest,
      workflow_run: z.object({ head_sha: z.string().nullish() }).nullish(),
    }),
  ),
});

/** The manifest's name among the assets of a release. */
const MANIFEST = 'release.json';

function odd(route: string, reply: Reply): UpstreamError {
  const facts = { service: 'GitHub', status: reply.status, attempts: 1, retryable: false };
  return new UpstreamError(`GitHub answered ${reply.status} to ${route}`, facts);
}

function read<T>(shape: z.ZodType<T>, route: string, reply: Reply): T {
  const parsed = reply.status === 200 ? shape.safeParse(reply.data).data : undefined;
  if (parsed === undefined) throw odd(route, reply);
  return parsed;
}

const hexOf = (published: string | null | undefined): string =>
  /^sha256:([0-9a-f]{64})$/u.exec(published ?? '')?.[1] ?? '';

/** Needs `contents: read`, and `actions: read` where artifacts are kept by a workflow run. */
export function createGitHubReleases(github: GitHub): Releases {
  async function inspectCommit(sha: string): Promise<ReleaseFacts['merged']> {
    const home = 'GET /repos/{owner}/{repo}';
    const branch = read(repository, home, await github.call(home)).default_branch;
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const reply = await github.call(route, { basehead: `${branch}...${sha}`, per_page: 1 });
    if (reply.status === 404) return 'gone';
    const { status } = read(comparison, route, reply);
    return status === 'behind' || status === 'identical' ? 'yes' : 'no';
  }

  async function inspectTag(tag: string): Promise<string> {
    const route = 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}';
    const found = read(refs, route, await github.call(route, { ref: `tags/${tag}` }));
    const object = found.find((entry) => entry.ref === `refs/tags/${tag}`)?.object;
    if (object === undefined) return 'gone';
    if (object.type !== 'tag') return object.sha;
    const annotated = 'GET /repos/{owner}/{repo}/git/tags/{tag_sha}';
    return read(tagObject, annotated, await github.call(annotated, { tag_sha: object.sha })).object.sha;
  }

  async function listAssets(tag: string): Promise<ArtifactFacts[]> {
    const route = 'GET /repos/{owner}/{repo}/releases/tags/{tag}';
    const reply = await github.call(route, { tag });
    if (reply.status === 404) return [];
    return read(release, route, reply).assets.map(({ name, digest: published }) => ({
      name,
      status: 'present',
      sha256: hexOf(published),
    }));
  }

  /** An artifact that a workflow run of this very commit has uploaded. */
  async function findUpload(name: string, sha: string): Promise<ArtifactFacts> {
    const route = 'GET /repos/{owner}/{repo}/actions/artifacts';
    const { artifacts } = read(uploads, route, await github.call(route, { name, per_page: 100 }));
    const own = artifacts.filter((entry) => entry.workflow_run?.head_sha === sha);
    const kept = own.find((entry) => !entry.expired);
    if (kept !== undefined) return { name, status: 'present', sha256: hexOf(kept.digest) };
    return { name, status: own.length > 0 ? 'expired' : 'missing', sha256: '' };
  }

  async function inspectArtifacts({ sha, tag, artifacts, manifest }: DeployedRelease): Promise<ArtifactFacts[]> {
    if (artifacts.length === 0 && manifest === '') return [];
    const assets = tag === '' ? [] : await listAssets(tag);
    const found: ArtifactFacts[] = [];
    for (const { name } of artifacts)
      found.push(assets.find((asset) => asset.name === name) ?? (await findUpload(name, sha)));
    const published = assets.find((asset) => asset.name === MANIFEST);
    return manifest === '' || published === undefined ? found : [...found, published];
  }

  return {
    inspect: async (wanted) => ({
      merged: await inspectCommit(wanted.sha),
      tag: wanted.tag === '' ? 'unasked' : await inspectTag(wanted.tag),
      artifacts: await inspectArtifacts(wanted),
    }),
  };
}
