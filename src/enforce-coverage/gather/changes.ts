// The difference between two commits, as git streams it.
import type { Git } from '../../ports/git.ts';
import type { FileChange } from '../diff/file-change.ts';
import { DIFF_OPTIONS, parseGitDiff } from '../diff/git-diff.ts';

/** Changed files from one commit (or tree) to another. */
export function readChanges(git: Git, from: string, to: string): Promise<FileChange[]> {
  return parseGitDiff(git.stream(['diff', ...DIFF_OPTIONS, from, to, '--']));
}
