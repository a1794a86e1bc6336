// What rollback promises: inputs, outputs, permissions, reasons to fail.
import { z } from 'zod';
import { environmentName } from '../domain/environment.ts';
import { defineContract, input } from '../kernel/contract.ts';
import { matching, oneOf, secretText, text } from '../kernel/inputs.ts';
import { schemaInput } from './decide/schema-window.ts';
import { ENDS } from './decide/machine.ts';
import { REFUSALS } from './decide/refusal.ts';

/** Workflows that are dispatched send booleans as text. */
const toggle = (): z.ZodType<'on' | 'off' | 'true' | 'false', string> => oneOf('on', 'off', 'true', 'false');

const release = z.object({ id: z.string(), sha: z.string(), tag: z.string(), version: z.string() });

export const contract = defineContract({
  name: 'rollback',
  about: 'Puts the last verified release back, proves that it is live, and keeps the bad one from coming back.',
  branding: { icon: 'rotate-ccw', color: 'orange' },
  inputs: {
    environment: input({ about: 'Environment to roll back.', type: environmentName(), required: true }),
    to: input({
      about:
        'Release to return to: an id, deployment id, tag, version or commit on record, or `-2` for the second last. Blank: the last verified one that is neither live nor on hold.',
      type: matching(/^\S.{0,254}$/u, 'a name on record, or `-n`'),
      configurable: false,
    }),
    reason: input({ about: 'Why, in one line; it is kept on record.', type: text(), fallback: 'no reason given' }),
    command: input({
      about:
        'Bash that puts `$PLIMSOLL_TO_ID` live; it must be safe to run twice. It also sees `PLIMSOLL_TO_SHA`, `_TO_TAG`, `_FROM_ID`, `_FROM_SHA` and `_ENVIRONMENT`.',
      type: text(),
    }),
    health: input({
      about:
        'What proves that the release is live: a URL, targets or inputs of verify-health in YAML; or Bash with the same variables that exits 0 only when `$PLIMSOLL_TO_ID` serves.',
      type: text(),
    }),
    'schema-window': input({
      about:
        'Schema of the database now (`42` or `40..42`); `unchecked` skips the check. Blank: what the live release declares.',
      type: schemaInput(),
    }),
    hold: input({
      about: 'Whether the commit that was live is held back from later deployments.',
      type: toggle(),
      fallback: 'on',
    }),
    'release-hold': input({
      about: 'Commit to set free, or `all`; nothing is rolled back then.',
      type: matching(/^(?:[0-9a-f]{40}|all)$/u, 'a full commit id of 40 lower-case digits, or `all`'),
      configurable: false,
    }),
    'dry-run': input({
      about: 'Whether to stop before anything is touched.',
      type: toggle(),
      fallback: 'off',
      configurable: false,
    }),
    drill: input({
      about:
        'Whether to rehearse: deploy a release, a broken one after it, and roll back. Needs an environment of its own.',
      type: toggle(),
      fallback: 'off',
      configurable: false,
    }),
    ledger: input({
      about: 'Where deployments are on record: `github`, or the path of a file. Blank: `github` on a runner.',
      type: text(),
    }),
    token: input({ about: 'Token for GitHub.', type: secretText(), secret: true, expression: '${{ github.token }}' }),
  },
  outputs: {
    state: {
      about: '`rolled-back`, `failed-safe`, `failed-unsafe`, `refused` or `planned`; blank when a hold was released.',
    },
    from: { about: 'Id of the release that was live.' },
    to: { about: 'Id of the release to be live.' },
    seconds: { about: 'Whole seconds from the beginning of the rollback to its end.' },
  },
  permissions: {
    contents: { access: 'write', why: 'state is kept on refs/plimsoll/<environment>' },
    deployments: { access: 'write', why: 'the rollback is a deployment of its own' },
    actions: { access: 'read', why: 'to see expired artifacts, and whether the run behind a lock has ended' },
  },
  failsWhen: [
    'The target is unknown.',
    'There is nothing to return to.',
    'The target is live already.',
    'The target is on hold.',
    'The target was never verified.',
    'The environment is locked.',
    'An artifact of the target has expired.',
    'The digest of an artifact differs from the record.',
    'The target does not work with the schema of the database.',
    'The target is not on the default branch.',
    'The tag of the target has moved.',
    'The command fails.',
    'The target is not proved to be live.',
    'The broken release of a drill is not noticed.',
  ],
  evidence: z.object({
    environment: z.string(),
    state: z.enum([...ENDS, '']),
    refusal: z.enum(REFUSALS).nullable(),
    from: release.nullable(),
    to: release.nullable(),
    seconds: z.number().nullable(),
    /** The states it went through, in order. */
    path: z.array(z.string()),
    checks: z.array(z.string()),
    warnings: z.array(z.string()),
    holds: z.array(z.string()),
    drill: z
      .object({
        recoverySeconds: z.number().nullable(),
        steps: z.array(z.object({ name: z.string(), passed: z.boolean(), seconds: z.number(), note: z.string() })),
      })
      .nullable(),
  }),
});
