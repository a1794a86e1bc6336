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

/** Port rules of the input; a UsageError names those that are none. */
export function readPortRules(inputs: Inputs): PortRule[] {
  const rules = (inputs.ports ?? []).map((text) => ({ text, rule: parsePortRule(text) }));
  const odd = rules.filter(({ rule }) => rule === undefined).map(({ text }) => JSON.stringify(text));
  if (odd.length > 0)
    throw new UsageError(`input \`ports\`: ${odd.join(', ')}: write \`443 open\` or \`db.example.com:5432 closed\``);
  return rules.flatMap(({ rule }) => rule ?? []);
}

/** Certificates that end soon, and IPv6 addresses nobody can reach: seen while watching. */
export function auditWatched({ target, watched }: TargetReport): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const days = watched.watch.answers.findLast((answer) => answer.certificateDays !== undefined)?.certificateDays;
  if (days !== undefined && days < target.tls.minDays) {
    findings.push({
      audit: 'certificate',
      verdict: target.tls.isMinDaysAsked ? 'fail' : 'warn',
      subject: target.name,
      message: `ends in ${Math.floor(days)} days, fewer than ${target.tls.minDays}: renew it`,
    });
  }
  for (const address of watched.deaf) {
    findings.push({
      audit: 'address',
      verdict: 'warn',
      subject: address,
      message: 'IPv6 address cannot be reached from here, while IPv4 can: check it, or its AAAA record',
    });
  }
  return findings;
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

/** Every audit that was asked for, one after the other, within what the deadline leaves. */
export async function auditAll(auditor: Auditor, subject: Subject): Promise<AuditFinding[]> {
  const { inputs, reports } = subject;
  const url = reports[0]!.target.url;
  const findings = reports.flatMap(auditWatched);
  const alive = reports.filter(({ judgement }) => judgement.verdict !== 'fail');
  for (const { target } of alive)
    findings.push(...(await auditSteps({ ...auditor, ca: target.tls.ca }, target, subject.keep)));
  if (inputs['security-headers'] !== 'off')
    findings.push(...(await auditHeaders(auditor, url, inputs['security-headers'])));
  const plain = pickUrl(inputs['https-redirect'], toPlain(url));
  if (plain !== undefined) findings.push(...(await auditHttpsRedirect(auditor, plain)));
  if (inputs.cors !== undefined) findings.push(...(await auditCors(auditor, url, inputs.cors)));
  const page = pickUrl(inputs.frontend, new URL('/', url).href);
  if (page !== undefined) findings.push(...(await auditFrontend(auditor, page)));
  findings.push(...(await auditPorts(auditor, subject.portRules, new URL(url).hostname)));
  return [...findings, ...compareBaseline(subject)];
}
