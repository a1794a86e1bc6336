// How a step may reach Slack: by token, by webhook, not at all on a fork, or not yet because something is missing.
import { z } from 'zod';
import type { InputsOf } from '../kernel/contract.ts';
import type { RunContext } from '../ports/runner.ts';
import type { contract } from './contract.ts';
import { parseApiUrl, parseWebhook } from './address.ts';

export type Access =
  | { readonly status: 'token'; readonly apiUrl: string; readonly token: string; readonly channel: string }
  | { readonly status: 'webhook'; readonly apiUrl: string; readonly webhook: string }
  /** Secrets are not given to such a run; nobody can change that. */
  | { readonly status: 'withheld'; readonly reason: string }
  | { readonly status: 'missing'; readonly reason: string }
  | { readonly status: 'wrong'; readonly reason: string };

const forkSchema = z.object({
  pull_request: z.object({ head: z.object({ repo: z.object({ full_name: z.string() }).nullable() }) }),
});

/** Why GitHub withholds secrets from this run; nothing when it does not. */
function explainWithheld(context: RunContext): string | undefined {
  if (context.actor === 'dependabot[bot]') return 'Dependabot runs are given no secrets';
  const event = forkSchema.safeParse(context.payload).data;
  const isFork = event !== undefined && event.pull_request.head.repo?.full_name !== context.repository;
  return isFork ? 'pull requests from forks are given no secrets' : undefined;
}

type Inputs = Pick<InputsOf<typeof contract>, 'token' | 'webhook' | 'channel' | 'api-url'>;

function chooseWebhook(webhook: string, apiUrl: string): Access {
  const address = parseWebhook(webhook, apiUrl);
  if (address.status === 'refused') return { status: 'wrong', reason: address.reason };
  return { status: 'webhook', apiUrl, webhook: address.url };
}

/** The way to Slack; a token goes before a webhook, since only it can keep one message true. */
export function chooseAccess(inputs: Inputs, context: RunContext): Access {
  const api = parseApiUrl(inputs['api-url']);
  if (api.status === 'refused') return { status: 'wrong', reason: api.reason };
  const { token, webhook, channel } = inputs;
  if (token === undefined && webhook !== undefined) return chooseWebhook(webhook, api.url);
  if (token === undefined) {
    const withheld = explainWithheld(context);
    if (withheld !== undefined) return { status: 'withheld', reason: `nothing is sent: ${withheld}` };
    const reason = 'neither `token` nor `webhook` has a value: store one as a secret of the repository or environment';
    return { status: 'missing', reason };
  }
  if (channel === undefined)
    return { status: 'wrong', reason: '`channel` is needed with a token: give the id of a channel' };
  return { status: 'token', apiUrl: api.url, token: token.trim(), channel };
}
