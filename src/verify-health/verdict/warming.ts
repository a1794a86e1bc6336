// Knows what it means when the deadline comes before a row of good answers, or while old versions still answer.
import { isGood, type Answer } from '../answer/answer.ts';
import { countAnswersToConverge } from '../statistics/convergence.ts';
import { countBad } from './decided.ts';
import { judgement, lastReason, pickClass, type Judgement } from './judgement.ts';
import type { Plan } from './plan.ts';
import type { Watch } from './watch.ts';

function isOld(answer: Answer): boolean {
  return answer.cause === 'old-version';
}

/** Old and new answers side by side, or only old ones. */
export function judgeVersions(answers: readonly Answer[]): Judgement | undefined {
  const recent = answers.slice(-countAnswersToConverge(1));
  const old = recent.filter(isOld);
  if (old.length === 0) return undefined;
  const fresh = recent.filter((answer) => isGood(answer)).length;
  const isCache = old.every((answer) => answer.isCached);
  const isMixed = !isCache && fresh > 0 && answers.slice(0, -1).some(isGood);
  const cached = old.at(-1)!.isCached ? '; a cache answered (Age or cache status): purge it' : '';
  if (!isMixed) return judgement('fail', 'stale-version', `${old.at(-1)!.reason}${cached}`);
  return judgement(
    'fail',
    'mixed-versions',
    `${old.length} of the last ${recent.length} answers are of an old version (${old.at(-1)!.reason})${cached}: finish or revert the rollout`,
  );
}

/** The deadline came before a row of good answers did. */
export function judgeWarming(watch: Watch, plan: Plan): Judgement {
  const { answers } = watch;
  if (answers.length === 0)
    return judgement('inconclusive', 'unreachable', 'the deadline left no time to ask: raise `deadline`');
  const versions = judgeVersions(answers);
  const recent = answers.slice(-Math.max(plan.consecutive, 5));
  const bad = recent.filter((answer) => answer.worth === 'bad');
  if (versions !== undefined && bad.every((answer) => isOld(answer))) return versions;
  if (watch.streak > 0 && !answers.slice(0, -watch.streak).some(isGood)) {
    return judgement(
      'inconclusive',
      'unhealthy',
      `only the last ${watch.streak} of ${plan.consecutive} answers in a row were good when the deadline came: raise \`deadline\``,
    );
  }
  if (bad.length === 0) {
    const unproved = recent.filter((answer) => answer.worth === 'unproved');
    const kind = pickClass(unproved);
    return judgement('inconclusive', kind, lastReason(unproved, kind));
  }
  const kind = pickClass(bad);
  const isFlapping = recent.some(isGood);
  const reason = isFlapping
    ? `flapping: ${countBad(answers)} of ${answers.length} answers failed, and never ${plan.consecutive} in a row were good (${lastReason(bad, kind)})`
    : lastReason(bad, kind);
  const isNameless = answers.every((answer) => answer.cause === 'dns');
  return { ...judgement('fail', kind, reason), isNameless };
}
