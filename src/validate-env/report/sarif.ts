// Findings as SARIF 2.1.0.
import { about } from './kinds.table.ts';
import type { Finding, FindingKind } from '../graph/finding.ts';

/** Code scanning takes at most this many results of one run. */
const mostResults = 5000;

const describeRule = (kind: FindingKind): object => ({
  id: kind,
  name: kind,
  shortDescription: { text: about[kind] },
  properties: { tags: ['configuration', 'environment'] },
});

/** The log as an object. */
export const writeSarif = (
  findings: readonly Finding[],
  accepted: readonly { finding: Finding; reason: string }[],
): object => {
  const reasons = new Map(accepted.map(({ finding, reason }) => [finding, reason]));
  const shown = [...findings, ...reasons.keys()].slice(0, mostResults);
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'plimsoll/validate-env', rules: kinds.map(describeRule) } },
        results: shown.map((finding) => ({
          ruleId: finding.kind,
          ruleIndex: kinds.indexOf(finding.kind),
          level: finding.level,
          message: { text: `${finding.message}. Remedy: ${finding.suggestion}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: finding.file.split('/').map(encodeURIComponent).join('/') },
                region: {
                  startLine: finding.line,
                  ...(finding.column === undefined ? {} : { startColumn: finding.column }),
                },
              },
            },
          ],
          ...(reasons.has(finding)
            ? { suppressions: [{ kind: 'external', justification: reasons.get(finding) }] }
            : {}),
        })),
      },
    ],
  };
};
