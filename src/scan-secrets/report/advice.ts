// Knows what to do about a finding: revoke, replace, purge, or look into it.
import type { Finding } from './finding.ts';
import { REVOKE } from './revoke.table.ts';

/** Whether a finding is a secret, and not an archive or file version that could not be looked into. */
export function isSecret(finding: Pick<Finding, 'rule'>): boolean {
  return !finding.rule.endsWith('-not-scanned') && finding.rule !== 'archive-escape';
}

/** One sentence on what to do about a finding. */
export function adviseNext(finding: Finding): string {
  if (isSecret(finding)) return `Revoke it: ${adviseRevocation(finding)}`;
  return finding.rule === 'archive-escape'
    ? 'Do not unpack it, and find out who wrote it'
    : 'Scan what is in it by itself: it was not looked into';
}

/** Where to revoke: a page of the provider, or the plain words. */
export function adviseRevocation(finding: Finding): string {
  const page = REVOKE[finding.provider];
  if (page !== undefined) return page;
  if (finding.rule.includes('private-key') || finding.rule === 'key-store')
    return 'replace the key pair and remove the public half where it is trusted';
  if (finding.rule === 'password-hash' || finding.rule === 'htpasswd') return 'change the passwords behind the hashes';
  return 'change it where it was issued';
}

/** The expression a workflow uses instead, from the rule's name. */
export function suggestReference(finding: Finding): string {
  return `\${{ secrets.${finding.rule
    .replace(/^generic-/, '')
    .toUpperCase()
    .replaceAll('-', '_')} }}`;
}

/** Commands that take a file out of every commit; the name is quoted for a shell. */
export function suggestPurge(file: string): string {
  return `git filter-repo --invert-paths --path '${file.replaceAll("'", String.raw`'\''`)}'`;
}
