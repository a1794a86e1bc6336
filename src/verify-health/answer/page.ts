// Knows what an HTML page is when it is not what was asked for: a challenge, a login, an error under 200.
import { CHALLENGE_MARKS, ERROR_MARKS, WELCOME_MARKS } from './pages.table.ts';

const LOOKED_AT = 100_000;
const LOGIN_PATH = /(?:^|\/)(?:log-?in|sign-?in|auth|sso|oauth2?|authorize|session\/new|saml)(?:[/.]|$)/iu;
const HEALTH_PATH =
  /(?:^|[/_.-])(?:health\w*|healthcheck|ready\w*|live|livez|liveness|startup|status|ping|actuator|api|version)(?:$|[/_.-])/iu;

/** Whether a body is a web page rather than data. */
export function isPage(text: string, contentType: string): boolean {
  const start = text
    .slice(0, 512)
    .replace(/^\uFEFF/u, '')
    .trimStart()
    .toLowerCase();
  return /^(?:<!doctype html|<html|<head|<body)/u.test(start) || (contentType === 'text/html' && start.startsWith('<'));
}

/** Whether a bot protection answered instead of the service (403, 429 or 503, or a header that says so). */
export function isChallenge(code: number, headers: ReadonlyMap<string, string>, text: string): boolean {
  if (headers.get('cf-mitigated')?.toLowerCase() === 'challenge') return true;
  if (headers.get('x-amzn-waf-action') === 'challenge' || headers.get('x-vercel-mitigated') === 'challenge')
    return true;
  if (![401, 403, 405, 429, 503].includes(code)) return false;
  const page = text.slice(0, LOOKED_AT).toLowerCase();
  return CHALLENGE_MARKS.some((mark) => page.includes(mark));
}

/** Whether the way led from something else to a login. */
export function isLogin(asked: string, landed: string): boolean {
  const [from, to] = [new URL(asked), new URL(landed)];
  return from.href !== to.href && LOGIN_PATH.test(to.pathname) && !LOGIN_PATH.test(from.pathname);
}

const SHORT = 4_000;
const HEADING = /<(?:title|h1|h2)\b[^<>]{0,500}>[^<]{0,500}(?:<\/\w+>)?/gu;

/** What a page is about: its title and headings; the whole text when it is short, as error pages are. */
function readSubject(text: string): string {
  const page = text.slice(0, LOOKED_AT).toLowerCase();
  return page.length <= SHORT ? page : (page.match(HEADING) ?? []).join('\n');
}

/** Why a page under a good status is no sign of health; undefined when nothing speaks against it. */
export function findPageProblem(url: string, text: string): string | undefined {
  const page = readSubject(text);
  const error = ERROR_MARKS.find((mark) => page.includes(mark));
  if (error !== undefined) return `an error page (“${error.replace(/<\/?\w+>/gu, '')}”) under a good status`;
  const welcome = WELCOME_MARKS.find((mark) => page.includes(mark));
  if (welcome !== undefined) return 'the web server’s own start page, not the service';
  if (HEALTH_PATH.test(new URL(url).pathname)) return 'a web page where a health answer was asked for';
  return undefined;
}
