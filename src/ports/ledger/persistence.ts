// Asking GitHub again: what a lost or odd answer may be repeated for, and when it is final.
import type { z } from 'zod';
import { UpstreamError } from '../../kernel/errors.ts';
import type { Clock } from '../clock.ts';
import type { GitHub, Reply } from '../github.ts';

const TRIES = 4;
const FIRST_WAIT_MS = 250;
const NONE: Reply = { status: 0, data: undefined, headers: {} };

/** The error for an answer that cannot be used; no answer at all is status 0. */
export function unusable(route: string, reply: Reply = NONE, attempts = TRIES): UpstreamError {
  const said =
    typeof reply.data === 'object' && reply.data !== null && 'message' in reply.data
      ? `: ${String(reply.data.message)}`
      : '';
  const message = `GitHub answered ${reply.status} to ${route}${said.slice(0, 300)}`;
  return new UpstreamError(message, { service: 'GitHub', status: reply.status, attempts, retryable: false });
}

/**
 * Tries until `attempt` gives a value; undefined or an UpstreamError means once more, after a growing wait. GitHub's replicas can
 * answer 404, 409 or 422 about an object that was written a moment ago, so no single odd answer is final.
 */
export async function insist<T>(attempt: () => Promise<T | undefined>, clock: Clock, giveUp: () => Error): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      const value = await attempt();
      if (value !== undefined) return value;
    } catch (error) {
      if (!(error instanceof UpstreamError) || tried === TRIES) throw error;
    }
    if (tried === TRIES) throw giveUp();
    await clock.sleep(FIRST_WAIT_MS * 2 ** (tried - 1));
  }
}

/** Calls a route that may be repeated until it answers with `wanted` and data of the given shape. */
export async function call<T>(
  github: GitHub,
  clock: Clock,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  answer: { status: number; shape: z.ZodType<T> },
): Promise<T> {
  let last: Reply | undefined;
  const attempt = async (): Promise<T | undefined> => {
    last = await github.call(route, parameters, { repeatable: true });
    return last.status === answer.status ? answer.shape.safeParse(last.data).data : undefined;
  };
  return insist(attempt, clock, () => unusable(route, last));
}
