// A small fleet on this machine: HTTP servers on loopback, each serving whatever release its folder names.
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface Fleet {
  /** Base address of each instance. */
  urls: readonly string[];
  stop(): Promise<void>;
}

/** Starts one server per folder; each answers with `releases/<what the file current says>/health.json`, read anew every time. */
export type StartFleet = (folders: readonly string[]) => Promise<Fleet>;

async function answer(folder: string, response: ServerResponse): Promise<void> {
  try {
    const current = (await readFile(join(folder, 'current'), 'utf8')).trim();
    const body = await readFile(join(folder, 'releases', current, 'health.json'));
    response
      .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' })
      .end(body);
  } catch {
    response.writeHead(503, { 'content-type': 'application/json', connection: 'close' }).end('{"status":"no release"}');
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done, refuse) => server.once('error', refuse).listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const startFleet: StartFleet = async (folders) => {
  const servers = folders.map((folder) => createServer((_, response) => void answer(folder, response)));
  const urls = await Promise.all(servers.map(listen));
  const close = (server: Server): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { urls, stop: async () => void (await Promise.all(servers.map(close))) };
};
