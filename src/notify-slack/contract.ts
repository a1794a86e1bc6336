// What notify-slack promises: inputs, outputs, permissions, reasons to fail.
import { z } from 'zod';
import { duration } from '../domain/duration.ts';
import { defineContract, input } from '../kernel/contract.ts';
import { list, oneOf, secretText, text } from '../kernel/inputs.ts';
import { EVENTS } from './story/event.ts';
import { STANDINGS } from './story/story.ts';
import { CONDITIONS } from './story/when.ts';

export const contract = defineContract({
  name: 'notify-slack',
  about: 'Keeps exactly one Slack message per deployment true from start to end, and never fails a good deployment.',
  branding: { icon: 'message-square', color: 'blue' },
  inputs: {
    token: input({
      about: 'Bot token of a Slack app with the scope `chat:write` (and `users:read.email` for mentions by email).',
      type: secretText(),
      secret: true,
    }),
    webhook: input({
      about: 'Incoming webhook, instead of a token; it cannot update, so it posts once, when the deployment has ended.',
      type: secretText(),
      secret: true,
    }),
    channel: input({ about: 'Channel id (`C…`) or name (`#deploys`); needed with a token.', type: text() }),
    event: input({
      about:
        'What to tell: `started`, `verifying`, `finished`, `rolled-back`, `gate` or `message`; blank: what the evidence says.',
      type: oneOf(...EVENTS),
    }),
    evidence: input({ about: 'Evidence files of other actions, or globs for them; any number.', type: list() }),
    environment: input({ about: 'Environment of the deployment; blank: what the evidence says.', type: text() }),
    mention: input({
      about:
        'YAML map of GitHub logins, teams or `*` to Slack ids or email addresses; `on: failure` (default) or `on: always`.',
      type: text(),
    }),
    when: input({
      about: 'Which deployments get a message: `always`, `failure`, `change` (of the outcome) or `recovered`.',
      type: oneOf(...CONDITIONS),
      fallback: 'always',
    }),
    thread: input({
      about:
        'Whether the log excerpt of a failure goes into the thread of the message (`on`) or into the message (`off`).',
      type: oneOf('on', 'off'),
      fallback: 'on',
    }),
    text: input({ about: 'Text of a `message`.', type: text() }),
    deployment: input({
      about:
        'Id of the deployment that the one message belongs to, or a `.json` file to keep the messages in; blank: the deployment of the evidence, else this run.',
      type: text(),
    }),
    timeout: input({ about: 'Time for everything together.', type: duration(1_000), fallback: '15s' }),
    required: input({
      about: 'Whether the step fails when the message is not delivered.',
      type: oneOf('on', 'off'),
      fallback: 'off',
    }),
    'api-url': input({
      about: 'Address of the Slack Web API, for GovSlack or a test.',
      type: text(),
      fallback: 'https://slack.com/api/',
    }),
    'github-token': input({
      about:
        'Token of GitHub, to remember which message belongs to the deployment and to read what changed and what failed.',
      type: secretText(),
      secret: true,
      expression: '${{ github.token }}',
    }),
    preview: input({
      about: 'Shows the message instead of sending it.',
      type: oneOf('on', 'off'),
      fallback: 'off',
      configurable: false,
    }),
  },
  outputs: {
    delivered: {
      about: '`yes`, `fallback` (a reply or plain text went out instead), `no` or `skipped`.',
    },
    channel: { about: 'Id of the channel that holds the message.' },
    ts: { about: 'Time stamp that names the message in its channel.' },
    permalink: { about: 'Address of the message.' },
  },
  permissions: {
    contents: {
      access: 'write',
      why: 'keeps on refs/plimsoll/<environment> which message belongs to which deployment',
    },
    actions: { access: 'read', why: 'names the job and step that failed' },
  },
  failsWhen: [
    'The message was not delivered and `required` is `on`.',
    'A token is given without `channel`.',
    'The webhook is no address of Slack.',
    'There is nothing to tell: no `event`, no evidence that says one, no `text`.',
  ],
  evidence: z.object({
    event: z.enum(EVENTS),
    environment: z.string(),
    deployment: z.string(),
    standing: z.enum(STANDINGS).nullable(),
    delivered: z.enum(['yes', 'fallback', 'no', 'skipped']),
    channel: z.string(),
    ts: z.string(),
    permalink: z.string(),
    /** The message as it was or should have been sent: with it the delivery can be made up for. */
    message: z.object({ text: z.string(), blocks: z.array(z.looseObject({ type: z.string() })) }).nullable(),
    notes: z.array(z.string()),
  }),
});
