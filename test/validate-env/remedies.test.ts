// Remedies that hold YAML: what a reader copies from them is YAML and means what it says.
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readSchema } from '../../src/validate-env/schema/document.ts';
import { checkValues } from '../../src/validate-env/schema/values.ts';
import { findingsOf } from './read-names.ts';

const envIn = (text: string): unknown => parse(/env: \{.*?\}\}" \}/.exec(text)?.[0] ?? '');

test('the `env:` block to write instead of a secret in shell text is YAML', () => {
  const workflow = 'jobs:\n  a:\n    steps:\n      - run: deploy "${{ secrets.SSH_KEY }}"\n';
  const [splice] = findingsOf({ '.github/workflows/a.yml': workflow }).filter(
    ({ kind }) => kind === 'secret-in-shell-text',
  );
  expect(envIn(splice?.suggestion ?? '')).toEqual({ env: { SSH_KEY: '${{ secrets.SSH_KEY }}' } });
  expect(splice?.suggestion).toContain('"$SSH_KEY" in the script');
});

test.each([
  ['{ type: secret }', 'secrets'],
  ['{ type: port }', 'vars'],
])('the `env:` entry that a missing variable of %s needs is YAML', (entry, context) => {
  const { declarations } = readSchema(`variables:\n  ONE: ${entry}\n`);
  const [missing] = checkValues(declarations, {
    path: 's.yml',
    environment: 'production',
    valueOf: () => undefined,
    examplesOf: () => new Set(),
    unmaskable: new Set(),
  });
  expect(envIn(missing?.suggestion ?? '')).toEqual({ env: { ONE: `\${{ ${context}.ONE }}` } });
});
