// How findings show in the files view of a pull request.
import type { Annotation } from '../../kernel/outcome.ts';
import type { Finding, Level } from '../graph/finding.ts';

/** GitHub shows ten of each level per step. */
const most = 10;

/** Annotations for errors and warnings, the worst first. */
export const writeAnnotations = (findings: readonly Finding[]): Annotation[] =>
  (['error', 'warning'] satisfies Level[]).flatMap((level) =>
    findings
      .filter((finding) => finding.level === level)
      .slice(0, most)
      .map(({ kind, name, message, suggestion, file, line, column }) => ({
        level,
        title: name === '' ? kind : `${kind}: ${name}`,
        message: `${message}. Remedy: ${suggestion}`,
        file,
        line,
        ...(column === undefined ? {} : { column }),
      })),
  );
