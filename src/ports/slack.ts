// Slack over HTTP: one Web API call or webhook post at a time, ended within its time whatever the other side does.
import { request as httpRequest, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';

export type SlackReply =
  | {
      status: 'answered';
      http: number;
      /** At most 1 MiB; untrusted. */
      body: string;
      /** What `Retry-After` asks for, in milliseconds. */
      retryAfterMs: number | undefined;
    }
  | {
      status: 'silent';
      /** For example `ECONNREFUSED`; `timeout` when the time was over. */
      reason: string;
      /** Whether the request may have taken effect. */
      mayHaveArrived: boolean;
    };

export interface Slack {
  /** Calls a Web API method such as `chat.update` with the token. Never throws. */
  call(method: string, parameters: Readonly<Record<string, unknown>>, timeoutMs: number): Promise<SlackReply>;
  /** Posts JSON to an incoming webhook, without the token. Never throws. */
  post(url: string, body: unknown, timeoutMs: number): Promise<SlackReply>;
}

export interface SlackAccess {
  /** The Web API's address with a slash at its end. */
  apiUrl: string;
  /** Bot token; blank for webhooks. */
  token: string;
}

const MOST_BYTES = 1024 * 1024;

/** Methods that take JSON; Slack documents forms alone for those that read. */
const JSON_METHODS = new Set(['chat.postMessage', 'chat.update']);

interface Parcel {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

function retryAfter(message: IncomingMessage): number | undefined {
  const seconds = Number(message.headers['retry-after']);
  return message.headers['retry-after'] !== undefined && Number.isFinite(seconds) && seconds >= 0
    ? seconds * 1_000
    : undefined;
}

async function readAnswer(message: IncomingMessage): Promise<SlackReply> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) break;
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks).toString('utf8');
  return { status: 'answered', http: message.statusCode ?? 0, body, retryAfterMs: retryAfter(message) };
}

/** It knows HTTPS_PROXY and NO_PROXY, but cannot end a request at a given time. Loaded at the first call: most steps make none. */
async function chooseAgent(url: string): Promise<RequestOptions['agent']> {
  const { HttpClient } = await import('@actions/http-client');
  return new HttpClient('plimsoll').getAgent(url);
}

function openRequest(parcel: Parcel, agent: RequestOptions['agent'], signal: AbortSignal): ClientRequest {
  const url = new URL(parcel.url);
  const options = { method: 'POST', agent, signal, headers: { ...parcel.headers, 'user-agent': 'plimsoll' } };
  return (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options);
}

/** Sends once; redirects are not followed, since no address of Slack's API has one. */
async function send(parcel: Parcel, timeoutMs: number): Promise<SlackReply> {
  const signal = AbortSignal.timeout(Math.max(1, Math.floor(timeoutMs)));
  let isSent = false;
  try {
    const request = openRequest(parcel, await chooseAgent(parcel.url), signal);
    request.once('finish', () => (isSent = true));
    const answer = new Promise<IncomingMessage>((done, refuse) => {
      request.once('response', done).once('error', refuse);
    });
    request.end(parcel.body);
    return await readAnswer(await answer);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason = signal.aborted ? 'timeout' : (code ?? (error as Error).message);
    return { status: 'silent', reason, mayHaveArrived: isSent };
  }
}

function encodeForm(parameters: Readonly<Record<string, unknown>>): string {
  return new URLSearchParams(
    Object.entries(parameters).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** Slack behind `access`; proxies are honoured. */
export function connectSlack(access: SlackAccess): Slack {
  const authorization = { authorization: `Bearer ${access.token}` };
  return {
    call(method, parameters, timeoutMs) {
      const isJson = JSON_METHODS.has(method);
      const type = isJson ? JSON_TYPE : 'application/x-www-form-urlencoded';
      const body = isJson ? JSON.stringify(parameters) : encodeForm(parameters);
      const headers = { ...authorization, 'content-type': type };
      return send({ url: new URL(method, access.apiUrl).href, headers, body }, timeoutMs);
    },
    post: (url, body, timeoutMs) =>
      send({ url, headers: { 'content-type': JSON_TYPE }, body: JSON.stringify(body) }, timeoutMs),
  };
}
