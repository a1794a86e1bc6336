// The one comment on the pull request, against a server that answers as GitHub does.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from '@jest/globals';
import { postComment, writeBody } from '../../src/domain/sticky-comment.ts';
import { writeMark } from '../../src/enforce-coverage/comment-mark.ts';
import { createFolder, createWorld } from '../world.ts';

interface User {
  login: string;
  type: 'Bot' | 'User';
}

interface Comment {
  id: number;
  body: string;
  user: User;
}

/** The account of `github.token`; GitHub does not tell such a token who it is. */
const BOT: User = { login: 'github-actions[bot]', type: 'Bot' };
const STRANGER: User = { login: 'mallory', type: 'User' };
const PERSON: User = { login: 'ada', type: 'User' };

interface FakeGitHub {
  apiUrl: string;
  comments: Comment[];
  calls: string[];
  /** Whose token it is. */
  author: User;
  /** Status for every write, as a token without the right gets. */
  deny?: number;
  /** Runs before a comment is created, as another job would. */
  onCreate?: () => void;
}

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

async function readJson(request: IncomingMessage): Promise<{ body?: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString()) as { body?: string });
}

async function startGitHub(comments: Comment[] = []): Promise<FakeGitHub> {
  const state: FakeGitHub = { apiUrl: '', comments, calls: [], author: BOT };
  let lastId = 1000;
  const answer = async (request: IncomingMessage): Promise<[number, unknown]> => {
    const { method = '', url = '' } = request;
    const { body = '' } = await readJson(request);
    state.calls.push(`${method} ${url.replace(/\?.*/u, '')}`);
    if (url.startsWith('/user'))
      return state.author.type === 'User'
        ? [200, state.author]
        : [403, { message: 'Resource not accessible by integration' }];
    if (method === 'GET') return [200, new URL(url, 'http://x').searchParams.get('page') === '1' ? state.comments : []];
    if (state.deny !== undefined) return [state.deny, { message: 'Resource not accessible by integration' }];
    const known = state.comments.find(({ id }) => url.endsWith(`/${id}`));
    if (method === 'POST') {
      state.onCreate?.();
      const made = { id: (lastId += 1), body, user: state.author };
      state.comments.push(made);
      return [201, made];
    }
    if (method === 'DELETE') state.comments.splice(state.comments.indexOf(known as Comment), 1);
    else if (known !== undefined) known.body = body;
    return [method === 'DELETE' ? 204 : 200, known ?? {}];
  };
  const server = createServer((request, response) => {
    const finish = ([status, data]: [number, unknown]): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(status === 204 ? undefined : JSON.stringify(data));
    };
    answer(request).then(finish, (error: unknown) => finish([500, String(error)]));
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  state.apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
}

function portsFor(
  github: FakeGitHub,
  payload: unknown = { pull_request: { number: 7 } },
): ReturnType<typeof createWorld>['ports'] {
  return createWorld(createFolder(), { context: { apiUrl: github.apiUrl, payload } }).ports;
}

test('the first run writes one comment, later runs update it, another set of flags has its own', async () => {
  const github = await startGitHub([{ id: 1, body: 'by a person', user: PERSON }]);
  const ports = portsFor(github);
  const [one, two] = [writeMark(ports, ['unit', 'e2e'], ''), writeMark(ports, ['unit'], '')];
  expect(writeMark(ports, ['e2e', 'unit'], '')).toBe(one);
  expect(await postComment(ports, 'token', one, 'first')).toBeNull();
  expect(await postComment(ports, 'token', one, 'second')).toBeNull();
  expect(await postComment(ports, 'token', two, 'other')).toBeNull();
  expect(github.comments.map(({ body }) => body)).toEqual(['by a person', `${one}\nsecond`, `${two}\nother`]);
});

test('a comment that another job wrote at the same moment stays the only one', async () => {
  const github = await startGitHub();
  const ports = portsFor(github);
  const mark = writeMark(ports, [], '');
  github.onCreate = () => github.comments.push({ id: 5, body: `${mark}\ntheirs`, user: BOT });
  expect(await postComment(ports, 'token', mark, 'ours')).toBeNull();
  expect(github.comments).toEqual([{ id: 5, body: `${mark}\nours`, user: BOT }]);
});

test.each([
  ['the workflow', BOT],
  ['a person', PERSON],
])("a stranger's comment with the mark is neither changed nor taken for the one of %s", async (_, author) => {
  const github = await startGitHub();
  github.author = author;
  const mark = writeMark(portsFor(github), [], '');
  const planted = (id: number): Comment => ({ id, body: `${mark}\nplanted`, user: STRANGER });
  github.comments.push(planted(1));
  github.onCreate = () => github.comments.push(planted(2));
  expect(await postComment(portsFor(github), 'token', mark, 'first')).toBeNull();
  expect(await postComment(portsFor(github), 'token', mark, 'second')).toBeNull();
  expect(github.comments).toEqual([planted(1), planted(2), { id: 1001, body: `${mark}\nsecond`, user: author }]);
  expect(github.calls.filter((call) => /PATCH|DELETE/u.test(call))).toEqual([
    'PATCH /repos/owner/repo/issues/comments/1001',
  ]);
});

test.each([403, 404])('a token that gets %i changes no verdict and is told what to add', async (status) => {
  const github = await startGitHub();
  github.deny = status;
  expect(await postComment(portsFor(github), 'token', '<!-- x -->', 'text')).toContain('pull-requests: write');
});

test('without a pull request or a token there is no call', async () => {
  const github = await startGitHub();
  expect(await postComment(portsFor(github, {}), 'token', '<!-- x -->', 'text')).toContain('no pull request');
  expect(await postComment(portsFor(github), undefined, '<!-- x -->', 'text')).toContain('`token`');
  expect(github.calls).toEqual([]);
});

test('a comment has at most 65,536 characters, cut at the end of a line and said', () => {
  const body = writeBody('<!-- mark -->', `${'row of a table\n'.repeat(9000)}end`);
  expect(body.length).toBeLessThanOrEqual(65_536);
  expect(body).toMatch(/^<!-- mark -->\nrow of a table\n[\s\S]*row of a table\n\n\*Cut here/u);
  expect(writeBody('<!-- mark -->', 'short')).toBe('<!-- mark -->\nshort');
});
