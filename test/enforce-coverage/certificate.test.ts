// The certificate: the script of docs/verify-a-verdict.md derives every verdict again, and notices one that was altered.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { certify } from '../../src/enforce-coverage/certificate.ts';
import type { Facts } from '../../src/enforce-coverage/gather/facts.ts';
import type { Judged } from '../../src/enforce-coverage/judging.ts';
import type { Policy } from '../../src/enforce-coverage/rules/policy.ts';
import { commit, createFolder, git, writeFiles } from '../world.ts';
import { createRemoteRepository, enforce, PUSH, writeLcov, writeSource } from './scene.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/verify-a-verdict.md'), 'utf8');
const script = /```js\n([\s\S]*?)```/u.exec(page)?.[1] ?? '';

function verify(workspace: string, evidence: unknown): { code: number | null; said: string } {
  const folder = createFolder({ 'verify.mjs': script, 'evidence.json': JSON.stringify(evidence) });
  const done = spawnSync(process.execPath, [join(folder, 'verify.mjs'), join(folder, 'evidence.json')], {
    cwd: workspace,
    encoding: 'utf8',
  });
  return { code: done.status, said: done.stdout + done.stderr };
}

type Evidence = { status: string; certificate: ReturnType<typeof certify> };

async function judged(
  inputs: Record<string, string>,
  missed: readonly number[],
): Promise<{ workspace: string; evidence: Evidence }> {
  const { workspace } = createRemoteRepository({ 'src/a.ts': writeSource(20), 'lib/b c.ts': writeSource(5, 'b') });
  const hits = (count: number, zero: readonly number[]): number[] =>
    Array.from({ length: count }, (_, index) => (zero.includes(index + 1) ? 0 : 1));
  const context = (before: string): Parameters<typeof enforce>[2] => ({
    eventName: 'push',
    payload: { ...PUSH, before },
    ref: 'refs/heads/main',
  });
  writeFiles(workspace, { 'coverage/lcov.info': writeLcov({ 'src/a.ts': hits(20, [2]), 'lib/b c.ts': hits(5, []) }) });
  await enforce(workspace, inputs, context('0'.repeat(40)));
  const base = git(workspace, ['rev-parse', 'HEAD']);
  commit(workspace, { 'src/a.ts': `first();\n${writeSource(25)}`, 'lib/b c.ts': writeSource(6, 'b') }, 'change');
  const report = writeLcov({
    '/elsewhere/checkout/src/a.ts': hits(26, missed),
    '/elsewhere/checkout/lib/b c.ts': hits(6, []),
  });
  writeFiles(workspace, {
    'coverage/lcov.info': report,
    'coverage/more/lcov.info': writeLcov({
      'src/a.ts': Array.from({ length: 26 }, (_, index) => (index > 0 && index < 9 ? 1 : 0)),
    }),
  });
  const ending = await enforce(workspace, inputs, context(base));
  return { workspace, evidence: { ...ending.evidence, status: ending.status } as Evidence };
}

const CASES: [string, Record<string, string>, number[], string][] = [
  ['a pass', { minimum: '90', 'minimum-patch': 'lines 80', ratchet: 'on', budgets: 'src/**: 50' }, [], 'passed'],
  ['a missed minimum', { minimum: 'lines 99.999', ratchet: 'off' }, [1, 24, 25], 'failed'],
  ['a missed patch', { minimum: '10', 'minimum-patch': '87.5' }, [1, 24, 25], 'failed'],
  ['a missed ratchet that warns', { minimum: '10' }, [1, 24, 25], 'warned'],
  ['a missed ratchet', { ratchet: 'on' }, [1, 24, 25], 'failed'],
  ['a drop', { 'maximum-drop': '0.01', ratchet: 'off' }, [1, 24, 25], 'failed'],
  ['no data', { minimum: 'branches 50' }, [], 'failed'],
];

test('the script has at most one hundred lines', () => {
  expect(script.trimEnd().split('\n').length).toBeGreaterThan(30);
  expect(script.trimEnd().split('\n').length).toBeLessThanOrEqual(100);
});

test.each(CASES)('an independent script derives %s again', async (_, inputs, missed, status) => {
  const { workspace, evidence } = await judged(inputs, missed);
  expect(evidence.status).toBe(status);
  expect(verify(workspace, evidence)).toEqual({ code: 0, said: `verified: ${status}\n` });
});

test('an altered status, number, threshold, line or report does not verify', async () => {
  const { workspace, evidence } = await judged({ minimum: '99', 'minimum-patch': '100', ratchet: 'off' }, [1, 24, 25]);
  const alter = (change: (copy: Evidence) => void): Evidence => {
    const copy = structuredClone(evidence);
    change(copy);
    return copy;
  };
  const altered = [
    alter((copy) => (copy.status = 'passed')),
    alter((copy) => (copy.certificate.totals.lines = { covered: 32, total: 32 })),
    alter((copy) => copy.certificate.judgements.forEach((one) => (one.finding = 'met'))),
    alter((copy) => copy.certificate.judgements.forEach((one) => (one.threshold = '1'))),
    alter((copy) =>
      copy.certificate.patch?.files.forEach((file) => ((file.covered += file.uncovered), (file.uncovered = ''))),
    ),
    alter((copy) =>
      copy.certificate.concerns.push({ level: 'inconclusive', message: 'x' }, { level: 'failed', message: 'y' }),
    ),
    alter((copy) => ((copy.certificate.judgements.length = 0), (copy.status = 'failed'))),
  ];
  for (const [index, one] of altered.entries())
    expect({ index, code: verify(workspace, one).code }).toEqual({ index, code: index === 5 ? 0 : 1 });
  writeFileSync(join(workspace, 'coverage/lcov.info'), writeLcov({ 'src/a.ts': [1] }));
  expect(verify(workspace, evidence)).toMatchObject({
    code: 1,
    said: expect.stringContaining('sha256 of coverage/lcov.info'),
  });
});

test('the certificate stays within 64 KiB and says what it left out', async () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `src/a/rather/long/path/of/a/file/number-${index}.ts`);
  const files = many.map((path) => ({
    path,
    added: [{ start: 1, end: 9 }],
    covered: [],
    uncovered: [{ start: 1, end: 9 }],
    partial: [],
    counts: { lines: null, branches: null, statements: null, functions: null },
  }));
  const totals = { lines: { covered: 0, total: 1 }, branches: null, statements: null, functions: null };
  const facts = {
    ...{
      revision: null,
      reports: [],
      changes: null,
      mergeBase: '',
      baseline: { status: 'absent', why: '', entries: [] },
      lengths: new Map(),
      concerns: [],
    },
    measurement: {
      files: [],
      totals,
      formats: [],
      parts: [],
      matched: new Set(),
      concerns: [],
      proof: { files: 1, matched: 0, by: {}, unmatched: many, ambiguous: [] },
    },
  } satisfies Facts;
  const blind = { lines: [], branches: [], statements: [], functions: [] };
  const judgedAll: Judged = {
    verdict: { status: 'passed', reason: '' },
    judgements: [],
    concerns: [],
    patch: { files, totals, silent: many, blind, addedLines: 9 },
    baseline: { status: 'absent', why: '' },
    ratchet: null,
  };
  const policy: Policy = {
    minimum: [],
    minimumPatch: [],
    maximumDrop: [],
    ratchet: 'off',
    budgets: [],
    rounding: 'exact',
  };
  const whole = certify(facts, judgedAll, policy, []);
  expect(Buffer.byteLength(JSON.stringify(whole))).toBeLessThanOrEqual(65_536);
  expect((whole.patch?.files.length ?? 0) + (whole.cut['patch.files'] ?? 0)).toBe(20_000);
  expect(many).toHaveLength(20_000);
});
