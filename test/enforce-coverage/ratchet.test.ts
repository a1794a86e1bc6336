// The ratchet over generated histories: what may never be blocked, what must always be caught.
import { expect, test } from '@jest/globals';
import type { FileChange } from '../../src/enforce-coverage/diff/file-change.ts';
import type { FileCoverage } from '../../src/enforce-coverage/report.ts';
import { judgeRatchet, NOISE_DIVISOR, type RatchetResult } from '../../src/enforce-coverage/rules/ratchet.ts';
import { isDeep } from '../fixtures.ts';
import {
  createDice,
  createMaker,
  flip,
  makeTree,
  type Dice,
  type Maker,
  type ModelLine,
  type ModelTree,
} from './model.ts';

const HISTORIES = isDeep ? 10_000 : 1_000;

function measure(tree: ModelTree): FileCoverage[] {
  return [...tree].map(([path, lines]) => {
    const rows = lines.map((line, index) => ({ line, number: index + 1 })).filter(({ line }) => line.isCode);
    return {
      ...{ path, scope: '', branches: null, statements: null, functions: null },
      lines: Uint32Array.from(rows, ({ number }) => number),
      hits: Uint8Array.from(rows, ({ line }) => (line.isHit ? 1 : 0)),
      lineCount: { covered: rows.filter(({ line }) => line.isHit).length, total: rows.length },
    };
  });
}

/** One hunk per file from the first to the last line that differs: a coarser diff than git's, and as true. */
function changesOf(before: ModelTree, after: ModelTree): FileChange[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return paths.flatMap((path): FileChange[] => {
    const [old, now] = [before.get(path), after.get(path)];
    if (old === undefined) return [{ oldPath: null, newPath: path, hunks: [] }];
    if (now === undefined) return [{ oldPath: path, newPath: null, hunks: [] }];
    const isSame = (a: ModelLine | undefined, b: ModelLine | undefined): boolean => a !== undefined && a.id === b?.id;
    let head = 0;
    while (isSame(old[head], now[head])) head += 1;
    let tail = 0;
    while (tail < Math.min(old.length, now.length) - head && isSame(old.at(-1 - tail), now.at(-1 - tail))) tail += 1;
    const [oldCount, newCount] = [old.length - head - tail, now.length - head - tail];
    if (oldCount + newCount === 0) return [];
    return [
      {
        oldPath: path,
        newPath: path,
        hunks: [
          {
            oldStart: oldCount === 0 ? head : head + 1,
            oldCount,
            newStart: newCount === 0 ? head : head + 1,
            newCount,
          },
        ],
      },
    ];
  });
}

function judge(before: ModelTree, after: ModelTree, measured: ModelTree = after): RatchetResult {
  const sinceThen = changesOf(before, after);
  const touched = new Set(sinceThen.flatMap(({ newPath }) => newPath ?? []));
  return judgeRatchet({
    then: measure(before),
    now: measure(measured),
    sinceThen,
    touched,
    exists: (path) => after.has(path),
  });
}

function eachHistory(seed: number, play: (maker: Maker, dice: Dice, before: ModelTree) => void, share = 1): void {
  for (let round = 0; round < HISTORIES * share; round += 1) {
    const dice = createDice(seed * 1_000_003 + round);
    const maker = createMaker(dice);
    play(maker, dice, makeTree(maker, 1 + dice.below(12), dice.next()));
  }
}

const withFile = (tree: ModelTree, path: string, lines: ModelLine[]): ModelTree => new Map([...tree, [path, lines]]);
const coverage = (tree: ModelTree): number => {
  const lines = [...tree.values()].flat().filter(({ isCode }) => isCode);
  return lines.filter(({ isHit }) => isHit).length / lines.length;
};

test('deleting covered code never fails it, however much goes', () => {
  eachHistory(1, (_, dice, before) => {
    const after: ModelTree = new Map();
    for (const [path, lines] of before) {
      if (dice.chance(0.2) && lines.every(({ isCode, isHit }) => isHit || !isCode)) continue;
      after.set(
        path,
        lines.filter(({ isCode, isHit }) => !(isCode && isHit && dice.chance(0.5))),
      );
    }
    expect(judge(before, after).isHeld).toBe(true);
  });
});

test('rising coverage never fails it, whatever else the change does', () => {
  let rising = 0;
  eachHistory(2, (maker, dice, before) => {
    const path = dice.pick([...before.keys()]);
    const grown = withFile(withFile(before, 'src/new.ts', maker.lines(40, 0.9)), path, [
      ...(before.get(path) ?? []),
      ...maker.lines(dice.below(9), dice.next()),
    ]);
    const after = flip(dice, grown, dice.pick([0, 0.02]));
    if (coverage(after) < coverage(before)) return;
    rising += 1;
    expect(judge(before, after).isHeld).toBe(true);
  });
  expect(rising).toBeGreaterThan(HISTORIES / 10);
});

test('covering more of what was there, or covering all that is new, never fails it', () => {
  eachHistory(3, (maker, dice, before) => {
    const path = dice.pick([...before.keys()]);
    const better = [...before].map(([name, lines]): [string, ModelLine[]] => [
      name,
      lines.map((line) => ({ ...line, isHit: line.isHit || (line.isCode && dice.chance(0.3)) })),
    ]);
    const after: ModelTree = new Map<string, ModelLine[]>([
      ...better,
      ['src/new.ts', maker.lines(20, 1)],
      [path, [...(before.get(path) ?? []), ...maker.lines(5, 1)]] as const,
    ]);
    expect(judge(before, after).isHeld).toBe(true);
  });
});

test('noise within one line of five hundred never fails a change that touches none of it', () => {
  eachHistory(
    4,
    (maker, _, before) => {
      const large = withFile(before, 'src/large.ts', maker.lines(3000, 0.9));
      const lines = [...(large.get('src/large.ts') ?? [])];
      const total = [...large.values()].flat().filter(({ isCode }) => isCode).length;
      let left = Math.floor(total / NOISE_DIVISOR);
      const noisy = lines.map((line) => (line.isCode && line.isHit && left-- > 0 ? { ...line, isHit: false } : line));
      expect(judge(large, withFile(large, 'src/large.ts', noisy)).isHeld).toBe(true);
      const beyond = noisy.findIndex(({ isCode, isHit }) => isCode && isHit);
      const worse = noisy.map((line, index) => (index === beyond ? { ...line, isHit: false } : line));
      expect(judge(large, withFile(large, 'src/large.ts', worse)).isHeld).toBe(false);
    },
    0.1,
  );
});

test('skipped packages are set aside on both sides and named', () => {
  eachHistory(5, (maker, dice, before) => {
    const skipped = dice.pick([...before.keys()]);
    const after = withFile(before, 'src/new.ts', maker.lines(10, 1));
    const result = judge(before, after, new Map([...after].filter(([path]) => path !== skipped)));
    expect(result).toMatchObject({ isHeld: true, unmeasured: [skipped] });
  });
});

test("code measured for the first time is nobody's debt", () => {
  eachHistory(6, (maker, _, before) => {
    const legacy = withFile(before, 'legacy/old.ts', maker.lines(50, 0));
    const facts = {
      then: measure(before),
      now: measure(legacy),
      sinceThen: [],
      touched: new Set<string>(),
      exists: () => true,
    };
    expect(judgeRatchet(facts)).toMatchObject({ isHeld: true, notCompared: ['legacy/old.ts'] });
  });
});

test('what others merged since an older baseline is not held against the change', () => {
  eachHistory(7, (maker, dice, before) => {
    const path = dice.pick([...before.keys()]);
    const others = withFile(
      withFile(before, path, [...(before.get(path) ?? []), ...maker.lines(30, 0)]),
      'src/theirs.ts',
      maker.lines(30, 0),
    );
    const after = withFile(others, 'src/mine.ts', maker.lines(10, 1));
    const facts = {
      then: measure(before),
      now: measure(after),
      sinceThen: changesOf(before, after),
      touched: new Set(['src/mine.ts']),
      exists: () => true,
    };
    expect(judgeRatchet(facts).isHeld).toBe(true);
  });
});

test('new uncovered lines that lower coverage are caught, every one, under noise too', () => {
  let seen = 0;
  eachHistory(8, (maker, dice, before) => {
    const path = dice.pick([...before.keys()]);
    const bad: ModelLine = { ...maker.line(0), isCode: true, isHit: false, branches: null };
    const after = withFile(before, path, [...(before.get(path) ?? []), bad]);
    const covered = [...before.values()].flat().some(({ isHit }) => isHit);
    if (!covered) return;
    seen += 1;
    expect(judge(before, after)).toMatchObject({ isHeld: false, growth: 1, grown: [{ path }] });
  });
  expect(seen).toBeGreaterThan(HISTORIES / 2);
});

test('whoever is blocked gets free by covering their own new lines: there is no deadlock', () => {
  let blocked = 0;
  eachHistory(9, (maker, dice, before) => {
    const path = dice.pick([...before.keys()]);
    const own = maker.lines(1 + dice.below(20), dice.next());
    const after = withFile(before, path, [...(before.get(path) ?? []), ...own]);
    if (judge(before, after).isHeld) return;
    blocked += 1;
    const fixed = withFile(before, path, [
      ...(before.get(path) ?? []),
      ...own.map((line) => ({ ...line, isHit: line.isCode })),
    ]);
    expect(judge(before, fixed).isHeld).toBe(true);
  });
  expect(blocked).toBeGreaterThan(HISTORIES / 10);
});

test('a project rewritten from the first line to the last is judged by its coverage alone', () => {
  const maker = createMaker(createDice(1));
  const before: ModelTree = new Map([['a.ts', maker.lines(100, 0.5)]]);
  expect(judge(before, new Map([['a.ts', maker.lines(100, 0)]])).isHeld).toBe(false);
  expect(judge(before, new Map([['a.ts', maker.lines(100, 1)]])).isHeld).toBe(true);
});
