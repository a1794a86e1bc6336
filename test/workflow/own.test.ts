// This repository's own workflows and what only GitHub enforces, as values: approvals, queues, cancellation, order of a release.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { interpolate, isRun } from './expressions.ts';
import { readJob, readText, readWorkflow, type Workflow } from './files.ts';

const namesIn = (folder: string): string[] =>
  readdirSync(resolve(import.meta.dirname, '../..', folder)).filter((name) => name.endsWith('.yml'));
const OWN = namesIn('.github/workflows').map((name) => name.replace('.yml', ''));

/** Jobs in an order in which they can run; throws where two wait for each other. */
function orderJobs({ jobs }: Workflow): string[] {
  const order: string[] = [];
  while (order.length < Object.keys(jobs).length) {
    const ready = Object.entries(jobs).filter(
      ([name, { needs = [] }]) => !order.includes(name) && [needs].flat().every((one) => order.includes(one)),
    );
    if (ready.length === 0) throw new Error('jobs wait for each other');
    order.push(...ready.map(([name]) => name));
  }
  return order;
}

const usesOf = (workflow: string, job: string): string[] =>
  readJob(workflow, job).steps.map(({ uses, run }) => uses?.split('@')[0] ?? run?.split(' ')[0] ?? '');

test('a release goes from changelog to approval, two builds, comparison, tag, attestation, and the major tag last', () => {
  const release = readWorkflow('release');
  expect(orderJobs(release)).toEqual(['plan', 'approve', 'build', 'publish', 'attest', 'major']);
  expect(readJob('release', 'plan').steps.at(-1)?.run).toBe('grep -qxF "## $VERSION" CHANGELOG.md');
  expect(release.jobs['approve']?.environment).toBe('release');
  expect(release.jobs['build']?.strategy?.matrix['runner']).toHaveLength(2);
  expect(usesOf('release', 'build')).toContain('bash');
  const publish = usesOf('release', 'publish');
  expect(publish.indexOf('cmp')).toBeGreaterThan(-1);
  expect(publish.indexOf('$/actions/version-release')).toBeGreaterThan(publish.indexOf('cmp'));
  expect(usesOf('release', 'attest').at(-1)).toBe('actions/attest');
  const [verified, moved] = readJob('release', 'major').steps.slice(-2);
  expect(verified?.with).toMatchObject({ publish: 'verify' });
  expect(moved?.with).toMatchObject({ publish: 'release', 'major-tag': 'on' });
  const movers = Object.values(release.jobs).flatMap(({ steps = [] }) =>
    steps.filter((step) => step.with?.['major-tag'] === 'on'),
  );
  expect(movers).toHaveLength(1);
});

test('only the job that attests has an identity, it runs no code of this repository, and no release reads a cache', () => {
  const { jobs, concurrency } = readWorkflow('release');
  const identified = Object.entries(jobs).filter(([, { permissions = {} }]) => permissions['id-token'] === 'write');
  expect(identified.map(([name]) => name)).toEqual(['attest']);
  expect(usesOf('release', 'attest')).toEqual(['actions/download-artifact', 'actions/attest']);
  expect(readText('.github/workflows/release.yml')).not.toMatch(/actions\/cache|^\s+cache: /mu);
  expect(readText('.github/workflows/release.yml')).toContain('package-manager-cache: false');
  expect(concurrency).toEqual({ group: 'release', 'cancel-in-progress': false });
});

test('a release starts from the default branch alone', () => {
  const job = readJob('release', 'plan');
  const at = (ref: string): boolean =>
    isRun(job.if, { github: { ref, event: { repository: { default_branch: 'main' } } } }, 'success');
  expect([at('refs/heads/main'), at('refs/heads/topic'), at('refs/tags/v1')]).toEqual([true, false, false]);
});

test('a new release page has the heading that the release asks for', () => {
  expect(readText('CHANGELOG.md')).toMatch(/^## (?:Unreleased|\d+\.\d+\.\d+)$/mu);
});

test('this repository is judged by its own gates, in blocking mode for secrets, and by everything on a fresh machine', () => {
  const own = readJob('ci', 'own-gates').steps.at(-1);
  expect(own?.uses).toBe('./');
  expect(own?.with).toMatchObject({ secrets: 'on' });
  expect(readJob('ci', 'prove').steps.at(-1)?.run).toBe('bash .ci/run');
  const run = readText('.ci/run');
  for (const command of ['npm cit', 'npm run --silent check', 'actionlint', 'zizmor', 'npm start'])
    expect(run).toContain(command);
  expect(Object.keys(readWorkflow('ci').on)).toEqual(['push', 'pull_request', 'merge_group']);
});

test('CI of a pull request is cancelled by the next push to it; CI of a branch is not', () => {
  const { concurrency } = readWorkflow('ci');
  const cancels = (event: string): string =>
    interpolate(String(concurrency?.['cancel-in-progress']), { github: { event_name: event } });
  expect([cancels('pull_request'), cancels('push'), cancels('merge_group')]).toEqual(['true', 'false', 'false']);
});

test.each([
  ['deploy', 'deploy'],
  ['prepare', 'start'],
  ['finish', 'finish'],
  ['rollback', 'rollback'],
])(
  '%s.yml: the job %s waits in the queue of its environment, is never cancelled by the next, and asks for its approvals',
  (workflow, name) => {
    const job = readJob(workflow, name);
    expect(job.concurrency).toEqual({
      group: 'plimsoll-${{ inputs.environment }}',
      queue: 'max',
      'cancel-in-progress': false,
    });
    expect(job.environment).toEqual({ name: '${{ inputs.environment }}', deployment: false });
  },
);

test('a drill waits in the same queue, without approvals, because a schedule starts it', () => {
  const job = readJob('drill', 'drill');
  expect(job.concurrency?.group).toBe('plimsoll-${{ inputs.environment }}');
  expect(job.environment).toBeUndefined();
});

test('no workflow grants anything to all of its jobs, and the gates may only read', () => {
  for (const name of OWN)
    expect({ name, permissions: readWorkflow(name).permissions }).toEqual({ name, permissions: {} });
  expect(readJob('gate', 'gate').permissions).toEqual({ contents: 'read' });
  expect(readJob('deploy', 'gate').permissions).toEqual({ contents: 'read' });
});

test('the deployment is made from the commit that its gates have judged', () => {
  const checkouts = ['gate', 'release', 'deploy'].flatMap((job) =>
    readJob('deploy', job).steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')),
  );
  expect(checkouts).toHaveLength(3);
  for (const { with: given } of checkouts) expect(given).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
  expect(orderJobs(readWorkflow('deploy'))).toEqual(['gate', 'release', 'deploy', 'tell']);
});

test('a rollback has both commits in its checkout, for the plan and for the act', () => {
  for (const name of ['plan', 'rollback']) {
    const [checkout] = readJob('rollback', name).steps;
    expect({ name, given: checkout?.with }).toEqual({
      name,
      given: { 'fetch-depth': 0, 'persist-credentials': false },
    });
  }
});

test('the job that rolls back is told both ends of the plan, each with its commit', () => {
  const step = readJob('rollback', 'rollback').steps.find(({ id }) => id === 'rollback');
  expect(step).toMatchObject({
    env: { PLIMSOLL_EXPECTED_FROM: '${{ needs.plan.outputs.from }}@${{ needs.plan.outputs.from-sha }}' },
    with: { to: '${{ needs.plan.outputs.to }}@${{ needs.plan.outputs.to-sha }}' },
  });
});

test('the example gate starts on pull requests and in the merge queue, and never with secrets for forks', () => {
  const { on } = parse(readText('examples/gate.yml')) as { on: string[] };
  expect(on).toEqual(['pull_request', 'merge_group']);
});

test.each([
  ['', false],
  ['0123456789abcdef0123456789abcdef01234567', true],
])('a rollback workflow given the hold %j frees it: %p, and rolls back only otherwise', (hold, frees) => {
  const contexts = { inputs: { 'release-hold': hold, 'dry-run': false } };
  expect(isRun(readJob('rollback', 'free').if, contexts, 'success')).toBe(frees);
  expect(isRun(readJob('rollback', 'plan').if, contexts, 'success')).toBe(!frees);
  expect(readJob('rollback', 'rollback')).toMatchObject({ needs: 'plan' });
  expect(readJob('rollback', 'free').steps.at(-1)?.with).toMatchObject({
    'release-hold': '${{ inputs.release-hold }}',
    'dry-run': "${{ inputs.dry-run && 'on' || 'off' }}",
  });
});
