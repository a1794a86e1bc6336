// Names of environments and the refs that hold them, against git itself.
import { expect, test } from '@jest/globals';
import { environmentRef, parseEnvironment } from '../../src/domain/environment.ts';
import { createRandom } from '../fakes/clock.ts';
import { createRepository, git } from '../world.ts';

const repository = createRepository();

test.each([
  'production',
  'a/b',
  '-lead',
  'ends.lock',
  '..',
  '@{',
  'ü 名前',
  '~^:?*[\\',
  'x'.repeat(240),
  '.',
  'refs/heads/main',
])('git accepts the ref of %j', (name) => {
  expect(parseEnvironment(name).status).toBe('valid');
  expect(() => git(repository, ['check-ref-format', environmentRef(name)])).not.toThrow();
});

test('names differ as GitHub sees them differ: never by case, always otherwise; one is never a folder of another', () => {
  const random = createRandom(11);
  const letters = [...'ab/.=-_ ~:ü%A'];
  const names = Array.from({ length: 2000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 6) }, () => letters[Math.floor(random() * letters.length)] ?? 'a')
      .join('')
      .trim(),
  ).filter((name) => name !== '');
  const byRef = new Map<string, Set<string>>();
  for (const name of names)
    byRef.set(environmentRef(name), (byRef.get(environmentRef(name)) ?? new Set()).add(name.toLowerCase()));
  expect([...byRef.values()].filter((same) => same.size > 1)).toEqual([]);
  expect([...byRef.keys()].filter((ref) => ref.split('/').length !== 3)).toEqual([]);
});

test.each([
  ['blank', '  '],
  ['with a line feed', 'a\nb'],
  ['with a mark that turns text round', 'a\u202eb'],
  ['too long for GitHub', 'x'.repeat(256)],
  ['too long for a ref', 'ü'.repeat(200)],
])('a name that is %s is invalid, with a reason', (_, name) => {
  expect(parseEnvironment(name)).toMatchObject({ status: 'invalid', reason: expect.stringMatching(/.{20,}/u) });
});
