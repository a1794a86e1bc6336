// Knows how to ask a target once: a fresh resolution, the next address in turn, a new connection.
import type { Http, HttpFailure } from '../../ports/http.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Answer } from '../answer/answer.ts';
import type { Published } from '../answer/published.ts';
import { readAnswer, type Landing } from '../answer/read.ts';
import { NO_EXPECTATION, type Target } from '../targets/target.ts';
import { sendRequest, type Manner } from './send.ts';
import { findPublished, type VersionFile } from './version-file.ts';

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
  readonly versionFile: VersionFile;
  /** Whether the last body that was read as far as it may be was longer than that. */
  isLong: boolean;
}

export interface Asking {
  readonly answer: Answer;
  /** How many addresses take turns. */
  readonly addresses: number;
  /** The answer only says that an IPv6 address is deaf, which is remembered and not held against the target. */
  readonly isSkipped: boolean;
}

const MAX_BYTES = 1024 * 1024;
/** What is read of bodies that were too long before, most of the time: they cost memory and tell nothing new. */
const SHORT_BYTES = 64 * 1024;
const FULL_EVERY = 8;

function pickCap(memory: Memory): number {
  return memory.isLong && memory.count % FULL_EVERY !== 0 ? SHORT_BYTES : MAX_BYTES;
}

async function listAddresses(job: Job, http: Http, timeout: number): Promise<string[] | HttpFailure> {
  const { target } = job;
  const { hostname } = new URL(target.url);
  const found = await http.resolve(hostname, timeout);
  const failure = (code: string, message = ''): HttpFailure => ({
    status: 'failed',
    phase: 'dns',
    code,
    message,
    timings: {},
  });
  if (found.status === 'failed') {
    return failure(found.code, found.code === 'EMETADATA' ? `${hostname} is a metadata name` : '');
  }
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

/** Behind a cache every other round asks for a unique URL: visitors get the cached answer, only the unique one shows the service. */
function pickAskedUrl(job: Job, memory: Memory, addresses: number): string {
  const isUnique = memory.isCached && Math.floor(memory.count / Math.max(1, addresses)) % 2 === 0;
  return isUnique ? makeUnique(job.target.url, job.begun + memory.count) : job.target.url;
}

interface Way {
  readonly url: string;
  readonly address: string | undefined;
  readonly budget: number;
  readonly maxBytes: number;
}

async function send(job: Job, way: Way, http: Http): Promise<Landing> {
  const { target, manner } = job;
  const { method, headers, body, tls, family } = target;
  const hop = { url: way.url, method, headers, body };
  const { statuses } = target.expectation;
  const sending = { hop, statuses, tls, family, address: way.address, budget: way.budget, maxBytes: way.maxBytes };
  const landing = await sendRequest(http, sending, manner);
  return { ...landing, url: landing.url === way.url ? target.url : landing.url };
}

/** Asks for a file on the target's host in the target's way, whatever the target's own method and expectations are. */
function sendPlain(job: Job, way: Way, http: Http): Promise<Landing> {
  const target = { ...job.target, url: way.url, method: 'GET', body: undefined, expectation: NO_EXPECTATION };
  return send({ ...job, target }, way, http);
}

/** Asks once, within `budget` milliseconds; never throws. */
export async function ask(
  job: Job,
  memory: Memory,
  budget: number,
  ports: { http: Http; clock: Clock },
): Promise<Asking> {
  const { target } = job;
  const { clock, http } = ports;
  const started = clock.now();
  const read = (landing: Landing, published?: Published): Answer =>
    readAnswer(landing, {
      published,
      target,
      sha: job.sha,
      maxLatency: job.maxLatency,
      now: clock.now(),
      at: started - job.begun,
    });
  const all = http.isProxied(target.url) ? [] : await listAddresses(job, http, Math.min(budget, job.manner.timeout));
  if ('status' in all) return { answer: read({ result: all, url: target.url }), addresses: 1, isSkipped: false };
  const usable = all.filter((address) => !memory.deaf.has(address));
  const address = usable[memory.count % Math.max(1, usable.length)];
  memory.count += 1;
  const url = pickAskedUrl(job, memory, usable.length);
  const left = () => Math.max(1, budget - (clock.now() - started));
  const maxBytes = pickCap(memory);
  const landing = await send(job, { url, address, budget: left(), maxBytes }, http);
  if (maxBytes === MAX_BYTES && landing.result.status === 'answered') memory.isLong = landing.result.isCut;
  const isSkipped = isDeaf(landing, address, all, target);
  if (isSkipped) memory.deaf.add(address!);
  const bare = read(landing);
  const fetchAt = (beside: string) =>
    sendPlain(job, { url: beside, address, budget: left(), maxBytes: SHORT_BYTES }, http);
  const published =
    bare.cause === 'no-version' ? await findPublished(target.url, memory.versionFile, fetchAt) : undefined;
  const answer = published === undefined ? bare : read(landing, published);
  memory.isCached ||= answer.isCached;
  return { answer, addresses: usable.length, isSkipped };
}
