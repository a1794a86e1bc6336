// Knows how to scan the files that GitHub says a range changed, as the head of the range holds them.
import type { Ports } from '../../ports/ports.ts';
import type { GitHub } from '../../ports/github.ts';
import { isUnscanned } from '../engine/detection.ts';
import type { Inspect } from '../inspect.ts';
import { readBlobs, type Blob } from '../versions/blobs.ts';
import { addFound, countListed, groupBy, type Gathering } from './found.ts';
import { readFileAt, readVersion, type Listing } from '../versions/listing.ts';
import { countFrom, type Selection } from './selection.ts';
import { scanVersion } from './version.ts';

/** Scans each file once, from git where it is checked out, else from GitHub; what stood before the range stays silent. */
export async function gatherListedChanges(
  inspect: Inspect,
  git: Ports['git'],
  github: GitHub,
  { fork, files }: Listing,
  head: string,
  { isWanted, isOurs, meet }: Selection,
  gathering: Gathering,
): Promise<void> {
  const wanted = countFrom(gathering.folder, files).filter(({ file }) => isWanted(file));
  for (const { file } of wanted) meet(file);
  const ours = wanted.filter(({ file }) => countListed(gathering, file, isOurs));
  const byId = groupBy(ours, (listed) => listed.id);
  for await (const blob of readBlobs(git, [...byId.keys()])) {
    const places = (byId.get(blob.id) ?? []).map((listed) => ({ file: listed.file, commit: head, standing: true }));
    const whole = blob.read === null ? createBlob(blob.id, await readVersion(github, blob.id)) : blob;
    for (const found of await scanVersion(inspect, whole, places, gathering)) {
      const file = found[0]?.file;
      if (file === undefined) continue;
      const before = await readFileAt(github, gathering.folder + file, fork);
      const old = before === null ? [] : inspect(before, file);
      const held = new Set(old.map(({ rule, token }) => `${rule} ${token}`));
      addFound(
        gathering,
        found.filter(({ detection }) => isUnscanned(detection) || !held.has(`${detection.rule} ${detection.token}`)),
      );
    }
  }
}

/** A version that GitHub gave; null where it did not. */
function createBlob(id: string, bytes: Uint8Array | null): Blob {
  if (bytes === null) return { id, size: 0, read: null };
  const read: Blob['read'] = (visit) => {
    visit(bytes);
    return Promise.resolve(bytes);
  };
  return { id, size: bytes.length, read };
}
