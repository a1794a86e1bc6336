// Proves that the SARIF file of a run keeps to the schema: odd names of files, accepted findings, no finding at all.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import * as formats from 'ajv-formats';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { createFolder, createRepository } from '../world.ts';
import { FORMATS } from './formats.table.ts';
import { SARIF } from './sarif-schema.ts';
import { Recipes } from './token-recipes.ts';

type Log = { runs: { results: { locations: object[]; suppressions?: object[] }[] }[] };

/** Against the committed part of the schema, and against the whole of it where PLIMSOLL_SARIF_SCHEMA names its file. */
async function scanToLog(files: Record<string, string>): Promise<{ log: Log; errors: unknown }> {
  const workspace = createRepository(files);
  const context = { workspace, temp: createFolder(), eventName: 'schedule' };
  const runner = createFakeRunner({ inputs: { sarif: 'out/log.sarif' }, context });
  await perform(scanSecrets, createHost(runner));
  const log = JSON.parse(readFileSync(join(workspace, 'out/log.sarif'), 'utf8')) as Log;
  const official = process.env['PLIMSOLL_SARIF_SCHEMA'];
  return { log, errors: [...validate(log), ...(official === undefined ? [] : validate(log, readOfficial(official)))] };
}

function validate(log: Log, schema: object = SARIF): unknown[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default.default(ajv);
  return ajv.validate(schema, log) ? [] : (ajv.errors ?? []);
}

/** Drafts older than the validator differ only in names that are dropped here. */
function readOfficial(path: string): object {
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return schema;
}

const recipes = new Recipes(77);
const everything = FORMATS.map((format, at) => `${format.word ?? `v_${at}`} = "${format.make(recipes)}"`).join('\n');

const broken: readonly [string, (result: Record<string, unknown>) => void][] = [
  ['a message without text', (result) => (result['message'] = {})],
  ['no message', (result) => delete result['message']],
  ['a level that does not exist', (result) => (result['level'] = 'high')],
  ['a property that does not exist', (result) => (result['secret'] = 'x')],
  [
    'a line before the first',
    (result) =>
      (result['locations'] = [{ physicalLocation: { artifactLocation: { uri: 'a' }, region: { startLine: 0 } } }]),
  ],
  [
    'a name that is no reference',
    (result) => (result['locations'] = [{ physicalLocation: { artifactLocation: { uri: 'a b' } } }]),
  ],
  ['a place without a file', (result) => (result['locations'] = [{ physicalLocation: { region: { startLine: 1 } } }])],
  ['a suppression of no kind', (result) => (result['suppressions'] = [{ justification: 'x' }])],
  ['a fingerprint that is no text', (result) => (result['partialFingerprints'] = { a: 1 })],
];

test.each(broken)('the schema refuses %s', async (_name, spoil) => {
  const { log } = await scanToLog({ 'a.conf': `token: ${recipes.github('ghp_')}\n` });
  const [result] = (log.runs[0]?.results ?? []) as unknown as Record<string, unknown>[];
  spoil(result ?? {});
  expect(validate(log)).not.toEqual([]);
});

test('a log of every kind of finding is valid', async () => {
  const { log, errors } = await scanToLog({
    'app.conf': everything,
    'a.yml': `token: ${recipes.github('ghp_')} # gitleaks:allow`,
  });
  expect(errors).toEqual([]);
  expect(log.runs[0]?.results.length).toBeGreaterThan(FORMATS.length * 0.9);
  expect(log.runs[0]?.results.filter(({ suppressions }) => suppressions !== undefined)).toHaveLength(1);
});

test('names with blanks, percent signs, quotes and letters of other scripts are valid references', async () => {
  const names = ['a b/100%.conf', 'ключ.conf', 'a#b?.conf', '"q".conf'];
  const files = Object.fromEntries(names.map((name) => [name, `token: ${recipes.github('ghp_')}\n`]));
  const { log, errors } = await scanToLog(files);
  expect(errors).toEqual([]);
  expect(JSON.stringify(log)).toContain('a%20b/100%25.conf');
  expect(log.runs[0]?.results).toHaveLength(names.length);
});

test('a log without a finding is valid', async () => {
  expect(await scanToLog({ 'a.txt': 'nothing\n' })).toMatchObject({ errors: [], log: { runs: [{ results: [] }] } });
});
