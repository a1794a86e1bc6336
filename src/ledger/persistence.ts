// Asking GitHub again: what a lost or odd answer may be repeated for, and when it is final.
import type { z } from 'zod';
import { UpstreamError } from '../kernel/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { GitHub, Reply } from '../ports/github.ts';

/** Whom to ask, and the clock to wait by. */
export interface Service {
  github: GitHub;
  clock: Clock;
}

const TRIES = 4;
const FIRST_WAIT_MS = 250;
const NONE: Reply = { status: 0, data: undefined, headers: {} };

/** The error for an answer that cannot be used; no answer at all is status 0. */
export function unusable(route: string, reply: Reply = NONE, attempts = TRIES): UpstreamError {
  const { data, status } = reply;
  const said = typeof data === 'object' && data !== null && 'message' in data ? `: ${String(data.message)}` : '';
  const message = `GitHub answered ${status} to ${route}${said.slice(0, 300)}`;
  return new UpstreamError(message, { service: 'GitHub', status, attempts, retryable: false });
}

/** The value, or undefined when the service failed; every other fault goes on. */
export async function unlessUpstream<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof UpstreamError) return undefined;
    throw error;
  }
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

/** Calls a route that may be repeated until it answers with `status` and data of the given shape. */
export async function call<T>(
  { github, clock }: Service,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  status: number,
  shape: z.ZodType<T>,
): Promise<T> {
  let last: Reply | undefined;
  const attempt = async (): Promise<T | undefined> => {
    last = await github.call(route, parameters, { repeatable: true });
    return last.status === status ? shape.safeParse(last.data).data : undefined;
  };
  return insist(attempt, clock, () => unusable(route, last));
}

/** The data of a 200 answer in the given shape; anything else is an UpstreamError. */
export function readAnswer<T>(route: string, reply: Reply, shape: z.ZodType<T>): T {
  const data = reply.status === 200 ? shape.safeParse(reply.data).data : undefined;
  if (data === undefined) throw unusable(route, reply, 1);
  return data;
}

/** Asks for data of the given shape. */
export async function askOnce<T>(
  github: GitHub,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  shape: z.ZodType<T>,
): Promise<T> {
  return readAnswer(route, await github.call(route, parameters), shape);
}
