// A tiny language for generated code bases: files are lists of lines with identities, so that what a change does is known.
import { createRandom } from '../fakes/clock.ts';

export interface ModelLine {
  /** Unique over all files and times; its text is derived from it. */
  id: number;
  isCode: boolean;
  isHit: boolean;
  /** [taken, all] of its branches, null without. */
  branches: [number, number] | null;
}

export type ModelTree = Map<string, ModelLine[]>;

export interface Dice {
  next(): number;
  /** Whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
}

export function createDice(seed: number): Dice {
  const next = createRandom(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, chance: (share) => next() < share, pick: (list) => list[below(list.length)]! };
}

export interface Maker {
  dice: Dice;
  line(hitShare: number): ModelLine;
  lines(count: number, hitShare: number): ModelLine[];
}

export function createMaker(dice: Dice): Maker {
  let last = 0;
  const line = (hitShare: number): ModelLine => {
    const isCode = dice.chance(0.7);
    const isHit = isCode && dice.chance(hitShare);
    const all = isCode && dice.chance(0.2) ? 2 + dice.below(3) : 0;
    return { id: (last += 1), isCode, isHit, branches: all === 0 ? null : [isHit ? dice.below(all + 1) : 0, all] };
  };
  return { dice, line, lines: (count, hitShare) => Array.from({ length: count }, () => line(hitShare)) };
}

/** The text of a line: unique, of one width, so that no two lines are alike. */
export function textOf({ id }: ModelLine): string {
  return `statement_${String(id).padStart(8, '0')}();`;
}

const FOLDERS = ['src', 'src/deep/er', 'lib', 'packages/api/src', 'packages/web/src', 'with blank', 'ünïcode'];

export function makeTree(maker: Maker, count: number, hitShare: number): ModelTree {
  const tree: ModelTree = new Map();
  for (let index = 0; index < count; index += 1) {
    tree.set(`${maker.dice.pick(FOLDERS)}/file${index}.ts`, maker.lines(10 + maker.dice.below(30), hitShare));
  }
  return tree;
}

function editLines(maker: Maker, lines: readonly ModelLine[], edits: number, hitShare: number): ModelLine[] {
  const result = [...lines];
  for (let edit = 0; edit < edits; edit += 1) {
    const at = maker.dice.below(result.length + 1);
    const kind = maker.dice.below(3);
    if (kind !== 0) result.splice(at, kind === 1 ? 1 + maker.dice.below(3) : 0);
    if (kind !== 1) result.splice(at, maker.dice.below(2), ...maker.lines(1 + maker.dice.below(4), hitShare));
  }
  return result.length === 0 ? maker.lines(1, hitShare) : result;
}

export interface Edited {
  tree: ModelTree;
  /** New path → old path of files that kept their lines under a new name. */
  renames: Map<string, string>;
}

/** One change: edited, added, deleted, renamed files. Renamed files keep at least nine lines of ten. */
export function editTree(maker: Maker, before: ModelTree, hitShare: number): Edited {
  const tree: ModelTree = new Map();
  const renames = new Map<string, string>();
  const { dice } = maker;
  for (const [path, lines] of before) {
    const fate = dice.next();
    if (fate < 0.08 && before.size > 1) continue;
    if (fate < 0.16) {
      const moved = `moved/${path.replace(/\//gu, '_')}`;
      renames.set(moved, path);
      tree.set(moved, dice.chance(0.5) ? lines : [...lines, ...maker.lines(1, hitShare)]);
    } else if (fate < 0.5) tree.set(path, editLines(maker, lines, 1 + dice.below(4), hitShare));
    else tree.set(path, lines);
  }
  const added = dice.below(3);
  for (let index = 0; index < added; index += 1)
    tree.set(`${dice.pick(FOLDERS)}/added${maker.line(1).id}.ts`, maker.lines(3 + dice.below(20), hitShare));
  if (tree.size === 0) tree.set('src/only.ts', maker.lines(12, hitShare));
  return { tree, renames };
}

/** The same code measured again, some lines flipped as flaky tests flip them. */
export function flip(dice: Dice, tree: ModelTree, share: number): ModelTree {
  const again: ModelTree = new Map();
  for (const [path, lines] of tree) {
    again.set(
      path,
      lines.map((line) => (line.isCode && dice.chance(share) ? { ...line, isHit: !line.isHit, branches: null } : line)),
    );
  }
  return again;
}

/** An lcov report of the tree; `spell` turns a path into what the report writes. */
export function lcovOf(tree: ModelTree, spell: (path: string) => string): string {
  const out: string[] = [];
  for (const [path, lines] of tree) {
    out.push(`SF:${spell(path)}`);
    lines.forEach((line, index) => {
      if (line.isCode) out.push(`DA:${index + 1},${line.isHit ? 1 + (line.id % 5) : 0}`);
      const [taken, all] = line.branches ?? [0, 0];
      for (let branch = 0; branch < all; branch += 1)
        out.push(`BRDA:${index + 1},0,${branch},${line.isHit ? (branch < taken ? 1 : 0) : '-'}`);
    });
    out.push('end_of_record');
  }
  return `${out.join('\n')}\n`;
}

/** Commits as a stream for `git fast-import`: `refs/heads/<name>` per tree. */
export function fastImport(
  trees: readonly { name: string; tree: ModelTree; parent?: string; lineEnd?: string }[],
): string {
  const out: string[] = [];
  for (const { name, tree, parent, lineEnd } of trees) {
    out.push(`commit refs/heads/${name}`, 'committer Ada <ada@example.test> 1750000000 +0000', 'data 1', 'x');
    if (parent !== undefined) out.push(`from refs/heads/${parent}`);
    out.push('deleteall');
    for (const [path, lines] of tree) {
      const text = lines.map((line) => `${textOf(line)}${lineEnd ?? '\n'}`).join('');
      out.push(`M 100644 inline ${path}`, `data ${Buffer.byteLength(text)}`, text);
    }
    out.push('');
  }
  return out.join('\n');
}
