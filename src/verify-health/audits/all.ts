// Knows which audits a run asks for, and puts their findings together.
import { UsageError } from '../../kernel/errors.ts';
import type { TargetReport } from '../report.ts';
import type { Inputs } from '../settings.ts';
import { auditBaseline, type Latencies } from './baseline.ts';
import { auditCors } from './cors.ts';
import { inquire, type AuditFinding, type Auditor } from './finding.ts';
import { auditFrontend } from './frontend.ts';
import { auditHttpsRedirect } from './https-redirect.ts';
import { auditPorts, parsePortRule, type PortRule } from './ports.ts';
import { auditSecurityHeaders } from './security-headers.ts';
import { auditSteps } from './steps.ts';
import { auditWatched } from './watched.ts';

/** Port rules of the input; a UsageError names those that are none. */
export function readPortRules(inputs: Inputs): PortRule[] {
  const rules = (inputs.ports ?? []).map((text) => ({ text, rule: parsePortRule(text) }));
  const odd = rules.filter(({ rule }) => rule === undefined).map(({ text }) => JSON.stringify(text));
  if (odd.length > 0)
    throw new UsageError(`input \`ports\`: ${odd.join(', ')}: write \`443 open\` or \`db.example.com:5432 closed\``);
  return rules.flatMap(({ rule }) => rule ?? []);
}

async function auditHeaders(auditor: Auditor, url: string, strictness: 'warn' | 'fail'): Promise<AuditFinding[]> {
  const { result, url: landed } = await inquire(auditor, { url, isFollowed: true });
  if (result.status === 'answered') return auditSecurityHeaders(landed, result.headers, strictness);
  return [
    {
      audit: 'security-headers',
      verdict: 'inconclusive',
      subject: 'all',
      message: `could not be asked (${result.code})`,
    },
  ];
}

function pickUrl(choice: string, own: string): string | undefined {
  if (choice === 'off') return undefined;
  return choice === 'on' ? own : choice;
}

/** Plain http on the host's default port. */
function toPlain(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `http://${hostname}${pathname}`;
}

export interface Subject {
  readonly inputs: Inputs;
  readonly reports: readonly TargetReport[];
  readonly portRules: readonly PortRule[];
  readonly baseline: Latencies | undefined;
  /** Hears of every value captured by steps, so that it is masked. */
  readonly keep: (value: string) => void;
}

function compareBaseline({ baseline, reports }: Subject): AuditFinding[] {
  if (baseline === undefined) return [];
  const now = reports.map(({ target, watched }): [string, number[]] => [
    target.name,
    watched.watch.answers.flatMap((answer) => (answer.worth === 'good' ? [answer.latency] : [])),
  ]);
  return auditBaseline(baseline, new Map(now));
}

const LEAST_MS = 50;

/** Runs one audit; what the deadline cuts off is not held against the target, and not believed either. */
async function withinDeadline(
  auditor: Auditor,
  audit: AuditFinding['audit'],
  run: () => Promise<AuditFinding[]>,
): Promise<AuditFinding[]> {
  const late = (subject: string): AuditFinding => ({
    audit,
    verdict: 'inconclusive',
    subject,
    message: 'the deadline left no time for this audit: raise `deadline`',
  });
  if (auditor.left() < LEAST_MS) return [late('all')];
  const findings = await run();
  if (auditor.left() > 0) return findings;
  return findings.map((finding) => (finding.verdict === 'fail' ? late(finding.subject) : finding));
}

type Wanted = readonly [AuditFinding['audit'], () => Promise<AuditFinding[]>];

function listWanted(auditor: Auditor, { inputs, reports, portRules, keep }: Subject, url: string): Wanted[] {
  const wanted: Wanted[] = [];
  for (const { target } of reports.filter((report) => report.target.steps.length > 0)) {
    wanted.push(['steps', () => auditSteps({ ...auditor, target }, target, keep)]);
  }
  const strictness = inputs['security-headers'];
  if (strictness !== 'off') wanted.push(['security-headers', () => auditHeaders(auditor, url, strictness)]);
  const plain = pickUrl(inputs['https-redirect'], toPlain(url));
  if (plain !== undefined) wanted.push(['https-redirect', () => auditHttpsRedirect(auditor, plain)]);
  const origins = inputs.cors ?? [];
  if (origins.length > 0) wanted.push(['cors', () => auditCors(auditor, url, origins)]);
  const page = pickUrl(inputs.frontend, new URL('/', url).href);
  if (page !== undefined) wanted.push(['frontend', () => auditFrontend(auditor, page)]);
  if (portRules.length > 0) wanted.push(['ports', () => auditPorts(auditor, portRules, new URL(url).hostname)]);
  return wanted;
}

/** Every audit that was asked for, one after the other; none where every target has failed already. */
export async function auditAll(auditor: Auditor, subject: Subject): Promise<AuditFinding[]> {
  const { reports } = subject;
  const findings = reports.flatMap(auditWatched);
  const isDead = reports.every(({ judgement }) => judgement.verdict === 'fail');
  const wanted = isDead ? [] : listWanted(auditor, subject, reports[0]!.target.url);
  for (const [audit, run] of wanted) findings.push(...(await withinDeadline(auditor, audit, run)));
  return [...findings, ...compareBaseline(subject)];
}
