// What an answer of Slack means: taken, refused for good, or worth another try and whether it may have taken effect.
import { z } from 'zod';
import { parseJson } from '../../domain/json.ts';
import type { SlackReply } from '../../ports/slack.ts';
import { REMEDIES } from './remedy.table.ts';

export type Verdict =
  | { readonly status: 'taken'; readonly data: Readonly<Record<string, unknown>> }
  | { readonly status: 'refused'; readonly code: string; readonly detail: string }
  | {
      readonly status: 'failed';
      readonly code: string;
      /** Whether Slack may have done what it was asked. */
      readonly mayHaveActed: boolean;
      /** How long to wait at least before the next try, in milliseconds. */
      readonly afterMs: number;
    };

const answerSchema = z.looseObject({
  ok: z.boolean(),
  error: z.string().optional().catch(undefined),
  needed: z.string().optional().catch(undefined),
  response_metadata: z
    .looseObject({ messages: z.array(z.string()).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** Errors that may have happened after the effect: "some aspect of the operation may have succeeded". */
const UNSURE = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'rollup_error']);
const LIMITED = new Set(['ratelimited', 'rate_limited']);
const DEFAULT_LIMIT_MS = 1_000;

function failed(code: string, mayHaveActed: boolean, afterMs = 0): Verdict {
  return { status: 'failed', code, mayHaveActed, afterMs };
}

/** What every reply can mean before its body is read; nothing when the body decides. */
function judgeTransport(reply: SlackReply): Verdict | undefined {
  if (reply.status === 'silent') return failed(reply.reason, reply.mayHaveArrived);
  if (reply.http === 429) return failed('ratelimited', false, reply.retryAfterMs ?? DEFAULT_LIMIT_MS);
  return undefined;
}

function judgeError(code: string, detail: string, retryAfterMs: number | undefined): Verdict {
  if (LIMITED.has(code)) return failed(code, false, retryAfterMs ?? DEFAULT_LIMIT_MS);
  return UNSURE.has(code) ? failed(code, true) : { status: 'refused', code, detail };
}

/** The meaning of a Web API answer: HTTP 200 alone says nothing, `ok` does. */
export function judgeCall(reply: SlackReply): Verdict {
  const early = judgeTransport(reply);
  if (early !== undefined || reply.status === 'silent') return early ?? failed('silent', true);
  const answer = answerSchema.safeParse(parseJson(reply.body)).data;
  if (answer?.ok === true) return { status: 'taken', data: answer };
  if (answer?.error !== undefined) {
    const detail = [answer.needed ?? '', ...(answer.response_metadata?.messages ?? [])].filter(Boolean).join('; ');
    return judgeError(answer.error, detail, reply.retryAfterMs);
  }
  // A gateway's page instead of Slack's answer.
  return reply.http >= 500
    ? failed(`HTTP ${reply.http}`, true)
    : { status: 'refused', code: `HTTP ${reply.http}`, detail: '' };
}

/** The meaning of a webhook's answer: taken only when the body is `ok`; a workflow trigger answers `{"ok":true}`. */
export function judgeWebhook(reply: SlackReply): Verdict {
  const early = judgeTransport(reply);
  if (early !== undefined || reply.status === 'silent') return early ?? failed('silent', true);
  const text = reply.body.trim();
  const isOk = text === 'ok' || answerSchema.safeParse(parseJson(text)).data?.ok === true;
  if (reply.http === 200 && isOk) return { status: 'taken', data: {} };
  if (reply.http >= 500) return failed(`HTTP ${reply.http}`, true);
  const code = /^[a-z_]{3,60}$/.test(text) ? text : `HTTP ${reply.http}`;
  return { status: 'refused', code, detail: '' };
}

const OF_NETWORK: Readonly<Record<string, string>> = {
  timeout: 'Slack did not answer in time',
  ECONNREFUSED: 'the connection was refused: is the proxy or `api-url` right?',
  ENOTFOUND: 'the name could not be resolved: is `api-url` right, and the network up?',
  ECONNRESET: 'the connection was cut',
};

/** An error code with its remedy, as one phrase. */
export function describeCode(code: string, detail: string, channel: string): string {
  const remedy = (REMEDIES[code] ?? OF_NETWORK[code] ?? '')
    .replace('{channel}', () => channel)
    .replace('{needed}', () => detail || 'chat:write');
  const said = detail === '' || code === 'missing_scope' ? code : `${code} (${detail})`;
  return remedy === '' ? said : `${said}: ${remedy}`;
}
