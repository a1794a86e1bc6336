// Knows whether plain http leads to https.
import { readFailure } from '../answer/failure.ts';
import { inquire, type AuditFinding, type Auditor } from './finding.ts';

function judge(asked: URL, code: number, location: string | undefined): Pick<AuditFinding, 'verdict' | 'message'> {
  if (code < 300 || code > 399 || location === undefined || !URL.canParse(location, asked.href)) {
    return { verdict: 'fail', message: `answers ${code} over plain http: redirect to https with 308` };
  }
  const to = new URL(location, asked);
  if (to.protocol !== 'https:')
    return { verdict: 'fail', message: 'redirects, but not to https: redirect to https with 308' };
  if (to.hostname !== asked.hostname && to.hostname !== `www.${asked.hostname}`) {
    return { verdict: 'warn', message: 'redirects to another host first: redirect to https on the same host' };
  }
  if (code !== 301 && code !== 308)
    return { verdict: 'warn', message: `redirects with ${code}, which browsers do not remember: use 308` };
  return { verdict: 'pass', message: `redirects to https with ${code}` };
}

/** Asks an http URL without following. A closed port is fine: nothing is served in the clear. */
export async function auditHttpsRedirect(auditor: Auditor, url: string): Promise<AuditFinding[]> {
  const subject = new URL(url).host;
  const { result } = await inquire(auditor, { url });
  if (result.status === 'answered') {
    return [{ audit: 'https-redirect', subject, ...judge(new URL(url), result.code, result.headers.get('location')) }];
  }
  if (result.phase === 'connect' && result.code === 'ECONNREFUSED') {
    return [{ audit: 'https-redirect', subject, verdict: 'pass', message: 'plain http is not served' }];
  }
  return [
    {
      audit: 'https-redirect',
      subject,
      verdict: 'inconclusive',
      message: `plain http could not be asked: ${readFailure(result).reason}`,
    },
  ];
}
