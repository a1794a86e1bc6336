// One HTTP request on a connection of its own, timed phase by phase: no pool, no redirect, no retry, no cache.
import { lookup } from 'node:dns/promises';
import { request as send, type IncomingMessage } from 'node:http';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, rootCertificates, type TLSSocket } from 'node:tls';
import { classifyAddress, isMetadataName } from './http-address.ts';
import { readCapped } from './http-body.ts';
import { authorizeProxy, openTunnel, pickProxy, type ProxySettings } from './http-proxy.ts';

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
  /** Node's or OpenSSL's code; `EDEADLINE` when time ran out, `EPRIVATE` and `EMETADATA` when refused. */
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

export interface Http {
  /** Never throws: what went wrong is a failed result with the phase it happened in. */
  request(request: HttpRequest): Promise<HttpResult>;
  /** Every address of a host, asked afresh; an IP address is its own. */
  resolve(host: string, timeoutMs: number): Promise<HostLookup>;
  /** Whether a proxy stands between us and the URL (then it resolves and connects, not we). */
  isProxied(url: string): boolean;
  /** Whether a TCP port accepts a connection. */
  knock(
    host: string,
    port: number,
    options: { allowPrivate: boolean; timeoutMs: number },
  ): Promise<'open' | 'closed' | 'silent' | 'refused'>;
}

class Refusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What is known of a request while it runs. */
class Trace {
  phase: Phase = 'policy';
  address: string | undefined;
  socket: Socket | undefined;
  readonly begun = performance.now();
  readonly spent: Partial<Record<Phase | 'total', number>> = {};
  #mark = performance.now();

  enter(phase: Phase): void {
    this.leave();
    this.phase = phase;
  }

  leave(): void {
    const now = performance.now();
    if (this.phase !== 'policy') this.spent[this.phase] = now - this.#mark;
    this.spent.total = now - this.begun;
    this.#mark = now;
  }
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/gu, '');
}

/** Ends a promise when the signal fires; what it was waiting for is torn down by the caller. */
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject);
  });
}

function refuse(address: string, allowPrivate: boolean): void {
  const reach = classifyAddress(address);
  if (reach === 'metadata') throw new Refusal('EMETADATA', `${address} is a metadata address`);
  if (reach === 'private' && !allowPrivate) throw new Refusal('EPRIVATE', `${address} is a private address`);
}

async function pickAddress(request: HttpRequest, url: URL, trace: Trace): Promise<string> {
  const host = bareHost(url);
  if (isMetadataName(host)) throw new Refusal('EMETADATA', `${host} is a metadata name`);
  trace.enter('dns');
  const address = request.address ?? (await lookup(host, { family: request.family ?? 0 })).address;
  trace.address = address;
  refuse(address, request.allowPrivate);
  return address;
}

/** The proxy resolves the name, perhaps to something else than we do; what we can see of it is refused here. */
async function checkProxied(request: HttpRequest, url: URL): Promise<void> {
  const host = bareHost(url);
  if (isMetadataName(host)) throw new Refusal('EMETADATA', `${host} is a metadata name`);
  const found = await lookup(host, { all: true }).catch(() => []);
  for (const { address } of found) refuse(address, request.allowPrivate);
}

function dial(host: string, port: number, trace: Trace): Promise<Socket> {
  const socket = connectTcp({ host, port, autoSelectFamily: false });
  trace.socket = socket;
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80));
}

function secure(socket: Socket, request: HttpRequest, url: URL, trace: Trace): Promise<TLSSocket> {
  const host = request.tls?.servername ?? bareHost(url);
  const ca = request.tls?.ca;
  const wrapped = connectTls({
    socket,
    host,
    servername: isIP(host) === 0 ? host : '',
    ALPNProtocols: ['http/1.1'],
    ...(ca === undefined ? {} : { ca: [...rootCertificates, ca] }),
  });
  trace.socket = wrapped;
  return new Promise((resolve, reject) => {
    wrapped.once('secureConnect', () => resolve(wrapped));
    wrapped.once('error', reject);
    wrapped.once('close', () =>
      reject(Object.assign(new Error('closed during the TLS handshake'), { code: 'ECONNRESET' })),
    );
  });
}

function readCertificate(socket: Socket): Certificate | undefined {
  if (!('getPeerCertificate' in socket)) return undefined;
  const peer = (socket as TLSSocket).getPeerCertificate();
  if (peer.valid_to === undefined) return undefined;
  const names = (name: unknown) =>
    Object.values((name ?? {}) as object)
      .flat()
      .join(', ')
      .slice(0, 200);
  return {
    validFrom: Date.parse(peer.valid_from),
    validTo: Date.parse(peer.valid_to),
    subject: names(peer.subject),
    issuer: names(peer.issuer),
  };
}

function exchange(
  socket: Socket,
  request: HttpRequest,
  url: URL,
  proxy: URL | undefined,
): Promise<IncomingMessage> {
  const isAbsolute = proxy !== undefined && url.protocol === 'http:';
  const outgoing = send({
    createConnection: () => socket,
    method: request.method,
    path: isAbsolute ? `${url.origin}${url.pathname}${url.search}` : `${url.pathname}${url.search}`,
    headers: {
      host: url.host,
      'accept-encoding': 'identity',
      ...request.headers,
      ...(isAbsolute ? authorizeProxy(proxy) : {}),
      ...(request.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(request.body)) }),
      connection: 'close',
    },
  });
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve);
    outgoing.on('error', reject);
    outgoing.end(request.body);
  });
}

function listHeaders(response: IncomingMessage): Map<string, string> {
  return new Map(
    Object.entries(response.headersDistinct).map(([name, values = []]) => [
      name,
      values.join(name === 'set-cookie' ? '\n' : ', '),
    ]),
  );
}

async function openSocket(
  request: HttpRequest,
  url: URL,
  proxy: URL | undefined,
  trace: Trace,
): Promise<Socket> {
  if (proxy === undefined) {
    const address = await pickAddress(request, url, trace);
    trace.enter('connect');
    return dial(address, portOf(url), trace);
  }
  await checkProxied(request, url);
  trace.enter('proxy');
  const socket = await dial(bareHost(proxy), portOf(proxy), trace);
  return url.protocol === 'http:' ? socket : openTunnel(socket, proxy, bareHost(url), portOf(url));
}

async function perform(
  request: HttpRequest,
  settings: ProxySettings,
  trace: Trace,
  stop: AbortController,
): Promise<HttpAnswer> {
  const url = new URL(request.url);
  const proxy = pickProxy(url, settings);
  const head = setTimeout(
    () => stop.abort(new Refusal('EDEADLINE', `no answer within ${request.headMs} ms`)),
    request.headMs,
  );
  try {
    const plain = await within(openSocket(request, url, proxy, trace), stop.signal);
    if (url.protocol === 'https:') trace.enter('tls');
    const socket =
      url.protocol === 'https:' ? await within(secure(plain, request, url, trace), stop.signal) : plain;
    const certificate = readCertificate(socket);
    trace.enter('head');
    const response = await within(exchange(socket, request, url, proxy), stop.signal);
    clearTimeout(head);
    trace.enter('body');
    const { bytes, isCut } = await within(readCapped(response, request.maxBytes), stop.signal);
    trace.leave();
    const address = trace.address ?? bareHost(url);
    return {
      status: 'answered',
      code: response.statusCode ?? 0,
      headers: listHeaders(response),
      body: bytes,
      isCut,
      address,
      timings: trace.spent,
      certificate,
    };
  } finally {
    clearTimeout(head);
  }
}

function describe(error: unknown, trace: Trace): HttpFailure {
  const { code = 'EUNKNOWN', message = String(error) } = (error ?? {}) as { code?: string; message?: string };
  trace.leave();
  return {
    status: 'failed',
    phase: trace.phase,
    code,
    message: message.slice(0, 300),
    address: trace.address,
    timings: trace.spent,
  };
}

async function runRequest(request: HttpRequest, settings: ProxySettings): Promise<HttpResult> {
  const trace = new Trace();
  const stop = new AbortController();
  const total = setTimeout(
    () => stop.abort(new Refusal('EDEADLINE', `not done within ${request.totalMs} ms`)),
    request.totalMs,
  );
  try {
    return await perform(request, settings, trace, stop);
  } catch (error) {
    return describe(error, trace);
  } finally {
    clearTimeout(total);
    // A late error of the torn-down socket has nobody to tell.
    trace.socket?.on('error', () => undefined);
    trace.socket?.destroy();
  }
}

async function resolveHost(host: string, timeoutMs: number): Promise<HostLookup> {
  const bare = host.replace(/^\[|\]$/gu, '');
  if (isIP(bare) !== 0) return { status: 'found', addresses: [{ address: bare, family: isIP(bare) }] };
  try {
    const addresses = await within(lookup(bare, { all: true }), AbortSignal.timeout(timeoutMs));
    return { status: 'found', addresses };
  } catch (error) {
    return { status: 'failed', code: (error as { code?: string }).code ?? 'ETIMEOUT' };
  }
}

async function knockAt(
  host: string,
  port: number,
  options: { allowPrivate: boolean; timeoutMs: number },
): Promise<'open' | 'closed' | 'silent' | 'refused'> {
  const trace = new Trace();
  try {
    const { address } = await lookup(host.replace(/^\[|\]$/gu, ''));
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
export function createHttp(settings: ProxySettings): Http {
  return {
    request: (request) => runRequest(request, settings),
    resolve: resolveHost,
    isProxied: (url) => pickProxy(new URL(url), settings) !== undefined,
    knock: knockAt,
  };
}
