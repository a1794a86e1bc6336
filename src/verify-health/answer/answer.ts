// Knows what one answer of a target amounts to.
import type { Dependency } from '../body/dependency.ts';

export const CLASSES = [
  'healthy',
  'degraded',
  'stale-version',
  'mixed-versions',
  'unhealthy',
  'unreachable',
  'blocked',
  'insecure',
  'slow',
] as const;
export type HealthClass = (typeof CLASSES)[number];

/** `unproved`: what came back says nothing about the service (a challenge page, no route, an unknown word). */
export type Worth = 'good' | 'degraded' | 'bad' | 'unproved';

/** What made an answer worthless in a way that other answers must be compared with. */
export type Cause = 'dns' | 'no-route' | 'private' | 'old-version' | 'no-version';

export interface Answer {
  /** Milliseconds since the run began, when the probe started. */
  readonly at: number;
  readonly worth: Worth;
  readonly class: HealthClass;
  readonly reason: string;
  /** Milliseconds until the last byte; Infinity when it never came. */
  readonly latency: number;
  /** HTTP status, undefined without an answer. */
  readonly code?: number | undefined;
  readonly address?: string | undefined;
  readonly cause?: Cause | undefined;
  readonly sha?: string | undefined;
  readonly version?: string | undefined;
  readonly instance?: string | undefined;
  readonly dialect?: string | undefined;
  readonly dependencies: readonly Dependency[];
  /** A cache, not the service, answered. */
  readonly isCached: boolean;
  /** A load balancer set a cookie that binds the client to one replica. */
  readonly isSticky: boolean;
  /** Milliseconds the server asks to wait. */
  readonly retryAfter?: number | undefined;
  /** Milliseconds that the server's clock is ahead of ours. */
  readonly clockLead?: number | undefined;
  /** Days until the certificate ends, fractions included. */
  readonly certificateDays?: number | undefined;
  /** Milliseconds per phase of the connection. */
  readonly timings: Readonly<Record<string, number | undefined>>;
}

/** Whether an answer counts towards a row of good ones. */
export function isGood(answer: Answer): boolean {
  return answer.worth === 'good' || answer.worth === 'degraded';
}
