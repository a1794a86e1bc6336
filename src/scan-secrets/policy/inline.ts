// Knows which comments beside a secret accept it: on a proposal only those that the base already holds.
import { readAtCommit } from '../../kernel/policy.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Found } from '../gather/found.ts';
import { trustedShaOf } from './trusted.ts';

/** A comment that accepts what stands on its line. */
export const PERMISSION = /(?:gitleaks:allow|trufflehog:ignore|pragma: allowlist secret|plimsoll:allow)/;
const LIMIT = 64 << 20;

/** What a comment on the line of a finding means. */
export type Comment = 'counts' | 'added by the change' | 'none';

/** Reads the base versions of files with such comments, then tells what the comment of a finding means. */
export async function readComments(
  ports: Pick<Ports, 'runner' | 'git'>,
  found: readonly Found[],
): Promise<(found: Found) => Comment> {
  const base = trustedShaOf(ports.runner.context);
  const isCommented = ({ line }: Found): boolean => line !== '';
  if (base === undefined) return (one) => (isCommented(one) ? 'counts' : 'none');
  const files = [...new Set(found.filter(isCommented).map(({ file }) => file))];
  const texts = files.length === 0 ? [] : await readAtCommit(ports.git, base, files, LIMIT);
  const known = new Map(files.map((file, index) => [file, splitRows(texts?.[index])]));
  return (one) => {
    if (!isCommented(one)) return 'none';
    return known.get(one.file)?.has(one.line.trim()) === true ? 'counts' : 'added by the change';
  };
}

/** Rows as findings hold them: one character per byte, blanks around them left out. */
function splitRows(text: string | undefined): ReadonlySet<string> {
  const rows = Buffer.from(text ?? '', 'utf8')
    .toString('latin1')
    .split('\n');
  return new Set(rows.map((row) => row.slice(0, 2000).trim()));
}
