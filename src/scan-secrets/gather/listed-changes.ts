// Knows how to scan the files that GitHub says a range changed, as the head of the range holds them.
import type { Ports } from '../../ports/ports.ts';
import type { GitHub } from '../../ports/github.ts';
import type { Inspect } from '../inspect.ts';
import { describeUnread, readBlobs } from '../versions/blobs.ts';
import { countListed, type Gathering } from './found.ts';
import { addDetections } from './placing.ts';
import { readFileAt, readVersion, type Listed, type Listing } from '../versions/listing.ts';
import type { Selection } from './selection.ts';

/** Scans each file once, from git where it is checked out, else from GitHub; what stood before the range stays silent. */
export async function gatherListedChanges(
  inspect: Inspect,
  git: Ports['git'],
  github: GitHub,
  { fork, files }: Listing,
  head: string,
  { isWanted, isOurs }: Selection,
  gathering: Gathering,
): Promise<void> {
  const ours = files.filter(({ file }) => isWanted(file) && countListed(gathering, file, isOurs));
  const scan = async ({ file }: Listed, bytes: Uint8Array | null): Promise<void> => {
    if (bytes !== null) {
      gathering.files++;
      gathering.bytes += bytes.length;
    }
    const detections = bytes === null ? [describeUnread(0)] : inspect(bytes, file);
    const before = detections.length === 0 ? null : await readFileAt(github, file, fork);
    const old = before === null ? null : Buffer.from(before);
    const brought = detections.filter(({ token }) => old?.includes(Buffer.from(token, 'latin1')) !== true);
    addDetections(gathering, { file, commit: head, standing: true }, bytes, brought);
  };
  const byId = new Map(ours.map((listed) => [listed.id, listed]));
  for await (const { id, bytes } of readBlobs(git, [...byId.keys()])) {
    for (const listed of ours.filter((one) => one.id === id))
      await scan(listed, bytes ?? (await readVersion(github, id)));
  }
}
