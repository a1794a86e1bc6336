// Knows how to scan the files of a folder as they lie on disk.
import type { Ports } from '../../ports/ports.ts';
import { describeUnscanned } from '../engine/detection.ts';
import { inspectName } from '../engine/file-name.ts';
import { scanLarge, WINDOW } from '../engine/scan-large.ts';
import type { Inspect } from '../inspect.ts';
import { readBlobs } from '../versions/blobs.ts';
import { addFound, countListed, groupBy, notePointer, type Gathering } from './found.ts';
import { placeDetections } from './placing.ts';
import type { Selection } from './selection.ts';
import { scanVersion } from './version.ts';

/** A path of the folder; `id` is the version that git keeps of it, empty where git keeps none. */
type Listed = { readonly file: string; readonly id: string; readonly isLink: boolean; readonly isLeftOut: boolean };

type Needed = Pick<Ports, 'git' | 'tree' | 'files'>;

/**
 * Scans every file that git does not ignore, or every file where there is no git. A tracked file that is not on disk or
 * cannot be read there is scanned as git keeps it; so is a link, whose target is text to git and is not followed.
 */
export async function gatherTree(
  inspect: Inspect,
  ports: Needed,
  { isWanted, isOurs, meet }: Selection,
  gathering: Gathering,
): Promise<void> {
  const [commit = '', files] = await Promise.all([ports.git.text(['rev-parse', 'HEAD']), listFiles(ports)]);
  const kept: Listed[] = [];
  for (const listed of files) {
    const { file, id, isLink, isLeftOut } = listed;
    if (!isWanted(file)) continue;
    const isOur = countListed(gathering, file, isOurs);
    const isScanned = isOur && !isLeftOut && scanFile(inspect, ports, file, commit, gathering);
    if (!isLink && !isLeftOut && (isScanned || id !== '' || !isOur)) meet(file);
    if (isScanned || !isOur) continue;
    if (isLeftOut) addSkipped(inspect, gathering, file, 'another repository');
    else if (id !== '') kept.push(listed);
    else await tellUnread(inspect, ports, file, gathering);
  }
  const byId = groupBy(kept, ({ id }) => id);
  for await (const blob of readBlobs(ports.git, [...byId.keys()])) {
    const places = (byId.get(blob.id) ?? []).map(({ file }) => ({ file, commit, standing: true }));
    addFound(gathering, (await scanVersion(inspect, blob, places, gathering)).flat());
  }
}

/** A link is left out; any other file that was listed and could not be read fails: not scanned is not proved. */
async function tellUnread(inspect: Inspect, ports: Needed, file: string, gathering: Gathering): Promise<void> {
  // Looking at a link out of the workspace is refused.
  const facts = await ports.files.facts(file).catch(() => ({ kind: 'link' }));
  if (facts?.kind === 'link' || facts?.kind === 'other') addSkipped(inspect, gathering, file, 'no regular file');
  else addUnread(inspect, gathering, file, 'it could not be read');
}

/** Adds a file that was not scanned as a finding. */
export function addUnread(inspect: Inspect, gathering: Gathering, file: string, problem: string): void {
  const unread = [...inspectName(inspect, file), describeUnscanned('file', 'file', problem)];
  addFound(gathering, placeDetections({ file, commit: '', standing: true }, null, unread));
}

/** Adds a path that is left out: what its name holds is found nevertheless. */
export function addSkipped(inspect: Inspect, gathering: Gathering, file: string, why: string): void {
  gathering.skipped.push({ file, why });
  addFound(gathering, placeDetections({ file, commit: '', standing: true }, null, inspectName(inspect, file)));
}

/** Scans one file on disk, whatever its size, from its `first` window on; false where there is none that can be read. */
export function scanFile(
  inspect: Inspect,
  ports: Pick<Ports, 'tree'>,
  file: string,
  commit: string,
  gathering: Gathering,
  first = ports.tree.read(file, 0, WINDOW),
): boolean {
  if (first === undefined) return false;
  const { size } = first;
  const read = (offset: number, length: number): Uint8Array | undefined =>
    offset === 0 ? first.bytes : ports.tree.read(file, offset, length)?.bytes;
  const { detections, missed } = scanLarge(inspect, size, read, file);
  gathering.files++;
  gathering.bytes += size - missed;
  const place = { file, commit, standing: true };
  addFound(gathering, placeDetections(place, size <= WINDOW ? first.bytes : null, detections));
  notePointer(gathering, file, first.bytes);
  if (missed > 0) addUnread(inspect, gathering, file, `its last ${missed} bytes could not be read`);
  return true;
}

const UNTRACKED = { id: '', isLink: false, isLeftOut: false };

async function listFiles(ports: Needed): Promise<Listed[]> {
  const tracked = await ports.git.text(['ls-files', '-z', '--stage'], { maxBytes: 1 << 28 });
  const others = await ports.git.text(['ls-files', '-z', '--others', '--exclude-standard'], { maxBytes: 1 << 28 });
  const entries = [
    ...(tracked ?? '').split('\0').map((entry): Listed => {
      const [mode = '', id = ''] = entry.split(' ', 2);
      const file = entry.slice(entry.indexOf('\t') + 1);
      return { file, id, isLink: mode === '120000', isLeftOut: mode === '160000' };
    }),
    // A folder is another repository.
    ...(others ?? '').split('\0').map((file): Listed => ({ ...UNTRACKED, file, isLeftOut: file.endsWith('/') })),
  ].filter(({ file }) => file !== '');
  if (entries.length === 0) return ports.tree.list().map((file) => ({ ...UNTRACKED, file }));
  const byFile = new Map(entries.map((entry) => [entry.file, entry]));
  return [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}
