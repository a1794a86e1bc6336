// Knows how to scan build artifacts: files by glob, whether git ignores them or not.
import type { Ports } from '../../ports/ports.ts';
import type { Inspect } from '../inspect.ts';
import { describeProblem, inspectArchive, isArchive } from '../archive/open.ts';
import { LARGEST_BLOB } from '../versions/blobs.ts';
import { countListed, type Gathering } from './found.ts';
import { addDetections } from './placing.ts';
import { matchPaths, type Selection } from './selection.ts';
import { addUnread, scanFile } from './work-tree.ts';

/** Scans every file that a glob or folder names; a glob that names nothing is unmet. */
export async function gatherArtifacts(
  inspect: Inspect,
  ports: Pick<Ports, 'tree' | 'inflate'>,
  globs: readonly string[],
  isOurs: Selection['isOurs'],
  gathering: Gathering,
): Promise<void> {
  const files = ports.tree.list();
  const seen = new Set<string>();
  for (const glob of globs) {
    const isWanted = await matchPaths([glob]);
    const matching = files.filter(isWanted);
    if (matching.length === 0) gathering.unmet.push(glob);
    for (const file of matching) {
      if (seen.has(file)) continue;
      seen.add(file);
      if (!countListed(gathering, file, isOurs)) continue;
      if (isArchive(file)) scanArchive(inspect, ports, file, gathering);
      else if (!scanFile(inspect, ports, file, '', gathering)) addUnread(gathering, file, 'it could not be read');
    }
  }
}

/** Looks into one archive; one that is too large to be held was not scanned, which is a finding. */
function scanArchive(
  inspect: Inspect,
  ports: Pick<Ports, 'tree' | 'inflate'>,
  file: string,
  gathering: Gathering,
): void {
  const read = ports.tree.read(file, 0, LARGEST_BLOB);
  if (read === undefined) {
    addUnread(gathering, file, 'it could not be read');
    return;
  }
  gathering.bytes += Math.min(read.size, LARGEST_BLOB);
  const inner =
    read.size > LARGEST_BLOB
      ? [{ path: file, bytes: read.bytes, detections: [describeProblem('it is larger than 64 MiB')] }]
      : inspectArchive(inspect, ports.inflate, read.bytes, file);
  for (const { path, bytes, detections } of inner) {
    gathering.files++;
    addDetections(gathering, { file: path, commit: '', standing: true }, bytes, detections);
  }
}
