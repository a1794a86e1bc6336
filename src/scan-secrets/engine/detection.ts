// Knows what a detection is: where a secret stands, what it is, how far it is trusted, and why.
import type { Confidence } from '../rules/rule.ts';

/** A place in the bytes that may be a secret, before lines are counted and overlaps settled. */
export type Candidate = {
  readonly rule: string;
  readonly provider: string;
  /** Offset of the whole token, public prefix included. */
  readonly start: number;
  readonly end: number;
  /** Offset where the secret part begins: the public prefix is left out. */
  readonly secretStart: number;
  readonly confidence: Confidence;
  readonly why: readonly string[];
  /** What it opens, where more than the token tells. */
  readonly reach?: string;
  /** Values inside it that are as secret: what an encoding holds. */
  readonly parts?: readonly string[];
  /** How specific the rule is: of overlapping candidates the highest rank stays. */
  readonly rank: number;
};

/** A secret found. It holds the secret itself: only masking, hashing and comparing may read it, nothing may print it. */
export type Detection = {
  readonly rule: string;
  readonly provider: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in characters. */
  readonly column: number;
  readonly confidence: Confidence;
  readonly why: readonly string[];
  /** The token as it stands in the file. */
  readonly token: string;
  /** The token without its public prefix. */
  readonly secret: string;
  /** What it opens, as far as it says itself; it may be shown. */
  readonly reach?: string;
  /** Values inside it that are as secret. */
  readonly parts?: readonly string[];
  /** Whether it stands in the name of the file, not in what the file holds. */
  readonly isOfName?: boolean;
};

/** Whether a detection stands for what could not be looked into, so that no two of them are known to be the same. */
export function isUnscanned({ rule, confidence }: Pick<Detection, 'rule' | 'confidence'>): boolean {
  return rule.endsWith('-not-scanned') && confidence === 'high';
}

/** What a detection is known by: its secret, or where no part of it is one, all of it; what was not scanned by its file. */
export function identify(file: string, detection: Detection): string {
  const { secret, token } = detection;
  return isUnscanned(detection) ? `${file}\n${token}` : secret === '' ? token : secret;
}

/** The reason of what a rule of the repository finds. */
export const BY_OWN_RULE = 'matches a rule of this repository';

/** What was not scanned is not proved: this fails like a secret. `what` is the first word of the rule's name. */
export function describeUnscanned(what: 'archive' | 'file' | 'version', provider: string, problem: string): Detection {
  const place = { provider, line: 1, column: 1, secret: '' };
  return { ...place, rule: `${what}-not-scanned`, confidence: 'high', why: [problem], token: problem };
}

const LADDER: readonly Confidence[] = ['low', 'medium', 'high'];

/** Moves a confidence up (positive steps) or down (negative steps), within low and high. */
export function moveConfidence(confidence: Confidence, steps: number): Confidence {
  const index = Math.min(2, Math.max(0, LADDER.indexOf(confidence) + steps));
  return LADDER[index] ?? 'low';
}

/** Orders by confidence, the highest first. */
export function compareConfidence(a: { confidence: Confidence }, b: { confidence: Confidence }): number {
  return LADDER.indexOf(b.confidence) - LADDER.indexOf(a.confidence);
}

/** Whether a confidence is at least another. */
export function isAtLeast(confidence: Confidence, floor: Confidence): boolean {
  return LADDER.indexOf(confidence) >= LADDER.indexOf(floor);
}
