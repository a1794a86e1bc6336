// A forward proxy on loopback: tunnels CONNECT, forwards absolute URLs, tells what it was asked.

import { createServer, request } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Double } from './servers.ts';

/** Starts the proxy; `onAsk` hears of method, target and credentials of each request. */
export function serveProxy(onAsk: (line: string) => void): Promise<Double> {
  const server = createServer((asked, response) => {
    onAsk(`${asked.method} ${asked.url} ${asked.headers['proxy-authorization'] ?? ''}`);
    const onward = request(asked.url ?? '', { method: asked.method, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    asked.pipe(onward);
  });
  const sockets = new Set<Socket>();
  server.on('connect', (asked, socket: Socket) => {
    onAsk(`CONNECT ${asked.url} ${asked.headers['proxy-authorization'] ?? ''}`);
    const [host, port] = (asked.url ?? '').split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [socket, onward]) {
      sockets.add(end);
      end.on('error', () => undefined);
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        connections: () => sockets.size,
        close: () =>
          new Promise((done) => {
            for (const socket of sockets) socket.destroy();
            server.close(() => done());
            server.closeAllConnections();
          }),
      }),
    );
  });
}
