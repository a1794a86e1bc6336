// One release brought to its end on GitHub: tag, draft, assets, publication, moving tag; every step may have been done before.
import type { GitHub } from '../../ports/github.ts';
import { isRefusal, type Refusal } from './answer.ts';
import { fillDraft, isSame, listAssets, type WantedAsset } from './assets.ts';
import type { Records } from '../record/records.ts';
import { createDraft, findPublished, findRelease, publishDraft, type Release, type ReleaseText } from './release.ts';
import { ensureTag, findTag, moveMajorTag } from './tag.ts';

export interface Publication {
  text: ReleaseText;
  sha: string;
  /** Nothing but the tag when false. */
  isRelease: boolean;
  /** The moving tag such as `v1`, undefined when none moves. */
  majorTag: string | undefined;
  /** Manifest and checksums are among them. */
  assets: readonly WantedAsset[];
  /** Names that differ from run to run: they follow what was published first. */
  records: readonly string[];
  /** Takes over the records of a release that is published already, or refuses them. */
  adopt: (release: Release) => Promise<Records | Refusal>;
}

export interface Published {
  /** Undefined when only a tag was asked for. */
  release: Release | undefined;
  /** The records of an earlier run that had published it: they hold, not ours; undefined when this run did. */
  adopted: Records | undefined;
}

/** A published release is never changed: everything but its records must be what this run would have published. */
async function compareWithPublished(
  github: GitHub,
  release: Release,
  { assets, records, adopt }: Publication,
): Promise<Published | Refusal> {
  const present = await listAssets(github, release);
  const wanted = assets.filter(({ name }) => !records.includes(name));
  const differing = wanted.find((file) => !present.some((found) => found.name === file.name && isSame(found, file)));
  const missing = records.find((name) => !present.some((found) => found.name === name));
  const strange = present.find(({ name }) => !assets.some((file) => file.name === name));
  const name = differing?.name ?? missing ?? strange?.name;
  if (name !== undefined)
    return {
      refused: `${release.tag_name} is published already and its ${JSON.stringify(name)} is not what this run built: a published release is not changed, so release the next version`,
    };
  const adopted = await adopt(release);
  return isRefusal(adopted) ? adopted : { release, adopted };
}

async function ensureRelease(github: GitHub, publication: Publication): Promise<Published | Refusal> {
  const { text } = publication;
  const found = await findRelease(github, text.tag);
  if (found !== undefined && !found.draft) return compareWithPublished(github, found, publication);
  const draft = found ?? (await createDraft(github, text));
  const filled = await fillDraft(github, draft, publication.assets);
  if (isRefusal(filled)) return filled;
  return { release: await publishDraft(github, draft.id, text), adopted: undefined };
}

/**
 * Publishes; a rerun after a stop at any point completes the same release. Nothing is changed on a refusal that can be seen
 * beforehand. Throws UpstreamError when GitHub fails.
 */
export async function publish(github: GitHub, publication: Publication): Promise<Published | Refusal> {
  const { text, sha, majorTag } = publication;
  if (majorTag !== undefined && (await findPublished(github, majorTag)) !== undefined)
    return {
      refused: `a release hangs on the moving tag ${majorTag}, which may lock it: delete that release or set \`major-tag: off\``,
    };
  const tagged = await ensureTag(github, text.tag, sha);
  if (isRefusal(tagged)) return tagged;
  const nothing: Published = { release: undefined, adopted: undefined };
  const done = publication.isRelease ? await ensureRelease(github, publication) : nothing;
  if (isRefusal(done)) return done;
  const at = await findTag(github, text.tag);
  if (at !== sha)
    return {
      refused: `tag ${text.tag} was moved to ${at?.slice(0, 12) ?? 'nothing'} meanwhile: protect tags by a ruleset`,
    };
  if (majorTag !== undefined) await moveMajorTag(github, majorTag, sha);
  return done;
}
