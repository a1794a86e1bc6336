// Knows what was seen in passing while a target was watched: certificates and addresses.
import type { TargetReport } from '../report.ts';
import type { AuditFinding } from './finding.ts';

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
