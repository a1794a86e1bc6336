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

/** Also against the whole official schema where a file of it is at hand. */
async function scanToLog(files: Record<string, string>): Promise<{ log: Log; errors: unknown }> {
  const workspace = createRepository(files);
  const context = { workspace, temp: createFolder(), eventName: 'schedule' };
  const runner = createFakeRunner({ inputs: { sarif: 'out/log.sarif' }, context });
  await perform(scanSecrets, createHost(runner));
  const log = JSON.parse(readFileSync(join(workspace, 'out/log.sarif'), 'utf8')) as Log;
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default.default(ajv);
  const official = process.env['PLIMSOLL_SARIF_SCHEMA'];
  const schemas = [SARIF, ...(official === undefined ? [] : [readOfficial(official)])];
  return { log, errors: schemas.flatMap((schema) => (ajv.validate(schema, log) ? [] : (ajv.errors ?? []))) };
}

/** Drafts older than the validator differ only in names that are dropped here. */
function readOfficial(path: string): object {
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return schema;
}

const recipes = new Recipes(77);
const everything = FORMATS.map((format, at) => `${format.word ?? `v_${at}`} = "${format.make(recipes)}"`).join('\n');

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
