// Knows what to do about a finding: revoke, replace, purge, or look into it.
import type { Finding } from './finding.ts';
import { REVOKE } from './revoke.table.ts';

/** Whether the finding is a line of a workflow that may leak a secret, not a secret. */
export const isLeakyLine = (finding: Finding): boolean => finding.provider === 'workflow';

/** Whether the finding is something that could not be looked into, or must not be unpacked. */
export const isUnproved = (finding: Finding): boolean =>
  finding.rule.endsWith('-not-scanned') || finding.rule === 'archive-escape';

export const isSecret = (finding: Finding): boolean => !isLeakyLine(finding) && !isUnproved(finding);

/** One sentence on what to do about a finding. */
export function adviseNext(finding: Finding): string {
  if (isSecret(finding)) return `Revoke it: ${adviseRevocation(finding)}`;
  if (isLeakyLine(finding)) return 'Rewrite the line so that the secret reaches no log, no argument and no file';
  return finding.rule === 'archive-escape'
    ? 'Do not unpack it, and find out who wrote it'
    : 'Scan what is in it by itself: it was not looked into';
}

/** What to do about all of them, in a few words. */
export function adviseAll(findings: readonly Finding[]): string {
  if (findings.some(isSecret)) return 'revoke and remove them';
  return findings.some(isLeakyLine) ? 'rewrite what leaks' : 'scan by itself what was not looked into';
}

/** Where to revoke: a page of the provider, or the plain words. */
export function adviseRevocation(finding: Finding): string {
  if (isLeakyLine(finding)) return 'only where a log, an image or a file has shown the secret';
  const page = Object.hasOwn(REVOKE, finding.provider) ? REVOKE[finding.provider] : undefined;
  if (page !== undefined) return page;
  if (finding.rule.includes('private-key') || finding.rule === 'key-store')
    return 'replace the key pair and remove the public half where it is trusted';
  if (finding.rule === 'password-hash' || finding.rule === 'htpasswd') return 'change the passwords behind the hashes';
  return 'change it where it was issued';
}

/** The expression a workflow uses instead, from the rule's name. */
export function suggestReference(finding: Finding): string {
  if (isLeakyLine(finding)) return 'what "why" says';
  return `\${{ secrets.${finding.rule
    .replace(/^generic-/, '')
    .toUpperCase()
    .replaceAll('-', '_')} }}`;
}

/** Commands that take a file out of every commit; the name is quoted for a shell. */
export function suggestPurge(file: string): string {
  return `git filter-repo --invert-paths --path '${file.replaceAll("'", String.raw`'\''`)}'`;
}
