// A network in memory: hosts with addresses, and a script that answers each request on an injected clock.
import type { Clock } from '../../src/ports/clock.ts';
import { classifyAddress } from '../../src/network/address.ts';
import type { Certificate, Http, HttpFailure, HttpRequest, HttpResult, Phase } from '../../src/ports/http.ts';

export interface Scripted {
  code?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Milliseconds until the last byte. */
  latency?: number;
  /** Instead of an answer. */
  failure?: { phase: Phase; code: string };
  certificate?: Certificate;
}

export type Script = (request: HttpRequest, count: number) => Scripted;

export interface FakeHttp extends Http {
  readonly requests: HttpRequest[];
}

export interface FakeNetwork {
  /** Addresses by host name, or the code with which its resolution fails; an IP address is its own. */
  hosts?: Record<string, readonly string[] | string>;
  open?: readonly string[];
  isProxied?: boolean;
}

function familyOf(address: string): number {
  return address.includes(':') ? 6 : 4;
}

function fail(phase: Phase, code: string, address: string | undefined, total: number): HttpFailure {
  return {
    status: 'failed',
    phase,
    code,
    message: code === 'EDEADLINE' ? `not done within ${total} ms` : code,
    address,
    timings: { total },
  };
}

function findAddresses(host: string, network: FakeNetwork): readonly string[] | string {
  const bare = host.replace(/^\[|\]$/gu, '');
  if (/^[\d.]+$|:/u.test(bare)) return [bare];
  return network.hosts?.[bare] ?? (network.hosts === undefined ? ['203.0.113.1'] : 'ENOTFOUND');
}

export function createFakeHttp(clock: Clock, script: Script, network: FakeNetwork = {}): FakeHttp {
  const requests: HttpRequest[] = [];
  const refuse = (address: string, allowPrivate: boolean): string | undefined => {
    const reach = classifyAddress(address);
    if (reach === 'metadata') return 'EMETADATA';
    return reach === 'private' && !allowPrivate ? 'EPRIVATE' : undefined;
  };
  const request = async (asked: HttpRequest): Promise<HttpResult> => {
    requests.push(asked);
    const found = findAddresses(new URL(asked.url).hostname, network);
    const address = asked.address ?? (typeof found === 'string' ? undefined : found[0]);
    if (address === undefined) return fail('dns', String(found), undefined, 0);
    const refused = refuse(address, asked.allowPrivate);
    if (refused !== undefined) return fail('dns', refused, address, 0);
    const { code = 200, headers = {}, body = '', latency = 5, failure, certificate } = script(asked, requests.length);
    const limit = Math.min(asked.totalMs, asked.headMs);
    await clock.sleep(Math.min(latency, limit));
    if (latency > limit) return fail(failure?.phase ?? 'head', 'EDEADLINE', address, limit);
    if (failure !== undefined) return fail(failure.phase, failure.code, address, latency);
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const lower = Object.entries(headers).map(([name, value]): [string, string] => [name.toLowerCase(), value]);
    return {
      status: 'answered',
      code,
      headers: new Map(lower),
      body: bytes.subarray(0, asked.maxBytes),
      isCut: bytes.length > asked.maxBytes,
      address,
      timings: { connect: 1, head: latency - 1, total: latency },
      certificate,
    };
  };
  return {
    requests,
    request,
    async resolve(host) {
      const found = findAddresses(host, network);
      if (typeof found === 'string') return { status: 'failed', code: found };
      return { status: 'found', addresses: found.map((address) => ({ address, family: familyOf(address) })) };
    },
    isProxied: () => network.isProxied ?? false,
    async knock(host, port, options) {
      const found = findAddresses(host, network);
      if (typeof found === 'string') return 'closed';
      if (refuse(found[0] ?? '', options.allowPrivate) !== undefined) return 'refused';
      return network.open?.includes(`${host}:${port}`) === true ? 'open' : 'closed';
    },
  };
}
