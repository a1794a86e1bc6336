// A secret is masked and removed in every spelling it leaks in.
import { expect, test } from '@jest/globals';
import { createRedactor } from '../../src/kernel/redact.ts';

const secret = ['pa55', 'w"rd', '/+ü&x'].join('-');

test('raw, base64 at any alignment, hex, URL-encoded and JSON-escaped spellings are removed', () => {
  const masks: string[] = [];
  const redactor = createRedactor((spelling) => masks.push(spelling));
  expect(redactor.add(secret)).toBe(true);
  const around = ['', 'x', 'xy'].map((before) => Buffer.from(`${before}${secret} after`).toString('base64'));
  const texts = [
    secret,
    ...around,
    Buffer.from(secret).toString('hex'),
    encodeURIComponent(secret),
    JSON.stringify({ a: secret }),
  ];
  for (const text of texts) {
    expect(redactor.clean(text)).toContain('***');
    expect(redactor.clean(text)).not.toContain(text);
  }
  expect(masks).toContain(secret);
});

test('each line of a multi-line secret is masked', () => {
  const masks: string[] = [];
  createRedactor((spelling) => masks.push(spelling)).add('first-line-of-it\nsecond-line-of-it');
  expect(masks).toEqual(expect.arrayContaining(['first-line-of-it', 'second-line-of-it']));
});

test.each(['', 'abc', 'true', '123456789', 'password', 'Production', 'portworx', 'Acme', 'GRAFANA'])(
  '%j is never masked',
  (value) => {
    const masks: string[] = [];
    expect(createRedactor((spelling) => masks.push(spelling)).add(value)).toBe(false);
    expect(masks).toEqual([]);
  },
);

test('of secrets that overlap in a text nothing is left', () => {
  const redactor = createRedactor(() => undefined);
  redactor.add('alpha-beta-gamma');
  redactor.add('gamma-delta-epsilon');
  redactor.add('beta-g');
  expect(redactor.clean('<alpha-beta-gamma-delta-epsilon> beta-g')).toBe('<***> ***');
});
