// What a deployment on GitHub carries: facts known when it is created, since nothing can be added afterwards.
import { z } from 'zod';
import type { Deployment } from '../domain/deployment.ts';
import { parseJson } from '../domain/json.ts';

const keyed = z.object({ key: z.string() });

/** A whitelist; state, evidence and holds follow in statuses and on the state ref. */
export function writePayload({ key, release, actor, runUrl, task }: Deployment): Record<string, string> {
  const { id, version, tag, manifest } = release;
  return { schema: 'plimsoll/deployment/v1', key, id, version, tag, manifest, task, actor, run: runUrl };
}

/** The key in a payload that GitHub gives back as the object it was given, or as its JSON text; undefined in another's payload. */
export function readPayloadKey(payload: unknown): string | undefined {
  return keyed.safeParse(typeof payload === 'string' ? parseJson(payload) : payload).data?.key;
}

/** GitHub's limit for descriptions of deployments' statuses, in characters. */
const DESCRIPTION = 140;

/** One line within the limit, cut by code point so that no character is halved; `end` stays whole. */
export function writeDescription(text: string, end = ''): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  const most = DESCRIPTION - end.length;
  const kept = characters.length <= most ? characters : [...characters.slice(0, most - 1), '…'];
  return `${kept.join('')}${end}`;
}

/** What a status says of a deployment: its note, and the beginning of the digest of what proved it; the state ref has all of it. */
export function describeStatus({ note, evidence }: Deployment): string {
  return writeDescription(note, evidence === '' ? '' : ` (evidence sha256:${evidence.slice(0, 16)})`);
}
