// Knows how to scan build artifacts: files by glob, whether git ignores them or not.
import type { Ports } from '../../ports/ports.ts';
import type { Inspect } from '../inspect.ts';
import { createSource, type Source } from '../archive/entry.ts';
import { HEAD, isArchive, readKind } from '../archive/kind.ts';
import { describeNoArchive, inspectArchive, type Inner } from '../archive/open.ts';
import { endsLikeZip } from '../archive/zip.ts';
import { WINDOW } from '../engine/scan-large.ts';
import { addFound, countListed, type Gathering } from './found.ts';
import { placeDetections } from './placing.ts';
import { matchPaths, type Selection } from './selection.ts';
import { addSkipped, addUnread, scanFile } from './work-tree.ts';

type Needed = Pick<Ports, 'tree' | 'inflate'>;

/** Scans every file that a glob or folder names; a glob that names nothing, or only archives without a file, is unmet. */
export async function gatherArtifacts(
  inspect: Inspect,
  ports: Needed,
  globs: readonly string[],
  isOurs: Selection['isOurs'],
  gathering: Gathering,
): Promise<void> {
  const odd: string[] = [];
  const files = ports.tree.list(odd);
  const seen = new Set<string>();
  for (const glob of globs) {
    const isWanted = await matchPaths([glob]);
    const matching = [...files, ...listKept(ports, glob, isWanted)].filter(isWanted);
    skipOdd(inspect, odd.filter(isWanted), isOurs, gathering);
    let isMet = false;
    for (const file of matching) {
      if (seen.has(file)) isMet = true;
      else if (!countListed(gathering, file, isOurs)) isMet = true;
      else if (await scanArtifact(inspect, ports, file, gathering)) isMet = true;
      seen.add(file);
    }
    if (!isMet) gathering.unmet.push(glob);
  }
}

/** What git keeps beside a checkout may hold the token of the job; an upload or a docker context takes it along. */
const KEPT = ['.git/config', '.git/credentials'];

/** The files of git's own folder that a glob takes along: it names that folder, or one that holds it. */
function listKept({ tree }: Needed, glob: string, isWanted: (path: string) => boolean): string[] {
  const folder = glob.replace(/^\.\//, '').replace(/\/?\.?$/, '');
  const names = KEPT.map((name) => (folder === '' ? name : `${folder}/${name}`));
  const here = [...(/[*?[{(!]/.test(folder) ? [] : names), ...(glob.includes('.git') ? KEPT.filter(isWanted) : [])];
  return [...new Set(here)].filter((name) => tree.read(name, 0, 0) !== undefined);
}

const NO_FILE = 'a link or no regular file: what it leads to is not scanned here';
const OF_GIT =
  'a folder of git: of it no more than config and credentials are scanned here; `scope: history` scans the versions it keeps';

/** An upload follows links and takes along what git keeps; a scan that did so could be led anywhere, and read no version. */
function skipOdd(inspect: Inspect, odd: readonly string[], isOurs: Selection['isOurs'], gathering: Gathering): void {
  const known = new Set(gathering.skipped.map(({ file }) => file));
  for (const file of odd.filter((one) => isOurs(one) && !known.has(one)))
    addSkipped(inspect, gathering, file, /(?:^|\/)\.git$/.test(file) ? OF_GIT : NO_FILE);
}

/** Scans a file, or what is in it; false for an archive without a file. */
async function scanArtifact(inspect: Inspect, ports: Needed, file: string, gathering: Gathering): Promise<boolean> {
  const first = ports.tree.read(file, 0, WINDOW);
  if (first === undefined) addUnread(inspect, gathering, file, 'it could not be read');
  else if (readKind(first.bytes.subarray(0, HEAD), file) !== null)
    return scanArchive(inspect, ports, file, first.size, gathering);
  else {
    const isWhole = first.size <= first.bytes.length;
    const hasZip = endsLikeZip(isWhole ? createSource(first.bytes) : readFrom(ports, file, first.size));
    scanFile(inspect, ports, file, '', gathering, isWhole ? first : undefined);
    if (hasZip) await scanArchive(inspect, ports, file, first.size, gathering);
    else if (isArchive(file)) addInner(gathering, describeNoArchive(file));
  }
  return true;
}

function readFrom({ tree }: Needed, file: string, size: number): Source {
  return { size, read: (offset, length) => Buffer.from(tree.read(file, offset, length)?.bytes ?? []) };
}

/** Looks into one archive, which is read from disk piece by piece. */
async function scanArchive(
  inspect: Inspect,
  ports: Needed,
  file: string,
  size: number,
  gathering: Gathering,
): Promise<boolean> {
  const { files, found } = gathering;
  const before = found.length;
  gathering.bytes += size;
  const source = readFrom(ports, file, size);
  for await (const inner of inspectArchive(inspect, ports.inflate, source, file)) addInner(gathering, inner);
  return gathering.files > files || found.length > before;
}

function addInner(gathering: Gathering, { path, isFile, bytes, detections }: Inner): void {
  if (isFile) gathering.files++;
  addFound(gathering, placeDetections({ file: path, commit: '', standing: true }, bytes, detections));
}
