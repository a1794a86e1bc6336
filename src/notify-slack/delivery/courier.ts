// Carries one request to Slack within the time that is left: waits where Slack says so, repeats what may be repeated.
import type { Clock } from '../../ports/clock.ts';
import type { SlackReply } from '../../ports/slack.ts';
import type { Verdict } from './verdict.ts';

/** The time a step has, in milliseconds since 1970. */
export interface Budget {
  readonly clock: Clock;
  readonly deadline: number;
}

export interface Errand {
  /** One try that ends within `timeoutMs`. */
  send(timeoutMs: number): Promise<SlackReply>;
  judge(reply: SlackReply): Verdict;
  /**
   * Whether a try that may have taken effect is repeated: `safe` where twice is as good as once; otherwise the answer to
   * “did it?”, asked before the next try: what it did, `no`, or `unknown`.
   */
  repeat: 'safe' | ((code: string) => Promise<Verdict | 'no' | 'unknown'>);
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 4_000;
const SHORTEST_TRY_MS = 3_000;
/** What is kept for writing down how it went. */
const RESERVE_MS = 500;

/** Milliseconds until the step must be done with Slack. */
export function measureLeft(budget: Budget): number {
  return budget.deadline - budget.clock.now() - RESERVE_MS;
}

/** Whether a failed try that may have acted may be made once more; a verdict when it did act after all. */
async function mayRepeat(errand: Errand, verdict: Verdict & { status: 'failed' }): Promise<boolean | Verdict> {
  if (!verdict.mayHaveActed || errand.repeat === 'safe') return true;
  const answer = await errand.repeat(verdict.code);
  if (typeof answer === 'object') return answer;
  // A gateway's 5xx hardly ever hides an effect; an error that Slack itself words, or a cut connection, may.
  return answer === 'no' || verdict.code.startsWith('HTTP 5');
}

/** Tries until Slack takes or refuses the request, it may not be repeated, or the time is over; gives the last verdict. */
export async function carry(errand: Errand, budget: Budget): Promise<Verdict> {
  let wait = FIRST_WAIT_MS;
  for (;;) {
    const left = measureLeft(budget);
    if (left <= 0) return { status: 'failed', code: 'timeout', mayHaveActed: false, afterMs: 0 };
    const verdict = errand.judge(await errand.send(Math.min(left, Math.max(SHORTEST_TRY_MS, left / 2))));
    if (verdict.status !== 'failed') return verdict;
    const pause = Math.max(verdict.afterMs, wait * (0.5 + budget.clock.random() / 2));
    if (pause >= measureLeft(budget)) return verdict;
    const decision = await mayRepeat(errand, verdict);
    if (decision === false) return verdict;
    if (decision !== true) return decision;
    await budget.clock.sleep(pause);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
}
