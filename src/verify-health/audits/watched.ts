// Knows what was seen in passing while a target was watched: certificates, addresses and clocks.
import { formatDuration } from '../../domain/duration.ts';
import { countThings } from '../../domain/wording.ts';
import type { Answer } from '../answer/answer.ts';
import type { TargetReport } from '../report.ts';
import type { AuditFinding } from './finding.ts';

const MOST_LEAD_MS = 2 * 60_000;
/** A clock that ticks shows the same lead all the time (Date tells whole seconds); a stored answer falls behind. */
const TICK_MS = 2_000;

/** Milliseconds that the server's clock is ahead of ours; undefined when nothing is told by a clock that ticks as ours does. */
function measureLead(answers: readonly Answer[]): number | undefined {
  const told = answers.filter((answer) => answer.clockLead !== undefined);
  const leads = told.map((answer) => answer.clockLead!);
  const span = (told.at(-1)?.at ?? 0) - (told[0]?.at ?? 0);
  const isTicking = span > TICK_MS && Math.max(...leads) - Math.min(...leads) <= TICK_MS;
  return isTicking ? leads[0] : undefined;
}

function findSkew(answers: readonly Answer[], subject: string): AuditFinding[] {
  const lead = measureLead(answers) ?? 0;
  if (Math.abs(lead) <= MOST_LEAD_MS) return [];
  const where = `${formatDuration(Math.round(Math.abs(lead) / 1_000) * 1_000)} ${lead > 0 ? 'behind' : 'ahead of'}`;
  const message = `the clock here is ${where} the server’s (Date header), and certificates are judged by it: set the clock that is wrong`;
  return [{ audit: 'clock', verdict: 'warn', subject, message }];
}

/** Certificates that end soon, and IPv6 addresses nobody can reach, clocks that disagree: seen while watching. */
export function auditWatched({ target, watched }: TargetReport): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const days = watched.watch.answers.findLast((answer) => answer.certificateDays !== undefined)?.certificateDays;
  if (days !== undefined && days < target.tls.minDays) {
    findings.push({
      audit: 'certificate',
      verdict: target.tls.isMinDaysAsked ? 'fail' : 'warn',
      subject: target.name,
      message: `ends in ${countThings(Math.floor(days), 'day')}, fewer than ${target.tls.minDays}: renew it`,
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
  return [...findings, ...findSkew(watched.watch.answers, target.name)];
}
