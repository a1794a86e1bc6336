// Knows which response headers protect visitors, and which values of them do not.
import type { AuditFinding } from './finding.ts';

export type Strictness = 'warn' | 'fail';

const HALF_A_YEAR_S = 15_552_000;

interface Complaint {
  readonly subject: string;
  /** Whether the lack is serious enough to fail where failing is asked. */
  readonly isSerious: boolean;
  readonly message: string;
}

function checkTransport(value: string | undefined): Complaint[] {
  const subject = 'Strict-Transport-Security';
  if (value === undefined)
    return [{ subject, isSerious: true, message: 'is missing: send `max-age=31536000; includeSubDomains`' }];
  const seconds = Number(/max-age\s*=\s*"?(\d{1,12})/iu.exec(value)?.[1] ?? NaN);
  if (!(seconds > 0))
    return [{ subject, isSerious: true, message: 'is switched off (max-age 0 or none): send `max-age=31536000`' }];
  if (seconds >= HALF_A_YEAR_S) return [];
  return [{ subject, isSerious: false, message: `lasts ${seconds} s, under half a year: send \`max-age=31536000\`` }];
}

function checkContentPolicy(value: string | undefined): Complaint[] {
  const subject = 'Content-Security-Policy';
  if (value === undefined)
    return [{ subject, isSerious: true, message: "is missing: start with `default-src 'self'`" }];
  const scripts =
    /(?:^|;)\s*script-src\s([^;]*)/iu.exec(value)?.[1] ?? /(?:^|;)\s*default-src\s([^;]*)/iu.exec(value)?.[1];
  if (scripts === undefined)
    return [{ subject, isSerious: false, message: 'restricts no scripts: add `script-src` or `default-src`' }];
  const isOpen =
    /(?:^|\s)(?:\*|https?:)(?:\s|$)/u.test(scripts) ||
    (/'unsafe-inline'/u.test(scripts) && !/'(?:nonce-|sha(?:256|384|512)-|strict-dynamic)/u.test(scripts));
  return isOpen
    ? [
        {
          subject,
          isSerious: false,
          message: 'lets any script run (a wildcard or unsafe-inline): use nonces or hashes',
        },
      ]
    : [];
}

function checkFraming(headers: ReadonlyMap<string, string>): Complaint[] {
  const isSet = /^(?:deny|sameorigin)$/iu.test(headers.get('x-frame-options')?.trim() ?? '');
  const isInPolicy = /frame-ancestors/iu.test(headers.get('content-security-policy') ?? '');
  if (isSet || isInPolicy) return [];
  return [
    {
      subject: 'X-Frame-Options',
      isSerious: false,
      message: "is missing: send `DENY`, or `frame-ancestors 'none'` in the content security policy",
    },
  ];
}

function checkDisclosure(headers: ReadonlyMap<string, string>): Complaint[] {
  return ['server', 'x-powered-by', 'x-aspnet-version']
    .filter((name) => /\d+\.\d+/u.test(headers.get(name) ?? ''))
    .map((subject) => ({ subject, isSerious: false, message: 'tells the exact version: leave it out' }));
}

function checkRest(headers: ReadonlyMap<string, string>): Complaint[] {
  const complaints: Complaint[] = [];
  if (headers.get('x-content-type-options')?.trim().toLowerCase() !== 'nosniff') {
    complaints.push({ subject: 'X-Content-Type-Options', isSerious: false, message: 'is missing: send `nosniff`' });
  }
  if (!headers.has('referrer-policy')) {
    complaints.push({
      subject: 'Referrer-Policy',
      isSerious: false,
      message: 'is missing: send `strict-origin-when-cross-origin`',
    });
  }
  if (![...headers.keys()].some((name) => /rate-?limit/u.test(name))) {
    complaints.push({
      subject: 'RateLimit',
      isSerious: false,
      message: 'no header tells of a rate limit: make sure there is one',
    });
  }
  return complaints;
}

/** Findings on the headers of one response; one passing finding when nothing is to be said. */
export function auditSecurityHeaders(
  url: string,
  headers: ReadonlyMap<string, string>,
  strictness: Strictness,
): AuditFinding[] {
  const isSecure = url.startsWith('https:');
  const complaints = [
    ...(isSecure ? checkTransport(headers.get('strict-transport-security')) : []),
    ...checkContentPolicy(headers.get('content-security-policy')),
    ...checkFraming(headers),
    ...checkRest(headers),
    ...checkDisclosure(headers),
  ];
  if (complaints.length === 0)
    return [{ audit: 'security-headers', verdict: 'pass', subject: 'all', message: 'every header protects' }];
  return complaints.map(({ subject, isSerious, message }) => ({
    audit: 'security-headers',
    verdict: isSerious && strictness === 'fail' ? 'fail' : 'warn',
    subject,
    message,
  }));
}
