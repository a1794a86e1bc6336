// Knows why a rollback is refused: each kind with the fact and what to do about it.

export const REFUSALS = [
  'unknown-target',
  'nothing-to-return-to',
  'current',
  'quarantined',
  'unverified',
  'locked',
  'expired-artifact',
  'digest-differs',
  'schema-window',
  'unmerged',
  'tag-moved',
  'moved-on',
  'unsettled',
  'unreachable',
  'drill',
] as const;
export type RefusalKind = (typeof REFUSALS)[number];

export interface Refusal {
  kind: RefusalKind;
  /** Subject, fact and remedy in one line. */
  reason: string;
}

/** A refusal as a result. */
export function refuse(kind: RefusalKind, reason: string): { status: 'refused'; refusal: Refusal } {
  return { status: 'refused', refusal: { kind, reason } };
}
