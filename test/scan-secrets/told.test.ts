// Proves, word for word, what annotations, the SARIF file and the summary say of a finding, from findings written down here.
import { describe, expect, test } from '@jest/globals';
import { writeAnnotations } from '../../src/scan-secrets/report/annotations.ts';
import type { Finding } from '../../src/scan-secrets/report/finding.ts';
import { writeSarif } from '../../src/scan-secrets/report/sarif.ts';
import { writeSummary } from '../../src/scan-secrets/summary.ts';
import { BY_PLACE } from '../../src/scan-secrets/own/places.ts';

const SECRET: Finding = {
  rule: 'github-classic-pat',
  provider: 'GitHub',
  file: 'src/app.ts',
  line: 12,
  column: 7,
  confidence: 'high',
  why: 'its checksum is right',
  reach: 'acts as its user',
  fingerprint: 'a1'.repeat(12),
  commit: '',
  standing: true,
  accepted: '',
};
const of = (more: Partial<Finding>): Finding => ({ ...SECRET, ...more });
const LEAK = of({
  rule: 'workflow-secret-in-sed',
  provider: 'workflow',
  file: '.github/workflows/a.yml',
  why: 'the secret becomes part of a sed command line; use envsubst',
  confidence: 'medium',
  reach: '',
});
const UNREAD = of({ rule: 'archive-not-scanned', provider: 'archive', file: 'a.zip', why: 'too deep', reach: '' });
const ESCAPE = of({ rule: 'archive-escape', provider: 'archive', file: 'b.zip', why: 'a name leaves it', reach: '' });

describe('annotations', () => {
  test('tell level, rule, confidence, place, reason and remedy', () => {
    expect(writeAnnotations([SECRET])).toEqual([
      {
        level: 'error',
        title: 'github-classic-pat (high confidence)',
        message: 'its checksum is right. Revoke it: https://github.com/settings/tokens',
        file: 'src/app.ts',
        line: 12,
        column: 7,
      },
    ]);
  });

  test.each([
    [of({ provider: 'Nobody' }), 'its checksum is right. Revoke it: change it where it was issued'],
    [
      of({ provider: 'private key', rule: 'rsa-private-key' }),
      'its checksum is right. Revoke it: replace the key pair and remove the public half where it is trusted',
    ],
    [
      of({ provider: 'key store', rule: 'key-store' }),
      'its checksum is right. Revoke it: replace the key pair and remove the public half where it is trusted',
    ],
    ...['password-hash', 'htpasswd'].map((rule): [Finding, string] => [
      of({ provider: 'hash', rule }),
      'its checksum is right. Revoke it: change the passwords behind the hashes',
    ]),
    [LEAK, LEAK.why],
    [UNREAD, 'too deep. Scan what is in it by itself: it was not looked into'],
    [ESCAPE, 'a name leaves it. Do not unpack it, and find out who wrote it'],
  ])('say what to do about %#', (finding, message) => {
    expect(writeAnnotations([finding]).map((one) => one.message)).toEqual([message]);
  });

  test('come ten for each level, the most trusted first, and none for what is accepted', () => {
    const levels = (['low', 'medium', 'high'] as const).flatMap((confidence) =>
      Array.from({ length: 12 }, (_, at) => of({ confidence, line: at + 1, accepted: at === 0 ? 'allowed' : '' })),
    );
    expect(writeAnnotations(levels).map(({ level, line }) => [level, line])).toEqual(
      ['error', 'warning', 'notice'].flatMap((level) => Array.from({ length: 10 }, (_, at) => [level, at + 2])),
    );
  });
});

describe('the SARIF file', () => {
  test('of one finding is this', () => {
    const finding = of({ file: 'a b/ü&.ts', commit: 'c'.repeat(40), standing: false });
    expect(writeSarif([finding])).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'plimsoll/scan-secrets',
              informationUri: 'https://docs.github.com/code-security/secret-scanning',
              rules: [
                {
                  id: 'github-classic-pat',
                  name: 'github-classic-pat',
                  shortDescription: { text: 'A secret of the kind github-classic-pat' },
                  help: {
                    text: 'Revoke it: https://github.com/settings/tokens. Then take it out of the file and its history.',
                  },
                  defaultConfiguration: { level: 'error' },
                  properties: { tags: ['security', 'secret'], 'security-severity': '9.0' },
                },
              ],
            },
          },
          columnKind: 'unicodeCodePoints',
          results: [
            {
              ruleId: 'github-classic-pat',
              ruleIndex: 0,
              level: 'error',
              message: {
                text: 'github-classic-pat (high confidence): its checksum is right; opens: acts as its user',
              },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'a%20b/%C3%BC%26.ts' },
                    region: { startLine: 12, startColumn: 7 },
                  },
                },
              ],
              partialFingerprints: { 'plimsollSecret/v1': 'a1'.repeat(12) },
              properties: { provider: 'GitHub', confidence: 'high', commit: 'c'.repeat(40), standing: false },
            },
          ],
        },
      ],
    });
  });

  type Run = { tool: { driver: { rules: object[] } }; results: { ruleIndex: number }[] };
  const runOf = (findings: readonly Finding[]): Run => (writeSarif(findings) as { runs: [Run] }).runs[0];

  test('tells each rule once, with its remedy and its weight, and each result which rule is its own', () => {
    const low = of({ rule: 'generic-password', confidence: 'low', reach: '' });
    const { tool, results } = runOf([SECRET, LEAK, SECRET, UNREAD, low, ESCAPE]);
    const ruleOf = (id: string, text: string, level: string, weight: string): object => ({
      id,
      help: { text },
      defaultConfiguration: { level },
      properties: { tags: ['security', 'secret'], 'security-severity': weight },
    });
    const revoke = 'Revoke it: https://github.com/settings/tokens. Then take it out of the file and its history.';
    const rewrite = 'Rewrite the line so that the secret reaches no log, no argument and no file.';
    expect(tool.driver.rules).toMatchObject([
      ruleOf(SECRET.rule, revoke, 'error', '9.0'),
      { ...ruleOf(LEAK.rule, rewrite, 'warning', '6.0'), shortDescription: { text: LEAK.rule } },
      ruleOf(UNREAD.rule, 'Scan what is in it by itself: it was not looked into.', 'error', '9.0'),
      ruleOf(low.rule, revoke, 'note', '3.0'),
      ruleOf(ESCAPE.rule, 'Do not unpack it, and find out who wrote it.', 'error', '9.0'),
    ]);
    expect(results.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 1, 0, 2, 3, 4]);
    expect(results[4]).toMatchObject({
      level: 'note',
      message: { text: 'generic-password (low confidence): its checksum is right' },
    });
  });

  test('suppresses what is accepted, and says why', () => {
    const { results } = runOf([of({ accepted: 'baseline: sample (ada)' }), SECRET]);
    expect(results[0]).toMatchObject({ suppressions: [{ kind: 'external', justification: 'baseline: sample (ada)' }] });
    expect(results[1]).not.toHaveProperty('suppressions');
  });

  test('holds as many results as code scanning takes, and no rule of those left out', () => {
    const { tool, results } = runOf([...Array.from({ length: 5000 }, () => SECRET), LEAK]);
    expect(results).toHaveLength(5000);
    expect(tool.driver.rules).toHaveLength(1);
  });
});

describe('the summary', () => {
  const verdict = { status: 'failed', reason: 'one [new] finding' } as const;
  const write = (findings: readonly Finding[], more = {}, notes: readonly string[] = []): string =>
    writeSummary(verdict, findings, { files: 3, bytes: 1200, commits: 0, ...more }, notes);
  const line = (fingerprint: string, rule: string): string =>
    `- { fingerprint: ${fingerprint}, rule: ${rule}, reason: "…", owner: "…" }`;

  test('of one finding is this', () => {
    const text = write([of({ file: "it's/a.ts", commit: 'c'.repeat(40), standing: false })], { commits: 2 }, [
      'the *tree*',
      'no more',
    ]);
    expect(text.split('\n\n')).toEqual([
      String.raw`### Secrets: one \[new\] finding`,
      '3 files, 1.2 kB, 2 commits scanned.',
      '- the \\*tree\\*\n- no more',
      [
        '| confidence | rule | provider | where | commit | why | opens |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        "| high | <code>github-classic-pat</code> | GitHub | <code>it's/a.ts:12</code> (in history only) | <code>cccccccccc</code> | its checksum is right | acts as its user |",
      ].join('\n'),
      '**What to do:** revoke first, a deleted line stays in the history; then use the reference instead.',
      [
        '| rule | revoke | use instead |',
        '| --- | --- | --- |',
        String.raw`| <code>github-classic-pat</code> | [https&#58;//github.com/settings/tokens](https://github.com/settings/tokens) | <code>\${{ secrets.GITHUB\_CLASSIC\_PAT }}</code> |`,
      ].join('\n'),
      String.raw`Take a file out of the history (everybody clones anew): <code>git filter-repo --invert-paths --path 'it'\\''s/a.ts'</code>`,
      'Accept a finding that is none, in the baseline on the default branch:',
      `\`\`\`yaml\n${line(SECRET.fingerprint, SECRET.rule)}\n\`\`\``,
    ]);
  });

  test('names the variable of a generic finding without the word generic', () => {
    expect(write([of({ rule: 'generic-api-key' })])).toContain(String.raw`secrets.API\_KEY }}`);
  });

  test('counts what is accepted, and shows nothing more of it', () => {
    const text = write([of({ accepted: 'a comment on its line' }), of({ accepted: 'allowed by its path' })], {
      files: 1,
      bytes: 999_999,
    });
    expect(text.split('\n\n').slice(1)).toEqual(['1 file, 1000.0 kB scanned; 2 findings accepted.', 'Nothing to do.']);
    expect(write([of({ accepted: 'x' })])).toContain('scanned; 1 finding accepted.');
    expect(write([], { bytes: 1e6, commits: 1 }).split('\n\n').slice(1)).toEqual([
      '3 files, 1.0 MB, 1 commit scanned.',
      'Nothing to do.',
    ]);
  });

  test('gives the lines of the baseline for what is accepted by its place', () => {
    const text = write([of({ accepted: BY_PLACE })]);
    expect(text.split('\n\n').slice(2)).toEqual([
      'Nothing to do.',
      'Accepted by their places; the same by their values, for the baseline:',
      `\`\`\`yaml\n${line(SECRET.fingerprint, SECRET.rule)}\n\`\`\``,
    ]);
  });

  test('tells of a leaky line how to correct it, and of an unread archive to scan it, and purges neither', () => {
    const text = write([LEAK, UNREAD, ESCAPE]);
    expect(text).toContain(
      '| <code>workflow-secret-in-sed</code> | only where a log, an image or a file has shown the secret | what "why" says |',
    );
    expect(text).toContain(
      '| <code>archive-not-scanned</code> | Scan what is in it by itself: it was not looked into |  |',
    );
    expect(text).toContain('| <code>archive-escape</code> | Do not unpack it, and find out who wrote it |  |');
    expect(text).not.toContain('filter-repo');
    expect(write([LEAK, of({ file: 'later.ts' })])).toContain("--path 'later.ts'");
  });

  test('shows a hundred findings, twelve rules and twenty lines for the baseline, and counts the rest', () => {
    const many = Array.from({ length: 102 }, (_, at) =>
      of({ rule: `rule-${at % 13}`, line: at + 1, fingerprint: String(at).padStart(24, '0') }),
    );
    const text = write(many);
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    expect(count(/^\| high \|/gmu)).toBe(100);
    expect(text).toContain('| acts as its user |\n\n2 more in the evidence.');
    expect(count(/^\| <code>rule-/gmu)).toBe(12);
    expect(count(/^- \{ fingerprint/gmu)).toBe(20);
    expect(write(many.slice(0, 100))).not.toContain('more in the evidence');
  });
});
