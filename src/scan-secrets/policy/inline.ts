// Knows which comments beside a secret accept it: in a change only those that its base already holds.
import { readAtCommit } from '../../kernel/policy.ts';
import type { Git } from '../../ports/git.ts';
import type { Found } from '../gather/found.ts';

/** A comment that accepts what stands on its line. */
export const PERMISSION = /(?:gitleaks:allow|trufflehog:ignore|pragma: allowlist secret|plimsoll:allow)/;
const LIMIT = 64 << 20;

/** What a comment on the line of a finding means. */
export type Comment = 'counts' | 'added by the change' | 'none';

/**
 * Reads the versions at `base` of files with such comments, then tells what the comment of a finding means; without a
 * base there is no change, and every comment counts.
 */
export async function readComments(
  git: Git,
  base: string | undefined,
  found: readonly Found[],
): Promise<(found: Found) => Comment> {
  const isCommented = ({ line }: Found): boolean => line !== '';
  if (base === undefined) return (one) => (isCommented(one) ? 'counts' : 'none');
  const files = [...new Set(found.filter(isCommented).map(({ file }) => file))];
  const texts = files.length === 0 ? [] : await readAtCommit(git, base, files, LIMIT);
  const known = new Map(files.map((file, index) => [file, readBase(texts?.[index])]));
  return (one) => {
    if (!isCommented(one)) return 'none';
    const { rows, text } = known.get(one.file) ?? readBase(undefined);
    const { token } = one.detection;
    // What goes on over more lines has to be there whole: its first line says nothing of the others.
    const isHeld = rows.has(one.line.trim()) && (!token.includes('\n') || text.includes(token));
    return isHeld ? 'counts' : 'added by the change';
  };
}

/** A file of the base as findings hold it: one character per byte, blanks around rows left out. */
function readBase(content: string | undefined): { text: string; rows: ReadonlySet<string> } {
  const text = Buffer.from(content ?? '', 'utf8').toString('latin1');
  return { text, rows: new Set(text.split('\n').map((row) => row.trim())) };
}
