// Knows whether the base of a change already held a secret at the place where it stands now.
import { readAtCommit } from '../../kernel/policy.ts';
import type { Git } from '../../ports/git.ts';
import type { Found } from '../gather/found.ts';

const LIMIT = 64 << 20;

/** Reads the files of what was found at a commit; without one there is no change, and all of it stood before. */
export async function readHeld(
  git: Git,
  base: string | undefined,
  found: readonly Found[],
): Promise<(found: Found) => boolean> {
  if (base === undefined) return () => true;
  const files = [...new Set(found.map(({ file }) => file))];
  const texts = files.length === 0 ? [] : await readAtCommit(git, base, files, LIMIT);
  const known = new Map(files.map((file, index) => [file, splitLines(texts?.[index])]));
  return ({ file, detection: { line, token } }) => {
    const rest = known.get(file)?.slice(line - 1) ?? [];
    const [first = ''] = rest;
    const at = rest.slice(0, token.split('\n').length).join('\n').indexOf(token);
    return at >= 0 && at <= first.length;
  };
}

/** Lines as findings hold them: one character per byte. */
function splitLines(text: string | undefined): string[] {
  return Buffer.from(text ?? '', 'utf8')
    .toString('latin1')
    .split('\n');
}
