// Knows how many answers of the new version in a row prove that few answers are still old.

/** What is claimed when convergence is proved: with this confidence fewer than this share is old. */
export const CONVERGENCE = { confidence: 0.99, oldShare: 0.1 } as const;

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
