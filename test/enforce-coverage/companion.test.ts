// The companion workflow for forks: its script, run as the workflow runs it, against a server that answers as GitHub does.
import { spawn } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { createFolder } from '../world.ts';

interface Workflow {
  permissions: object;
  jobs: { comment: { permissions: object; steps: { run?: string; uses?: string }[] } };
}

const workflow = parse(
  readFileSync(resolve(import.meta.dirname, '../../examples/coverage-comment.yml'), 'utf8'),
) as Workflow;
const run = workflow.jobs.comment.steps.find((step) => step.run !== undefined)?.run ?? '';

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

interface Comment {
  id: number;
  body: string;
  user: { type: string };
}

async function startGitHub(comments: Comment[]): Promise<{ url: string; calls: string[] }> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      calls.push(`${request.method} ${url.pathname}`);
      const body = text === '' ? '' : (JSON.parse(text) as { body: string }).body;
      const isOurs = url.searchParams.get('head') === 'fork-owner:topic & more';
      if (request.method === 'POST') comments.push({ id: 9, body, user: { type: 'Bot' } });
      const known = comments.find(({ id }) => url.pathname.endsWith(`/${id}`));
      if (request.method === 'PATCH' && known !== undefined) known.body = body;
      const pulls = isOurs
        ? [
            { number: 1, head: { sha: 'other' } },
            { number: 7, head: { sha: 'abc' } },
          ]
        : [];
      response.end(JSON.stringify(url.pathname.endsWith('/pulls') ? pulls : request.method === 'GET' ? comments : {}));
    });
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
}

const EVENT = {
  workflow_run: { head_sha: 'abc', head_branch: 'topic & more', head_repository: { owner: { login: 'fork-owner' } } },
};
const evidence = (change: object = {}): string =>
  JSON.stringify({
    status: 'failed',
    reason: '@everyone <img>',
    certificate: {
      totals: { lines: { covered: 16_999, total: 20_000 }, branches: null },
      patch: { totals: { lines: { covered: 1, total: 2 } } },
    },
    ...change,
  });

async function comment(
  comments: Comment[],
  files: Record<string, string>,
  event: object = EVENT,
  prepare?: (folder: string) => void,
): Promise<{ code: number | null; said: string; calls: string[] }> {
  const { url, calls } = await startGitHub(comments);
  const temp = createFolder({
    'event.json': JSON.stringify(event),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`evidence/${name}`, text])),
  });
  prepare?.(join(temp, 'evidence'));
  const env = {
    PATH: process.env['PATH'],
    RUNNER_TEMP: temp,
    EVIDENCE: join(temp, 'evidence'),
    TOKEN: 'token',
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: 'owner/repo',
    GITHUB_EVENT_PATH: join(temp, 'event.json'),
  };
  const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', run], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, said, calls };
}

test('numbers of the evidence become one comment that is updated and never doubled', async () => {
  const comments: Comment[] = [
    { id: 1, body: '<!-- plimsoll/enforce-coverage/fork -->\nby a person', user: { type: 'User' } },
  ];
  for (const status of ['failed', 'passed'])
    expect(await comment(comments, { 'enforce-coverage-1.json': evidence({ status }) })).toMatchObject({ code: 0 });
  expect(comments).toHaveLength(2);
  expect(comments[1]?.body).toContain('✅ Coverage holds');
  expect(comments[1]?.body).toContain('| lines | 84.99 % | 16999 of 20000 |');
  expect(comments[1]?.body).toContain('| lines of this change | 50.00 % | 1 of 2 |');
  expect(comments[1]?.body).not.toMatch(/everyone|img/u);
});

test.each<[string, string]>([
  ['a status that is none', evidence({ status: '<b>' })],
  ['a status of the prototype', evidence({ status: 'toString' })],
  ['a count that is text', evidence({ certificate: { totals: { lines: { covered: '1 |', total: 2 } } } })],
  ['more covered than there is', evidence({ certificate: { totals: { lines: { covered: 3, total: 2 } } } })],
  ['no JSON', '{'],
  ['more than one mebibyte', evidence({ pad: 'x'.repeat(1 << 20) })],
])('%s in the artifact of a fork is refused', async (_, text) => {
  const comments: Comment[] = [];
  expect((await comment(comments, { 'enforce-coverage-1.json': text })).code).not.toBe(0);
  expect(comments).toEqual([]);
});

test('a link in the artifact is not followed', async () => {
  const elsewhere = createFolder({ 'secret.json': evidence() });
  const result = await comment([], { 'other.txt': '' }, EVENT, (folder) =>
    symlinkSync(join(elsewhere, 'secret.json'), join(folder, 'enforce-coverage-1.json')),
  );
  expect(result).toMatchObject({ code: 1, said: expect.stringContaining('no evidence') });
});

test('a commit that is no longer the head of the pull request is not commented', async () => {
  const event = { workflow_run: { ...EVENT.workflow_run, head_sha: 'old' } };
  const result = await comment([], { 'enforce-coverage-1.json': evidence() }, event);
  expect(result).toMatchObject({ code: 0, calls: ['GET /repos/owner/repo/pulls'] });
});

test('the workflow checks nothing out and asks for no more than it needs', () => {
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs.comment.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
  expect(JSON.stringify(workflow)).not.toContain('actions/checkout');
  expect(run).not.toContain('${{');
});
