// GitHub and the clock for a step that must end at a given time: no call and no wait reaches beyond it.
import { UpstreamError } from '../kernel/errors.ts';
import type { Clock } from './clock.ts';
import type { GitHub } from './github.ts';

function outOfTime(): UpstreamError {
  return new UpstreamError('the time for GitHub is over', {
    service: 'GitHub',
    status: 0,
    attempts: 0,
    retryable: false,
  });
}

/** A clock whose sleep throws UpstreamError at once where it would pass `deadline`, in milliseconds since 1970. */
export function limitClock(clock: Clock, deadline: number): Clock {
  return {
    ...clock,
    async sleep(ms) {
      if (clock.now() + ms >= deadline) throw outOfTime();
      await clock.sleep(ms);
    },
  };
}

/** GitHub whose every call is tried once and ends by `deadline`; a call after it throws UpstreamError. */
export function limitGitHub(github: GitHub, clock: Clock, deadline: number): GitHub {
  return {
    ...github,
    async call(route, parameters, options) {
      const left = deadline - clock.now();
      if (left <= 0) throw outOfTime();
      return github.call(route, parameters, { ...options, timeoutMs: Math.max(1, Math.floor(left)), attempts: 1 });
    },
  };
}
