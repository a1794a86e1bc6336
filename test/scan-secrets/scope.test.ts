// Proves which range or tree every event means.
import { expect, test } from '@jest/globals';
import { pickPlan, type Asked, type Event, type Plan } from '../../src/scan-secrets/scope.ts';

const a = 'a'.repeat(40);
const b = 'b'.repeat(40);
const zero = '0'.repeat(40);
const nothing: Asked = { scope: undefined, base: undefined, hasArtifacts: false };

function event(eventName: string, payload: object, ref = 'refs/heads/main'): Event {
  return { eventName, payload, sha: b, ref };
}

test.each([
  [
    'a pull request',
    event('pull_request', { pull_request: { base: { sha: a }, head: { sha: b } } }),
    { scope: 'changes', base: a, head: b },
  ],
  [
    'a pull request from a fork',
    event('pull_request_target', { pull_request: { base: { sha: a }, head: { sha: b, repo: { fork: true } } } }),
    { scope: 'changes', base: a, head: b },
  ],
  [
    'a merge group',
    event('merge_group', { merge_group: { base_sha: a, head_sha: b } }),
    { scope: 'changes', base: a, head: b },
  ],
  ['a push', event('push', { before: a, after: b }), { scope: 'changes', base: a, head: b }],
  ['a force push', event('push', { before: a, after: b, forced: true }), { scope: 'changes', base: a, head: b }],
  [
    'a new branch',
    event('push', { before: zero, after: b, repository: { default_branch: 'main' } }, 'refs/heads/a'),
    { scope: 'changes', base: 'refs/remotes/origin/main', head: b, isNew: true },
  ],
  [
    'the first push of the default branch',
    event('push', { before: zero, after: b, repository: { default_branch: 'main' } }),
    { scope: 'history', base: null, head: b },
  ],
  ...[undefined, { default_branch: '--x' }].map((repository): [string, Event, Partial<Plan>] => [
    `a new branch of a repository ${JSON.stringify(repository)}`,
    event('push', { before: zero, after: b, repository }),
    { scope: 'history', base: null, head: b },
  ]),
  ['a tag', event('push', { before: a, after: b }, 'refs/tags/v1'), { scope: 'tree' }],
  ['a deleted branch', event('push', { before: a, after: zero }), { scope: 'tree' }],
  ['a schedule', event('schedule', {}), { scope: 'tree' }],
  ['a dispatch', event('workflow_dispatch', {}), { scope: 'tree' }],
  [
    'a payload that is no payload',
    event('pull_request', { pull_request: { base: { sha: '$(id)' }, head: { sha: b } } }),
    { scope: 'tree' },
  ],
])('%s', (_name, given, expected) => {
  expect(pickPlan(nothing, given)).toMatchObject(expected);
});

test('a base that is asked for wins over the event', () => {
  const given = event('push', { before: a, after: b });
  expect(pickPlan({ ...nothing, base: 'v1' }, given)).toMatchObject({ scope: 'changes', base: 'v1', head: b });
});

test('changes without a base become the tree, with a reason', () => {
  expect(pickPlan({ ...nothing, scope: 'changes' }, event('schedule', {}))).toMatchObject({
    scope: 'tree',
    why: expect.stringContaining('no base'),
  });
});
