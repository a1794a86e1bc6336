// What a checkout may hold without fooling the step: dates that are none, configuration of its own, paths that nobody knows.
import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { git } from '../world.ts';
import { performStep, tellStory } from './story.ts';

async function step(folder: string, inputs: Record<string, string> = {}): Promise<Record<string, string>> {
  return (await performStep({ folder, inputs })).said.outputs;
}

/** A commit on top of HEAD whose dates are what git itself would not write. */
function commitAt(folder: string, date: string, message: string): void {
  const people = ['author', 'committer'].map((role) => `${role} Ada <ada@example.test> ${date} +0000`);
  const [tree, parent] = ['HEAD^{tree}', 'HEAD'].map((name) => git(folder, ['rev-parse', name]));
  const text = [`tree ${tree}`, `parent ${parent}`, ...people, '', message, ''].join('\n');
  const args = ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'];
  git(folder, [
    'reset',
    '-q',
    '--hard',
    execFileSync('git', args, { cwd: folder, input: text, encoding: 'utf8' }).trim(),
  ]);
}

test.each(['-5', '99999999999999', '253402300800'])(
  'a commit of the time %s has no id, and the next one has',
  async (date) => {
    const folder = tellStory(['feat: begin', 'tag v1.0.0', 'fix: two']);
    commitAt(folder, date, 'fix: three');
    const refused = await step(folder);
    expect(refused['status']).toBe('failed');
    expect(refused['reason']).toMatch(/has no committer date between 1970 and 9999/u);
    expect(refused['reason']).not.toContain('fault of Plimsoll');
    commitAt(folder, '1767322800', 'feat: four');
    expect(await step(folder)).toMatchObject({ status: 'passed', version: '1.1.0' });
  },
);

test('the encoding that a checkout is configured for changes nothing', async () => {
  const folder = tellStory(['feat: begin', 'tag v1.0.0', 'fix: déjà vu']);
  git(folder, ['config', 'i18n.logOutputEncoding', 'utf-16']);
  const outputs = await step(folder);
  expect(outputs['version']).toBe('1.0.1');
  expect(outputs['notes']).toContain('déjà vu');
});

test.each([
  ['pakcages/api', 'no commit behind this one touches it'],
  [':(bad)x', 'Invalid pathspec magic'],
])('the path %s that no commit knows is an error, and not for ever nothing to release', async (path, fault) => {
  const files = { 'packages/api/a.txt': 'a' };
  const folder = tellStory([{ message: 'feat: begin', files }, 'tag v1.0.0', 'feat: elsewhere']);
  expect(await step(folder, { paths: 'packages/api' })).toMatchObject({
    status: 'passed',
    version: '',
  });
  const { status, reason } = await step(folder, { paths: `packages/api\n${path}` });
  expect(status).toBe('failed');
  expect(reason).toContain(fault);
  expect(reason).not.toContain('fault of Plimsoll');
});
