// Knows one text under scan: its bytes, what its path says, and the candidates found so far.
import type { Candidate } from './detection.ts';
import type { FileKind } from './file-kind.ts';
import { viewBytes } from '../stream/view.ts';

/** How far into encodings a text is opened: levels of them, and bytes that packed files may still come to in all. */
export type Inside = { readonly depth: number; readonly allowance: { left: number } };

/** Grows while detectors run over the bytes. */
export type Text = {
  readonly bytes: Buffer;
  readonly kind: FileKind;
  readonly inside: Inside;
  readonly candidates: Candidate[];
  /** End of the last identifier judged, so that a name with two key words is judged once. */
  judgedUntil: number;
  /** End of the last region decoded. */
  decodedUntil: number;
  /** The last region of base64 characters that was measured: its runs share it. */
  region: { readonly start: number; readonly end: number };
  /** Stretches written as escapes, in order: the decode pass reads them. */
  readonly escapes: { readonly start: number; readonly end: number }[];
  /** End of the last Kubernetes manifest read. */
  manifestUntil: number;
  /** End of the last run read as a web token. */
  tokenUntil: number;
  /** How far detectors that read on behind their word have come, each by a key of its own. */
  readonly readUntil: Map<object, number>;
};

/** Prepares bytes for the detectors; the bytes are not copied. */
export function openText(bytes: Uint8Array, kind: FileKind, inside: Inside): Text {
  const view = viewBytes(bytes);
  return {
    bytes: view,
    kind,
    inside,
    candidates: [],
    judgedUntil: -1,
    decodedUntil: -1,
    region: { start: -1, end: -1 },
    escapes: [],
    manifestUntil: 0,
    tokenUntil: -1,
    readUntil: new Map(),
  };
}

/** A stretch of the text as one character per byte, so that offsets stay byte offsets. */
export function sliceText(text: Text, start: number, end: number): string {
  return text.bytes.toString('latin1', Math.max(0, start), Math.min(text.bytes.length, end));
}

/** Offset of the end of the line that holds `at`, at most `reach` bytes ahead. */
export function findLineEnd(bytes: Uint8Array, at: number, reach: number): number {
  const limit = Math.min(bytes.length, at + reach);
  let end = at;
  while (end < limit && bytes[end] !== 10 && bytes[end] !== 13) end++;
  return end;
}

/** Offset of the start of the line that holds `at`, at most `reach` bytes back. */
export function findLineStart(bytes: Uint8Array, at: number, reach: number): number {
  const limit = Math.max(0, at - reach);
  let start = at;
  while (start > limit && bytes[start - 1] !== 10 && bytes[start - 1] !== 13) start--;
  return start;
}
