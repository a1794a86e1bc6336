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

/** The schema of OASIS, where its file is named: `.ci/run` fetches it. */
const official = process.env['PLIMSOLL_SARIF_SCHEMA'];

/** A log, and where it departs from the committed part of the schema. */
async function scanToLog(files: Record<string, string>): Promise<{ log: Log; errors: unknown }> {
  const workspace = createRepository(files);
  const context = { workspace, temp: createFolder(), eventName: 'schedule' };
  const runner = createFakeRunner({ inputs: { sarif: 'out/log.sarif' }, context });
  await perform(scanSecrets, createHost(runner));
  const log = JSON.parse(readFileSync(join(workspace, 'out/log.sarif'), 'utf8')) as Log;
  return { log, errors: validate(log) };
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

type Spoiled = { at: string; spoil: () => () => void };

/** Every way to leave a member of a log out, to give it another type, and to put one beside it; each can be taken back. */
function listSpoiled(held: object, path: string): Spoiled[] {
  const members = held as Record<string, unknown>;
  const set = (key: string, value: unknown): (() => void) => {
    const before = Object.entries(members);
    if (value === undefined) delete members[key];
    else members[key] = value;
    return () => {
      for (const name of Object.keys(members)) delete members[name];
      Object.assign(members, Object.fromEntries(before));
    };
  };
  const isList = Array.isArray(held);
  const more = isList ? [] : [{ at: `${path}.more`, spoil: () => set('more', 'x') }];
  return [
    ...more,
    ...Object.entries(members).flatMap(([key, value]) => {
      const at = `${path}.${key}`;
      return [
        ...(isList ? [] : [{ at: `${at} left out`, spoil: () => set(key, undefined) }]),
        ...[null, 0.5, 'a b', {}, []].map((other) => ({
          at: `${at} as ${JSON.stringify(other)}`,
          spoil: () => set(key, other),
        })),
        ...(typeof value === 'object' && value !== null ? listSpoiled(value, at) : []),
      ];
    }),
  ];
}

/** Texts may be any text, a list of rules or results may be empty, and nothing need be suppressed. */
const FREE =
  /\.(?:id|name|text|justification|provider|ruleId|tags\.\d) as "a b"$|\.(?:rules|results) as \[\]$|\.suppressions left out$/;

test('the schema refuses a log of which anything is left out, of another type, or too much', async () => {
  const made = (): string => `token: ${recipes.github('ghp_')}`;
  const { log, errors } = await scanToLog({ 'a.conf': made(), 'b.conf': `${made()} # gitleaks:allow` });
  const ajv = new Ajv({ strict: false });
  formats.default.default(ajv);
  const isValid = ajv.compile(SARIF);
  const spoiled = listSpoiled(log, '').filter(({ at }) => !FREE.test(at));
  const taken = spoiled.filter(({ spoil }) => {
    const repair = spoil();
    const isTaken = isValid(log);
    repair();
    return isTaken;
  });
  expect(errors).toEqual([]);
  expect(spoiled.length).toBeGreaterThan(200);
  expect(taken.map(({ at }) => at)).toEqual([]);
  expect(isValid(log)).toBe(true);
});

test.each([
  ['a line before the first', { startLine: 0, startColumn: 1 }],
  ['a column before the first', { startLine: 1, startColumn: 0 }],
])('the schema refuses %s', async (_name, region) => {
  const { log } = await scanToLog({ 'a.conf': `token: ${recipes.github('ghp_')}\n` });
  const place = { physicalLocation: { artifactLocation: { uri: 'a' }, region } };
  for (const result of log.runs[0]?.results ?? []) result.locations = [place];
  expect(validate(log)).not.toEqual([]);
});

const files = { 'app.conf': everything, 'a.yml': `token: ${recipes.github('ghp_')} # gitleaks:allow` };

(official === undefined ? test.skip : test)(
  'a log of every kind of finding is valid by the official schema (skipped where PLIMSOLL_SARIF_SCHEMA names no file)',
  async () => {
    const { log } = await scanToLog(files);
    expect(validate(log, readOfficial(official!))).toEqual([]);
  },
);

test('a log of every kind of finding is valid', async () => {
  const { log, errors } = await scanToLog(files);
  expect(errors).toEqual([]);
  expect(log.runs[0]?.results.length).toBeGreaterThan(FORMATS.length * 0.9);
  expect(log.runs[0]?.results.filter(({ suppressions }) => suppressions !== undefined)).toHaveLength(1);
});

test('names with blanks, percent signs, quotes and letters of other scripts are valid references', async () => {
  const names = ['a b/100%.conf', 'ключ.conf', 'a#b?.conf', '"q".conf'];
  const { log, errors } = await scanToLog(
    Object.fromEntries(names.map((name) => [name, `token: ${recipes.github('ghp_')}\n`])),
  );
  expect(errors).toEqual([]);
  expect(JSON.stringify(log)).toContain('a%20b/100%25.conf');
  expect(log.runs[0]?.results).toHaveLength(names.length);
});

test('a log without a finding is valid', async () => {
  expect(await scanToLog({ 'a.txt': 'nothing\n' })).toMatchObject({ errors: [], log: { runs: [{ results: [] }] } });
});
