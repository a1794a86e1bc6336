// Knows how to open a tunnel through a proxy.
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { authorizeProxy } from '../network/proxy.ts';

/** Opens a tunnel with CONNECT over a socket to the proxy; rejects when the proxy does not answer 2xx. */
export function openTunnel(socket: Socket, proxy: URL, host: string, port: number): Promise<Socket> {
  const path = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const connect = request({
    method: 'CONNECT',
    path,
    headers: { host: path, ...authorizeProxy(proxy) },
    createConnection: () => socket,
  });
  return new Promise((resolve, reject) => {
    connect.once('error', reject);
    connect.once('connect', (response, tunnel) => {
      const code = response.statusCode ?? 0;
      if (code >= 200 && code < 300) resolve(tunnel);
      else reject(Object.assign(new Error(`the proxy answered CONNECT with ${code}`), { code: 'EPROXY' }));
    });
    connect.end();
  });
}
