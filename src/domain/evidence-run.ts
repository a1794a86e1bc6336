// Knows whether a piece of evidence belongs to the workflow run that reads it.

/**
 * What follows "it is" for evidence of another run than `current`; undefined where it is of this one, whichever the attempt, or
 * where nobody can tell: it names no run, or there is none here (`current` is blank). `written` is blank for a local run.
 */
export function explainForeignRun(written: string | undefined, current: string): string | undefined {
  if (written === undefined || current === '' || written === current) return undefined;
  const origin = written === '' ? 'evidence from outside of a workflow run' : `the evidence of run ${written}`;
  return `${origin}, and this is run ${current}: give the evidence of this run`;
}
