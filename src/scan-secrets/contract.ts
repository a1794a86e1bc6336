// What scan-secrets promises: inputs, outputs, permissions, reasons to fail.
import { z } from 'zod';
import { defineContract, input, tokenInput } from '../kernel/contract.ts';
import { list, matching, oneOf, secretText, text } from '../kernel/inputs.ts';
import { isAtLeast } from './engine/detection.ts';

const onOff = oneOf('on', 'off');

export const contract = defineContract({
  name: 'scan-secrets',
  about:
    'Finds secrets in changes, trees, history and build artifacts, without installing a scanner or leaking what it finds.',
  branding: { icon: 'shield', color: 'red' },
  inputs: {
    scope: input({
      about:
        'What to scan: `changes`, `tree`, `history` or `artifacts`. Blank: the changes of a pull request, push or merge group, the history for the first push of a repository, the tree for every other event.',
      type: oneOf('changes', 'tree', 'history', 'artifacts'),
    }),
    path: input({
      about: 'Folder or globs to scan, one per line, relative to the working directory. Blank: everything.',
      type: list(),
    }),
    base: input({
      about: 'Commit, branch or tag that changes and history are counted from. Blank: taken from the event.',
      type: matching(/^[A-Za-z0-9][\w./^~@{}-]{0,254}$/, 'a commit, branch or tag'),
      configurable: false,
    }),
    artifacts: input({
      about: 'Globs of build artifacts to scan: bundles, source maps, archives, a docker context.',
      type: list(),
    }),
    known: input({
      about:
        'Secret values of the job, one per line or as JSON: searched for as they are, in base64, hexadecimal, URL and JSON spelling, and never shown.',
      type: secretText(),
      secret: true,
      configurable: false,
    }),
    workflows: input({
      about: 'Whether workflow files are searched for places that leak secrets.',
      type: onOff,
      fallback: 'on',
      stricter: (a, b) => (a === 'on' ? a : b),
    }),
    baseline: input({
      about: 'File of accepted findings, keyed by fingerprint.',
      type: text(),
      fallback: '.github/secrets-baseline.yml',
    }),
    rules: input({ about: 'File of own rules in YAML, or a gitleaks configuration.', type: text() }),
    allow: input({
      about: 'Globs of paths and fingerprints that are accepted, one per line.',
      type: list(),
      stricter: (a, b) => a.filter((entry) => b.includes(entry)),
    }),
    'fail-on': input({
      about: 'The lowest confidence that fails: `high`, `medium` or `low`.',
      type: oneOf('high', 'medium', 'low'),
      fallback: 'high',
      stricter: (a, b) => (isAtLeast(a, b) ? b : a),
    }),
    sarif: input({ about: 'Path of the SARIF 2.1.0 file to write.', type: text(), configurable: false }),
    annotations: input({ about: 'Whether findings are annotated in the files view.', type: onOff, fallback: 'on' }),
    shard: input({
      about: 'Which part of a large scan to run, for example `2/8`; join-evidence joins the parts.',
      type: matching(/^\d{1,4}\/\d{1,4}$/, 'a part such as `2/8`'),
      configurable: false,
    }),
    token: tokenInput(),
  },
  outputs: {
    findings: { about: 'Number of findings, accepted ones included.' },
    'new-findings': {
      about: 'Number of findings that nothing accepts: no baseline, `allow`, comment or file of another scanner.',
    },
    high: { about: 'New findings of high confidence.' },
    medium: { about: 'New findings of medium confidence.' },
    low: { about: 'New findings of low confidence.' },
    'scanned-files': { about: 'Files or file versions scanned.' },
    'scanned-bytes': { about: 'Bytes scanned.' },
    'scanned-commits': { about: 'Commits whose changes were scanned.' },
    sarif: { about: 'Path of the SARIF file, empty when none was asked for.' },
  },
  permissions: {
    contents: { access: 'read', why: 'to fetch the commits that a shallow checkout lacks' },
    'pull-requests': { access: 'read', why: 'only where more than 300 files changed and no git can fetch the base' },
  },
  failsWhen: [
    'A new finding is at least as trusted as `fail-on`.',
    'Nothing was scanned.',
    'A glob of `artifacts` or `path` names no file.',
    'A file version or an archive could not be read.',
    'A value that is found has an entry in the baseline that has expired.',
    'The baseline, the rules or `allow` cannot be read.',
  ],
  evidence: z.object({
    scope: z.string(),
    /** `2/8`, where the step scanned one part of the whole. */
    shard: z.string().optional(),
    /** Path of the SARIF file, where one was asked for. */
    sarif: z.string().optional(),
    notes: z.array(z.string()),
    scanned: z.object({ files: z.number(), bytes: z.number(), commits: z.number() }),
    skipped: z.array(z.object({ file: z.string(), why: z.string() })),
    findings: z.array(
      z.object({
        rule: z.string(),
        provider: z.string(),
        file: z.string(),
        line: z.number(),
        column: z.number(),
        confidence: z.enum(['high', 'medium', 'low']),
        why: z.string(),
        /** What the secret opens, as far as it says itself. */
        reach: z.string(),
        fingerprint: z.string(),
        commit: z.string(),
        standing: z.boolean(),
        accepted: z.string(),
      }),
    ),
    stale: z.array(z.string()),
    expired: z.array(z.string()),
  }),
});
