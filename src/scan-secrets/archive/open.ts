// Knows how to look inside archives in memory: tar, gzip and zip, archives inside archives, names that escape.
import type { Inflate } from '../../ports/inflate.ts';
import { describeUnscanned, type Detection } from '../engine/detection.ts';
import type { Inspect } from '../inspect.ts';
import { MOST_BYTES, TOO_MUCH, type Opened } from './entry.ts';
import { isTar, openTar } from './tar.ts';
import { isZip, openZip } from './zip.ts';

/** Archives inside archives that are opened. */
const DEPTH = 3;

/** Detections of one file inside an archive; `path` joins the names with `!/`. */
export type Inner = { readonly path: string; readonly bytes: Uint8Array; readonly detections: Detection[] };

/** Whether a file is an archive by its name. */
export function isArchive(path: string): boolean {
  return /\.(?:tgz|tar|gz|zip|jar|war|whl|nupkg|vsix|crx|apk|aar|ipa|docx|xlsx)$/i.test(path);
}

/** Opens an archive and inspects every file in it; what keeps a part from being read is a finding, never silence. */
export function inspectArchive(inspect: Inspect, inflate: Inflate, bytes: Uint8Array, path: string): Iterable<Inner> {
  return open({ inspect, inflate, left: MOST_BYTES * 4, held: bytes.length }, bytes, path, DEPTH);
}

const NESTED = 'archives in archives unpack to too much';
/** Bytes of archives and unpacked files held at the same time. */
const MOST_HELD = 144 << 20;

/** `left`: bytes that everything inside may still come to; `held`: bytes in memory now. */
type Opening = { readonly inspect: Inspect; readonly inflate: Inflate; left: number; held: number };

function* open(opening: Opening, bytes: Uint8Array, path: string, depth: number): Generator<Inner> {
  const before = opening.held;
  const opened = depth < 1 ? refuse('it lies too deep in other archives') : readArchive(opening, bytes, path);
  const inArchive = opening.held;
  for (const entry of opened.entries) {
    if (opening.left < 0) {
      opened.problem = NESTED;
      break;
    }
    opening.left -= entry.bytes.length;
    opening.held = entry.bytes.buffer === bytes.buffer ? inArchive : inArchive + entry.bytes.length;
    const place = `${path}!/${entry.path}`;
    if (isArchive(entry.path)) yield* open(opening, entry.bytes, place, depth - 1);
    else yield { path: place, bytes: entry.bytes, detections: opening.inspect(entry.bytes, entry.path) };
  }
  opening.held = before;
  const detections = opened.escapes.slice(0, 20).map(describeEscape);
  if (opened.problem !== null) detections.push(describeProblem(opened.problem));
  yield { path, bytes: new Uint8Array(), detections };
}

function refuse(problem: string): Opened {
  return { entries: [], escapes: [], problem };
}

function readArchive(opening: Opening, bytes: Uint8Array, path: string): Opened {
  const limit = Math.max(1, Math.min(MOST_BYTES, MOST_HELD - opening.held));
  if (isZip(bytes)) return openZip(bytes, opening.inflate, limit);
  if (isTar(bytes)) return openTar(bytes);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return refuse('it is no archive of a known kind');
  const unpacked = opening.inflate.gunzip(bytes, limit, readLength(bytes));
  if (unpacked === 'too large') return refuse(limit < MOST_BYTES ? NESTED : TOO_MUCH);
  if (unpacked === 'broken') return refuse('it does not unpack');
  opening.held += unpacked.length;
  if (isTar(unpacked)) return openTar(unpacked);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.gz$/i, '');
  return { entries: [{ path: name, bytes: unpacked }], escapes: [], problem: null };
}

/** A gzip stream ends with the length of what it holds (RFC 1952), modulo 4 GiB. */
function readLength(bytes: Uint8Array): number | undefined {
  const trailer = Buffer.from(bytes.subarray(-4));
  return trailer.length < 4 ? undefined : trailer.readUInt32LE(0);
}

const PLACE = { provider: 'archive', line: 1, column: 1, secret: '' };

function describeEscape(name: string): Detection {
  const shown = name.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 120);
  const why = [`a file in it is named ${shown}: unpacking it writes outside of its folder`];
  return { ...PLACE, rule: 'archive-escape', confidence: 'medium', why, token: name };
}

/** An archive, or a part of one, that was not opened. */
export function describeProblem(problem: string): Detection {
  return describeUnscanned('archive', 'archive', problem);
}
