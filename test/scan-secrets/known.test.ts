// Proves that the job's own secrets are found in every spelling.
import { expect, test } from '@jest/globals';
import { createKnownSearch, readKnownValues } from '../../src/scan-secrets/known/values.ts';
import { Recipes } from './token-recipes.ts';

const value = `${new Recipes(5).take('b62', 20)}"/+é`;
const bytes = Buffer.from(value, 'utf8');

test.each([
  ['raw', value],
  ['base64', bytes.toString('base64')],
  ['base64 one byte later', Buffer.concat([Buffer.from('x'), bytes, Buffer.from('yy')]).toString('base64')],
  ['base64 two bytes later', Buffer.concat([Buffer.from('xy'), bytes, Buffer.from('zz')]).toString('base64')],
  ['base64url', bytes.toString('base64url')],
  ['hex', bytes.toString('hex')],
  ['a URL', encodeURIComponent(value)],
  ['JSON', JSON.stringify(value).slice(1, -1)],
])('a secret of the job is found as %s', (_name, spelling) => {
  const text = Buffer.from(`one\nvar x = "pre${spelling}post";\n`);
  expect(createKnownSearch([value])?.(text)).toMatchObject([{ rule: 'known-value', line: 2, confidence: 'high' }]);
});

test('values are read per line and from the leaves of JSON', () => {
  expect(readKnownValues('first-value\n\nsecond-value\nshort')).toEqual({
    values: ['first-value', 'second-value'],
    tooShort: 1,
  });
  expect(readKnownValues('{"a": "first-value", "b": {"c": ["second-value"]}}')).toEqual({
    values: ['first-value', 'second-value'],
    tooShort: 0,
  });
});

test('a value that stands nowhere is not found', () => {
  expect(createKnownSearch([value])?.(Buffer.from(value.slice(1)))).toEqual([]);
});
