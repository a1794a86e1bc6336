// The ratchet: a change may not leave more uncovered lines than it found, unless coverage did not fall.
import { compareLines, type FileFlips } from '../diff/line-flips.ts';
import { indexByOldPath } from '../baseline/carryforward.ts';
import type { FileChange } from '../diff/file-change.ts';
import type { Count, FileCoverage } from '../report.ts';
import { holds, notBelow } from '../exact/inequality.ts';

/** One unchanged line in this many may flip without notice: measurements of the same code differ by up to 0.2 points. */
export const NOISE_DIVISOR = 500;

export interface RatchetFacts {
  then: readonly FileCoverage[];
  now: readonly FileCoverage[];
  /** From the commit of `then` to today. */
  sinceThen: readonly FileChange[];
  /** Today's paths that the change under judgement touches. */
  touched: ReadonlySet<string>;
  /** Whether a path exists today. */
  exists: (path: string) => boolean;
}

export interface PathGrowth {
  path: string;
  /** Uncovered lines then and now. */
  before: number;
  after: number;
}

export interface RatchetResult {
  isHeld: boolean;
  /** Uncovered lines more than before, after removed ones, improvements and noise are set off; negative = fewer. */
  growth: number;
  /** Uncovered lines that the change brought, minus those it removed. */
  own: number;
  lost: number;
  gained: number;
  noiseAllowance: number;
  base: Count;
  /** `base` without the lines that the change removed. */
  adjustedBase: Count;
  head: Count;
  grown: PathGrowth[];
  flips: FileFlips[];
  /** Paths measured then and still there, of which today's reports say nothing. */
  unmeasured: string[];
  /** Paths not compared: changed between the baseline and the change, or measured for the first time. */
  notCompared: string[];
}

interface Pair {
  path: string;
  then: FileCoverage | null;
  now: FileCoverage | null;
  change: FileChange | undefined;
}

const EMPTY = { lines: new Uint32Array(), hits: new Uint8Array() };

function countOf(file: FileCoverage | null): Count {
  const { lines, hits } = file ?? EMPTY;
  return { covered: hits.reduce((all, hit) => all + hit, 0), total: lines.length };
}

function add(counts: readonly Count[]): Count {
  return counts.reduce((all, { covered, total }) => ({ covered: all.covered + covered, total: all.total + total }), {
    covered: 0,
    total: 0,
  });
}

/** Matches yesterday's files with today's: renames followed, deleted files without a `now`, new ones without a `then`. */
function pairUp({ then: measured, now, sinceThen, exists }: RatchetFacts): Pair[] {
  const byOldPath = indexByOldPath(sinceThen);
  // What neither is there nor was deleted since was never a file of the repository.
  const then = measured.filter(({ path }) => byOldPath.has(path) || exists(path));
  const today = new Map(now.map((file) => [file.path, file]));
  const pairs = then.map((file): Pair => {
    const change = byOldPath.get(file.path);
    const path = change === undefined ? file.path : (change.newPath ?? file.path);
    return { path, then: file, now: change?.newPath === null ? null : (today.get(path) ?? null), change };
  });
  const seen = new Set(pairs.flatMap((pair) => (pair.now === null ? [] : [pair.path])));
  const fresh = now.filter((file) => !seen.has(file.path));
  return [...pairs, ...fresh.map((file): Pair => ({ path: file.path, then: null, now: file, change: undefined }))];
}

type Fate = 'compared' | 'unmeasured' | 'not compared';

function judgePair(pair: Pair, facts: RatchetFacts, added: ReadonlySet<string>): Fate {
  const isGone = pair.now === null && (pair.change?.newPath === null || !facts.exists(pair.path));
  if (pair.now === null && !isGone) return 'unmeasured';
  if (pair.then === null && !(added.has(pair.path) && facts.touched.has(pair.path))) return 'not compared';
  const isDrifted = pair.change !== undefined && pair.now !== null && !facts.touched.has(pair.path);
  return isDrifted ? 'not compared' : 'compared';
}

function flipsOf(pair: Pair): FileFlips {
  if (pair.now !== null && pair.then !== null) return compareLines(pair.then, pair.now, pair.change ?? { hunks: [] });
  const then = countOf(pair.then);
  const removed = { covered: then.covered, uncovered: then.total - then.covered };
  const now = countOf(pair.now);
  return { path: pair.path, lost: [], gained: [], removed, brought: now.total - now.covered };
}

/** From nothing coverage cannot fall. */
function didNotFall(base: Count, head: Count): boolean {
  return holds(notBelow(base, head));
}

/** Zero within the allowance on either side, else what goes beyond it. */
function beyond(flipped: number, allowance: number): number {
  return Math.sign(flipped) * Math.max(0, Math.abs(flipped) - allowance);
}

/**
 * Judges uncovered lines per path against the baseline. It is missed only if uncovered lines grew and coverage fell, both
 * against the baseline and against the baseline without the removed lines; so deleting covered code or raising coverage
 * never misses it. Unchanged lines that flip count beyond one in NOISE_DIVISOR.
 */
export function judgeRatchet(facts: RatchetFacts): RatchetResult {
  const added = new Set(
    facts.sinceThen.flatMap((change) => (change.oldPath === null && change.newPath !== null ? [change.newPath] : [])),
  );
  const pairs = pairUp(facts).map((pair) => ({ pair, fate: judgePair(pair, facts, added) }));
  const compared = pairs.filter(({ fate }) => fate === 'compared').map(({ pair }) => pair);
  const flips = compared.map(flipsOf);
  const base = add(compared.map((pair) => countOf(pair.then)));
  const head = add(compared.map((pair) => countOf(pair.now)));
  const removed = add(
    flips.map((file) => ({ covered: file.removed.covered, total: file.removed.covered + file.removed.uncovered })),
  );
  const lost = flips.reduce((all, file) => all + file.lost.length, 0);
  const gained = flips.reduce((all, file) => all + file.gained.length, 0);
  const own = flips.reduce((all, file) => all + file.brought - file.removed.uncovered, 0);
  const adjustedBase = { covered: base.covered - removed.covered, total: base.total - removed.total };
  const noiseAllowance = Math.floor(adjustedBase.total / NOISE_DIVISOR);
  const growth = own + beyond(lost - gained, noiseAllowance);
  const isHeld = growth <= 0 || didNotFall(base, head) || (adjustedBase.total > 0 && didNotFall(adjustedBase, head));
  return {
    ...{ isHeld, growth, own, lost, gained, noiseAllowance, base, adjustedBase, head, flips },
    grown: growthPerPath(compared),
    unmeasured: pairs.filter(({ fate }) => fate === 'unmeasured').map(({ pair }) => pair.path),
    notCompared: pairs.filter(({ fate }) => fate === 'not compared').map(({ pair }) => pair.path),
  };
}

function growthPerPath(pairs: readonly Pair[]): PathGrowth[] {
  return pairs
    .map(({ path, then, now }) => {
      const [before, after] = [countOf(then), countOf(now)];
      return { path, before: before.total - before.covered, after: after.total - after.covered };
    })
    .filter(({ before, after }) => after > before)
    .sort((a, b) => b.after - b.before - (a.after - a.before) || (a.path < b.path ? -1 : 1));
}
