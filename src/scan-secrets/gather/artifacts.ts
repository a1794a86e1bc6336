// Knows how to scan build artifacts: files by glob, whether git ignores them or not.
import type { Ports } from '../../ports/ports.ts';
import type { Inspect } from '../inspect.ts';
import { inspectArchive, isArchive } from '../archive/open.ts';
import { countListed, type Gathering } from './found.ts';
import { placeDetections } from './placing.ts';
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
      if (isArchive(file)) await scanArchive(inspect, ports, file, gathering);
      else if (!scanFile(inspect, ports, file, '', gathering)) addUnread(gathering, file, 'it could not be read');
    }
  }
}

/** Looks into one archive, which is read from disk piece by piece. */
async function scanArchive(
  inspect: Inspect,
  ports: Pick<Ports, 'tree' | 'inflate'>,
  file: string,
  gathering: Gathering,
): Promise<void> {
  const size = ports.tree.read(file, 0, 0)?.size;
  if (size === undefined) {
    addUnread(gathering, file, 'it could not be read');
    return;
  }
  gathering.bytes += size;
  const read = (offset: number, length: number): Uint8Array =>
    Buffer.from(ports.tree.read(file, offset, length)?.bytes ?? []);
  for await (const { path, bytes, detections } of inspectArchive(inspect, ports.inflate, { size, read }, file)) {
    gathering.files++;
    gathering.found.push(...placeDetections({ file: path, commit: '', standing: true }, bytes, detections));
  }
}
