// What validate-env promises: inputs, outputs, reasons to fail.
import { defineContract, input } from '../kernel/contract.ts';
import { list, oneOf, secretText, text } from '../kernel/inputs.ts';
import { partList, parts } from './adoption/parts.ts';
import { areaList } from './scan/area-list.ts';
import { fileLoaders } from './dotenv-lint/file-loaders.ts';
import { comparisons, fingerprintKey } from './matrix/comparison.ts';
import { evidenceShape } from './report/evidence.ts';
import { areas } from './scan/file-kind.ts';

export const contract = defineContract({
  name: 'validate-env',
  about:
    'Draws one graph of every environment variable and fails on the edges that would break a deployment. Shows no value.',
  branding: { icon: 'git-merge', color: 'green' },
  inputs: {
    schema: input({
      about:
        'YAML file that declares the variables. Blank: `env.schema.yml` where it exists. With it, the values in `env:` of the step are checked. On pull requests the demands of the base branch hold too.',
      type: text(),
      stricter: (_, policy) => policy,
    }),
    environment: input({
      about:
        'Name of the environment whose values `env:` of the step holds. Blank: what any environment requires is required.',
      type: text(),
    }),
    files: input({
      about:
        'Dotenv files with the loaders they are meant for, one per line, for example `.env.production: compose`. Without a loader every line that loaders read differently is a finding.',
      type: fileLoaders(),
    }),
    example: input({
      about: 'Globs of example files, one per line. Blank: `.env.example` and its relatives, per component.',
      type: list(),
    }),
    scan: input({
      about: `What to read, of ${areas.map((area) => `\`${area}\``).join(', ')}.`,
      type: areaList(),
      fallback: areas.join(','),
      stricter: (one, other) => [...new Set([...one, ...other])],
    }),
    compare: input({
      about:
        'Environments to compare, one per line, from what their jobs wrote as evidence below `.plimsoll/` or at the globs given, for example `staging: evidence/staging/*.json`.',
      type: comparisons(),
    }),
    'fingerprint-key': input({
      about:
        'Secret under which secrets are fingerprinted, so that jobs can compare them without a value: 32 random characters or more, the same in each job.',
      type: fingerprintKey(),
      secret: true,
    }),
    token: input({
      about:
        'Token of an App or a person that may list names of secrets, variables and environments. Blank: whether what jobs take exists is not looked up, and the summary says so.',
      type: secretText(),
      secret: true,
    }),
    write: input({
      about: `What to write on your machine, of ${parts.map((part) => `\`${part}\``).join(', ')}; with it the schema, where there is none. Refused in a workflow.`,
      type: partList(),
      configurable: false,
    }),
    rendered: input({
      about:
        'Globs of files that a template was rendered to, one per line. Placeholders that are left in them, or were replaced by nothing, are errors.',
      type: list(),
      stricter: (one, other) => [...new Set([...one, ...other])],
    }),
    baseline: input({
      about:
        'File of accepted findings, each with reason and expiry. On pull requests it is read from the base branch.',
      type: text(),
      stricter: (_, policy) => policy,
    }),
    'fail-on': input({
      about: 'The lowest level that fails: `error` or `warning`.',
      type: oneOf('error', 'warning'),
      fallback: 'error',
      stricter: (one, other) => (one === 'warning' ? one : other),
    }),
  },
  outputs: {
    variables: { about: 'Number of variables in the graph.' },
    errors: { about: 'Number of findings at level error.' },
    warnings: { about: 'Number of findings at level warning.' },
    sarif: { about: 'Path of the SARIF 2.1.0 file with all findings.' },
  },
  permissions: { contents: { access: 'read', why: 'to read the checkout' } },
  failsWhen: [
    'A variable is provided under another name than the code reads.',
    'A script stops at a variable that nothing provides.',
    'Two services publish the same port.',
    'A loader refuses a dotenv file that is meant for it.',
    'A file that provides variables cannot be read.',
    'The schema has a mistake.',
    'A value does not fit its declaration.',
    'A job takes a secret that exists nowhere it can see.',
    'An environment lacks a required variable that another has.',
    'Nothing is known of an environment to compare.',
    'A rule of the schema is broken.',
    'A placeholder is left in a rendered file.',
    'A renderer leaves a placeholder of its template.',
  ],
  evidence: evidenceShape,
});
