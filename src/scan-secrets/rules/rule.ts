// Knows what a token rule is: the shapes of one kind of credential, and what raises or lowers trust in a match.
import type { CheckName } from '../checks/check.ts';

export type Confidence = 'high' | 'medium' | 'low';

/** One kind of token, as data. */
export type TokenRule = {
  readonly id: string;
  readonly provider: string;
  /** Shapes in the notation of tokens/shape.ts; `^` marks where the secret part begins. */
  readonly shapes: readonly string[];
  /** Words, one of which has to stand before the token on its line; without it the shape alone is enough. */
  readonly near?: readonly string[];
  /** What a plausible match is worth; `high` when left out. */
  readonly confidence?: Confidence;
  /** An offline proof: passed raises, failed lowers, neither drops. */
  readonly check?: CheckName;
  /** The byte before must be no letter, digit, `_`, `-`, `.` or `/`: for short prefixes that words contain. */
  readonly strict?: true;
  /** The body must mix letters with digits, so that identifiers and words do not match. */
  readonly mixed?: true;
};
