// Knows how many answers of the new version in a row prove that few answers are still old.

/** What is claimed when convergence is proved: with this confidence fewer than this share is old. */
const CONVERGENCE = { confidence: 0.99, oldShare: 0.1 } as const;

/** How often answers in a row are all new although the given share of answers is old. */
function countInARow(risk: number, oldShare: number): number {
  return Math.ceil(Math.log(risk) / Math.log(1 - oldShare));
}

/**
 * Answers in a row that must be new: 44 for 99 % and 1 in 10. After an old answer the run starts again,
 * and each new attempt is one more chance to be lucky: attempts after the first share what the first
 * leaves of the risk as 1/k², so that all of them together stay within the stated confidence.
 */
export function countAnswersToConverge(
  attempt: number,
  confidence: number = CONVERGENCE.confidence,
  oldShare: number = CONVERGENCE.oldShare,
): number {
  const risk = 1 - confidence;
  const first = countInARow(risk, oldShare);
  if (attempt <= 1) return first;
  const spent = (1 - oldShare) ** first;
  const left = Math.max(risk - spent, risk / 100);
  return countInARow((left * 6) / Math.PI ** 2 / (attempt - 1) ** 2, oldShare);
}

/** New answers that are asked for where the deadline leaves time: 44 suffice for what is stated, 60 find a tenth of old ones in 998 of 1,000 runs. */
export const AMPLE_ANSWERS = 60;

/** Chance that one of so many replicas, all as likely, shows itself less than twice in so many answers (at most: the chances added up). */
function boundMissed(replicas: number, answers: number): number {
  const other = 1 - 1 / replicas;
  return replicas * (other ** answers + (answers / replicas) * other ** (answers - 1));
}

/** Answers after which each of so many replicas, all as likely, has shown itself twice with the given confidence. */
export function countAnswersToSeeAll(replicas: number, confidence: number = CONVERGENCE.confidence): number {
  let answers = 2;
  while (boundMissed(replicas, answers) > 1 - confidence) answers += 1;
  return answers;
}
