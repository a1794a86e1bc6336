// Inputs and configuration become typed values, and every problem is said at once.
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { defineContract, input } from '../../src/kernel/contract.ts';
import { int, list, matching, oneOf, secretText, text } from '../../src/kernel/inputs.ts';
import { differingSettings, readSettings, resolveInputs } from '../../src/kernel/settings.ts';

const contract = defineContract({
  name: 'weigh',
  about: 'Weighs.',
  branding: { icon: 'anchor', color: 'blue' },
  inputs: {
    minimum: input({ about: 'Least.', type: int(0, 100), fallback: '80', stricter: Math.max }),
    mode: input({ about: 'How.', type: oneOf('on', 'off') }),
    paths: input({ about: 'Where.', type: list() }),
    token: input({ about: 'Key.', type: secretText(), secret: true }),
    label: input({ about: 'Name.', type: text(), required: true }),
    sha: input({ about: 'Commit.', type: matching(/^[0-9a-f]{40}$/u, '40 hex digits') }),
  },
  outputs: {},
  permissions: {},
  failsWhen: [],
  evidence: z.object({}),
});

function resolve(
  raw: Record<string, string>,
  file?: string,
  isProposal = false,
): { values: Record<string, unknown>; notes: string[] } {
  const problems: string[] = [];
  const policy = file === undefined ? undefined : { text: file, origin: 'plimsoll.yml' };
  const settings = readSettings(contract, policy, ['weigh', 'other'], problems);
  return resolveInputs(contract, (name) => raw[name] ?? '', settings, isProposal, problems);
}

test('blank is unset: the fallback holds, an input without one is absent', () => {
  const { values } = resolve({ label: 'x', minimum: '  ', mode: '' });
  expect(values).toMatchObject({ minimum: 80, label: 'x', summary: 'on' });
  expect('mode' in values).toBe(false);
});

test('every bad input of a step is named in one message, a secret without its value', () => {
  const wrong = (): unknown => resolve({ minimum: '1e999', mode: 'maybe', sha: 'abc', token: 'x' });
  expect(wrong).toThrow(
    /minimum.*"1e999".*whole number from 0 to 100[\s\S]*mode.*"maybe".*on, off[\s\S]*label.*required[\s\S]*sha.*40 hex digits/u,
  );
});

test('what may be a secret in the wrong place is told by its beginning and length alone', () => {
  const secret = ['key_', 'a1B2c3D4e5F6g7H8i9'].join('');
  const files = [`weigh:\n  ${secret}: 1\n`, `${secret}: 1\n`, `weigh:\n  mode: ${secret}\n`];
  for (const wrong of [() => resolve({ label: 'x', mode: secret }), ...files.map((file) => () => resolve({}, file))]) {
    expect(wrong).toThrow(/"key_…" \(22 characters\)/u);
    expect(wrong).not.toThrow(secret.slice(4, 12));
  }
});

test.each(['-1', 'NaN', '85%', '0x10', '1.5', '101', '99999999999999999999', '٨٥'])(
  '%s is no whole number from 0 to 100',
  (minimum) => {
    expect(() => resolve({ label: 'x', minimum })).toThrow(/whole number from 0 to 100/u);
  },
);

test('the file fills what the workflow leaves unset; elsewhere the workflow wins', () => {
  const file = 'weigh:\n  minimum: 85\n  label: from file\n  paths: [a, b]\n';
  expect(resolve({}, file).values).toMatchObject({ minimum: 85, label: 'from file', paths: ['a', 'b'] });
  expect(resolve({ minimum: '60' }, file).values['minimum']).toBe(60);
});

test('on a proposal the stricter of file and workflow holds, and a looser one is said', () => {
  const { values, notes } = resolve({ label: 'x', minimum: '60' }, 'weigh:\n  minimum: 85\n', true);
  expect(values['minimum']).toBe(85);
  expect(notes).toEqual([expect.stringContaining('looser than plimsoll.yml:2:3')]);
  expect(resolve({ label: 'x', minimum: '90' }, 'weigh:\n  minimum: 85\n', true).values['minimum']).toBe(90);
});

test('a mistake in the file is shown at its line and column', () => {
  const file = 'weigh:\n  minimun: 85\n  minimum: 850\nwiegh: {}\n';
  expect(() => resolve({ label: 'x' }, file)).toThrow(
    /plimsoll.yml:4:1: unknown action "wiegh"[\s\S]*plimsoll.yml:2:3: unknown input "minimun"[\s\S]*plimsoll.yml:3:3: "850"/u,
  );
});

test('a secret may not stand in the file', () => {
  expect(() => resolve({ label: 'x' }, 'weigh:\n  token: abc\n')).toThrow(/"token" may not stand in the file/u);
});

test.each([
  ['a duplicate key', 'weigh:\n  minimum: 1\n  minimum: 2\n', /unique/u],
  [
    'an alias bomb',
    `a: &a [x, x]\n${'bcdefghijklmnop'
      .split('')
      .map(
        (name, at) =>
          `${name}: &${name} [*${'abcdefghijklmnop'[at]}, *${'abcdefghijklmnop'[at]}, *${'abcdefghijklmnop'[at]}]`,
      )
      .join('\n')}\n`,
    /alias|unknown action/iu,
  ],
  ['a list at the root', '- weigh\n', /must be a map/u],
  ['a scalar section', 'weigh: 85\n', /must be a map/u],
  ['a prototype key', 'weigh:\n  __proto__: 1\n', /unknown input/u],
])('%s is refused', (_, file, words) => {
  expect(() => resolve({ label: 'x' }, file)).toThrow(words);
});

test("a proposal's own file is compared and each difference said", () => {
  const problems: string[] = [];
  const base = readSettings(contract, { text: 'weigh:\n  minimum: 85\n', origin: 'base' }, ['weigh'], problems);
  const head = { text: 'weigh:\n  minimum: 60\n', origin: 'head' };
  expect(differingSettings(contract, base, head, ['weigh'])).toEqual([
    '`minimum` in this proposal\'s configuration is "60" and not obeyed: the base branch says "85"',
  ]);
});
