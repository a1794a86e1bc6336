// What join-evidence promises: one verdict from the evidence of several steps, jobs or shards.
import { z } from 'zod';
import { sighting } from '../domain/sighting.ts';
import { defineContract, input, tokenInput } from '../kernel/contract.ts';
import { list, oneOf, text } from '../kernel/inputs.ts';
import { actionNames, expectation, uniteExpectations } from './expectation.ts';

export const contract = defineContract({
  name: 'join-evidence',
  about: 'Joins the evidence of several steps, jobs or shards into one verdict, summary, comment and SARIF file.',
  branding: { icon: 'anchor', color: 'blue' },
  inputs: {
    evidence: input({
      about: 'Evidence files to join: globs, one per line. Blank: everything that earlier steps of this job wrote.',
      type: list(),
    }),
    expected: input({
      about:
        'What must be there: a number of files, or names of actions, one per line, each with an optional count (`scan-secrets: 8`).',
      type: expectation(),
      stricter: uniteExpectations,
    }),
    advisory: input({
      about: 'Actions whose red verdict only warns, one per line; `none` for no action.',
      type: actionNames(),
      fallback: 'none',
      stricter: (a, b) => a.filter((name) => b.includes(name)),
    }),
    comment: input({
      about: 'Whether to keep one comment on the pull request up to date.',
      type: oneOf('on', 'off'),
      fallback: 'off',
    }),
    sarif: input({ about: 'Path of one SARIF file to write from all findings.', type: text() }),
    token: tokenInput(),
  },
  outputs: { sarif: { about: 'Path of the SARIF file, empty when none was asked for.' } },
  permissions: { 'pull-requests': { access: 'write', why: 'only with `comment: on`' } },
  failsWhen: [
    'No evidence is found.',
    'A piece of evidence that was expected is missing.',
    'A piece of evidence cannot be read.',
    'A piece of evidence is of another run.',
    'Any piece of evidence that is not advisory says failed or inconclusive.',
    'Every piece of evidence says skipped.',
  ],
  evidence: z.object({
    parts: z.array(
      z.object({
        action: z.string(),
        status: z.string(),
        reason: z.string(),
        file: z.string(),
        /** What the step has seen live; null when it has not looked, or proved nothing. */
        seen: sighting.nullable(),
      }),
    ),
    missing: z.array(z.string()),
    unreadable: z.array(z.string()),
  }),
});
