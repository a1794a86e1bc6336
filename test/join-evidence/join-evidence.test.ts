// Golden folders of join-evidence: the evidence in the folder, joined.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { joinEvidence } from '../../src/join-evidence/run.ts';
import { actionNames, expectation, uniteExpectations, type Expectation } from '../../src/join-evidence/expectation.ts';
import { testCases } from '../cases.ts';
import { createFolder, createWorld, writeFiles } from '../world.ts';

type Inputs = Parameters<typeof joinEvidence.run>[0];

const BASE: Inputs = {
  evidence: ['*.evidence.json'],
  expected: undefined,
  advisory: [],
  comment: 'off',
  sarif: undefined,
  token: undefined,
  'working-directory': '.',
  config: '.github/plimsoll.yml',
  summary: 'on',
};

testCases('join-evidence', async (folder) => {
  const workspace = createFolder();
  cpSync(folder, workspace, { recursive: true });
  const { expected, advisory } = JSON.parse(readFileSync(join(folder, 'input.json'), 'utf8')) as {
    expected?: string;
    advisory?: string;
  };
  const inputs = {
    ...BASE,
    advisory: actionNames().parse(advisory ?? 'none'),
    expected: expected === undefined ? undefined : expectation().parse(expected),
  };
  const { status, reason, evidence } = await joinEvidence.run(inputs, createWorld(workspace).ports);
  return { status, reason, missing: evidence['missing'] };
});

test('the SARIF files that steps wrote become one with all their runs', async () => {
  const sarif = (name: string): string =>
    JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name } }, results: [] }] });
  const part = (action: string, path: string): string =>
    JSON.stringify({ schema: `plimsoll/${action}/v1`, status: 'passed', reason: 'r', sarif: path });
  const workspace = createFolder({
    'a.evidence.json': part('scan-secrets', 'a.sarif'),
    'b.evidence.json': part('validate-env', 'b.sarif'),
    'a.sarif': sarif('a'),
    'b.sarif': sarif('b'),
  });
  const outcome = await joinEvidence.run({ ...BASE, sarif: 'all.sarif' }, createWorld(workspace).ports);
  expect(outcome).toMatchObject({ status: 'passed', outputs: { sarif: 'all.sarif' } });
  const joined = JSON.parse(readFileSync(join(workspace, 'all.sarif'), 'utf8')) as {
    runs: { tool: { driver: { name: string } } }[];
  };
  expect(joined.runs.map((run) => run.tool.driver.name)).toEqual(['a', 'b']);
});

test('a SARIF file that is none fails the whole', async () => {
  const workspace = createFolder({ 'a.sarif': '<html>' });
  writeFiles(workspace, {
    'a.evidence.json': '{"schema":"plimsoll/scan-secrets/v1","status":"passed","reason":"r","sarif":"a.sarif"}',
  });
  const outcome = await joinEvidence.run({ ...BASE, sarif: 'all.sarif' }, createWorld(workspace).ports);
  expect(outcome).toMatchObject({ status: 'failed', reason: 'a.sarif is no JSON' });
});

test.each(['0', '-1', 'Scan', 'a:b', 'a: 0', ''])('%j is no expectation', (text) => {
  expect(expectation().safeParse(text).success).toBe(false);
});

test('on a proposal the expectation asks for everything that file or workflow asks for', () => {
  const parse = (text: string): Expectation => expectation().parse(text);
  expect(uniteExpectations(parse('scan-secrets: 2'), parse('enforce-coverage, scan-secrets'))).toEqual({
    count: 0,
    actions: [
      { name: 'scan-secrets', count: 2 },
      { name: 'enforce-coverage', count: 1 },
    ],
  });
  expect(uniteExpectations(parse('2'), parse('3'))).toEqual({ count: 3, actions: [] });
  expect(uniteExpectations(parse('9'), parse('scan-secrets'))).toEqual({
    count: 9,
    actions: [{ name: 'scan-secrets', count: 1 }],
  });
});

test('each part says what it has seen live, and what is not green or no witness has seen nothing', async () => {
  const sha = 'a1'.repeat(20);
  const write = (action: string, facts: object): string =>
    JSON.stringify({ schema: `plimsoll/${action}/v1`, status: 'passed', reason: 'r', ...facts });
  const targets = [{ version: sha.slice(0, 8) }, { version: '1.2.3' }, { version: null }];
  const back = { to: { sha }, environment: 'staging' };
  const workspace = createFolder({
    'a.evidence.json': write('scan-secrets', { targets }),
    'b.evidence.json': write('verify-health', { targets }),
    'c.evidence.json': write('verify-health', { targets, status: 'failed' }),
    'd.evidence.json': write('verify-health', { targets, status: 'skipped' }),
    'e.evidence.json': write('rollback', { ...back, state: 'rolled-back' }),
    'f.evidence.json': write('rollback', { ...back, state: 'planned' }),
  });
  const outcome = await joinEvidence.run({ ...BASE, advisory: ['verify-health'] }, createWorld(workspace).ports);
  expect(outcome.status).toBe('warned');
  expect((outcome.evidence['parts'] as { seen: object | null }[]).map(({ seen }) => seen)).toEqual([
    null,
    { commits: [sha.slice(0, 8)], environment: '' },
    null,
    null,
    { commits: [sha], environment: 'staging' },
    null,
  ]);
});

test('a comment that was asked for and cannot be written is said, and changes no verdict', async () => {
  const part = '{"schema":"plimsoll/scan-secrets/v1","status":"passed","reason":"r"}';
  const context = { payload: { pull_request: { number: 7 } } };
  const { ports } = createWorld(createFolder({ 'a.evidence.json': part }), { context });
  const outcome = await joinEvidence.run({ ...BASE, comment: 'on' }, ports);
  expect(outcome).toMatchObject({
    status: 'passed',
    annotations: [{ level: 'warning', message: 'the comment was not written: the input `token` is blank' }],
  });
});
