// The configuration file through the committed bundle: mistakes with their place, whose word counts on which event, the schema.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { runStep, type StepResult } from '../harness.ts';
import { commit, createRepository, git } from '../world.ts';

const root = resolve(import.meta.dirname, '../..');
const CONFIG = '.github/plimsoll.yml';
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const schema = JSON.parse(read('schema/plimsoll.json')) as {
  properties: Record<string, { properties: Record<string, unknown> }>;
};

/** Three of four lines are covered: 75 %. */
const REPORT = 'SF:src/a.js\nDA:1,1\nDA:2,1\nDA:3,1\nDA:4,0\nend_of_record\n';
const SERVICE = { 'src/a.js': 'a();\nb();\nc();\nd();\n', 'coverage/lcov.info': REPORT };

const minimum = (percent: number): string => `enforce-coverage:\n  minimum: ${percent}\n`;

function judge(workspace: string, inputs: Record<string, string>, event?: object): Promise<StepResult> {
  const eventName = event === undefined ? 'push' : Object.keys(event)[0];
  return runStep('enforce-coverage', { workspace, inputs, eventName: eventName ?? '', event });
}

const notices = (step: StepResult): string =>
  step.annotations
    .filter(({ level }) => level === 'notice')
    .map(({ message }) => message)
    .join('\n');

test.each([
  ['an unknown key', 'scan-secrets:\n  fail: high\n', '2:3: unknown input "fail" of scan-secrets'],
  ['a value that is not allowed', 'scan-secrets:\n  allow: []\n  fail-on: hgh\n', '3:3: "hgh" allowed:'],
  ['an unknown section', 'scan-secrets: {}\nscan-secret:\n  fail-on: low\n', '2:1: unknown action "scan-secret"'],
  ['a secret', 'scan-secrets:\n  token: x\n', '2:3: "token" may not stand in the file'],
  ['a key written twice', 'scan-secrets:\n  fail-on: low\n  fail-on: high\n', '3:3: Map keys must be unique'],
  ['a list in place of sections', '- scan-secrets\n', '1:1: must be a map'],
  ['text in place of a section', 'scan-secrets: high\n', '1:1: must be a map'],
  ['a broken line', 'scan-secrets:\n  allow: [a\n', ':3:1: '],
  ['a key that would reach into the program', '__proto__:\n  fail-on: low\n', '1:1: unknown action "__proto__"'],
])('%s is red before anything is scanned, with file, line and column', async (_, text, message) => {
  const workspace = createRepository({ [CONFIG]: text });
  const step = await runStep('scan-secrets', { workspace });
  expect(step).toMatchObject({ code: 1, outputs: { status: 'failed' }, evidence: { error: 'usage' } });
  expect(step.annotations[0]?.message).toContain('scan-secrets cannot start');
  expect(step.annotations[0]?.message).toMatch(/\.github\/plimsoll\.yml:\d+:\d+: /u);
  expect(step.annotations[0]?.message).toContain(message);
});

test('aliases that multiply are refused within the time of a step', async () => {
  const bomb = Array.from({ length: 12 }, (_, at) =>
    at === 0 ? 'a0: &a0 [x]' : `a${at}: &a${at} [${Array.from({ length: 12 }, () => `*a${at - 1}`).join(', ')}]`,
  ).join('\n');
  const step = await runStep('scan-secrets', { workspace: createRepository({ [CONFIG]: `${bomb}\n` }) });
  expect(step).toMatchObject({ code: 1, evidence: { error: 'usage' } });
});

test('on a push the file counts where the workflow is silent, and the workflow where it speaks', async () => {
  const workspace = createRepository({ ...SERVICE, [CONFIG]: minimum(80) });
  expect(await judge(workspace, {})).toMatchObject({ code: 1, outputs: { status: 'failed' } });
  expect(await judge(workspace, { minimum: ' ' })).toMatchObject({ code: 1 });
  expect(await judge(workspace, { minimum: '70' })).toMatchObject({ code: 0 });
});

/** The event of a proposal to merge HEAD into `base`. */
const PROPOSALS: readonly [string, (base: string, head: string) => object][] = [
  ['a pull request', (base, head) => ({ pull_request: { number: 1, base: { sha: base, ref: 'main' }, head: { sha: head } } })],
  ['a merge group', (base, head) => ({ merge_group: { base_sha: base, head_sha: head } })],
];

test.each(PROPOSALS)("of %s the stricter of workflow and base branch's file holds, and its own file is not obeyed", async (_, event) => {
  const workspace = createRepository({ ...SERVICE, [CONFIG]: minimum(80) });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  const head = commit(workspace, { [CONFIG]: minimum(10), 'README.md': 'x\n' }, 'lower');
  const silent = await judge(workspace, {}, event(base, head));
  expect(silent).toMatchObject({ code: 1, outputs: { status: 'failed' } });
  expect(notices(silent)).toContain('`minimum` in this proposal\'s configuration is "10" and not obeyed: the base branch says "80"');
  const looser = await judge(workspace, { minimum: '10' }, event(base, head));
  expect(looser.code).toBe(1);
  expect(notices(looser)).toContain('is looser than .github/plimsoll.yml at the base branch:2:3: the stricter value holds');
});

test("a pull request's stricter workflow holds, and so does the base branch's lower minimum without one", async () => {
  const workspace = createRepository({ ...SERVICE, [CONFIG]: minimum(70) });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  const head = commit(workspace, { [CONFIG]: minimum(99) }, 'raise');
  const event = { pull_request: { number: 1, base: { sha: base, ref: 'main' }, head: { sha: head } } };
  expect(await judge(workspace, {}, event)).toMatchObject({ code: 0 });
  expect(await judge(workspace, { minimum: '76' }, event)).toMatchObject({ code: 1 });
});

test('a pull request cannot bring a configuration that the base branch does not have', async () => {
  const workspace = createRepository(SERVICE);
  const base = git(workspace, ['rev-parse', 'HEAD']);
  const head = commit(workspace, { [CONFIG]: 'enforce-coverage:\n  exclude: "**"\n  minimum: 1\n' }, 'own rules');
  const event = { pull_request: { number: 1, base: { sha: base, ref: 'main' }, head: { sha: head } } };
  const step = await judge(workspace, { minimum: '80' }, event);
  expect(step).toMatchObject({ code: 1, outputs: { status: 'failed', 'lines-total': '4' } });
});

test('the schema for editors takes every documented key of every action and no other, and every key is documented', () => {
  const validate = new Ajv({ strict: false }).compile(schema);
  const page = read('docs/configuration.md');
  for (const [action, { properties }] of Object.entries(schema.properties)) {
    const keys = Object.keys(properties);
    const section = page.slice(page.indexOf(`\n### ${action}\n`)).split(/\n###? /u)[1] ?? '';
    const documented = [...section.matchAll(/^\| `([\w-]+)`/gmu)].map(([, key]) => key);
    expect({ action, documented }).toEqual({ action, documented: keys });
    for (const key of keys) expect(validate({ [action]: { [key]: 'text' } })).toBe(true);
    expect(validate({ [action]: { 'no-such-key': 'text' } })).toBe(false);
  }
  expect(validate({ 'no-such-action': {} })).toBe(false);
  const [, sample = ''] = /```yaml\n(# \.github\/plimsoll\.yml\n[\s\S]*?)```/u.exec(page) ?? [];
  expect(validate(parse(sample))).toBe(true);
});

test('a working directory that is not there is the fault of the workflow, named without a stack', async () => {
  const step = await judge(createRepository(SERVICE), { 'working-directory': 'nothing' });
  expect(step).toMatchObject({ code: 1, evidence: { error: 'usage' } });
  expect(step.outputs['reason']).toBe('input `working-directory`: "nothing" is no folder of the workspace');
});

test.each([
  [404, 1, 'of the base commit dddddddddddd cannot be read'],
  [200, 0, ''],
])('where only the API knows the base and its commit answers %i, the step ends with %i', async (status, code, why) => {
  const server = createServer((request, response) => {
    const isCommit = request.url?.includes('/commits/') === true;
    response.writeHead(isCommit ? status : 404, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const step = await runStep('scan-secrets', {
    workspace: createRepository({ 'a.txt': 'a\n' }),
    inputs: { scope: 'tree', token: 'a-token-of-the-job' },
    env: { GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    eventName: 'pull_request',
    event: { pull_request: { base: { sha: 'd'.repeat(40) } } },
  });
  server.close();
  expect(step.code).toBe(code);
  expect(step.outputs['reason']).toContain(why);
});
