// How much of a story a message shows, from everything down to what always fits.

export interface Detail {
  readonly changes: number;
  readonly logLines: number;
  readonly gates: number;
  /** Longest single text, in UTF-16 units. */
  readonly text: number;
}

/** Tried in order; the last one fits the total budget with the longest texts there can be. */
export const DETAILS: readonly Detail[] = [
  { changes: 10, logLines: 12, gates: 10, text: 400 },
  { changes: 5, logLines: 8, gates: 10, text: 240 },
  { changes: 3, logLines: 4, gates: 6, text: 120 },
  { changes: 0, logLines: 0, gates: 3, text: 40 },
];
