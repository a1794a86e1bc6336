// What a rollback did: from which release to which, how it ended and how long it took.
import { z } from 'zod';
import type { Rollback } from '../story/story.ts';
import { number, text, type Envelope } from './envelope.ts';

const target = z
  .union([
    z.string(),
    z
      .object({ version: text, id: text, tag: text, sha: text })
      .transform((release) => release.version ?? release.tag ?? release.id ?? release.sha),
  ])
  .optional()
  .catch(undefined);
const schema = z.object({ state: text, from: target, to: target, seconds: number });

/** The rollback part of a story, or nothing when the evidence is of another kind. */
export function readRollback(envelope: Envelope): Rollback | undefined {
  if (envelope.action !== 'rollback') return undefined;
  const { state, from, to, seconds } = schema.parse(envelope.fields);
  return {
    // Passed evidence without a state proves nothing about what is live now.
    state: state ?? 'unknown',
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(seconds === undefined || seconds < 0 ? {} : { seconds }),
    ...(envelope.reason === '' ? {} : { detail: envelope.reason }),
  };
}
