// Knows how to ask a target once: a fresh resolution, the next address in turn, a new connection.
import type { Http, HttpFailure } from '../../ports/http.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Answer } from '../answer/answer.ts';
import { readAnswer, type Landing } from '../answer/read.ts';
import type { Target } from '../targets/target.ts';
import { sendRequest, type Manner } from './send.ts';

export interface Job {
  readonly target: Target;
  /** Commit that must answer, if one must. */
  readonly sha: string | undefined;
  readonly maxLatency: number;
  readonly manner: Manner;
  /** When the run began, milliseconds since 1970. */
  readonly begun: number;
}

/** What has to be remembered from one question to the next. */
export interface Memory {
  count: number;
  /** IPv6 addresses that cannot be reached while IPv4 ones can. */
  readonly deaf: Set<string>;
  /** Whether a cache answered, so that the URL has to be made unique. */
  isCached: boolean;
}

export interface Asking {
  readonly answer: Answer;
  /** How many addresses take turns. */
  readonly addresses: number;
  /** The answer only says that an IPv6 address is deaf, which is remembered and not held against the target. */
  readonly isSkipped: boolean;
}

const MAX_BYTES = 1024 * 1024;

async function listAddresses(job: Job, http: Http, timeout: number): Promise<string[] | HttpFailure> {
  const { target } = job;
  const found = await http.resolve(new URL(target.url).hostname, timeout);
  const failure = (code: string): HttpFailure => ({ status: 'failed', phase: 'dns', code, message: '', timings: {} });
  if (found.status === 'failed') return failure(found.code);
  const fitting = found.addresses.filter(({ family }) => target.family === undefined || family === target.family);
  return fitting.length === 0 ? failure(`no IPv${target.family} address`) : fitting.map(({ address }) => address);
}

/** A URL no cache has seen: the query gets one more parameter. */
function makeUnique(url: string, stamp: number): string {
  const unique = new URL(url);
  unique.searchParams.set('plimsoll', String(stamp));
  return unique.href;
}

function isDeaf(landing: Landing, address: string | undefined, all: readonly string[], target: Target): boolean {
  const { result } = landing;
  const isOwn = result.status === 'failed' && result.phase === 'connect' && result.address === address;
  return isOwn && target.family === undefined && address!.includes(':') && all.some((other) => !other.includes(':'));
}

/** Asks once, within `budget` milliseconds; never throws. */
export async function ask(
  job: Job,
  memory: Memory,
  budget: number,
  ports: { http: Http; clock: Clock },
): Promise<Asking> {
  const { target, manner } = job;
  const started = ports.clock.now();
  const read = (landing: Landing): Answer =>
    readAnswer(landing, {
      target,
      sha: job.sha,
      maxLatency: job.maxLatency,
      now: ports.clock.now(),
      at: started - job.begun,
    });
  const all = ports.http.isProxied(target.url)
    ? []
    : await listAddresses(job, ports.http, Math.min(budget, manner.timeout));
  if ('status' in all) return { answer: read({ result: all, url: target.url }), addresses: 1, isSkipped: false };
  const usable = all.filter((address) => !memory.deaf.has(address));
  const address = usable[memory.count % Math.max(1, usable.length)];
  memory.count += 1;
  const url = memory.isCached ? makeUnique(target.url, started) : target.url;
  const landing = await sendRequest(
    ports.http,
    {
      hop: { url, method: target.method, headers: target.headers, body: target.body },
      statuses: target.expectation.statuses,
      tls: target.tls,
      family: target.family,
      address,
      budget: Math.max(1, budget - (ports.clock.now() - started)),
      maxBytes: MAX_BYTES,
    },
    manner,
  );
  const isSkipped = isDeaf(landing, address, all, target);
  if (isSkipped) memory.deaf.add(address!);
  const answer = read({ ...landing, url: landing.url === url ? target.url : landing.url });
  memory.isCached ||= answer.isCached;
  return { answer, addresses: usable.length, isSkipped };
}
