// Knows how to scan the files of a folder as they lie on disk.
import type { Ports } from '../../ports/ports.ts';
import { scanLarge, WINDOW } from '../engine/scan-large.ts';
import type { Inspect } from '../inspect.ts';
import { countListed, type Gathering } from './found.ts';
import { addDetections } from './placing.ts';
import type { Selection } from './selection.ts';

/** Scans every file that git does not ignore, or every file where there is no git. */
export async function gatherTree(
  inspect: Inspect,
  ports: Pick<Ports, 'git' | 'tree'>,
  { isWanted, isOurs }: Selection,
  gathering: Gathering,
): Promise<void> {
  const [commit = '', files] = await Promise.all([ports.git.text(['rev-parse', 'HEAD']), listFiles(ports)]);
  for (const file of files) {
    if (isWanted(file) && countListed(gathering, file, isOurs)) scanFile(inspect, ports, file, commit, gathering);
  }
}

/** Scans one file on disk, whatever its size; what cannot be read is said. */
export function scanFile(
  inspect: Inspect,
  ports: Pick<Ports, 'tree'>,
  file: string,
  commit: string,
  gathering: Gathering,
): void {
  const first = ports.tree.read(file, 0, WINDOW);
  if (first === undefined) {
    gathering.skipped.push({ file, why: 'no regular file, or not readable' });
    return;
  }
  const { size } = first;
  const read = (offset: number, length: number): Uint8Array | undefined =>
    offset === 0 ? first.bytes : ports.tree.read(file, offset, length)?.bytes;
  const { detections, missed } = scanLarge(inspect, size, read, file);
  if (missed > 0) gathering.skipped.push({ file, why: `the last ${missed} bytes could not be read` });
  gathering.files++;
  gathering.bytes += size - missed;
  addDetections(gathering, { file, commit, standing: true }, size <= WINDOW ? first.bytes : null, detections);
}

async function listFiles(ports: Pick<Ports, 'git' | 'tree'>): Promise<string[]> {
  const listed = await ports.git.text(['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  if (listed === undefined || listed === '') return ports.tree.list();
  return [...new Set(listed.split('\0').filter((path) => path !== ''))].sort();
}
