// Diffs as git really writes them: odd names, line ends, attributes that would hide a file, and bytes cut anywhere.
import { execFileSync } from 'node:child_process';
import { chmodSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { addedRanges, mapToNew, mapToOld, type FileChange } from '../../src/enforce-coverage/diff/file-change.ts';
import { DIFF_OPTIONS, parseGitDiff } from '../../src/enforce-coverage/diff/git-diff.ts';
import {
  formatRanges,
  includesLine,
  linesOf,
  parseRanges,
  toRanges,
} from '../../src/enforce-coverage/diff/line-ranges.ts';
import { carryForward } from '../../src/enforce-coverage/baseline/carryforward.ts';
import { commit, createRepository, git, writeFiles } from '../world.ts';
import { createDice, createMaker, editTree, makeTree } from './model.ts';
import { writeSource } from './scene.ts';

const diffOf = (folder: string, from = 'HEAD~1', to = 'HEAD'): Buffer =>
  execFileSync('git', ['diff', ...DIFF_OPTIONS, from, to, '--'], { cwd: folder, maxBuffer: 1 << 28 });

const show = (changes: readonly FileChange[]): string[] =>
  changes.map((change) => `${change.oldPath ?? '-'} > ${change.newPath ?? '-'}: ${formatRanges(addedRanges(change))}`);

async function changed(before: Record<string, string>, change: (folder: string) => void): Promise<string[]> {
  const folder = createRepository(before);
  change(folder);
  commit(folder, {}, 'change');
  return show(await parseGitDiff([diffOf(folder)])).sort();
}

test('names with blanks, quotes, tabs, line feeds and letters of any script come out as they are', async () => {
  const names = [
    'a b.ts',
    'tab\t.ts',
    'quote".ts',
    'back\\slash.ts',
    'line\nfeed.ts',
    'ünïcode-日本.ts',
    ' b/lead.ts',
    'a b/c b/d.ts',
  ];
  const before = Object.fromEntries(names.map((name) => [name, 'one\n']));
  const after = await changed(before, (folder) =>
    writeFiles(folder, Object.fromEntries(names.map((name) => [name, 'one\ntwo\n']))),
  );
  expect(after).toEqual(names.map((name) => `${name} > ${name}: 2`).sort());
});

test('renames, deletions, additions, mode changes, empty files and files that became links', async () => {
  const before = { 'old.ts': writeSource(20, 'old'), 'gone.ts': 'x\n', 'mode.ts': 'y\n', 'link.ts': 'z\n' };
  const after = await changed(before, (folder) => {
    renameSync(join(folder, 'old.ts'), join(folder, 'new name.ts'));
    rmSync(join(folder, 'gone.ts'));
    chmodSync(join(folder, 'mode.ts'), 0o755);
    rmSync(join(folder, 'link.ts'));
    symlinkSync('mode.ts', join(folder, 'link.ts'));
    writeFiles(folder, { 'empty.ts': '', 'fresh.ts': 'a\nb\n', 'new name.ts': `${writeSource(20, 'old')}more\n` });
  });
  expect(after).toEqual(
    [
      '- > empty.ts: ',
      '- > fresh.ts: 1-2',
      '- > link.ts: 1',
      'gone.ts > -: ',
      'link.ts > -: ',
      'mode.ts > mode.ts: ',
      'old.ts > new name.ts: 21',
    ].sort(),
  );
});

test('a change of line ends alone adds no lines, and CRLF files are diffed by line', async () => {
  const crlf = writeSource(5).replace(/\n/gu, '\r\n');
  const after = await changed({ 'a.ts': writeSource(5), 'b.ts': crlf }, (folder) =>
    writeFiles(folder, { 'a.ts': crlf, 'b.ts': `${crlf}more\r\n` }),
  );
  expect(after.filter((line) => !line.endsWith(': '))).toEqual(['b.ts > b.ts: 6']);
});

test('a change cannot hide its lines behind attributes or configuration', async () => {
  const after = await changed({ 'a.ts': 'one\n' }, (folder) => {
    git(folder, ['config', 'diff.noprefix', 'true']);
    git(folder, ['config', 'diff.hide.textconv', 'true']);
    git(folder, ['config', 'diff.context', '9']);
    git(folder, ['config', 'diff.interHunkContext', '50']);
    writeFiles(folder, { '.gitattributes': '*.ts -diff binary diff=hide\n', 'a.ts': 'one\ntwo\0\n' });
  });
  expect(after).toContain('a.ts > a.ts: 2');
});

test('lines of code that look like a diff are counted and never read', async () => {
  const body = [
    '--- a/evil.ts',
    '+++ b/evil.ts',
    '@@ -1 +1,99 @@',
    'diff --git a/x b/x',
    '\\ No newline at end of file',
    'rename to x',
  ].join('\n');
  const after = await changed({ 'a.ts': `${body}\nold` }, (folder) =>
    writeFiles(folder, { 'a.ts': `new\n${body}\n-- b\n++ c` }),
  );
  expect(after).toEqual(['a.ts > a.ts: 1,8-9']);
});

test('the parser gives the same for bytes in pieces of any size', async () => {
  const folder = createRepository({ 'a b.ts': writeSource(30), 'c.ts': `${'x'.repeat(20_000)}\nend` });
  commit(
    folder,
    { 'a b.ts': `first\n${writeSource(28)}`, 'c.ts': `${'y'.repeat(20_000)}\nend\nmore`, 'ü.ts': 'z' },
    'change',
  );
  const bytes = diffOf(folder);
  const whole = await parseGitDiff([bytes]);
  expect(show(whole)).toEqual(['a b.ts > a b.ts: 1', 'c.ts > c.ts: 1,3', '- > ü.ts: 1']);
  for (const size of [1, 2, 7, 4096]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );
    expect(await parseGitDiff(pieces)).toEqual(whole);
  }
});

test('context lines change nothing: the hunks of a diff with and without them are the same', async () => {
  const dice = createDice(8);
  for (let round = 0; round < 20; round += 1) {
    const maker = createMaker(dice);
    const [[, old] = ['', []]] = makeTree(maker, 1, 0.5);
    const [now = []] = editTree(maker, new Map([['a.ts', old]]), 0.5).tree.values();
    const folder = createRepository({ 'a.ts': old.map(({ id }) => `${id}\n`).join('') });
    commit(folder, { 'a.ts': now.map(({ id }) => `${id}\n`).join('') }, 'change');
    const wide = execFileSync('git', ['diff', ...DIFF_OPTIONS, '--unified=4', 'HEAD~1', 'HEAD'], { cwd: folder });
    expect(await parseGitDiff([wide])).toEqual(await parseGitDiff([diffOf(folder)]));
  }
});

test.each([
  ['a cut diff', 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n-a\n+b\n'],
  ['a combined diff', 'diff --git a/x b/x\n@@@ -1 -1 +1 @@@\n'],
  ['something else', 'hello\n'],
])('%s is an error instead of a guess', async (_, text) => {
  await expect(parseGitDiff([Buffer.from(text)])).rejects.toThrow('git diff');
});

test('hundreds of files and tens of thousands of lines are read whole', async () => {
  const after = await changed({}, (folder) =>
    writeFiles(
      folder,
      Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`f${index}.ts`, writeSource(60)])),
    ),
  );
  expect(after.filter((line) => line.endsWith(': 1-60'))).toHaveLength(400);
});

test('every unchanged line is mapped to its place on the other side and back', () => {
  const dice = createDice(5);
  for (let round = 0; round < 300; round += 1) {
    const maker = createMaker(dice);
    const before = makeTree(maker, 1, 0.5);
    const after = editTree(maker, before, 0.5).tree;
    const [[path, old] = ['', []]] = before;
    const now = after.get(path) ?? [];
    const hunks = naiveHunks(
      old.map(({ id }) => id),
      now.map(({ id }) => id),
    );
    const at = new Map(now.map(({ id }, index) => [id, index + 1]));
    const was = new Map(old.map(({ id }, index) => [id, index + 1]));
    expect(old.map((_, index) => mapToNew({ hunks })(index + 1))).toEqual(old.map(({ id }) => at.get(id) ?? null));
    expect(now.map((_, index) => mapToOld({ hunks })(index + 1))).toEqual(now.map(({ id }) => was.get(id) ?? null));
  }
});

/** Hunks between two lists of distinct numbers whose common ones keep their order. */
function naiveHunks(old: readonly number[], now: readonly number[]): FileChange['hunks'] {
  const hunks: FileChange['hunks'] = [];
  const isCommon = (id: number | undefined): boolean => id !== undefined && old.includes(id) && now.includes(id);
  for (let a = 0, b = 0; a < old.length || b < now.length;) {
    const [fromA, fromB] = [a, b];
    while (a < old.length && !isCommon(old[a])) a += 1;
    while (b < now.length && !isCommon(now[b])) b += 1;
    const [oldCount, newCount] = [a - fromA, b - fromB];
    if (oldCount + newCount > 0) {
      hunks.push({
        oldStart: oldCount === 0 ? fromA : fromA + 1,
        oldCount,
        newStart: newCount === 0 ? fromB : fromB + 1,
        newCount,
      });
    } else {
      a += 1;
      b += 1;
    }
  }
  return hunks;
}

test('ranges round-trip and refuse what they never write', () => {
  const dice = createDice(3);
  for (let round = 0; round < 100; round += 1) {
    const lines = [...new Set(Array.from({ length: dice.below(40) }, () => 1 + dice.below(60)))].sort((a, b) => a - b);
    const ranges = toRanges(lines);
    expect(parseRanges(formatRanges(ranges))).toEqual(ranges);
    expect([...linesOf(ranges)]).toEqual(lines);
    for (let line = 0; line < 62; line += 1) expect(includesLine(ranges, line)).toBe(lines.includes(line));
  }
  for (const text of ['0', '3-2', '5,4', '1-3,3', 'x', '1,', '-1', '1-99999999999'])
    expect(parseRanges(text)).toBeNull();
});

test('carried lines follow renames and drop what changed or was deleted', () => {
  const file = (path: string): Parameters<typeof carryForward>[0][number] => ({
    ...{
      path,
      scope: '',
      lines: Uint32Array.of(1, 2, 3),
      hits: Uint8Array.of(1, 0, 1),
      lineCount: { covered: 2, total: 3 },
    },
    branches: {
      covered: 1,
      total: 4,
      byLine: { lines: Uint32Array.of(2, 3), covered: Uint32Array.of(0, 1), total: Uint32Array.of(2, 2), points: null },
    },
    statements: { covered: 5, total: 9, byLine: null },
    functions: null,
  });
  const changes: FileChange[] = [
    { oldPath: 'a.ts', newPath: 'b.ts', hunks: [{ oldStart: 2, oldCount: 1, newStart: 2, newCount: 3 }] },
    { oldPath: 'gone.ts', newPath: null, hunks: [] },
  ];
  const [moved, same, ...rest] = carryForward([file('a.ts'), file('same.ts'), file('gone.ts')], changes);
  expect(rest).toEqual([]);
  expect(moved).toMatchObject({
    path: 'b.ts',
    lines: Uint32Array.of(1, 5),
    hits: Uint8Array.of(1, 1),
    lineCount: { covered: 2, total: 2 },
    statements: null,
  });
  expect(moved?.branches).toMatchObject({ covered: 1, total: 2 });
  expect(same).toEqual(file('same.ts'));
});
