// Knows how to send one request of a target and to follow its redirects by hand, each checked again.
import type { Http, HttpResult } from '../../ports/http.ts';
import type { Landing } from '../answer/read.ts';
import type { Target } from '../targets/target.ts';
import { pickDirection, type Hop } from './redirect.ts';

/** What every request of a run has in common. */
export interface Manner {
  readonly allowPrivate: boolean;
  readonly userAgent: string;
  /** A header that lets us through a bot protection, and the hosts (with port) that may see it. */
  readonly bypass: { readonly headers: Readonly<Record<string, string>>; readonly hosts: readonly string[] };
  /** Milliseconds one request may take. */
  readonly timeout: number;
}

export interface Sending {
  readonly hop: Hop;
  readonly statuses: readonly string[];
  readonly tls: Target['tls'];
  readonly family: 4 | 6 | undefined;
  /** IP address for the first request. */
  readonly address: string | undefined;
  /** Milliseconds for all requests of the way together. */
  readonly budget: number;
  readonly maxBytes: number;
}

const COMMON = {
  accept: 'application/health+json, application/json, text/html;q=0.9, */*;q=0.8',
  'cache-control': 'no-cache',
  pragma: 'no-cache',
};

function lowerKeys(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function sendHop(
  http: Http,
  hop: Hop,
  index: number,
  sending: Sending,
  manner: Manner,
  left: number,
): Promise<HttpResult> {
  const isFirst = index === 0;
  const ms = Math.max(1, Math.min(manner.timeout, left));
  return http.request({
    url: hop.url,
    method: hop.method,
    headers: { ...COMMON, 'user-agent': manner.userAgent, ...lowerKeys(hop.headers) },
    body: hop.body,
    address: isFirst ? sending.address : undefined,
    family: sending.family,
    tls: isFirst ? { ca: sending.tls.ca, servername: sending.tls.servername } : { ca: sending.tls.ca },
    allowPrivate: manner.allowPrivate,
    maxBytes: sending.maxBytes,
    headMs: ms,
    totalMs: ms,
  });
}

/** The last result with the time of the whole way, since that is what a visitor waits for. */
function addUp(result: HttpResult, spent: number): HttpResult {
  return { ...result, timings: { ...result.timings, total: (result.timings.total ?? 0) + spent } };
}

/** Sends a request and follows redirects (at most five, within the budget); never throws. */
export async function sendRequest(http: Http, sending: Sending, manner: Manner): Promise<Landing> {
  const isOwn = manner.bypass.hosts.includes(new URL(sending.hop.url).host);
  const headers = { ...sending.hop.headers, ...(isOwn ? manner.bypass.headers : {}) };
  const hops: Hop[] = [{ ...sending.hop, headers }];
  let spent = 0;
  for (let index = 0; ; index += 1) {
    const hop = hops[index]!;
    const result = await sendHop(http, hop, index, sending, manner, sending.budget - spent);
    const total = addUp(result, spent);
    if (result.status === 'failed') return { result: total, url: hop.url };
    const direction = pickDirection(hops, result.code, result.headers.get('location'), sending.statuses);
    if (direction.kind === 'stay') return { result: total, url: hop.url };
    if (direction.kind === 'stop') return { result: total, url: hop.url, problem: direction.problem };
    spent += result.timings.total ?? 0;
    hops.push(direction.hop);
  }
}
