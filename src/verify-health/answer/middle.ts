// Knows the marks that caches and load balancers leave on an answer.

const AFFINITY =
  /^(?:awsalb\w*|awselb|arraffinity\w*|serverid|srv|route|gclb|sticky\w*|stickysession|ingresscookie|__cflb|cf_ob_info|bigipserver[^=]*|x-?lb\w*|nginx[-_]?affinity|traefik\w*|haproxy\w*|backend|jserver|do-lb)$/iu;

/** Whether one of the cookies set binds the client to a replica. */
export function isSticky(headers: ReadonlyMap<string, string>): boolean {
  const cookies = (headers.get('set-cookie') ?? '').split('\n');
  return cookies.some((cookie) => AFFINITY.test(cookie.split('=', 1)[0]!.trim()));
}

const CACHE_HEADERS = [
  'x-cache',
  'cf-cache-status',
  'x-cache-status',
  'x-proxy-cache',
  'x-vercel-cache',
  'cache-status',
  'x-nginx-cache',
] as const;

/** Whether a cache answered: an age above 0, or a cache that says hit. */
export function isCached(headers: ReadonlyMap<string, string>): boolean {
  if (Number(headers.get('age') ?? 0) > 0) return true;
  return CACHE_HEADERS.some((name) => /\b(?:hit|stale|updating|revalidated)\b/iu.test(headers.get(name) ?? ''));
}

/** Milliseconds that the server's clock is ahead of ours by its Date header; undefined without one or from a cache, which tells old times. */
export function readClockLead(headers: ReadonlyMap<string, string>, now: number): number | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) || isCached(headers) ? undefined : date - now;
}

/** Milliseconds of a Retry-After header (seconds or a date); undefined without one. `now` is milliseconds since 1970. */
export function readRetryAfter(headers: ReadonlyMap<string, string>, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,6}$/u.test(value)) return Number(value) * 1_000;
  const date = Date.parse(value);
  return value === '' || Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
