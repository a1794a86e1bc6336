// Knows how to look inside archives: tar, gzip, brotli and zip, archives inside archives, names that escape.
import { baseOf } from '../../domain/path.ts';
import type { Inflate } from '../../ports/inflate.ts';
import { describeUnscanned, type Detection } from '../engine/detection.ts';
import type { Inspect } from '../inspect.ts';
import { inspectName } from '../engine/file-name.ts';
import { startWindows } from '../engine/scan-large.ts';
import { createReader, type Pieces, type Reader } from '../stream/reader.ts';
import { createWindows, type ReadWindows } from '../stream/windows.ts';
import { readPieces, type Entry, type Noticed, type Source } from './entry.ts';
import { HEAD, isArchive, readKind } from './kind.ts';
import { createOutside } from './outside.ts';
import { createTail } from './tail.ts';
import { isTar, readTar } from './tar.ts';
import { endsLikeZip, listZip, openMember } from './zip.ts';

/** Archives inside archives that are opened. */
const DEPTH = 3;
/** Bytes that everything in an archive may come to; a large archive may come to eight times its size. */
const MOST_BYTES = 512 << 20;
const PAGE = 1 << 20;
/** Pages of zip files inside archives that are held at the same time: only the end of one tells what is in it. */
const MOST_HELD = 32;

/** Detections of one file inside an archive, or of an archive itself; `path` joins the names with `!/`. */
export type Inner = {
  readonly path: string;
  readonly isFile: boolean;
  readonly bytes: Uint8Array | null;
  readonly detections: Detection[];
};

/**
 * Opens an archive and inspects every file in it as it comes out, window by window; what keeps a part from being read is
 * a finding, never silence. Memory is that of a window and of the pages held, whatever the archive comes to.
 */
export function inspectArchive(
  inspect: Inspect,
  inflate: Inflate,
  source: Source,
  path: string,
): AsyncGenerator<Inner> {
  const most = Math.max(MOST_BYTES, source.size * 8);
  const opening = { inspect, readWindows: createWindows(), inflate, most, pages: [], left: most, held: 0 };
  return open(opening, createReader(readPieces(source, 0, source.size)), source, path, DEPTH);
}

/** `left`: bytes that everything inside may still come to; `held`: how many of the pages are in use. */
type Opening = {
  readonly inspect: Inspect;
  readonly readWindows: ReadWindows;
  readonly inflate: Inflate;
  readonly most: number;
  readonly pages: Buffer[];
  left: number;
  held: number;
};

/** `source` where the bytes can be read anywhere, else they are only those of the reader. */
async function* open(
  opening: Opening,
  reader: Reader,
  source: Source | null,
  path: string,
  depth: number,
): AsyncGenerator<Inner> {
  const { held } = opening;
  const outside = createOutside(opening.inspect);
  const noticed: Noticed = { escapes: [], problem: null, outside: outside.add };
  if (depth < 1) noticed.problem = 'it lies too deep in other archives';
  else {
    for await (const entry of readEntries(opening, reader, source, path, noticed)) {
      const place = `${path}!/${entry.path}`;
      const inner = createReader(entry.content);
      if (readKind(await inner.peek(HEAD), entry.path) !== null)
        yield* open(opening, inner, entry.source ?? null, place, depth - 1);
      else {
        const { add, detections } = startWindows(opening.inspect, entry.path);
        yield { path: place, isFile: true, bytes: await opening.readWindows(inner, add), detections };
        if (isArchive(entry.path)) yield describeNoArchive(place);
      }
      if (isSpent(opening, noticed)) break;
    }
  }
  opening.held = held;
  const detections = inspectName(opening.inspect, path.slice(path.lastIndexOf('!/') + 1));
  detections.push(...outside.end());
  detections.push(...noticed.escapes.slice(0, 20).map(describeEscape));
  if (noticed.problem !== null) detections.push(describeProblem(noticed.problem));
  yield { path, isFile: false, bytes: null, detections };
}

/** A file that only its name calls an archive. */
export function describeNoArchive(path: string): Inner {
  return { path, isFile: false, bytes: null, detections: [describeProblem('it is no archive of a known kind')] };
}

async function* readEntries(
  opening: Opening,
  reader: Reader,
  source: Source | null,
  path: string,
  noticed: Noticed,
): AsyncGenerator<Entry> {
  const kind = readKind(await reader.peek(HEAD), path);
  if (kind === 'zip' || (kind === null && source !== null && endsLikeZip(source))) {
    const whole = source ?? (await hold(opening, reader, noticed));
    if (whole === null) return;
    for (const member of listZip(whole, noticed)) {
      const entry = openMember(whole, member, opening.inflate, noticed);
      yield { ...entry, content: meter(opening, entry.content, noticed) };
    }
  } else if (kind === 'tar') yield* readTar(reader, noticed);
  else if (kind === 'gzip' || kind === 'brotli') yield* readStream(opening, kind, reader, path, noticed);
  else noticed.problem = `it is packed as ${kind}, which is not opened: scan what it is made of instead`;
}

/** What a stream holds: a tar file, or a single file named like the archive. */
async function* readStream(
  opening: Opening,
  kind: 'gzip' | 'brotli',
  reader: Reader,
  path: string,
  noticed: Noticed,
): AsyncGenerator<Entry> {
  const tell = (): void => void (noticed.problem ??= 'it does not unpack');
  const packed = createTail(reader, kind === 'gzip' ? noticed : null);
  const unpack = async function* (): AsyncGenerator<Uint8Array> {
    packed.used = yield* opening.inflate.stream(kind, packed.pieces(), tell);
  };
  const unpacked = createReader(meter(opening, unpack(), noticed));
  const name = baseOf(path).replace(/\.(?:gz|br)$/i, '');
  if (isTar(await unpacked.peek(HEAD))) {
    yield* readTar(unpacked, noticed);
    // Behind the last file stands the checksum of them all.
    await unpacked.skip(Infinity);
  } else yield { path: name, content: unpacked.pieces(Infinity) };
  if (noticed.problem !== null) return;
  const rest = await packed.rest();
  if (rest !== null) yield { path: `${name} (behind its end)`, content: rest };
}

/** A zip file that only comes in pieces is held in memory, where it is small enough. */
async function hold(opening: Opening, reader: Reader, noticed: Noticed): Promise<Source | null> {
  const { pages, held } = opening;
  for (let size = 0; opening.held < MOST_HELD;) {
    const page = (pages[opening.held] ??= Buffer.allocUnsafe(PAGE));
    opening.held++;
    const filled = await reader.fill(page, 0);
    size += filled;
    const read: Source['read'] = (at, length) => {
      const from = at % PAGE;
      return pages[held + (at - from) / PAGE]?.subarray(from, from + Math.min(length, size - at)) ?? new Uint8Array();
    };
    if (filled < PAGE) return { size, read };
  }
  noticed.problem ??= `zip files inside archives come to more than ${(MOST_HELD * PAGE) >> 20} MiB`;
  return null;
}

/** Lets through what may still come out of the archive. */
async function* meter(opening: Opening, content: Pieces, noticed: Noticed): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    opening.left -= piece.length;
    if (isSpent(opening, noticed)) return;
    yield piece;
  }
}

function isSpent({ left, most }: Opening, noticed: Noticed): boolean {
  if (left < 0) noticed.problem ??= `it unpacks to more than ${Math.floor(most / (1 << 20))} MiB`;
  return left < 0;
}

const PLACE = { provider: 'archive', line: 1, column: 1, secret: '' };

function describeEscape(name: string): Detection {
  const shown = name.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 120);
  const why = [`a file in it is named ${shown}: unpacking it writes outside of its folder`];
  return { ...PLACE, rule: 'archive-escape', confidence: 'medium', why, token: name };
}

/** An archive, or a part of one, that was not opened. */
function describeProblem(problem: string): Detection {
  return describeUnscanned('archive', 'archive', problem);
}
