// The files that belong to a release: found by globs, each with a name that GitHub keeps and its SHA-256.
import { UsageError } from '../../kernel/errors.ts';
import type { Files } from '../../ports/fs.ts';
import type { Artifact } from './manifest.ts';

export interface LocalArtifact extends Artifact {
  path: string;
  size: number;
}

export const MANIFEST_NAME = 'release.json';
export const CHECKSUMS_NAME = 'SHA256SUMS';

/** GitHub replaces other characters, and leading or trailing dots, in the names of assets. */
const KEPT = /^[A-Za-z0-9_+-](?:[A-Za-z0-9._+-]*[A-Za-z0-9_+-])?$/u;

function checkName(name: string, path: string, known: ReadonlyMap<string, string>): void {
  if (!KEPT.test(name))
    throw new UsageError(
      `GitHub would change the name of asset ${JSON.stringify(path)}: use letters, digits and \`._+-\``,
    );
  const other = known.get(name);
  if (other !== undefined && other !== path)
    throw new UsageError(`assets ${JSON.stringify(other)} and ${JSON.stringify(path)} have the same name: rename one`);
}

/** Files of one glob. Throws UsageError where it matches none, or a link: what a link names may be anywhere, and is no file of the release. */
async function findAssets(files: Files, glob: string): Promise<string[]> {
  const found = await files.find([glob]);
  const known = new Set(found);
  const link = (await files.find([glob], { links: true })).find((path) => !known.has(path));
  if (link !== undefined)
    throw new UsageError(
      `input \`assets\`: ${JSON.stringify(link)} is a symbolic link, which is not followed: put the file itself there or remove the link`,
    );
  if (found.length > 0) return found;
  throw new UsageError(`input \`assets\`: ${JSON.stringify(glob)} matches no file: build it first or remove the line`);
}

/** Files of the globs, in order of their names. Throws UsageError on a glob without a match, a link, a clash or a name GitHub would change. */
export async function gatherArtifacts(files: Files, globs: readonly string[]): Promise<LocalArtifact[]> {
  const paths = new Map([MANIFEST_NAME, CHECKSUMS_NAME].map((name) => [name, `the release's own ${name}`]));
  const own = paths.size;
  for (const glob of globs) {
    for (const path of await findAssets(files, glob)) {
      const name = path.split(/[/\\]/u).at(-1) ?? path;
      checkName(name, path, paths);
      paths.set(name, path);
    }
  }
  const gathered = [...paths].slice(own).map(async ([name, path]): Promise<LocalArtifact> => {
    const facts = await files.facts(path);
    return { name, path, size: facts?.size ?? 0, sha256: await files.digest(path) };
  });
  return (await Promise.all(gathered)).sort((a, b) => (a.name < b.name ? -1 : 1));
}
