// Knows what an audit found, how it asks, and how findings weigh in the verdict.
import type { Browser } from '../../ports/browser.ts';
import type { Http } from '../../ports/http.ts';
import type { HealthClass } from '../answer/answer.ts';
import type { Landing } from '../answer/read.ts';
import { sendRequest, type Manner } from '../probe/send.ts';
import type { Target } from '../targets/target.ts';
import type { Part } from '../verdict/combine.ts';
import type { Verdict } from '../verdict/judgement.ts';

export interface AuditFinding {
  readonly audit:
    | 'security-headers'
    | 'https-redirect'
    | 'cors'
    | 'frontend'
    | 'ports'
    | 'steps'
    | 'certificate'
    | 'baseline'
    | 'address'
    | 'clock';
  readonly verdict: Verdict;
  /** What was looked at: a header, an origin, an asset, a port. */
  readonly subject: string;
  /** Fact and, when it is not as it should be, remedy. */
  readonly message: string;
  /** The class it has in the verdict, where it is not the one of its audit. */
  readonly class?: HealthClass | undefined;
}

export interface Auditor {
  readonly http: Http;
  readonly browser: Browser;
  readonly manner: Manner;
  /** The target on whose behalf is asked: its authorities and address family, and on its own host its name in TLS. */
  readonly target: Pick<Target, 'url' | 'tls' | 'family'>;
  /** Milliseconds that the deadline leaves. */
  readonly left: () => number;
}

export interface Question {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly isFollowed?: boolean;
  readonly maxBytes?: number;
}

const EVERY_STATUS = ['1xx', '2xx', '3xx', '4xx', '5xx'];

/** Asks once for an audit, within what the deadline leaves. */
export function inquire(auditor: Auditor, question: Question): Promise<Landing> {
  const { tls, family, url } = auditor.target;
  const isHome = new URL(question.url).host === new URL(url).host;
  const hop = {
    url: question.url,
    method: question.method ?? 'GET',
    headers: question.headers ?? {},
    body: question.body,
  };
  return sendRequest(
    auditor.http,
    {
      hop,
      statuses: question.isFollowed === true ? [] : EVERY_STATUS,
      tls: isHome ? tls : { ...tls, servername: undefined },
      family,
      address: undefined,
      budget: Math.max(1, auditor.left()),
      maxBytes: question.maxBytes ?? 1024 * 1024,
    },
    auditor.manner,
  );
}

const CLASS: Readonly<Record<AuditFinding['audit'], HealthClass>> = {
  'security-headers': 'insecure',
  'https-redirect': 'insecure',
  cors: 'insecure',
  certificate: 'insecure',
  frontend: 'unhealthy',
  ports: 'unhealthy',
  steps: 'unhealthy',
  baseline: 'slow',
  address: 'healthy',
  clock: 'healthy',
};

/** Findings as parts of the whole verdict; those that are fine weigh nothing. */
export function weighFindings(findings: readonly AuditFinding[]): Part[] {
  return findings
    .filter((finding) => finding.verdict !== 'pass')
    .map((finding) => ({
      name: `${finding.audit} ${finding.subject}`,
      isCritical: true,
      verdict: finding.verdict,
      class: finding.class ?? CLASS[finding.audit],
      reason: finding.message,
      isNameless: false,
    }));
}
