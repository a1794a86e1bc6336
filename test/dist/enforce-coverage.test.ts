// The committed bundle of enforce-coverage, run as the runner runs it: a real repository, real reports, real exit codes.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { commit, createFolder, createRepository, git, writeFiles } from '../world.ts';
import { fixtures } from '../fixtures.ts';
import { runStep, type StepResult } from '../harness.ts';

const source = (count: number): string => Array.from({ length: count }, (_, index) => `line(${index + 1});\n`).join('');
const lcov = (path: string, counts: readonly number[]): string =>
  `SF:${path}\n${counts.map((count, index) => `DA:${index + 1},${count}\nBRDA:${index + 1},0,0,${count}\n`).join('')}end_of_record\n`;

/** A change of two lines in a file of ten, the second of them not covered. */
function createChange(): { workspace: string; base: string } {
  const workspace = createRepository({ 'src/a.ts': source(10) });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  commit(workspace, { 'src/a.ts': source(12) }, 'change');
  writeFiles(workspace, { 'coverage/lcov.info': lcov('src/a.ts', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]) });
  return { workspace, base };
}

function expectEvidence(step: StepResult): void {
  const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../schema/enforce-coverage.v1.json'), 'utf8')) as object;
  const ajv = new Ajv({ strict: false });
  expect([ajv.validate(schema, step.evidence), ajv.errors]).toEqual([true, null]);
}

test('a gate that holds exits 0 with exact outputs, summary, evidence and Cobertura', async () => {
  const { workspace, base } = createChange();
  const step = await runStep('enforce-coverage', { workspace, inputs: { minimum: 'lines 91.666666, branches 90', 'minimum-patch': '50', base, ratchet: 'off', cobertura: 'out/cobertura.xml' } });
  expect(step).toMatchObject({ code: 0, stderr: '' });
  expect(step.outputs).toMatchObject({
    ...{ status: 'passed', 'lines-covered': '11', 'lines-total': '12', 'branches-covered': '11', 'branches-total': '12' },
    ...{ 'patch-covered': '1', 'patch-total': '2', 'statements-total': '', 'functions-covered': '', cobertura: 'out/cobertura.xml' },
  });
  expect(step.annotations).toEqual([{ level: 'warning', message: 'Line 12 is added here and run by no test.', properties: { title: 'Not covered', file: 'src/a.ts', line: '12', endLine: '12' } }]);
  expect(step.summary).toContain('Coverage holds');
  expectEvidence(step);
  const again = await runStep('enforce-coverage', { workspace, inputs: { reports: 'out/cobertura.xml', minimum: '50', base } });
  expect(again.outputs).toMatchObject({ 'lines-covered': '11', 'lines-total': '12', 'branches-covered': '11', 'branches-total': '12', 'patch-total': '2' });
});

test('a gate that does not hold exits 1, says by how much, and still gives every output', async () => {
  const { workspace, base } = createChange();
  const step = await runStep('enforce-coverage', { workspace, inputs: { minimum: '91.666667', 'minimum-patch': '50.1', base, ratchet: 'off' } });
  expect(step.code).toBe(1);
  expect(step.outputs).toMatchObject({ status: 'failed', 'lines-covered': '11', 'patch-covered': '1' });
  expect(step.outputs['reason']).toContain('lines 91.666666 % (11 of 12) are below the minimum 91.666667 %');
  expect(step.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
  expectEvidence(step);
});

test('without git, and with bad inputs, nothing passes and everything is said at once', async () => {
  const workspace = createFolder({ 'coverage/lcov.info': lcov('a.ts', [1]) });
  const lost = await runStep('enforce-coverage', { workspace, inputs: { minimum: '50' } });
  expect(lost).toMatchObject({ code: 1, outputs: { status: 'inconclusive', 'lines-covered': '1', 'lines-total': '1' } });
  const bad = await runStep('enforce-coverage', { workspace, inputs: { minimum: '1e2', annotations: '11', flags: '- x' } });
  expect(bad.code).toBe(1);
  for (const name of ['`minimum`', '`annotations`', '`flags`']) expect(bad.outputs['reason']).toContain(name);
  expectEvidence(lost);
});

test('a hundred gaps become ten annotations, the worst first, and the rest is disclosed', async () => {
  const workspace = createRepository({ 'README.md': 'x\n' });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  commit(workspace, { 'src/a.ts': source(300) }, 'change');
  const counts = Array.from({ length: 300 }, (_, index) => (index > 200 && index < 250 ? 0 : index % 2));
  writeFiles(workspace, { 'coverage/lcov.info': lcov('src/a.ts', counts) });
  const step = await runStep('enforce-coverage', { workspace, inputs: { minimum: '1', base, ratchet: 'off' } });
  const shown = step.annotations.filter(({ properties }) => properties['title'] === 'Not covered');
  expect(shown).toHaveLength(10);
  expect(shown[0]?.properties).toMatchObject({ line: '201', endLine: '251' });
  expect(shown[9]?.message).toMatch(/^\d+ more gaps with \d+ uncovered lines in 1 file:/u);
});

interface Row {
  id: string;
  file: string;
  format: string;
  lines?: [number, number] | null;
  branches?: [number, number] | null;
  statements?: [number, number] | null;
  functions?: [number, number] | null;
}

const expected = fixtures === undefined ? [] : (JSON.parse(readFileSync(join(fixtures, 'coverage/expected.json'), 'utf8')) as { cases: Row[] }).cases;

if (fixtures === undefined) test.skip('the totals of real reports: set PLIMSOLL_FIXTURES to the folder that holds coverage/expected.json', () => undefined);
else
  test.each(expected.map((row): [string, Row] => [`${row.id} (${row.format})`, row]))('the bundle gives the exact totals of %s', async (_, row) => {
    const path = join(fixtures ?? '', 'coverage', row.file);
    const step = await runStep('enforce-coverage', { workspace: dirname(path), inputs: { reports: row.file.slice(row.file.lastIndexOf('/') + 1), ratchet: 'off' } });
    for (const quantity of ['lines', 'branches', 'statements', 'functions'] as const) {
      const [covered, total] = row[quantity] ?? [];
      if (total === undefined) continue;
      expect({ quantity, covered: step.outputs[`${quantity}-covered`], total: step.outputs[`${quantity}-total`] }).toEqual({ quantity, covered: String(covered), total: String(total) });
    }
  });

test('numbers that are about no file prove nothing about the repository', async () => {
  const workspace = createRepository({ 'src/a.ts': source(10) });
  const header = '<?xml version="1.0"?><coverage line-rate="1" lines-valid="10" lines-covered="10" version="1" timestamp="1"><packages/></coverage>';
  writeFiles(workspace, { 'coverage.xml': header });
  const step = await runStep('enforce-coverage', { workspace, inputs: { minimum: '80', ratchet: 'off' } });
  expect(step).toMatchObject({ code: 1, outputs: { status: 'failed' } });
  expect(step.outputs['reason']).toContain('the reports name no file');
});

test.each([
  ['cov/b.info', 1, 'failed'],
  ['cov/b-*.info', 0, 'warned'],
  ['cov/a.info', 0, 'passed'],
])('next to a report that is there, the line %s of `reports` ends with %i, %s', async (second, code, status) => {
  const workspace = createRepository({ 'src/a.ts': source(3) });
  writeFiles(workspace, { 'cov/a.info': lcov('src/a.ts', [1, 1, 1]) });
  const reports = `${workspace}/cov/a.info\n${second}`;
  const step = await runStep('enforce-coverage', { workspace, inputs: { minimum: '80', ratchet: 'off', reports } });
  expect(step).toMatchObject({ code, outputs: { status } });
});
