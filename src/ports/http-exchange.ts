// Knows how one request goes over its own connection, and how to end it in time whatever the server does.
import { request as send, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { readCapped } from './http-body.ts';
import { isHttp2 } from '../network/http2.ts';
import { authorizeProxy, pickProxy } from '../network/proxy.ts';
import { bareHost, openSocket, readCertificate, Refusal, secure, Trace, within, type Network } from './http-socket.ts';
import type { HttpAnswer, HttpFailure, HttpRequest, HttpResult } from './http.ts';

function exchange(socket: Socket, request: HttpRequest, url: URL, proxy: URL | undefined): Promise<IncomingMessage> {
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

async function perform(
  request: HttpRequest,
  network: Network,
  trace: Trace,
  stop: AbortController,
): Promise<HttpAnswer> {
  const url = new URL(request.url);
  const proxy = pickProxy(url, network.settings);
  const head = setTimeout(
    () => stop.abort(new Refusal('EDEADLINE', `no answer within ${request.headMs} ms`)),
    request.headMs,
  );
  try {
    const plain = await within(openSocket(request, url, network, trace), stop.signal);
    if (url.protocol === 'https:') trace.enter('tls');
    const socket = url.protocol === 'https:' ? await within(secure(plain, request, url, trace), stop.signal) : plain;
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
  const told = (error ?? {}) as { code?: string; message?: string; rawPacket?: Uint8Array };
  const { message = String(error), rawPacket } = told;
  const code = isHttp2(rawPacket) ? 'EHTTP2' : (told.code ?? 'EUNKNOWN');
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

/** Runs one request to its end; what goes wrong is a failed result. */
export async function runRequest(request: HttpRequest, network: Network): Promise<HttpResult> {
  const trace = new Trace();
  const stop = new AbortController();
  const total = setTimeout(
    () => stop.abort(new Refusal('EDEADLINE', `not done within ${request.totalMs} ms`)),
    request.totalMs,
  );
  try {
    return await perform(request, network, trace, stop);
  } catch (error) {
    return describe(error, trace);
  } finally {
    clearTimeout(total);
    // A late error of the torn-down socket has nobody to tell.
    trace.socket?.on('error', () => undefined);
    trace.socket?.destroy();
  }
}
