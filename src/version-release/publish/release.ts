// Releases on GitHub: found as draft or published, drafted once, published last.
import { z } from 'zod';
import type { GitHub } from '../../ports/github.ts';
import { find, readAnswer, settle } from './answer.ts';

export const asset = z.object({
  id: z.number(),
  name: z.string(),
  state: z.string(),
  size: z.number(),
  /** `sha256:…`; null where the server does not compute one. */
  digest: z.string().nullish(),
});
export type Asset = z.infer<typeof asset>;

const release = z.object({
  id: z.number(),
  tag_name: z.string(),
  draft: z.boolean(),
  html_url: z.string(),
  upload_url: z.string(),
  assets: z.array(asset),
});
export type Release = z.infer<typeof release>;

export interface ReleaseText {
  tag: string;
  notes: string;
  isPrerelease: boolean;
  /** Whether it becomes the repository's latest release. */
  isLatest: boolean;
}

const BY_TAG = 'GET /repos/{owner}/{repo}/releases/tags/{tag}';
const BY_ID = 'GET /repos/{owner}/{repo}/releases/{release_id}';
const LIST = 'GET /repos/{owner}/{repo}/releases';
const CREATE = 'POST /repos/{owner}/{repo}/releases';
const UPDATE = 'PATCH /repos/{owner}/{repo}/releases/{release_id}';

/** The published release of a tag; drafts are not found by their tag. */
export const findPublished = (github: GitHub, tag: string): Promise<Release | undefined> =>
  find(github, BY_TAG, { tag }, release);

/** The release of a tag, published or drafted; of several drafts the first. */
export async function findRelease(github: GitHub, tag: string): Promise<Release | undefined> {
  const published = await findPublished(github, tag);
  if (published !== undefined) return published;
  const drafts: Release[] = [];
  for await (const entry of github.pages(LIST)) {
    const parsed = release.safeParse(entry);
    if (parsed.success && parsed.data.tag_name === tag) drafts.push(parsed.data);
  }
  return drafts.sort((a, b) => a.id - b.id)[0];
}

/** Drafts the release of a tag that has none. */
export async function createDraft(github: GitHub, { tag, notes, isPrerelease }: ReleaseText): Promise<Release> {
  const parameters = { tag_name: tag, name: tag, body: notes, draft: true, prerelease: isPrerelease };
  const create = async (): Promise<Release> => readAnswer(CREATE, await github.call(CREATE, parameters), 201, release);
  return settle(create, () => findRelease(github, tag));
}

/** Publishes a draft; gives back the release as it then is. */
export async function publishDraft(github: GitHub, id: number, text: ReleaseText): Promise<Release> {
  const parameters = {
    release_id: id,
    tag_name: text.tag,
    name: text.tag,
    body: text.notes,
    draft: false,
    prerelease: text.isPrerelease,
    make_latest: text.isLatest && !text.isPrerelease ? 'true' : 'false',
  };
  const publish = async (): Promise<Release> => readAnswer(UPDATE, await github.call(UPDATE, parameters), 200, release);
  return settle(publish, async () => {
    const found = await find(github, BY_ID, { release_id: id }, release);
    return found?.draft === false ? found : undefined;
  });
}
