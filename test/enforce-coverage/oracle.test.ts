// Generated trees, diffs by git, reports and configurations: the gate and the brute-force oracle must agree on everything.
import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { DIFF_OPTIONS, parseGitDiff } from '../../src/enforce-coverage/diff/git-diff.ts';
import type { FileChange } from '../../src/enforce-coverage/diff/file-change.ts';
import { linesOf } from '../../src/enforce-coverage/diff/line-ranges.ts';
import { parseReport } from '../../src/enforce-coverage/formats/parsing.ts';
import type { Facts } from '../../src/enforce-coverage/gather/facts.ts';
import { measure } from '../../src/enforce-coverage/gather/measurement.ts';
import type { ReportFile } from '../../src/enforce-coverage/gather/report-files.ts';
import { readRecord, writeRecord } from '../../src/enforce-coverage/baseline/record.ts';
import { judgeFacts } from '../../src/enforce-coverage/judging.ts';
import type { Policy } from '../../src/enforce-coverage/rules/policy.ts';
import { parseThresholds } from '../../src/enforce-coverage/rules/threshold.ts';
import { isDeep } from '../fixtures.ts';
import { createFolder, git } from '../world.ts';
import {
  createDice,
  createMaker,
  editTree,
  fastImport,
  flip,
  lcovOf,
  makeTree,
  type Dice,
  type ModelLine,
  type ModelTree,
} from './model.ts';
import { answer, type OracleAnswer, type OracleCase } from './oracle.ts';

const CASES = isDeep ? 10_000 : 1_000;
const BATCH = 250;

type Spelling = (path: string) => string;

const SPELLINGS: readonly Spelling[] = [
  (path) => path,
  (path) => `./${path}`,
  (path) => `/home/ada/code/checkout/${path}`,
  (path) => `C:\\agent\\_work\\1\\s\\${path.replace(/\//gu, '\\')}`,
];

interface Generated extends OracleCase {
  name: string;
  spell: Spelling;
  lineEnd: string;
}

/** Whether two of three lines of the longer one are in both. */
function sharesMost(a: readonly ModelLine[], b: readonly ModelLine[]): boolean {
  const ids = new Set(a.map(({ id }) => id));
  return b.filter(({ id }) => ids.has(id)).length * 3 >= Math.max(a.length, b.length) * 2;
}

function generateTrees(
  dice: Dice,
): Pick<OracleCase, 'baseline' | 'mergeBase' | 'head' | 'renamesSinceBase' | 'renamesSinceBaseline'> {
  const maker = createMaker(dice);
  const hitShare = dice.pick([0.4, 0.8, 0.95]);
  const first = makeTree(
    maker,
    dice.chance(0.004) ? 320 : dice.chance(0.06) ? 20 + dice.below(20) : 1 + dice.below(7),
    hitShare,
  );
  const isDrifted = dice.chance(0.3);
  const second = isDrifted ? editTree(maker, first, hitShare) : { tree: first, renames: new Map<string, string>() };
  const third = dice.chance(0.05)
    ? { tree: second.tree, renames: new Map<string, string>() }
    : editTree(maker, second.tree, dice.pick([0.2, hitShare, hitShare, 1]));
  const head = flip(dice, third.tree, dice.pick([0, 0, 0.004, 0.01, 0.05]));
  const renamesSinceBaseline = new Map<string, string>();
  for (const path of head.keys()) {
    const inSecond = third.renames.get(path) ?? path;
    const inFirst = second.renames.get(inSecond) ?? inSecond;
    if (inFirst !== path && second.tree.has(inSecond) && first.has(inFirst)) renamesSinceBaseline.set(path, inFirst);
  }
  const trees = {
    baseline: dice.chance(0.85) ? first : null,
    mergeBase: second.tree,
    head,
    renamesSinceBase: third.renames,
    renamesSinceBaseline,
  };
  // Git follows a rename over at least half of the file. Two steps together may go beyond it (the documented limit), so
  // that such a case is played with the merge base as its baseline.
  const isFollowed = [...renamesSinceBaseline].every(([path, old]) =>
    sharesMost(first.get(old) ?? [], head.get(path) ?? []),
  );
  if (isFollowed || trees.baseline === null) return trees;
  return { ...trees, baseline: second.tree, renamesSinceBaseline: new Map(third.renames) };
}
const percent = (dice: Dice): string => dice.pick(['0', '50', '79.5', '80', '85.25', '90', '99.999999', '100']);

/** Often the exact value itself: equality is where gates go wrong. */
function exactPercent(dice: Dice, [covered, total]: [number, number]): string {
  if (total === 0 || dice.chance(0.6)) return percent(dice);
  const scaled = (BigInt(covered) * 100_000_000n) / BigInt(total) + BigInt(dice.below(2));
  const text = String(scaled > 100_000_000n ? 100_000_000n : scaled).padStart(7, '0');
  return `${text.slice(0, -6)}.${text.slice(-6)}`;
}

function generate(seed: number): Generated {
  const dice = createDice(seed);
  const trees = generateTrees(dice);
  const paths = [...trees.head.keys()];
  // One file at least is reported: an empty report is refused before anything is judged.
  const unreported = new Set(paths.slice(1).filter(() => dice.chance(0.03)));
  const blank: OracleCase = {
    ...trees,
    unreported,
    excludedFolder: dice.chance(0.15) ? dice.pick(['lib', 'src', 'packages']) : null,
    minimum: [],
    minimumPatch: null,
    maximumDrop: null,
    ratchet: 'off',
    budget: null,
  };
  const { totals, patch } = answer(blank);
  return {
    ...blank,
    minimum: [
      ...(dice.chance(0.4) ? [['lines', exactPercent(dice, totals.lines)] as ['lines', string]] : []),
      ...(dice.chance(0.15) ? [['branches', exactPercent(dice, totals.branches)] as ['branches', string]] : []),
    ],
    minimumPatch: dice.chance(0.4) ? exactPercent(dice, patch) : null,
    maximumDrop: dice.chance(0.3) ? dice.pick(['0', '0.000001', '0.5', '2', '100']) : null,
    ratchet: dice.pick(['off', 'warn', 'on', 'on', 'on']),
    budget: dice.chance(0.15) ? [dice.pick(['src', 'lib', 'packages/api']), percent(dice)] : null,
    name: `case${seed}`,
    spell: dice.pick(SPELLINGS),
    lineEnd: dice.chance(0.1) ? '\r\n' : '\n',
  };
}

function policyOf({ minimum, minimumPatch, maximumDrop, ratchet, budget }: Generated): Policy {
  const read = (text: string): Policy['minimum'] => parseThresholds(text) ?? [];
  return {
    minimum: minimum.length === 0 ? [] : read(minimum.map(([quantity, value]) => `${quantity} ${value}`).join(', ')),
    minimumPatch: minimumPatch === null ? [] : read(minimumPatch),
    maximumDrop: maximumDrop === null ? [] : read(maximumDrop),
    ratchet,
    budgets: budget === null ? [] : [{ glob: `${budget[0]}/**`, thresholds: [...read(budget[1])] }],
    rounding: 'exact',
  };
}

async function reportOf(tree: ModelTree, path: string, spell: Spelling): Promise<ReportFile> {
  const outcome = await parseReport(path, [Buffer.from(lcovOf(tree, spell))]);
  if (outcome.status === 'rejected') throw new Error(`the generated report is refused: ${outcome.error.cause}`);
  return { path, sha256: '', flags: [], report: outcome.report };
}

const without = (tree: ModelTree, paths: ReadonlySet<string>): ModelTree =>
  new Map([...tree].filter(([path]) => !paths.has(path)));

async function factsOf(
  given: Generated,
  changesBetween: (from: string, to: string) => Promise<FileChange[]>,
): Promise<Facts> {
  const { name, head, baseline, excludedFolder } = given;
  const exclude = excludedFolder === null ? [] : [`${excludedFolder}/**`];
  const revisionOf = (tree: ModelTree): NonNullable<Facts['revision']> => ({
    head: 'head',
    top: '/nowhere',
    prefix: '',
    paths: [...tree.keys()],
    base: { status: 'known', sha: 'base', isTree: false },
  });
  const request = { workspaces: [], modules: [], flags: [] };
  const reports = [await reportOf(without(head, given.unreported), 'lcov.info', given.spell)];
  const measurement = measure(reports, { ...request, revision: revisionOf(head), exclude });
  const lengths = new Map([...head].map(([path, lines]) => [path, lines.length]));
  const common = {
    revision: revisionOf(head),
    reports,
    measurement,
    changes: await changesBetween(`${name}b`, `${name}c`),
    mergeBase: 'base',
    lengths,
    concerns: [],
  };
  if (baseline === null) return { ...common, baseline: { status: 'absent', why: 'none', entries: [] } };
  const then = measure([await reportOf(baseline, 'lcov.info', given.spell)], {
    ...request,
    revision: revisionOf(baseline),
    exclude: [],
  });
  const commit = 'a'.repeat(40);
  const groups = readRecord(JSON.stringify(writeRecord(commit, then.parts)), commit);
  if (groups === null) throw new Error('a record cannot be read again');
  const isMergeBase = baseline === given.mergeBase;
  const changes = isMergeBase ? common.changes : await changesBetween(`${name}a`, `${name}c`);
  return { ...common, baseline: { status: 'found', commit, groups, changes, entries: [] } };
}

async function decide(
  given: Generated,
  changesBetween: (from: string, to: string) => Promise<FileChange[]>,
): Promise<OracleAnswer> {
  const facts = await factsOf(given, changesBetween);
  const exclude = given.excludedFolder === null ? [] : [`${given.excludedFolder}/**`];
  const { verdict, patch, ratchet } = judgeFacts(facts, policyOf(given), exclude, []);
  const { lines, branches } = facts.measurement.totals;
  const files = patch?.files ?? [];
  return {
    status: verdict.status,
    totals: {
      lines: [lines?.covered ?? 0, lines?.total ?? 0],
      branches: [branches?.covered ?? 0, branches?.total ?? 0],
    },
    patch: [patch?.totals.lines?.covered ?? 0, patch?.totals.lines?.total ?? 0],
    uncovered: files.flatMap(({ path, uncovered }) => [...linesOf(uncovered)].map((line) => `${path}:${line}`)).sort(),
    lost: (ratchet?.flips ?? []).flatMap(({ path, lost }) => lost.map((line) => `${path}:${line}`)).sort(),
  };
}

/** One repository that holds the three commits of every case of a batch. */
function importCases(cases: readonly Generated[]): string {
  const folder = createFolder();
  git(folder, ['init', '-q', '--bare', '-b', 'main']);
  const stream = fastImport(
    cases.flatMap(({ name, baseline, mergeBase, head, lineEnd }) => [
      { name: `${name}a`, tree: baseline ?? mergeBase },
      { name: `${name}b`, tree: mergeBase },
      { name: `${name}c`, tree: head, lineEnd },
    ]),
  );
  const done = spawnSync('git', ['fast-import', '--quiet'], { cwd: folder, input: stream });
  if (done.status !== 0) throw new Error(done.stderr.toString());
  return folder;
}

const batches = Array.from({ length: CASES / BATCH }, (_, index) => index * BATCH);

test.each(batches)(
  'the oracle agrees on the generated cases from %i on',
  async (from) => {
    const cases = Array.from({ length: BATCH }, (_, index) => generate(from + index + 1));
    const folder = importCases(cases);
    const changesBetween = (a: string, b: string): Promise<FileChange[]> =>
      parseGitDiff([
        execFileSync('git', ['-c', 'diff.renameLimit=10000', 'diff', ...DIFF_OPTIONS, a, b, '--'], {
          cwd: folder,
          maxBuffer: 1 << 28,
        }),
      ]);
    const statuses = new Map<string, number>();
    for (const given of cases) {
      const expected = answer(given);
      const actual = await decide(given, changesBetween);
      expect({ name: given.name, ...actual }).toEqual({ name: given.name, ...expected });
      statuses.set(expected.status, (statuses.get(expected.status) ?? 0) + 1);
    }
    // A generator that only ever passes would prove nothing.
    expect(
      Math.min(statuses.get('passed') ?? 0, statuses.get('failed') ?? 0, statuses.get('warned') ?? 0),
    ).toBeGreaterThan(BATCH / 50);
  },
  600_000,
);
