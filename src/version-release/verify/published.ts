// A published release as GitHub shows it: where its tag is, its records, the digests of its assets, its attestations.
import { z } from 'zod';
import type { Ports } from '../../ports/ports.ts';
import { readAnswer, unusable } from '../publish/answer.ts';
import { digestOf, download, listAssets } from '../publish/assets.ts';
import { findPublished, type Asset, type Release } from '../publish/release.ts';
import { findTag } from '../publish/tag.ts';
import { CHECKSUMS_NAME, MANIFEST_NAME } from '../record/artifacts.ts';
import { readChecksums } from '../record/checksums.ts';
import type { Artifact } from '../record/manifest.ts';
import { judgeAttestations, type Attested } from './attestation.ts';
import type { PublishedFacts } from './cross-check.ts';

const ATTESTATIONS = 'GET /repos/{owner}/{repo}/attestations/{subject_digest}';
const attestations = z.object({ attestations: z.array(z.object({ bundle: z.unknown() })) });
const REPOSITORY = 'GET /repos/{owner}/{repo}';
const repository = z.object({ private: z.boolean() });
const LARGEST_DOWNLOAD = 64 * 1024 * 1024;
const MOST_SUBJECTS = 1024;

type GitHub = ReturnType<Ports['github']>;

async function readRecord(github: GitHub, assets: readonly Asset[], name: string): Promise<string | undefined> {
  const found = assets.find((entry) => entry.name === name && entry.size <= LARGEST_DOWNLOAD);
  const bytes = found === undefined ? undefined : await download(github, found);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** GitHub's own digest, or that of the bytes where it states none and they are not too many. */
async function digestAsset(github: GitHub, found: Asset, ports: Ports): Promise<string | undefined> {
  const stated = digestOf(found);
  if (stated !== undefined || found.size > LARGEST_DOWNLOAD) return stated;
  const bytes = await download(github, found);
  return bytes === undefined ? undefined : ports.digest.sha256(bytes);
}

/** A server that has no such route, and a repository that may have none; a public one always may. */
async function canAttest(github: GitHub, { runner }: Ports): Promise<boolean> {
  if (new URL(runner.context.apiUrl).pathname.startsWith('/api/v3')) return false;
  return !readAnswer(REPOSITORY, await github.call(REPOSITORY, {}), 200, repository).private;
}

/** What each digest's attestations prove. */
async function readAttested(
  github: GitHub,
  sums: readonly Artifact[],
  { sha }: PublishedFacts['expected'],
  ports: Ports,
): Promise<PublishedFacts['attested']> {
  const { serverUrl, repository: name } = ports.runner.context;
  const attested = new Map<string, Attested>();
  for (const { sha256 } of sums.slice(0, MOST_SUBJECTS)) {
    const reply = await github.call(ATTESTATIONS, { subject_digest: `sha256:${sha256}`, per_page: 30 });
    if (reply.status === 501) return 'unavailable';
    if (reply.status === 403) return (await canAttest(github, ports)) ? 'forbidden' : 'unavailable';
    if (reply.status !== 200 && reply.status !== 404) throw unusable(ATTESTATIONS, reply);
    const found = reply.status === 404 ? [] : readAnswer(ATTESTATIONS, reply, 200, attestations).attestations;
    const bundles = found.map(({ bundle }) => bundle);
    attested.set(
      sha256,
      judgeAttestations(bundles, { sha256, sha, repository: `${serverUrl}/${name}` }, ports.signatures),
    );
  }
  const isNone = [...attested.values()].every(({ status }) => status === 'missing');
  return isNone && !(await canAttest(github, ports)) ? 'unavailable' : attested;
}

/** The assets of a release with their digests, and the texts of the records among them. */
export async function readAssets(
  github: GitHub,
  release: Release,
  ports: Ports,
): Promise<Pick<PublishedFacts, 'manifest' | 'checksums' | 'assets'>> {
  const listed = await listAssets(github, release);
  const manifest = await readRecord(github, listed, MANIFEST_NAME);
  const checksums = await readRecord(github, listed, CHECKSUMS_NAME);
  const assets: PublishedFacts['assets'][number][] = [];
  for (const entry of listed) assets.push({ name: entry.name, sha256: await digestAsset(github, entry, ports) });
  return { manifest, checksums, assets };
}

/** Gathers what GitHub has of the release; undefined when nothing is published under the tag. */
export async function readPublished(
  expected: PublishedFacts['expected'],
  token: string,
  ports: Ports,
): Promise<{ release: Release; facts: Omit<PublishedFacts, 'local'> } | undefined> {
  const github = ports.github(token);
  const release = await findPublished(github, expected.tag);
  if (release === undefined || release.draft) return undefined;
  const read = await readAssets(github, release, ports);
  const { checksums } = read;
  const sums = checksums === undefined ? [] : readChecksums(checksums);
  const attested = typeof sums === 'string' ? 'unavailable' : await readAttested(github, sums, expected, ports);
  const tagSha = await findTag(github, expected.tag);
  return { release, facts: { expected, tagSha, ...read, attested } };
}
