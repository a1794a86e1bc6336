// Knows where a redirect may be followed to, and what may be carried along.
import type { Finding } from '../answer/finding.ts';
import { isExpectedStatus } from '../answer/expectation.ts';

export interface Hop {
  readonly url: string;
  readonly method: string;
  /** What the target's author sends; never carried to another host. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export type Direction =
  | { readonly kind: 'stay' }
  | { readonly kind: 'follow'; readonly hop: Hop }
  | { readonly kind: 'stop'; readonly problem: Finding };

const MOST_HOPS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

const stop = (reason: string, kind: Finding['class'] = 'unhealthy'): Direction => ({
  kind: 'stop',
  problem: { worth: 'bad', class: kind, reason },
});

/** The same host on the same port, or on the port that https uses when http was asked. */
function isSameHost(from: URL, to: URL): boolean {
  if (from.hostname !== to.hostname) return false;
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:' && from.port === '' && to.port === '';
  return isUpgrade || from.host === to.host;
}

/** Where to go after an answer with this status and Location, given the hops made so far (the last one just answered). */
export function pickDirection(
  hops: readonly Hop[],
  code: number,
  location: string | undefined,
  statuses: readonly string[],
): Direction {
  const isWanted = statuses.length > 0 && isExpectedStatus(code, statuses);
  if (!REDIRECTS.has(code) || location === undefined || isWanted) return { kind: 'stay' };
  const last = hops.at(-1)!;
  const from = new URL(last.url);
  if (!URL.canParse(location, from.href)) return stop('a redirect leads to an unreadable URL');
  const to = new URL(location, from);
  to.hash = '';
  if (!/^https?:$/u.test(to.protocol))
    return stop(`a redirect leads to ${to.protocol}, which is no web address`, 'insecure');
  if (from.protocol === 'https:' && to.protocol === 'http:')
    return stop('a redirect leads from https back to http', 'insecure');
  if (hops.some((hop) => hop.url === to.href)) return stop('the redirects run in a circle');
  if (hops.length > MOST_HOPS) return stop(`more than ${MOST_HOPS} redirects in a row`);
  const isKept = code === 307 || code === 308 || last.method === 'HEAD';
  const carried = isSameHost(from, to) ? last.headers : {};
  const method = isKept ? last.method : 'GET';
  return {
    kind: 'follow',
    hop: { url: to.href, method, headers: carried, ...(isKept && isSameHost(from, to) ? { body: last.body } : {}) },
  };
}
