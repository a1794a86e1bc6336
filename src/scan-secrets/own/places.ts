// Knows the places that other scanners were told to accept.
import { z } from 'zod';
import { parseSafely } from './parsing.ts';

/** Where an accepted finding stands. */
export type AcceptedPlace = { readonly file: string; readonly line: number; readonly why: string };

/** `.gitleaksignore`: `path:rule:line` or `commit:path:rule:line`, one per line. */
export function readGitleaksIgnore(text: string): AcceptedPlace[] {
  return text.split(/\r?\n/).flatMap((row) => {
    const match = /^(?:[0-9a-f]{40}:)?(?<file>[^#:][^:]*):[^:]+:(?<line>\d{1,8})\s*$/.exec(row);
    return match === null
      ? []
      : [
          {
            file: match.groups?.['file'] ?? '',
            line: Number(match.groups?.['line']),
            why: 'listed in .gitleaksignore',
          },
        ];
  });
}

const detectSecrets = z.looseObject({
  results: z.record(z.string(), z.array(z.looseObject({ line_number: z.int() }))),
});

/** `.secrets.baseline` of detect-secrets: files and lines. */
export function readSecretsBaseline(text: string): AcceptedPlace[] {
  const parsed = detectSecrets.safeParse(parseSafely(() => JSON.parse(text) as unknown, '.secrets.baseline'));
  if (!parsed.success) return [];
  return Object.entries(parsed.data.results).flatMap(([file, entries]) =>
    entries.map((entry) => ({
      file: file.replaceAll('\\', '/'),
      line: entry.line_number,
      why: 'listed in .secrets.baseline',
    })),
  );
}
