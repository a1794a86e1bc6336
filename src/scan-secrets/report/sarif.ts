// Knows how to write findings as SARIF 2.1.0, without a snippet and without a byte of a secret.
import { adviseNext, isSecret } from './advice.ts';
import type { Finding } from './finding.ts';

const LEVEL = { high: 'error', medium: 'warning', low: 'note' } as const;
const SEVERITY = { high: '9.0', medium: '6.0', low: '3.0' } as const;
/** Code scanning takes at most this many results of one run. */
const MOST_RESULTS = 5000;

/** The log as an object; findings that are accepted carry a suppression. */
export function writeSarif(findings: readonly Finding[]): object {
  const shown = findings.slice(0, MOST_RESULTS);
  const rules = [...new Map(shown.map((finding) => [finding.rule, finding])).values()];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'plimsoll/scan-secrets',
            informationUri: 'https://docs.github.com/code-security/secret-scanning',
            rules: rules.map(describeRule),
          },
        },
        columnKind: 'unicodeCodePoints',
        results: shown.map((finding) =>
          describeResult(
            finding,
            rules.findIndex((rule) => rule.rule === finding.rule),
          ),
        ),
      },
    ],
  };
}

function describeRule(finding: Finding): object {
  return {
    id: finding.rule,
    name: finding.rule,
    shortDescription: { text: isSecret(finding) ? `A secret of the kind ${finding.rule}` : finding.rule },
    help: {
      text: `${adviseNext(finding)}.${isSecret(finding) ? ' Then take it out of the file and its history.' : ''}`,
    },
    defaultConfiguration: { level: LEVEL[finding.confidence] },
    properties: { tags: ['security', 'secret'], 'security-severity': SEVERITY[finding.confidence] },
  };
}

function describeResult(finding: Finding, ruleIndex: number): object {
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVEL[finding.confidence],
    message: {
      text: `${finding.rule} (${finding.confidence} confidence): ${finding.why}${finding.reach === '' ? '' : `; opens: ${finding.reach}`}`,
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: finding.file.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: finding.line, startColumn: finding.column },
        },
      },
    ],
    partialFingerprints: { 'plimsollSecret/v1': finding.fingerprint },
    properties: {
      provider: finding.provider,
      confidence: finding.confidence,
      commit: finding.commit,
      standing: finding.standing,
    },
    ...(finding.accepted === '' ? {} : { suppressions: [{ kind: 'external', justification: finding.accepted }] }),
  };
}
