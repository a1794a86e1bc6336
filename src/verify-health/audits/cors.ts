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

type Judge = (result: HttpResult, origin: string) => Judged;

/** What preflight and request say about one origin: the worse of both. */
async function auditOrigin(auditor: Auditor, url: string, origin: string, judge: Judge): Promise<AuditFinding> {
  const judged: Judged[] = [];
  for (const question of [
    { url, method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET' } },
    { url, headers: { origin } },
  ]) {
    const { result } = await inquire(auditor, question);
    judged.push(judge(result, origin));
  }
  const worst =
    judged.find((one) => one.verdict === 'fail') ?? judged.find((one) => one.verdict !== 'pass') ?? judged[0]!;
  return { audit: 'cors', subject: origin, ...worst };
}

/** One finding per wanted origin and one per stranger. */
export async function auditCors(auditor: Auditor, url: string, origins: readonly string[]): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const origin of origins) findings.push(await auditOrigin(auditor, url, origin, judgeWanted));
  for (const origin of [STRANGER, 'null']) findings.push(await auditOrigin(auditor, url, origin, judgeStranger));
  return findings;
}
