// Knows what to do about a finding: revoke, replace, purge.
import type { Finding } from './finding.ts';
import { REVOKE } from './revoke.table.ts';

/** Whether the finding is a line of a workflow that may leak a secret, not a secret. */
export const isLeakyLine = (finding: Finding): boolean => finding.provider === 'workflow';

/** Where to revoke: a page of the provider, or the plain words. */
export function adviseRevocation(finding: Finding): string {
  if (isLeakyLine(finding)) return 'only where a log, an image or a file has shown the secret';
  const page = REVOKE[finding.provider];
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
