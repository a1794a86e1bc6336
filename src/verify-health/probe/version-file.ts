// Knows where a service may publish its version when its health answer does not name it.
import { readPublished, type Published } from '../answer/published.ts';
import type { Landing } from '../answer/read.ts';

/** Paths on the target's host, the most usual first. */
const FILES = ['/version.json', '/build.txt', '/version'] as const;
/** A service that starts may not have its files yet; one that has none is not asked for them for ever. */
const MOST_TRIES = 5;

/** Which file is known to tell the version, and how often none did. */
export interface VersionFile {
  path: string | undefined;
  tries: number;
}

/** Looks for the version beside the service; `fetchAt` asks for another URL in the same way as the target. */
export async function findPublished(
  url: string,
  known: VersionFile,
  fetchAt: (url: string) => Promise<Landing>,
): Promise<Published | undefined> {
  if (known.path === undefined && known.tries >= MOST_TRIES) return undefined;
  for (const path of known.path === undefined ? FILES : [known.path]) {
    const asked = new URL(path, url).href;
    const landing = await fetchAt(asked);
    const published = landing.url === asked ? readPublished(landing) : undefined;
    if (published === undefined) continue;
    known.path = path;
    return published;
  }
  known.tries += 1;
  return undefined;
}
