// Knows which proxy the environment names for a URL, and how to open a tunnel through it.
import { request } from 'node:http';
import type { Socket } from 'node:net';

export type ProxySettings = Readonly<Record<string, string | undefined>>;

function readSetting(settings: ProxySettings, name: string): string {
  return (settings[name.toLowerCase()] ?? settings[name] ?? '').trim();
}

function isExcluded(url: URL, rule: string): boolean {
  const [host = '', port] = rule.toLowerCase().split(/:(?=\d+$)/u);
  if (port !== undefined && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))) return false;
  const name = host.replace(/^\*?\./u, '');
  return host === '*' || url.hostname === name || (name !== '' && url.hostname.endsWith(`.${name}`));
}

/** The proxy for a URL by HTTPS_PROXY, HTTP_PROXY and NO_PROXY (lower case wins), undefined for a direct way. */
export function pickProxy(url: URL, settings: ProxySettings): URL | undefined {
  const rules = readSetting(settings, 'NO_PROXY')
    .split(/[\s,]+/u)
    .filter(Boolean);
  if (rules.some((rule) => isExcluded(url, rule))) return undefined;
  const value = readSetting(settings, url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY');
  if (value === '') return undefined;
  return new URL(value.includes('://') ? value : `http://${value}`);
}

/** The credentials in a proxy's URL as a header, none when it has none. */
export function authorizeProxy(proxy: URL): Record<string, string> {
  if (proxy.username === '') return {};
  const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}

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
