// Knows how findings show in the files view of a pull request.
import type { Annotation } from '../../kernel/outcome.ts';
import { adviseNext, isLeakyLine } from './advice.ts';
import type { Finding } from './finding.ts';

/** GitHub shows ten of each level per step. */
const MOST = 10;

/** Annotations for new findings, the most trusted first. */
export function writeAnnotations(findings: readonly Finding[]): Annotation[] {
  const fresh = findings.filter((finding) => finding.accepted === '');
  const levels = { high: 'error', medium: 'warning', low: 'notice' } as const;
  return (['high', 'medium', 'low'] as const).flatMap((confidence) =>
    fresh
      .filter((finding) => finding.confidence === confidence)
      .slice(0, MOST)
      .map((finding) => ({
        level: levels[confidence],
        title: `${finding.rule} (${confidence} confidence)`,
        message: isLeakyLine(finding) ? finding.why : `${finding.why}. ${adviseNext(finding)}`,
        file: finding.file,
        line: finding.line,
        column: finding.column,
      })),
  );
}
