// Knows whether the origins that should be let in are, and no others.
import type { HttpResult } from '../../ports/http.ts';
import { readFailure } from '../answer/failure.ts';
import { inquire, type AuditFinding, type Auditor } from './finding.ts';

/** Nobody owns this name (RFC 6761), so nobody may be let in under it. */
const STRANGER = 'https://stranger.invalid';

type Judged = Pick<AuditFinding, 'verdict' | 'message'>;

function judgeWanted(result: HttpResult, origin: string): Judged {
  if (result.status === 'failed')
    return { verdict: 'inconclusive', message: `could not be asked: ${readFailure(result).reason}` };
  const allowed = result.headers.get('access-control-allow-origin');
  if (allowed === undefined)
    return {
      verdict: 'fail',
      message: 'is not let in (no Access-Control-Allow-Origin): add it to the allowed origins',
    };
  if (allowed.trim() === '*')
    return { verdict: 'fail', message: 'is let in by the wildcard `*`, as every origin is: name the origins' };
  if (allowed.trim() !== origin)
    return {
      verdict: 'fail',
      message: `is not let in; ${JSON.stringify(allowed.slice(0, 80))} is: add it to the allowed origins`,
    };
  const varies = /\borigin\b|\*/iu.test(result.headers.get('vary') ?? '');
  return varies
    ? { verdict: 'pass', message: 'is let in' }
    : { verdict: 'warn', message: 'is let in, but `Vary: Origin` is missing: caches may hand its answer to others' };
}

function judgeStranger(result: HttpResult, origin: string): Judged {
  if (result.status === 'failed')
    return { verdict: 'inconclusive', message: `could not be asked: ${readFailure(result).reason}` };
  const allowed = result.headers.get('access-control-allow-origin')?.trim();
  if (allowed === '*')
    return { verdict: 'fail', message: 'every origin is let in by the wildcard `*`: name the origins' };
  if (allowed !== origin) return { verdict: 'pass', message: 'a stranger is not let in' };
  const isWorse = result.headers.get('access-control-allow-credentials')?.trim() === 'true';
  return {
    verdict: 'fail',
    message: `a stranger is let in by reflecting its origin${isWorse ? ', with credentials' : ''}: name the origins`,
  };
}

function askPreflight(auditor: Auditor, url: string, origin: string): Promise<HttpResult> {
  const headers = { origin, 'access-control-request-method': 'GET' };
  return inquire(auditor, { url, method: 'OPTIONS', headers }).then(({ result }) => result);
}

function askPlain(auditor: Auditor, url: string, origin: string): Promise<HttpResult> {
  return inquire(auditor, { url, headers: { origin } }).then(({ result }) => result);
}

/** One finding per wanted origin (the worse of preflight and request) and one per stranger. */
export async function auditCors(auditor: Auditor, url: string, origins: readonly string[]): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const origin of origins) {
    const judged = [
      judgeWanted(await askPreflight(auditor, url, origin), origin),
      judgeWanted(await askPlain(auditor, url, origin), origin),
    ];
    const worst =
      judged.find((one) => one.verdict === 'fail') ?? judged.find((one) => one.verdict !== 'pass') ?? judged[0]!;
    findings.push({ audit: 'cors', subject: origin, ...worst });
  }
  for (const origin of [STRANGER, 'null']) {
    const judged = [
      judgeStranger(await askPreflight(auditor, url, origin), origin),
      judgeStranger(await askPlain(auditor, url, origin), origin),
    ];
    const worst =
      judged.find((one) => one.verdict === 'fail') ?? judged.find((one) => one.verdict !== 'pass') ?? judged[0]!;
    findings.push({ audit: 'cors', subject: origin, ...worst });
  }
  return findings;
}
