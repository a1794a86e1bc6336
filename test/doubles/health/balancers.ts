// Real nginx and haproxy on loopback, where the machine has them: real TLS, redirects, balancing, affinity, caching.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const SBIN = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin` };

/** Whether a program is on the machine. */
export function isInstalled(program: 'nginx' | 'haproxy'): boolean {
  return spawnSync(program, ['-v'], { env: SBIN }).status === 0;
}

/** Ports nobody listens on, at the time of asking. */
export async function findPorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

async function waitUntilOpen(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await wait(50);
  }
  throw new Error(`nothing listens on port ${port}`);
}

export interface Process {
  close(): Promise<void>;
}

async function start(program: string, args: string[], port: number): Promise<Process> {
  const child = spawn(program, args, { env: SBIN, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  await waitUntilOpen(port);
  return {
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Starts nginx with the given http block; files (certificates, pages) are written beside it and named by `{folder}`. */
export function startNginx(http: string, files: Record<string, string>, port: number): Promise<Process> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-nginx-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const text = `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 256; }
http { access_log off; ${temp.join(' ')} ${http.replaceAll('{folder}', folder)} }`;
  writeFileSync(join(folder, 'nginx.conf'), text);
  return start('nginx', ['-p', folder, '-e', `${folder}/error.log`, '-c', join(folder, 'nginx.conf')], port);
}

/** Starts haproxy with the given frontends and backends. */
export function startHaproxy(sections: string, port: number): Promise<Process> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-haproxy-'));
  const text = `global
  maxconn 500
defaults
  mode http
  timeout connect 1s
  timeout client 10s
  timeout server 10s
${sections}
`;
  writeFileSync(join(folder, 'haproxy.cfg'), text);
  return start('haproxy', ['-db', '-f', join(folder, 'haproxy.cfg')], port);
}
