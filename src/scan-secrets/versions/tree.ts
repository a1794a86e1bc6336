// Knows what a commit holds: each path with its version.
import type { Git } from '../../ports/git.ts';

export type Held = { readonly id: string; readonly file: string; readonly isFile: boolean };

const ROW = /^(\d{6}) [a-z]+ ([0-9a-f]+)\t([^]+)$/;

/** The paths of a commit below the working directory, counted from it; none where git does not have the commit. */
export async function listTree(git: Git, commit: string): Promise<Held[]> {
  const listed = (await git.text(['ls-tree', '-r', '-z', commit], { maxBytes: 1 << 28 })) ?? '';
  return listed.split('\0').flatMap((entry) => {
    const [, mode, id, file] = ROW.exec(entry) ?? [];
    return mode === undefined ? [] : [{ id: id!, file: file!, isFile: mode.startsWith('100') }];
  });
}
