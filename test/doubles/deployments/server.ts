// The double on loopback: routes in order, and a fault for any call before or after it takes effect.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerFirst, notFound, type Answered, type Asked, type Route } from './route.ts';

/** What goes wrong with one call. `reset` and `silent` leave the caller without an answer. */
export interface Fault {
  effect: boolean;
  answer: Answered | 'reset';
}

export interface Double {
  url: string;
  /** Every call so far, as `METHOD first/parts`. */
  calls: string[];
  /** Asked before each call, with its number from 0. */
  fail: (call: number, asked: Asked) => Fault | undefined;
  close(): Promise<void>;
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function readRequest(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  // A GitHub Enterprise Server answers below this path.
  const parts = url.pathname
    .replace(/^\/api\/v3/u, '')
    .split('/')
    .slice(1)
    .map(decodeURIComponent)
    .join('/')
    .split('/');
  const bytes = await readBytes(request);
  const isJson = bytes.length > 0 && request.headers['content-type'] !== 'application/octet-stream';
  return {
    method: request.method ?? 'GET',
    path: parts.slice(3),
    query: url.searchParams,
    body: isJson ? (JSON.parse(bytes.toString('utf8')) as Asked['body']) : {},
    bytes,
  };
}

function send(response: ServerResponse, answered: Answered | 'reset'): void {
  if (answered === 'reset') return void response.destroy();
  const isBinary = answered.data instanceof Uint8Array;
  const type = isBinary ? 'application/octet-stream' : 'application/json';
  response.writeHead(answered.status, { 'content-type': type, ...answered.headers });
  response.end(isBinary ? answered.data : answered.data === undefined ? '' : JSON.stringify(answered.data));
}

/** Serves `routes` as `/repos/{owner}/{repo}/…`. */
export async function startDouble(routes: readonly Route[]): Promise<Double> {
  const double: Double = { url: '', calls: [], fail: () => undefined, close: async () => undefined };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = await readRequest(request);
    const fault = double.fail(double.calls.length, asked);
    double.calls.push(`${asked.method} ${asked.path.slice(0, 2).join('/')}`);
    const answer = (): Answered => answerFirst(routes, asked) ?? notFound;
    if (fault === undefined) return send(response, answer());
    if (fault.effect) answer();
    send(response, fault.answer);
  };
  const server: Server = createServer((request, response) => {
    // A double that breaks answers so: a test must not wait for what never comes.
    serve(request, response).catch((error: unknown) =>
      send(response, { status: 500, data: { message: String(error) } }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  double.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  double.close = () =>
    new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  return double;
}
