// One HTTP request on a connection of its own, timed phase by phase: no pool, no redirect, no retry, no cache.
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isMetadataName } from '../network/address.ts';
import { pickProxy, type ProxySettings } from '../network/proxy.ts';
import { runRequest } from './http-exchange.ts';
import { dial, refuse, Refusal, Trace, within, type Resolve } from './http-socket.ts';

export interface HttpRequest {
  /** Absolute http or https URL. */
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Connect to this IP address; Host and TLS name stay those of the URL. Ignored behind a proxy. */
  readonly address?: string | undefined;
  readonly family?: 4 | 6 | undefined;
  /** Further authorities (PEM) to trust, and the name to ask for instead of the URL's. */
  readonly tls?: { readonly ca?: string | undefined; readonly servername?: string | undefined } | undefined;
  /** Whether loopback and private addresses may be reached. Metadata addresses never are. */
  readonly allowPrivate: boolean;
  /** Cap of the decoded body. */
  readonly maxBytes: number;
  /** Milliseconds until the response's head is there. */
  readonly headMs: number;
  /** Milliseconds until everything is over. */
  readonly totalMs: number;
}

export const PHASES = ['policy', 'dns', 'proxy', 'connect', 'tls', 'head', 'body'] as const;
export type Phase = (typeof PHASES)[number];

/** Milliseconds each phase took; a phase that was not reached is absent. `head` ends with the first byte. */
export type Timings = Readonly<Partial<Record<Phase | 'total', number>>>;

export interface Certificate {
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validTo: number;
  readonly subject: string;
  readonly issuer: string;
}

export interface HttpAnswer {
  readonly status: 'answered';
  readonly code: number;
  /** Lower-case names; repeated headers are joined by a comma, cookies by a line feed. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  readonly isCut: boolean;
  readonly address: string;
  readonly timings: Timings;
  readonly certificate?: Certificate | undefined;
}

export interface HttpFailure {
  readonly status: 'failed';
  readonly phase: Phase;
  /** Node's or OpenSSL's code; `EDEADLINE` when time ran out, `EHTTP2` when HTTP/2 came, `EPRIVATE` and `EMETADATA` when refused. */
  readonly code: string;
  readonly message: string;
  readonly address?: string | undefined;
  readonly timings: Timings;
}

export type HttpResult = HttpAnswer | HttpFailure;

export type HostLookup =
  | {
      readonly status: 'found';
      readonly addresses: readonly { readonly address: string; readonly family: number }[];
    }
  | { readonly status: 'failed'; readonly code: string };

export type KnockOptions = { readonly allowPrivate: boolean; readonly timeoutMs: number };
export type Knocked = 'open' | 'closed' | 'silent' | 'refused';

export interface Http {
  /** Never throws: what went wrong is a failed result with the phase it happened in. */
  request(request: HttpRequest): Promise<HttpResult>;
  /** Every address of a host, asked afresh; an IP address is its own, and a name under which metadata is served has none. */
  resolve(host: string, timeoutMs: number): Promise<HostLookup>;
  /** Whether a proxy stands between us and the URL (then it resolves and connects, not we). */
  isProxied(url: string): boolean;
  /** Whether a TCP port accepts a connection. */
  knock(host: string, port: number, options: KnockOptions): Promise<Knocked>;
}

/** The system's resolver, asked afresh each time. */
export const systemResolve: Resolve = (host, family) => lookup(host, { all: true, family: family ?? 0 });

async function resolveHost(host: string, timeoutMs: number, resolve: Resolve): Promise<HostLookup> {
  const bare = host.replace(/^\[|\]$/gu, '');
  if (isMetadataName(bare)) return { status: 'failed', code: 'EMETADATA' };
  if (isIP(bare) !== 0) return { status: 'found', addresses: [{ address: bare, family: isIP(bare) }] };
  try {
    return { status: 'found', addresses: await within(resolve(bare), AbortSignal.timeout(timeoutMs)) };
  } catch (error) {
    return { status: 'failed', code: (error as { code?: string }).code ?? 'ETIMEOUT' };
  }
}

async function knockAt(host: string, port: number, options: KnockOptions, resolve: Resolve): Promise<Knocked> {
  const trace = new Trace();
  try {
    const { address } = (await resolve(host.replace(/^\[|\]$/gu, '')))[0]!;
    refuse(address, options.allowPrivate);
    await within(dial(address, port, trace), AbortSignal.timeout(options.timeoutMs));
    return 'open';
  } catch (error) {
    if (error instanceof Refusal) return 'refused';
    return (error as Error).name === 'TimeoutError' ? 'silent' : 'closed';
  } finally {
    trace.socket?.on('error', () => undefined);
    trace.socket?.destroy();
  }
}

/** The real network; `settings` are the variables that may name proxies (HTTPS_PROXY, HTTP_PROXY, NO_PROXY). */
export function createHttp(settings: ProxySettings, resolve: Resolve = systemResolve): Http {
  return {
    request: (request) => runRequest(request, { settings, resolve }),
    resolve: (host, timeoutMs) => resolveHost(host, timeoutMs, resolve),
    isProxied: (url) => pickProxy(new URL(url), settings) !== undefined,
    knock: (host, port, options) => knockAt(host, port, options, resolve),
  };
}
