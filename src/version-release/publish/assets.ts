// The assets of a release on GitHub: what is there already, what is missing, what stands in the way; uploads and downloads.
import { z } from 'zod';
import type { GitHub } from '../../ports/github.ts';
import { find, readAnswer, settle, unusable, type Refusal } from './answer.ts';
import { asset, type Asset, type Release } from './release.ts';

/** A file to be an asset: its name there and its SHA-256. */
export interface WantedAsset {
  name: string;
  sha256: string;
  size: number;
  read(): Promise<Uint8Array>;
}

const LIST = 'GET /repos/{owner}/{repo}/releases/{release_id}/assets';
const DELETE = 'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}';
const DOWNLOAD = 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}';
/** Uploads of large files on slow runners. */
const UPLOAD_TIMEOUT_MS = 15 * 60_000;

/** The digest GitHub states for an asset, undefined where it states none. */
export const digestOf = (found: Asset): string | undefined => /^sha256:([0-9a-f]{64})$/u.exec(found.digest ?? '')?.[1];

/** True when the asset is the wanted file, as far as GitHub says: its digest, or its size where there is no digest. */
export function isSame(found: Asset, wanted: Pick<WantedAsset, 'sha256' | 'size'>): boolean {
  if (found.state !== 'uploaded') return false;
  return (digestOf(found) ?? wanted.sha256) === wanted.sha256 && found.size === wanted.size;
}

export async function listAssets(github: GitHub, release: Release): Promise<Asset[]> {
  const found: Asset[] = [];
  for await (const entry of github.pages(LIST, { release_id: release.id })) found.push(asset.parse(entry));
  return found;
}

async function removeAsset(github: GitHub, { id }: Asset): Promise<void> {
  const reply = await github.call(DELETE, { asset_id: id }, { repeatable: true });
  if (reply.status !== 204 && reply.status !== 404) throw unusable(DELETE, reply);
}

async function upload(github: GitHub, release: Release, wanted: WantedAsset): Promise<Asset> {
  const route = `POST ${release.upload_url}`;
  const data = await wanted.read();
  const headers = { 'content-type': 'application/octet-stream', 'content-length': data.length };
  const send = async (): Promise<Asset> => {
    const reply = await github.call(route, { name: wanted.name, data, headers }, { timeoutMs: UPLOAD_TIMEOUT_MS });
    return readAnswer(route, reply, 201, asset);
  };
  return settle(send, async () => {
    const all = await listAssets(github, release);
    return all.find((found) => found.name === wanted.name && isSame(found, wanted));
  });
}

/** Brings a draft to exactly the wanted assets; what lies there half uploaded or with other content is replaced. */
export async function fillDraft(
  github: GitHub,
  release: Release,
  wanted: readonly WantedAsset[],
): Promise<'done' | Refusal> {
  const present = await listAssets(github, release);
  const names = new Set(wanted.map(({ name }) => name));
  const strange = present.find(({ name }) => !names.has(name));
  if (strange !== undefined)
    return {
      refused: `the draft of ${release.tag_name} holds ${JSON.stringify(strange.name)}, which is none of its assets: delete it from the draft or add it to \`assets\``,
    };
  for (const file of wanted) {
    const found = present.find(({ name }) => name === file.name);
    if (found !== undefined && isSame(found, file)) continue;
    if (found !== undefined) await removeAsset(github, found);
    const sent = await upload(github, release, file);
    if (!isSame(sent, file))
      return { refused: `GitHub holds ${JSON.stringify(file.name)} with other content than was sent: run again` };
  }
  return 'done';
}

/** The bytes of an asset; undefined when it is gone. */
export async function download(github: GitHub, found: Asset): Promise<Uint8Array | undefined> {
  const headers = { accept: 'application/octet-stream' };
  const data = await find(github, DOWNLOAD, { asset_id: found.id, headers }, z.unknown());
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return typeof data === 'string' ? new TextEncoder().encode(data) : undefined;
}
