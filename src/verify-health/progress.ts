// Knows which lines a reader of the log needs while targets are watched: every change, and a sign of life.
import { formatDuration } from '../domain/duration.ts';
import type { Answer } from './answer/answer.ts';
import { nameVersion } from './report.ts';
import type { Watch } from './verdict/watch.ts';

const SIGN_OF_LIFE_MS = 20_000;
/** A service that flaps changes with every answer; the log shows that it does, not each time. */
const PAUSE_MS = 5_000;

function describe(name: string, answer: Answer, watch: Watch): string {
  const version = nameVersion(answer);
  const parts = [
    `${watch.phase === 'warming' ? 'warming up' : 'proving'} (${watch.streak} good in a row, ${watch.answers.length} asked)`,
    ...(version === null ? [] : [`version ${version.slice(0, 12)}`]),
    ...(Number.isFinite(answer.latency) ? [`${Math.round(answer.latency)} ms`] : []),
    ...(answer.worth === 'good' ? [] : [answer.reason]),
  ];
  return `[${formatDuration(answer.at)}] ${name}: ${parts.join(', ')}`;
}

/** A listener that logs a target's answers when their kind (at most every 5 s) or phase changes, and every 20 s. */
export function createProgress(name: string, log: (line: string) => void): (answer: Answer, watch: Watch) => void {
  let shown = '';
  let shownPhase = '';
  let shownAt = -Infinity;
  return (answer, watch) => {
    const kind = `${watch.phase} ${answer.worth} ${answer.class} ${nameVersion(answer) ?? ''}`;
    const since = answer.at - shownAt;
    const isNews = kind !== shown && (watch.phase !== shownPhase || since >= PAUSE_MS);
    if (!isNews && since < SIGN_OF_LIFE_MS) return;
    [shown, shownPhase, shownAt] = [kind, watch.phase, answer.at];
    log(describe(name, answer, watch));
  };
}
