// Proves that an own rule which cannot be run is named with what is wrong, and that its expression is not repeated.
import { expect, test } from '@jest/globals';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { createFolder } from '../world.ts';
import { Recipes } from './token-recipes.ts';

/** No rule knows it: nobody but its owner can tell that it is a secret. */
const hidden = new Recipes(41).take('b62', 20);

/** What a step says of its rules, wherever it says it. */
async function scan(rules: string, text: string): Promise<{ reason: string; said: string }> {
  const workspace = createFolder({ [rules]: text, 'a.txt': 'own\n' });
  const inputs = { scope: 'tree', rules };
  const runner = createFakeRunner({ inputs, context: { workspace, temp: createFolder(), eventName: 'schedule' } });
  const outcome = await perform(scanSecrets, createHost(runner));
  expect(outcome.status).toBe('failed');
  return { reason: outcome.reason, said: JSON.stringify([outcome, runner.said]) };
}

test('a keyword that the search cannot meet is refused, not left out', async () => {
  const { reason } = await scan('r.yml', 'rules:\n  - { id: own, pattern: own, keywords: [own, schlüssel] }\n');
  expect(reason).toContain('rule own: a keyword has a character beyond ASCII');
});

const yaml = (pattern: string, more = ''): string =>
  `rules:\n  - { id: own, pattern: ${JSON.stringify(pattern)}, keywords: [own]${more} }\n`;
const toml = (pattern: string): string => `[[rules]]\nid = "own"\nregex = '''${pattern}'''\nkeywords = ["own"]\n`;
const path = (pattern: string): string => `[allowlist]\npaths = ['''${pattern}''']\n`;

const EXPRESSIONS: [string, string, string][] = [
  ['look-around', `own(?=${hidden})`, 'invalid or unsupported Perl syntax at character 4'],
  ['a group without its end', `own(${hidden}`, 'missing closing )'],
  ['a class without its end', `own[${hidden}`, 'missing closing ] at character 4'],
  ['a name that is none', `own(?P<${hidden}!>x)`, 'invalid named capture at character 4'],
  ['a name given twice', `(?P<${hidden}>own)(?P<${hidden}>x)`, 'duplicate capture group name at character 5'],
  ['a repetition of a repetition', `${hidden}**own`, 'invalid nested repetition operator at character 21'],
  ['a range that runs backwards', `own[z-a${hidden}]`, 'invalid character class range at character 5'],
  ['too much of one', `(?:${hidden}){1001}own`, 'invalid repeat count at character 25'],
];

test.each(EXPRESSIONS)('an expression with %s is not repeated', async (_name, pattern, fact) => {
  const remedy = 'write it in RE2 syntax, without look-around and back-references';
  for (const [file, text, name] of [
    ['rules.yml', yaml(pattern), 'rule own'],
    ['rules.toml', toml(pattern), 'rule own'],
    ['rules.toml', path(pattern), 'allowlist path 1'],
  ] as const) {
    const { reason, said } = await scan(file, text);
    expect(reason).toBe(`${file}: ${name}: ${fact}: ${remedy}`);
    for (let at = 0; at + 8 <= hidden.length; at++) expect(said).not.toContain(hidden.slice(at, at + 8));
  }
});

test('a group that an expression does not have is named', async () => {
  const { reason } = await scan('rules.yml', yaml('own(a)', ', group: 2'));
  expect(reason).toBe('rules.yml: rule own: its expression has no group 2: name one from 0 to 1');
});

test('a provider of an own rule that has the name of a member of every object is advised like any other', async () => {
  const { said } = await scan('r.yml', yaml('own', ', provider: constructor'));
  expect(said).toContain('Revoke it: change it where it was issued');
  expect(said).not.toContain('[native code]');
});
