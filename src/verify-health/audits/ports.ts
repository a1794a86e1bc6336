// Knows which TCP ports should be open and which closed, and whether they are.
import type { AuditFinding, Auditor } from './finding.ts';

export interface PortRule {
  /** Undefined means the first target's host. */
  readonly host: string | undefined;
  readonly port: number;
  readonly wanted: 'open' | 'closed';
}

const RULE = /^(?:(\[[0-9a-f:.]+\]|[\w.-]+):)?(\d{1,5})\s+(open|closed)$/iu;

/** Reads `443 open` or `db.example.com:5432 closed`; undefined when it is neither. */
export function parsePortRule(text: string): PortRule | undefined {
  const [, host, digits, wanted] = RULE.exec(text.trim()) ?? [];
  const port = Number(digits);
  if (wanted === undefined || port < 1 || port > 65_535) return undefined;
  return { host, port, wanted: wanted.toLowerCase() === 'open' ? 'open' : 'closed' };
}

/** Knocks at every port. One that stays silent is closed to us. */
export async function auditPorts(auditor: Auditor, rules: readonly PortRule[], host: string): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const rule of rules) {
    const at = rule.host ?? host;
    const timeoutMs = Math.max(1, Math.min(3_000, auditor.left()));
    const found = await auditor.http.knock(at, rule.port, { allowPrivate: auditor.manner.allowPrivate, timeoutMs });
    const state = found === 'open' ? 'open' : 'closed';
    const verdict = found === 'refused' ? 'inconclusive' : state === rule.wanted ? 'pass' : 'fail';
    const message =
      found === 'refused'
        ? 'is a private address and was not asked: set `allow-private: true`'
        : `is ${state}${found === 'silent' ? ' (silent)' : ''}, expected ${rule.wanted}`;
    findings.push({ audit: 'ports', verdict, subject: `${at}:${rule.port}`, message });
  }
  return findings;
}
