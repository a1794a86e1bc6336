// What a step gives to later ones: how much was found, and how much was looked at.
import type { Outcome } from '../kernel/outcome.ts';
import type { contract } from './contract.ts';
import type { Finding } from './report/finding.ts';
import type { Scanned } from './summary.ts';
import { countFindings } from './verdict.ts';

/** `sarif`: path of the file that was written, undefined without one. */
export function countOutputs(
  findings: readonly Finding[],
  { files, bytes, commits }: Scanned,
  sarif: string | undefined,
): Outcome<typeof contract>['outputs'] {
  const { all, fresh, high, medium, low } = countFindings(findings);
  return {
    ...{ findings: all, 'new-findings': fresh, high, medium, low },
    ...{ 'scanned-files': files, 'scanned-bytes': bytes, 'scanned-commits': commits },
    sarif: sarif ?? null,
  };
}
