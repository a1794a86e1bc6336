// Knows how to open one connection for one request: address checked, proxy passed, TLS verified, phases timed.
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, rootCertificates, type TLSSocket } from 'node:tls';
import { classifyAddress, isMetadataName } from '../network/address.ts';
import { pickProxy, type ProxySettings } from '../network/proxy.ts';
import { openTunnel } from './http-proxy.ts';
import type { Certificate, HttpRequest, Phase } from './http.ts';

/** Addresses of a host (at least one) by the system's resolver; rejects when there is none. */
export type Resolve = (host: string, family?: 4 | 6) => Promise<readonly { address: string; family: number }[]>;

/** How names become addresses, and which proxies the environment names. */
export interface Network {
  readonly settings: ProxySettings;
  readonly resolve: Resolve;
}

type Wish = Pick<HttpRequest, 'address' | 'family' | 'allowPrivate'>;

export class Refusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What is known of a request while it runs. */
export class Trace {
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

export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/gu, '');
}

/** Ends a promise when the signal fires; what it was waiting for is torn down by the caller. */
export function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject);
  });
}

export function refuse(address: string, allowPrivate: boolean): void {
  const reach = classifyAddress(address);
  if (reach === 'metadata') throw new Refusal('EMETADATA', `${address} is a metadata address`);
  if (reach === 'private' && !allowPrivate) throw new Refusal('EPRIVATE', `${address} is a private address`);
}

async function pickAddress(request: Wish, url: URL, trace: Trace, resolve: Resolve): Promise<string> {
  const host = bareHost(url);
  if (isMetadataName(host)) throw new Refusal('EMETADATA', `${host} is a metadata name`);
  trace.enter('dns');
  const address = request.address ?? (await resolve(host, request.family))[0]!.address;
  trace.address = address;
  refuse(address, request.allowPrivate);
  return address;
}

/** The proxy resolves the name, perhaps to something else than we do; what we can see of it is refused here. */
async function checkProxied(request: Wish, url: URL, resolve: Resolve): Promise<void> {
  const host = bareHost(url);
  if (isMetadataName(host)) throw new Refusal('EMETADATA', `${host} is a metadata name`);
  const found = await resolve(host).catch(() => []);
  for (const { address } of found) refuse(address, request.allowPrivate);
}

export function dial(host: string, port: number, trace: Trace): Promise<Socket> {
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

export function secure(socket: Socket, request: HttpRequest, url: URL, trace: Trace): Promise<TLSSocket> {
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

export function readCertificate(socket: Socket): Certificate | undefined {
  if (!('getPeerCertificate' in socket)) return undefined;
  const peer = (socket as TLSSocket).getPeerCertificate();
  if (peer.valid_to === undefined) return undefined;
  const names = (name: unknown) =>
    Object.values(name ?? {})
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

export async function openSocket(
  request: Wish,
  url: URL,
  { settings, resolve }: Network,
  trace: Trace,
): Promise<Socket> {
  const proxy = pickProxy(url, settings);
  if (proxy === undefined) {
    const address = await pickAddress(request, url, trace, resolve);
    trace.enter('connect');
    return dial(address, portOf(url), trace);
  }
  await checkProxied(request, url, resolve);
  trace.enter('proxy');
  const socket = await dial(bareHost(proxy), portOf(proxy), trace);
  return url.protocol === 'http:' ? socket : openTunnel(socket, proxy, bareHost(url), portOf(url));
}
