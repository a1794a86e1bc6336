// How many there are, in words.
import { expect, test } from '@jest/globals';
import { countThings } from '../../src/domain/wording.ts';

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [2, '2 files'],
])('%d of a file is said as %s', (count, said) => {
  expect(countThings(count, 'file')).toBe(said);
});
