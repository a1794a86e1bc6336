// Knows which proxy the environment names for a URL, and what it wants to see.

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
