// Which event a step reports when the caller does not say: the last thing that its evidence can prove.
import type { Collection } from '../evidence/collection.ts';
import type { Phase } from './story.ts';

export const EVENTS = ['started', 'verifying', 'finished', 'rolled-back', 'gate', 'message'] as const;
export type Event = (typeof EVENTS)[number];

/** The event that the evidence tells of, or nothing when there is none to tell. */
export function inferEvent(evidence: Collection, hasText: boolean): Event | undefined {
  if (evidence.rollback !== undefined) return 'rolled-back';
  if (evidence.health !== undefined || evidence.deployment?.phase === 'finish') return 'finished';
  if (evidence.deployment !== undefined) return 'started';
  if (Object.keys(evidence.gates).length > 0) return 'gate';
  if (hasText) return 'message';
  return evidence.release === undefined ? undefined : 'started';
}

/** Whether the event is a phase of a deployment; a message is not. */
export function isPhase(event: Event): event is Phase {
  return event !== 'message';
}
