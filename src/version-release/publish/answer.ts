// Answers of GitHub's API: read through a shape, refused in words, and looked up again when one is lost.
import type { z } from 'zod';
import { UpstreamError } from '../../kernel/errors.ts';
import type { GitHub, Reply } from '../../ports/github.ts';

/** A release that must not go on, with the reason and what to do. */
export interface Refusal {
  refused: string;
}

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;

/** The error for an answer that cannot be used, with GitHub's own words. */
export function unusable(route: string, { status, data }: Reply): UpstreamError {
  const said = typeof data === 'object' && data !== null && 'message' in data ? `: ${String(data.message)}` : '';
  const facts = { service: 'GitHub', status, attempts: 1, retryable: false };
  return new UpstreamError(`GitHub answered ${status} to ${route}${said.slice(0, 300)}`, facts);
}

/** The answer's data in the given shape; throws UpstreamError on another status or shape. */
export function readAnswer<T>(route: string, reply: Reply, status: number, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(reply.data);
  if (reply.status !== status || !parsed.success) throw unusable(route, reply);
  return parsed.data;
}

/** Asks for one thing; undefined when GitHub has none (404). */
export async function find<T>(
  github: GitHub,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  shape: z.ZodType<T>,
): Promise<T | undefined> {
  const reply = await github.call(route, parameters);
  return reply.status === 404 ? undefined : readAnswer(route, reply, 200, shape);
}

/** Acts once; when the answer is lost, looks whether the act took effect. Throws the loss when it did not. */
export async function settle<T>(act: () => Promise<T>, look: () => Promise<T | undefined>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    const found = await look();
    if (found === undefined) throw error;
    return found;
  }
}
