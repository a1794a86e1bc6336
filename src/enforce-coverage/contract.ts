// What enforce-coverage promises: inputs, outputs, permissions, reasons to fail.
import { defineContract, input } from '../kernel/contract.ts';
import { int, list, oneOf, text } from '../kernel/inputs.ts';
import { coverageEvidence } from './evidence-shape.ts';
import { FORMATS } from './report.ts';
import { stricterMaximum, stricterMinimum } from './rules/threshold.ts';
import { budgetMap, stricterBudgets } from './settings/budgets.ts';
import { expectation, stricterExpectation } from './settings/expectation.ts';
import { flagMap } from './settings/flags.ts';
import { thresholds } from './settings/input-types.ts';

const RATCHET_ORDER = ['off', 'warn', 'on'] as const;

export const contract = defineContract({
  name: 'enforce-coverage',
  about: 'Judges code coverage exactly: minimum, patch, drop, ratchet and budgets, from any report, without a service.',
  branding: { icon: 'check-circle', color: 'blue' },
  inputs: {
    reports: input({
      about:
        'Globs of the reports, one per line. Without it and without `flags` the usual places of every format are searched.',
      type: list(),
    }),
    format: input({
      about: 'Format of the reports; without it each is recognised by its content.',
      type: oneOf(...FORMATS),
    }),
    minimum: input({
      about:
        'Least coverage in percent: `85` (lines, or statements where the format counts no lines) or `lines 85, branches 70, statements 80, functions 80`.',
      type: thresholds(),
      stricter: stricterMinimum,
    }),
    'minimum-patch': input({
      about: 'Least coverage of the lines that the change adds, in the form of `minimum`.',
      type: thresholds(),
      stricter: stricterMinimum,
    }),
    'maximum-drop': input({
      about: 'Most points that coverage may fall against the baseline, in the form of `minimum`.',
      type: thresholds(),
      stricter: stricterMaximum,
    }),
    ratchet: input({
      about:
        'Whether a change that leaves more uncovered lines while coverage falls is ignored (`off`), shown (`warn`) or failed (`on`).',
      type: oneOf(...RATCHET_ORDER),
      fallback: 'warn',
      stricter: (a, b) => (RATCHET_ORDER.indexOf(a) > RATCHET_ORDER.indexOf(b) ? a : b),
    }),
    budgets: input({
      about:
        'YAML map of globs to minimums, such as `packages/api/**: lines 80, branches 60`; the files of a glob are judged together.',
      type: budgetMap(),
      stricter: stricterBudgets,
    }),
    flags: input({
      about:
        "YAML map of named parts, such as `unit: { reports: 'cov/unit*.info', paths: 'src/**', carryforward: true }`.",
      type: flagMap(),
    }),
    exclude: input({
      about: 'Globs of repository paths that count nowhere, one per line.',
      type: list(),
      stricter: (a, b) => a.filter((glob) => b.includes(glob)),
    }),
    base: input({
      about: 'Branch, tag or commit that the change is compared with; default: what the event says.',
      type: text(),
    }),
    'expected-reports': input({
      about: 'How many reports there must be, or globs that must each match one.',
      type: expectation(),
      stricter: stricterExpectation,
    }),
    rounding: input({
      about:
        "`exact` compares integers; `tool` lets pass what the producing tool's own rounding lets pass, for migration.",
      type: oneOf('exact', 'tool'),
      fallback: 'exact',
      stricter: (a, b) => (a === 'exact' ? a : b),
    }),
    annotations: input({
      about: 'Most annotations on uncovered lines of the patch, 0 to 10.',
      type: int(0, 10),
      fallback: '10',
    }),
    comment: input({
      about: 'Whether one comment on the pull request is kept up to date.',
      type: oneOf('on', 'off'),
      fallback: 'off',
    }),
    cobertura: input({
      about: 'Path at which the united coverage is written as Cobertura XML with repository paths.',
      type: text(),
    }),
    token: input({
      about: 'Token to fetch and store the baseline and to comment.',
      type: text(),
      secret: true,
      expression: '${{ github.token }}',
    }),
  },
  outputs: {
    'lines-covered': { about: 'Covered lines; empty when the reports carry no lines.' },
    'lines-total': { about: 'Lines that can be covered.' },
    'branches-covered': { about: 'Branches taken; empty when the reports carry no branches.' },
    'branches-total': { about: 'Branches that can be taken.' },
    'statements-covered': { about: 'Statements run; empty when the reports carry no statements.' },
    'statements-total': { about: 'Statements that can run.' },
    'functions-covered': { about: 'Functions called; empty when the reports carry no functions.' },
    'functions-total': { about: 'Functions that can be called.' },
    'patch-covered': {
      about: 'Covered lines among those the change adds; empty when it adds none that can be covered.',
    },
    'patch-total': { about: 'Lines the change adds that can be covered.' },
    cobertura: { about: 'Path of the Cobertura file; empty when none was written.' },
  },
  permissions: {
    contents: {
      access: 'read',
      why: 'the verdict; `write` in the job that runs on pushes to the default branch, to store the baseline',
    },
    'pull-requests': { access: 'write', why: 'only with `comment: on`' },
  },
  failsWhen: [
    'Coverage is below the minimum.',
    'The patch is below its minimum.',
    'Coverage fell by more than the maximum drop.',
    'The ratchet is on and uncovered lines grew.',
    'A budget is not met.',
    'No report was found.',
    'A report cannot be read.',
    'An expected report is missing.',
    'A flag has no report.',
    'The reports hold no coverable line.',
    'No file of the reports is in the repository.',
    'A report path fits several files.',
    'The change touches source files and the reports name none of them.',
    'The history needed is missing.',
  ],
  evidence: coverageEvidence,
});
