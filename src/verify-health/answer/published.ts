// Knows what an answer, or a file beside the service, tells of the version and the instance that runs.
import { readIdentity, type Identity } from '../body/version.ts';
import { readBody, type Body } from './body.ts';
import { isCached } from './middle.ts';
import type { Landing } from './read.ts';

/** What a file such as /version.json tells. */
export interface Published {
  readonly identity: Identity;
  readonly isCached: boolean;
}

/** Who answered, by the answer itself. */
export function identify({ received }: Body): Identity {
  const { json, text, headers } = received;
  return readIdentity(json.status === 'json' ? json.value : undefined, text, headers);
}

/** What an answer tells of itself counts before what a file beside it tells. */
export function mergeIdentities(published: Identity | undefined, own: Identity): Identity {
  const told = Object.entries(own).filter(([, value]) => value !== undefined);
  return { ...published, ...Object.fromEntries(told) };
}

/** What a file that was fetched for the version tells; undefined when there is no such file or it names none. */
export function readPublished({ result }: Landing): Published | undefined {
  if (result.status === 'failed' || result.code !== 200) return undefined;
  const { sha, version } = identify(readBody(result));
  if (sha === undefined && version === undefined) return undefined;
  return { identity: { sha, version }, isCached: isCached(result.headers) };
}
