// Knows how to scan one file version that git keeps, under each of its paths.
import { inspectName } from '../engine/file-name.ts';
import { startWindows } from '../engine/scan-large.ts';
import type { Inspect } from '../inspect.ts';
import { describeUnread, type Blob } from '../versions/blobs.ts';
import { notePointer, type Found, type Gathering } from './found.ts';
import { placeDetections } from './placing.ts';

/** What a version holds, for each place in turn; each counts as a file that was read. */
export async function scanVersion(
  inspect: Inspect,
  { size, read }: Blob,
  places: readonly Omit<Found, 'detection' | 'line'>[],
  gathering: Gathering,
): Promise<Found[][]> {
  if (read === null)
    return places.map((place) => placeDetections(place, null, [...inspectName(inspect, place.file), describeUnread()]));
  const windows = places.map(({ file }) => startWindows(inspect, file));
  const bytes = await read((part) => windows.forEach((window) => window.add(part)));
  if (bytes !== null) for (const { file } of places) notePointer(gathering, file, bytes);
  gathering.files += places.length;
  gathering.bytes += size * places.length;
  return places.map((place, index) => placeDetections(place, bytes, windows[index]!.detections));
}
