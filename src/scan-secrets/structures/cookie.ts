// Knows the cookies that stand for a login, where a request or an answer is written down: `Cookie: session=…`.
import { sliceText, type Text } from '../engine/text.ts';
import { isRandom } from '../generic/randomness.ts';
import { recordLoose } from './loose-password.ts';
import type { Structure } from './structure.ts';

const COOKIE =
  /^(?:\s{0,3}[:,])?\s{0,40}(?:["']?value["']?\s{0,3}:\s{0,3})?["'`]?(?:[\w.-]{1,60}=[^;\s"']{0,200};\s?){0,8}[\w.-]{0,40}(?:sess|sid|token|auth|jwt|remember)[\w.-]{0,40}=([^;\s"'`,&<>()]{16,1000})/i;

function detectCookie(text: Text, _start: number, end: number): void {
  const value = COOKIE.exec(sliceText(text, end, end + 1200));
  if (value === null || !isRandom(value[1]!)) return;
  const start = end + value[0].length - value[1]!.length;
  recordLoose(text, 'session-cookie', start, value[1]!, 'medium', 'a cookie that stands for a login');
}

/** `Cookie: …` and `Set-Cookie: …` in headers, records of requests and code. */
export const COOKIE_HEADER: Structure = {
  words: ['cookie:', 'cookie"', "cookie'", ' -b ', '--cookie '],
  detect: detectCookie,
};
