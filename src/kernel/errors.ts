// The two ways a step can fail that are not our bug: the caller's usage and a service upstream.

/** The caller's workflow is wrong. The message names the input, the fact and the exact change to make; no stack is shown. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface UpstreamFacts {
  /** Who answered, for example `GitHub` or `Slack`. */
  service: string;
  /** HTTP status; 0 when no answer arrived. */
  status: number;
  attempts: number;
  retryable: boolean;
}

/** A service did not do what it was asked, after every retry that was allowed. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  readonly facts: UpstreamFacts;

  constructor(message: string, facts: UpstreamFacts, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.facts = facts;
  }
}

/** One line for any thrown value, with its chain of causes. */
export function describeError(error: unknown): string {
  const parts: string[] = [];
  for (let at = error, depth = 0; at !== undefined && at !== null && depth < 5; depth += 1) {
    parts.push(at instanceof Error ? at.message : typeof at === 'string' ? at : JSON.stringify(at));
    at = at instanceof Error ? at.cause : undefined;
  }
  return parts.join(': ');
}
