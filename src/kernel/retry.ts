// Trying again: exponential backoff with full jitter, on an injected clock.

export interface RetryPolicy {
  /** Tries in all, ≥ 1. */
  attempts: number;
  /** First wait in milliseconds; doubles each time. */
  baseMs: number;
  /** Longest single wait in milliseconds. */
  capMs: number;
  /** Says whether this failure may be tried again, and how long to wait at least (milliseconds). */
  again: (error: unknown) => { retry: boolean; afterMs?: number };
}

export interface RetryClock {
  sleep(ms: number): Promise<void>;
  /** Uniform in [0, 1). */
  random(): number;
}

/** Runs `task` until it succeeds, may not be tried again, or the attempts are used up; then throws its last error. */
export async function retry<T>(
  task: (attempt: number) => Promise<T>,
  policy: RetryPolicy,
  clock: RetryClock,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await task(attempt);
    } catch (error) {
      const verdict = policy.again(error);
      if (!verdict.retry || attempt >= policy.attempts) throw error;
      const ceiling = Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1));
      await clock.sleep(Math.max(verdict.afterMs ?? 0, Math.round(clock.random() * ceiling)));
    }
  }
}
