// The verdict by brute force: line identities instead of diffs, sets instead of ranges, fractions compared by hand.
import type { ModelLine, ModelTree } from './model.ts';

export interface OracleCase {
  /** Measured and remembered; null = no baseline. */
  baseline: ModelTree | null;
  mergeBase: ModelTree;
  head: ModelTree;
  /** New path → old path, from the baseline and from the merge base. */
  renamesSinceBaseline: Map<string, string>;
  renamesSinceBase: Map<string, string>;
  /** Paths of the head that the report leaves out. */
  unreported: Set<string>;
  excludedFolder: string | null;
  minimum: [quantity: 'lines' | 'branches', percent: string][];
  minimumPatch: string | null;
  maximumDrop: string | null;
  ratchet: 'off' | 'warn' | 'on';
  budget: [folder: string, percent: string] | null;
}

export interface OracleAnswer {
  status: string;
  totals: { lines: [number, number]; branches: [number, number] };
  patch: [number, number];
  uncovered: string[];
  lost: string[];
}

type Level = 'passed' | 'warned' | 'inconclusive' | 'failed';

/** covered / total >= percent / 100 with the decimal point moved out of both. */
function reaches(covered: number, total: number, percent: string): boolean {
  const [whole = '0', fraction = ''] = percent.split('.');
  const scaled = BigInt(whole + fraction.padEnd(6, '0'));
  return BigInt(covered) * 100_000_000n >= scaled * BigInt(total);
}

const code = (lines: readonly ModelLine[]): ModelLine[] => lines.filter((line) => line.isCode);
const hit = (lines: readonly ModelLine[]): number => lines.filter((line) => line.isHit).length;
const isBelow = (path: string, folder: string | null): boolean => folder !== null && path.startsWith(`${folder}/`);

function kept(tree: ModelTree, given: OracleCase, isHead: boolean): [string, ModelLine[]][] {
  return [...tree].filter(([path]) => !isBelow(path, given.excludedFolder) && !(isHead && given.unreported.has(path)));
}

function judgeTotals(given: OracleCase, levels: Level[]): OracleAnswer['totals'] {
  const lines = kept(given.head, given, true).flatMap(([, all]) => code(all));
  const branches = lines.flatMap((line) => (line.branches === null ? [] : [line.branches]));
  const totals: OracleAnswer['totals'] = {
    lines: [hit(lines), lines.length],
    branches: [branches.reduce((sum, [taken]) => sum + taken, 0), branches.reduce((sum, [, all]) => sum + all, 0)],
  };
  if (lines.length === 0) levels.push('failed');
  for (const [quantity, percent] of given.minimum) {
    const [covered, total] = totals[quantity];
    levels.push(total > 0 && reaches(covered, total, percent) ? 'passed' : 'failed');
  }
  if (given.budget !== null) {
    const [folder, percent] = given.budget;
    const own = kept(given.head, given, true)
      .filter(([path]) => isBelow(path, folder))
      .flatMap(([, all]) => code(all));
    levels.push(own.length > 0 && reaches(hit(own), own.length, percent) ? 'passed' : 'failed');
  }
  return totals;
}

function judgePatch(given: OracleCase, levels: Level[]): Pick<OracleAnswer, 'patch' | 'uncovered'> {
  const uncovered: string[] = [];
  let covered = 0;
  let touched = 0;
  let silent = 0;
  for (const [path, lines] of given.head) {
    const old = new Set((given.mergeBase.get(given.renamesSinceBase.get(path) ?? path) ?? []).map(({ id }) => id));
    const added = lines.map((line, index) => ({ line, number: index + 1 })).filter(({ line }) => !old.has(line.id));
    if (added.length === 0 || isBelow(path, given.excludedFolder)) continue;
    if (given.unreported.has(path)) {
      silent += 1;
      continue;
    }
    touched += 1;
    for (const { line, number } of added) {
      if (!line.isCode) continue;
      if (line.isHit) covered += 1;
      else uncovered.push(`${path}:${number}`);
    }
  }
  const total = covered + uncovered.length;
  if (silent > 0 && touched === 0) levels.push('failed');
  else if (silent > 0 && given.minimumPatch !== null) levels.push('warned');
  if (given.minimumPatch !== null && total > 0)
    levels.push(reaches(covered, total, given.minimumPatch) ? 'passed' : 'failed');
  if (given.minimumPatch !== null && total === 0 && silent > 0) levels.push('failed');
  return { patch: [covered, total], uncovered: uncovered.sort() };
}

function judgeDrop(given: OracleCase, totals: OracleAnswer['totals'], levels: Level[]): void {
  if (given.maximumDrop === null) return;
  if (given.baseline === null) {
    levels.push('warned');
    return;
  }
  const then = kept(given.baseline, given, false).flatMap(([, all]) => code(all));
  const [covered, total] = totals.lines;
  if (total === 0) levels.push('failed');
  else if (then.length === 0) levels.push('warned');
  else {
    const [whole = '0', fraction = ''] = given.maximumDrop.split('.');
    const allowed = BigInt(whole + fraction.padEnd(6, '0')) * BigInt(then.length) * BigInt(total);
    const fell = (BigInt(hit(then)) * BigInt(total) - BigInt(covered) * BigInt(then.length)) * 100_000_000n;
    levels.push(fell <= allowed ? 'passed' : 'failed');
  }
}

interface Tally {
  own: number;
  lost: string[];
  gained: number;
  base: [number, number];
  removed: [number, number];
  head: [number, number];
  isUnmeasured: boolean;
}

function hasSameLines(a: readonly ModelLine[], b: readonly ModelLine[]): boolean {
  return a.length === b.length && a.every((line, index) => line.id === b[index]?.id);
}

function isTouched(path: string, given: OracleCase): boolean {
  const old = given.mergeBase.get(given.renamesSinceBase.get(path) ?? path);
  const now = given.head.get(path) ?? [];
  return given.renamesSinceBase.has(path) || old === undefined || !hasSameLines(old, now);
}

function compareFile(tally: Tally, path: string, then: readonly ModelLine[], now: readonly ModelLine[]): void {
  const before = new Map(then.map((line) => [line.id, line]));
  const after = new Set(now.map(({ id }) => id));
  tally.base[0] += hit(code(then));
  tally.base[1] += code(then).length;
  tally.head[0] += hit(code(now));
  tally.head[1] += code(now).length;
  for (const line of code(then)) {
    if (after.has(line.id)) continue;
    tally.removed[1] += 1;
    if (line.isHit) tally.removed[0] += 1;
    else tally.own -= 1;
  }
  now.forEach((line, index) => {
    const old = before.get(line.id);
    if (!line.isCode) return;
    if (old === undefined) tally.own += line.isHit ? 0 : 1;
    else if (old.isHit && !line.isHit) tally.lost.push(`${path}:${index + 1}`);
    else if (!old.isHit && line.isHit) tally.gained += 1;
  });
}

function judgeRatchet(given: OracleCase, levels: Level[]): string[] {
  const { baseline } = given;
  if (baseline === null) {
    if (given.ratchet !== 'off') levels.push('warned');
    return [];
  }
  const tally: Tally = {
    own: 0,
    lost: [],
    gained: 0,
    base: [0, 0],
    removed: [0, 0],
    head: [0, 0],
    isUnmeasured: false,
  };
  const oldPathOf = (path: string): string => given.renamesSinceBaseline.get(path) ?? path;
  const isSeen = new Set<string>();
  for (const [path, now] of kept(given.head, given, true)) {
    const then = isBelow(oldPathOf(path), given.excludedFolder) ? undefined : baseline.get(oldPathOf(path));
    if (then !== undefined) isSeen.add(oldPathOf(path));
    const isDrifted =
      then !== undefined && (oldPathOf(path) !== path || !hasSameLines(then, now)) && !isTouched(path, given);
    const isFirst = then === undefined && (baseline.has(oldPathOf(path)) || !isTouched(path, given));
    if (!isDrifted && !isFirst) compareFile(tally, path, then ?? [], now);
  }
  for (const [path, then] of kept(baseline, given, false)) {
    if (isSeen.has(path)) continue;
    const today = [...given.head.keys()].find((one) => oldPathOf(one) === path);
    if (today === undefined || isBelow(today, given.excludedFolder)) compareFile(tally, path, then, []);
    else tally.isUnmeasured = true;
  }
  if (given.ratchet === 'on' && tally.isUnmeasured) levels.push('warned');
  levels.push(given.ratchet === 'off' || holdsRatchet(tally) ? 'passed' : given.ratchet === 'on' ? 'failed' : 'warned');
  return tally.lost.sort();
}

function isLower(a: [number, number], b: [number, number]): boolean {
  return BigInt(a[0]) * BigInt(b[1]) < BigInt(b[0]) * BigInt(a[1]);
}

function holdsRatchet({ own, lost, gained, base, removed, head }: Tally): boolean {
  const adjusted: [number, number] = [base[0] - removed[0], base[1] - removed[1]];
  const allowance = Math.floor(adjusted[1] / 500);
  const net = lost.length - gained;
  const noise = net > allowance ? net - allowance : net < -allowance ? net + allowance : 0;
  if (own + noise <= 0) return true;
  return !isLower(head, base) || (adjusted[1] > 0 && !isLower(head, adjusted));
}

/** Everything a verdict says, derived from what the generator knows. */
export function answer(given: OracleCase): OracleAnswer {
  const levels: Level[] = ['passed'];
  const totals = judgeTotals(given, levels);
  const { patch, uncovered } = judgePatch(given, levels);
  judgeDrop(given, totals, levels);
  const lost = judgeRatchet(given, levels);
  const isEnforcing =
    given.minimum.length > 0 ||
    given.minimumPatch !== null ||
    given.maximumDrop !== null ||
    given.budget !== null ||
    given.ratchet === 'on';
  if (!isEnforcing) levels.push('warned');
  const status =
    (['failed', 'inconclusive', 'warned', 'passed'] as const).find((level) => levels.includes(level)) ?? 'passed';
  return { status, totals, patch, uncovered, lost };
}
