// Knows how to run every detector over one text: one pass for words, one for runs.
import { compareConfidence, describeUnscanned, type Candidate } from './detection.ts';
import type { Scanner } from './scanner.ts';
import { SHORTEST_RUN } from '../search/run-code.ts';
import type { Text } from './text.ts';
import { tryShape, type CompiledShape } from '../tokens/token.ts';

/** Called for each long run and each stretch of escapes, to look inside an encoding. */
export type LookInside = (scanner: Scanner, text: Text, start: number, end: number, isEscaped: boolean) => void;

/** Candidates after which a text is left; those of real files are some hundreds. They bound what a file can take. */
const MOST = 20_000;
/** Above every rule. */
const TOP = 99;
/** Bytes by which a rest that was left is known again. */
const MARK = 64;

/** Runs all detectors; candidates are left in the text. */
export function scanText(scanner: Scanner, text: Text, lookInside: LookInside): void {
  const runs = scanWords(scanner, text);
  const most = text.candidates.length + MOST;
  const isOpened = text.inside.depth > 0;
  for (let at = 0; at < runs.length; at += 2) {
    const [start, end] = [runs[at]!, runs[at + 1]!];
    if (end - start < SHORTEST_RUN) continue;
    if (text.candidates.length > most) return leave(text, start);
    for (const shape of scanner.runShapes[end - start] ?? NONE) tryShape(text, shape, start);
    if (isOpened) lookInside(scanner, text, start, end, false);
  }
  if (!isOpened) return;
  for (const { start, end } of text.escapes) {
    if (text.candidates.length > most) return leave(text, start);
    lookInside(scanner, text, start, end, true);
  }
}

const NONE: readonly CompiledShape[] = [];

/** Gives back where long runs start and end, which the same pass meets. */
function scanWords({ automaton: { width }, searchWords, calls }: Scanner, text: Text): number[] {
  const runs: number[] = [];
  let isLeft = false;
  const detect = (state: number, end: number): void => {
    if (isLeft) return;
    for (const call of calls[state / width]!) call.detect(text, end - call.length, end);
    isLeft = text.candidates.length > MOST;
    if (isLeft) leave(text, end);
  };
  searchWords(text.bytes, 0, text.bytes.length, 0, detect, runs);
  return runs;
}

/** Says that nothing from `start` on was looked at, above all that was found there before. */
function leave(text: Text, start: number): void {
  const problem = `more than ${MOST} places in it may be secrets and what follows was not scanned: split it, or allow its path`;
  const end = Math.min(text.bytes.length, start + MARK);
  text.candidates.push({ ...describeUnscanned('file', 'file', problem), start, end, secretStart: end, rank: TOP });
}

/** Of overlapping candidates the highest rank stays, then the one most trusted, then the longest; sorted by place. */
export function settleOverlaps(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length < 2) return [...candidates];
  const order = candidates.toSorted(
    (a, b) => b.rank - a.rank || compareConfidence(a, b) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Candidate[] = [];
  const taken = new Map<number, Candidate[]>();
  for (const candidate of order) {
    const first = candidate.start >> 9;
    const last = Math.max(first, (candidate.end - 1) >> 9);
    let isFree = true;
    for (let block = first; block <= last && isFree; block++) {
      isFree = !(taken.get(block) ?? []).some((other) => candidate.start < other.end && other.start < candidate.end);
    }
    if (!isFree) continue;
    kept.push(candidate);
    for (let block = first; block <= last; block++) {
      const others = taken.get(block);
      if (others === undefined) taken.set(block, [candidate]);
      else others.push(candidate);
    }
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
