// Loopback servers that misbehave on purpose: HTTP handlers, raw sockets, and what a broken service sends.
import { createServer as createHttpServer, type RequestListener, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer, type ServerOptions } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { constants, createBrotliCompress, createGzip, type BrotliCompress, type Gzip } from 'node:zlib';

export interface Double {
  readonly port: number;
  readonly close: () => Promise<void>;
  /** Connections accepted so far. */
  readonly connections: () => number;
}

function listen(server: Server | HttpServer, host: string, port: number): Promise<Double> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        connections: () => connections,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            for (const socket of sockets) socket.destroy();
          }),
      }),
    );
  });
}

/** An HTTP server around a handler. */
export function serve(handler: RequestListener, host = '127.0.0.1', port = 0): Promise<Double> {
  return listen(createHttpServer(handler), host, port);
}

/** An HTTPS server around a handler. */
export function serveTls(options: ServerOptions & { host?: string }, handler: RequestListener): Promise<Double> {
  const server = createHttpsServer(options, handler);
  server.on('tlsClientError', () => undefined);
  return listen(server, options.host ?? '127.0.0.1', 0);
}

/** A server that does with each raw connection what it likes. */
export function serveRaw(onSocket: (socket: Socket) => void): Promise<Double> {
  return listen(createTcpServer(onSocket), '127.0.0.1', 0);
}

export const json =
  (body: unknown, code = 200, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

export const text =
  (body: string, code = 200, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(code, headers);
    response.end(body);
  };

/** Answers in turn; the last one for ever. */
export function inTurn(...handlers: RequestListener[]): RequestListener {
  let count = 0;
  return (request, response) => {
    const handler = handlers[Math.min(count, handlers.length - 1)]!;
    count += 1;
    handler(request, response);
  };
}

/** Answers round and round. */
export function inRotation(...handlers: RequestListener[]): RequestListener {
  let count = 0;
  return (request, response) => {
    const handler = handlers[count % handlers.length]!;
    count += 1;
    handler(request, response);
  };
}

/** One answer before a moment (milliseconds from now), another after it. */
export function switchAt(ms: number, before: RequestListener, after: RequestListener): RequestListener {
  const begun = Date.now();
  return (request, response) => (Date.now() - begun < ms ? before : after)(request, response);
}

export const slowly =
  (ms: number, handler: RequestListener): RequestListener =>
  (request, response) => {
    setTimeout(() => handler(request, response), ms).unref();
  };

/** A body that never ends, as fast as the reader takes it. */
export const endless: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = Buffer.alloc(64 * 1024, 'x');
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
};

function writeZeros(packer: Gzip | BrotliCompress, bytes: number): void {
  const chunk = Buffer.alloc(1024 * 1024);
  let left = bytes / chunk.length;
  const more = (): void => {
    while (left > 0) {
      left -= 1;
      if (!packer.write(chunk)) {
        packer.once('drain', more);
        return;
      }
    }
    packer.end();
  };
  more();
}

/** A gigabyte of zeros in a small compressed body. */
export const bomb =
  (encoding: 'gzip' | 'br'): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding });
    const packer =
      encoding === 'gzip' ? createGzip() : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
    packer.on('error', () => undefined);
    response.on('close', () => packer.destroy());
    packer.pipe(response);
    writeZeros(packer, 1024 ** 3);
  };

/** The head at once, then one byte of the body every so often. */
export const dripping =
  (everyMs: number): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), everyMs);
    response.on('close', () => clearInterval(timer));
  };

/** Takes connections and never says a word. */
export const mute = (socket: Socket): void => void socket.resume();

/** Closes with a reset as soon as a request comes. */
export const resetting = (socket: Socket): void => void socket.once('data', () => socket.resetAndDestroy());

/** Sends these bytes and ends. */
export const sends =
  (bytes: string | Buffer) =>
  (socket: Socket): void =>
    void socket.once('data', () => socket.end(bytes));

/** Sends the head of the answer one byte at a time. */
export const loris =
  (everyMs: number) =>
  (socket: Socket): void => {
    const head = `HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\nx-padding: ${'x'.repeat(10_000)}`;
    let at = 0;
    const timer = setInterval(() => {
      socket.write(head[at % head.length]!);
      at += 1;
    }, everyMs);
    socket.on('close', () => clearInterval(timer));
  };
