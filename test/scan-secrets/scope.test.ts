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

const PUSHED: Plan = { scope: 'changes', base: a, head: b, why: 'the pushed commits' };
const BEGUN: Plan = {
  scope: 'history',
  base: null,
  head: b,
  why: 'all commits of the new branch: there is none to compare it with',
};
const treeOf = (when: string): Plan => ({ scope: 'tree', why: `the whole tree, as ${when}` });

test.each<[string, Event, Plan]>([
  [
    'a pull request',
    event('pull_request', { pull_request: { base: { sha: a }, head: { sha: b }, number: 7 } }),
    { scope: 'changes', base: a, head: b, pull: 7, why: 'the changes of the pull request' },
  ],
  [
    'a pull request from a fork',
    event('pull_request_target', { pull_request: { base: { sha: a }, head: { sha: b, repo: { fork: true } } } }),
    { scope: 'changes', base: a, head: b, why: 'the changes of the pull request' },
  ],
  [
    'a merge group',
    event('merge_group', { merge_group: { base_sha: a, head_sha: b } }),
    { scope: 'changes', base: a, head: b, why: 'the changes of the merge group' },
  ],
  ['a push', event('push', { before: a, after: b }), PUSHED],
  ['a force push', event('push', { before: a, after: b, forced: true }), PUSHED],
  [
    'a new branch',
    event('push', { before: zero, after: b, repository: { default_branch: 'main' } }, 'refs/heads/a'),
    {
      scope: 'changes',
      base: 'refs/remotes/origin/main',
      head: b,
      isNew: true,
      why: 'the commits of the new branch',
    },
  ],
  [
    'the first push of the default branch',
    event('push', { before: zero, after: b, repository: { default_branch: 'main' } }),
    BEGUN,
  ],
  ...[undefined, { default_branch: '--x' }].map((repository): [string, Event, Plan] => [
    `a new branch of a repository ${JSON.stringify(repository)}`,
    event('push', { before: zero, after: b, repository }),
    BEGUN,
  ]),
  ['a tag', event('push', { before: a, after: b }, 'refs/tags/v1'), treeOf('on every push')],
  ['a new tag', event('push', { before: zero, after: b }, 'refs/tags/v1'), treeOf('on every push')],
  ['a deleted branch', event('push', { before: a, after: zero }), treeOf('on every push')],
  ['a schedule', event('schedule', {}), treeOf('on every schedule')],
  ['a dispatch', event('workflow_dispatch', {}), treeOf('on every workflow_dispatch')],
  [
    'a review of a pull request',
    event('pull_request_review', { pull_request: { base: { sha: a }, head: { sha: b }, number: 'x' } }),
    { scope: 'changes', base: a, head: b, why: 'the changes of the pull request' },
  ],
  [
    'another event that tells of a pull request',
    event('issue_comment', { pull_request: { base: { sha: a }, head: { sha: b } } }),
    treeOf('on every issue_comment'),
  ],
  ['another event that tells of commits', event('create', { before: a, after: b }), treeOf('on every create')],
  ['a local run', event('', {}), treeOf('in every local run')],
  ['a local run by name', event('local', {}), treeOf('in every local run')],
  [
    'a payload that is no payload',
    event('pull_request', { pull_request: { base: { sha: '$(id)' }, head: { sha: b } } }),
    treeOf('on every pull_request'),
  ],
])('%s', (_name, given, expected) => {
  expect(pickPlan(nothing, given)).toEqual(expected);
});

const push = event('push', { before: a, after: b });

test('a base that is asked for wins over the event, and is counted from the head of the event or what is checked out', () => {
  const asked = { ...nothing, base: 'v1' };
  const why = 'changes since v1';
  const pull = event('pull_request', { pull_request: { base: { sha: a }, head: { sha: a } } });
  expect(pickPlan(asked, push)).toEqual({ scope: 'changes', base: 'v1', head: b, why });
  expect(pickPlan(asked, pull)).toEqual({ scope: 'changes', base: 'v1', head: a, why });
  expect(pickPlan(asked, event('schedule', {}))).toEqual({ scope: 'changes', base: 'v1', head: b, why });
  expect(pickPlan(asked, { ...event('', {}), sha: '' })).toEqual({ scope: 'changes', base: 'v1', head: 'HEAD', why });
});

test('a scope that is asked for wins over the event', () => {
  const plan = (scope: Plan['scope'], more = {}): Plan => pickPlan({ ...nothing, scope, ...more }, push);
  expect(plan('tree', { base: 'v1' })).toEqual({ scope: 'tree', why: 'the whole tree, as `scope` asks' });
  expect(plan('artifacts', { base: 'v1' })).toEqual({ scope: 'artifacts', why: 'the artifacts, as `scope` asks' });
  const history = { scope: 'history', head: 'HEAD', why: 'the history, as `scope` asks' };
  expect(plan('history')).toEqual({ ...history, base: null });
  expect(plan('history', { base: 'v1' })).toEqual({ ...history, base: 'v1' });
  expect(plan('changes')).toEqual(PUSHED);
});

test('changes without a base become the tree, with a reason', () => {
  const plan = (name: string): Plan => pickPlan({ ...nothing, scope: 'changes' }, event(name, {}));
  const why = (subject: string): object => ({
    scope: 'tree',
    why: `${subject} names no base: the whole tree is scanned`,
  });
  expect(plan('schedule')).toEqual(why('schedule'));
  expect(plan('')).toEqual(why('a local run'));
});

test('artifacts that are named are the scope of a local run, and of no event', () => {
  const asked = { ...nothing, hasArtifacts: true };
  expect(pickPlan(asked, event('', {}))).toEqual({ scope: 'artifacts', why: 'artifacts are named' });
  expect(pickPlan(asked, event('schedule', {}))).toEqual(treeOf('on every schedule'));
  expect(pickPlan(asked, push)).toEqual(PUSHED);
});
