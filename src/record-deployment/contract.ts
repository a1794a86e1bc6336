// What record-deployment promises: inputs, outputs, permissions, reasons to fail.
import { z } from 'zod';
import { TASKS } from '../domain/deployment.ts';
import { environmentName } from '../domain/environment.ts';
import { defineContract, input } from '../kernel/contract.ts';
import { matching, oneOf, secretText, text } from '../kernel/inputs.ts';

const release = z.object({ id: z.string(), sha: z.string() });

export const contract = defineContract({
  name: 'record-deployment',
  about: 'Keeps on record who deployed what, where and how it ended, and refuses what is held back.',
  branding: { icon: 'book-open', color: 'blue' },
  inputs: {
    phase: input({
      about: '`start` before the deployment, `finish` after it was verified.',
      type: oneOf('start', 'finish'),
      required: true,
    }),
    environment: input({ about: 'Environment that is deployed to.', type: environmentName(), required: true }),
    task: input({ about: 'What is done: `deploy`, `rollback` or `drill`.', type: oneOf(...TASKS), fallback: 'deploy' }),
    release: input({
      about: 'Path of the release manifest (`release.json` of version-release); needed at `start`.',
      type: text(),
    }),
    'deployment-id': input({
      about: 'Deployment to finish. Blank: the one that this run has started.',
      type: matching(/^\d{1,20}$/u, 'the output `deployment-id` of the step that started it'),
      configurable: false,
    }),
    result: input({
      about:
        'How it ended: `success`, `failure`, `cancelled`, or the path of the evidence that decides, of this run and this commit (of verify-health, join-evidence or rollback); needed at `finish`. What proves nothing is put on record as a failure.',
      type: text(),
      configurable: false,
    }),
    ledger: input({
      about: 'Where deployments are on record: `github`, or the path of a file. Blank: `github` on a runner.',
      type: text(),
    }),
    url: input({
      about: 'Where the deployment can be seen.',
      type: matching(/^https?:\/\/\S{1,900}$/u, 'an http(s) URL'),
    }),
    token: input({ about: 'Token for GitHub.', type: secretText(), secret: true, expression: '${{ github.token }}' }),
  },
  outputs: {
    'deployment-id': { about: 'Id of the deployment.' },
    previous: {
      about: 'Release that was verified last before this one, as JSON with `id` and `sha`; blank when there is none.',
    },
    current: {
      about:
        'Release that is live as far as is known, as JSON with `id`, `sha` and `verified`; blank when there is none.',
    },
  },
  permissions: {
    contents: { access: 'write', why: 'state is kept on refs/plimsoll/<environment>' },
    deployments: { access: 'write', why: 'each deployment is in the list of GitHub' },
    actions: { access: 'read', why: 'to see whether the run behind a lock has ended' },
  },
  failsWhen: [
    'The commit is on hold.',
    'The environment is locked.',
    'A rollback has not ended.',
    'The environment is frozen after a failed rollback.',
    'The deployment was superseded.',
    'The deployment to finish is unknown.',
    'Nobody can tell how the deployment ended.',
    'The evidence belongs to another run or commit.',
  ],
  evidence: z.object({
    phase: z.enum(['start', 'finish']),
    environment: z.string(),
    task: z.enum(TASKS),
    deploymentId: z.string(),
    state: z.string(),
    release: release.nullable(),
    previous: release.nullable(),
    current: release.nullable(),
    warnings: z.array(z.string()),
  }),
});
