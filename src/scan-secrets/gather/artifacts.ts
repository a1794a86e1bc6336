// Knows how to scan build artifacts: files by glob, whether git ignores them or not.
import type { Ports } from '../../ports/ports.ts';
import type { Inspect } from '../inspect.ts';
import type { Gathering } from './found.ts';
import { matchPaths, scanFile } from './work-tree.ts';

/** Scans every file that a glob or folder names; a glob that names nothing is an error of the gathering, not silence. */
export async function gatherArtifacts(
  inspect: Inspect,
  ports: Pick<Ports, 'tree'>,
  globs: readonly string[],
  gathering: Gathering,
): Promise<void> {
  const files = ports.tree.list();
  const seen = new Set<string>();
  for (const glob of globs) {
    const isWanted = matchPaths([glob]);
    const matching = files.filter(isWanted);
    if (matching.length === 0) gathering.skipped.push({ file: glob, why: 'the glob of `artifacts` names no file' });
    for (const file of matching) {
      if (seen.has(file)) continue;
      seen.add(file);
      scanFile(inspect, ports, file, '', gathering);
    }
  }
}
