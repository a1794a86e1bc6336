// Knows how to look inside archives in memory: tar, gzip and zip, archives inside archives, names that escape.
import type { Inflate } from '../../ports/inflate.ts';
import type { Detection } from '../engine/detection.ts';
import type { Inspect } from '../inspect.ts';
import { MOST_BYTES, type Opened } from './entry.ts';
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
export function inspectArchive(inspect: Inspect, inflate: Inflate, bytes: Uint8Array, path: string): Inner[] {
  const opening: Opening = { inspect, inflate, inner: [], left: MOST_BYTES * 4 };
  open(opening, bytes, path, DEPTH);
  return opening.inner;
}

/** `left`: bytes that archives inside archives may still come to. */
type Opening = { readonly inspect: Inspect; readonly inflate: Inflate; readonly inner: Inner[]; left: number };

function open(opening: Opening, bytes: Uint8Array, path: string, depth: number): void {
  const { inspect, inner } = opening;
  const tooMuch = depth < 1 ? 'it lies too deep in other archives' : 'archives in archives unpack to too much';
  const { entries, escapes, problem } =
    depth < 1 || opening.left <= 0
      ? { entries: [], escapes: [], problem: tooMuch }
      : readArchive(opening.inflate, bytes, path);
  const detections = escapes.slice(0, 20).map(describeEscape);
  if (problem !== null) detections.push(describeProblem(problem));
  inner.push({ path, bytes: new Uint8Array(), detections });
  for (const entry of entries) {
    opening.left -= entry.bytes.length;
    const place = `${path}!/${entry.path}`;
    if (isArchive(entry.path)) open(opening, entry.bytes, place, depth - 1);
    else inner.push({ path: place, bytes: entry.bytes, detections: inspect(entry.bytes, entry.path) });
  }
}

function readArchive(inflate: Inflate, bytes: Uint8Array, path: string): Opened {
  const nothing: Opened = { entries: [], escapes: [], problem: 'it is no archive of a known kind' };
  if (isZip(bytes)) return openZip(bytes, inflate);
  if (isTar(bytes)) return openTar(bytes);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return nothing;
  const unpacked = inflate.gunzip(bytes, MOST_BYTES);
  if (unpacked === 'too large') return { ...nothing, problem: `it unpacks to more than ${MOST_BYTES >> 20} MiB` };
  if (unpacked === 'broken') return { ...nothing, problem: 'it does not unpack' };
  if (isTar(unpacked)) return openTar(unpacked);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.gz$/i, '');
  return { entries: [{ path: name, bytes: unpacked }], escapes: [], problem: null };
}

const PLACE = { provider: 'archive', line: 1, column: 1, secret: '' };

function describeEscape(name: string): Detection {
  const shown = name.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 120);
  const why = [`a file in it is named ${shown}: unpacking it writes outside of its folder`];
  return { ...PLACE, rule: 'archive-escape', confidence: 'medium', why, token: name };
}

/** Not scanned is not proved: this fails like a secret. */
export function describeProblem(problem: string): Detection {
  return { ...PLACE, rule: 'archive-not-scanned', confidence: 'high', why: [problem], token: problem };
}
