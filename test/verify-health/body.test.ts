// What bodies say: dialects, words, typed conditions, versions, and JSON that must not be believed.
import { expect, test } from '@jest/globals';
import { testCondition, type Answer } from '../../src/verify-health/body/condition.ts';
import { readHealthBody, readPlainHealth } from '../../src/verify-health/body/dialects.ts';
import { findError } from '../../src/verify-health/body/error.ts';
import { parseJsonPath, readJsonPath } from '../../src/verify-health/body/json-path.ts';
import { findDuplicateKey, parseJson } from '../../src/verify-health/body/json.ts';
import { parseTest } from '../../src/verify-health/body/parse-test.ts';
import { isSameSha, readIdentity } from '../../src/verify-health/body/version.ts';
import { DIALECT_CASES } from './dialects.table.ts';

test.each(DIALECT_CASES)('$from means $meaning', ({ body, contentType, meaning, parts }) => {
  const json = parseJson(body);
  const health = json.status === 'json' ? readHealthBody(json.value, contentType) : readPlainHealth(body);
  expect({ meaning: health?.meaning, parts: health?.dependencies.map((part) => part.name) }).toEqual({
    meaning,
    parts: parts ?? [],
  });
});

test('bodies of at least twelve families are recognised by name', () => {
  const names = DIALECT_CASES.map(({ body, contentType }) => {
    const json = parseJson(body);
    return json.status === 'json' ? readHealthBody(json.value, contentType)?.dialect : readPlainHealth(body)?.dialect;
  });
  expect(new Set(names).size).toBeGreaterThanOrEqual(12);
});

test.each(['{"foo":1}', '[1,2]', '5', 'null', '"a sentence that is no word of health at all"'])(
  '%s is no health body',
  (body) => {
    expect(readHealthBody(JSON.parse(body), 'application/json')).toBeUndefined();
  },
);

test.each([
  ['{"status":"ok","error":"connection refused"}', 'a good word'],
  ['{"status":"UP","errors":["db"]}', 'a list of errors'],
  ['{"healthy":true,"error":{"message":"no disk"}}', 'a flag'],
  ['{"status":"ok","error":true}', 'a switch'],
  ['{"errors":{"count":0}}', 'no word of health'],
])('%s tells of an error beside %s, which proves nothing', (body) => {
  const json: unknown = JSON.parse(body);
  expect(findError(json, readHealthBody(json, 'application/json'))).toMatch(/^the body has "errors?"/u);
});

test.each([
  ...['null', '[]', '{}', '""', 'false', '0', '3', '"none"', '"None"', '{"count":0}', '{"last_hour":3}', '{"list":[]}'],
])('an error of %s beside a good word is none', (said) => {
  for (const name of ['error', 'errors']) {
    const json: unknown = JSON.parse(`{"status":"ok","${name}":${said}}`);
    expect(findError(json, readHealthBody(json, 'application/json'))).toBeUndefined();
  }
});

test.each([
  ['{"data":{"healthy":false}}', 'bad'],
  ['{"status":"success","data":{"status":"down"}}', 'bad'],
  ['{"success":true,"result":{"status":"degraded"}}', 'degraded'],
  ['{"data":{"status":"ok"}}', 'good'],
  ['{"status":"success","data":{"status":"ok"}}', 'good'],
  ['{"status":"error","data":{"status":"ok"}}', 'bad'],
  ['{"status":"ok","data":{"status":"shipped"}}', 'good'],
  ['{"data":{"status":"shipped"}}', undefined],
  ['{"data":[{"status":"down"}]}', undefined],
  ['{"code":500}', 'bad'],
  ['{"statusCode":"503","message":"x"}', 'bad'],
  ['{"code":0,"message":"success"}', undefined],
  ['{"code":200}', undefined],
  ['{"code":"E500"}', undefined],
  ['{"code":10500}', undefined],
])('%s as a whole means %s', (body, meaning) => {
  expect(readHealthBody(JSON.parse(body), 'application/json')?.meaning).toBe(meaning);
});

function ask(body: string, path: string, written: string | number | boolean | null | string[]): Answer['status'] {
  const json = parseJson(body);
  const reading = parseTest(written);
  const steps = parseJsonPath(path);
  if (json.status !== 'json' || reading.status !== 'ok' || steps === undefined) return 'error';
  return testCondition(json.value, { name: path, path: steps, test: reading.test }).status;
}

test.each([
  ['{"error_rate":0.9}', 'error_rate', '<= 0.05', 'fails'],
  ['{"error_rate":0.01}', 'error_rate', '< 0.05', 'holds'],
  ['{"status":"unhealthy"}', 'errors', '< 5', 'error'],
  ['{"errors":"3"}', 'errors', '<= 5', 'error'],
  ['{"errors":null}', 'errors', '<= 5', 'error'],
  ['{"errors":1e999}', 'errors', '> 5', 'error'],
  ['{"errors":"NaN"}', 'errors', '<= 5', 'error'],
  ['{"errors":true}', 'errors', '<= 5', 'error'],
  ['{"errors":5}', 'errors', '<= 5', 'holds'],
  ['{"n":16}', 'n', '0x10', 'error'],
  ['{"n":"16"}', 'n', 16, 'error'],
  ['{"n":16}', 'n', 16, 'holds'],
  ['{"ok":true}', 'ok', true, 'holds'],
  ['{"ok":"true"}', 'ok', true, 'error'],
  ['{"ok":null}', 'ok', null, 'holds'],
  ['{"ok":0}', 'ok', null, 'error'],
  ['{"s":"down"}', 's', '!= down', 'fails'],
  ['<html>', 's', '!= down', 'error'],
  ['{"checks":{"db:ms":[{"status":"ok"}]}}', 'checks["db:ms"][0].status', 'ok', 'holds'],
  ['{"list":[]}', 'list[0]', 'ok', 'error'],
  ['{"v":"1.2.3"}', 'v', String.raw`/^1\.\d+/`, 'holds'],
  ['{"v":5}', 'v', '/5/', 'error'],
  ['{"v":"b"}', 'v', ['a', 'b'], 'holds'],
  ['{"v":"c"}', 'v', ['a', 'b'], 'fails'],
  ['{}', 'v', 'missing', 'holds'],
  ['{"v":null}', 'v', 'missing', 'fails'],
  ['{"v":null}', 'v', 'exists', 'holds'],
  ['{"a":1}', 'constructor', 'exists', 'fails'],
  ['{"a":1}', '__proto__.x', '== 1', 'error'],
])('on %s the condition %s %p %s', (body, path, written, status) => {
  expect(ask(body, path, written)).toBe(status);
});

test('conditions that cannot be are refused before anything is asked', () => {
  expect([parseTest('< abc').status, parseTest('/(a/').status, parseTest(String.raw`/(a)\1/`).status]).toEqual([
    'invalid',
    'invalid',
    'invalid',
  ]);
  expect([parseJsonPath('a..b'), parseJsonPath(''), parseJsonPath('a[x]')]).toEqual([undefined, undefined, undefined]);
});

test('a path reads own keys only', () => {
  expect(readJsonPath({ a: [{ b: 0 }] }, ['a', 0, 'b'])).toEqual({ isFound: true, value: 0 });
  expect(readJsonPath('text', ['length'])).toEqual({ isFound: false });
});

test('a key given twice makes a body unbelievable, one in two objects does not', () => {
  expect(parseJson('{"status":"ok","status":"error"}')).toMatchObject({ status: 'not-json' });
  expect(parseJson('{"a":{"status":"ok"},"b":[{"status":"x"},{"status":"y"}],"status":"z"}')).toMatchObject({
    status: 'json',
  });
  expect(findDuplicateKey(String.raw`{"a":"\"b\":1,\"b\":2","b":1}`)).toBeUndefined();
});

test('a byte order mark is no harm; deep nesting and long strings end in linear time', () => {
  expect(parseJson('\uFEFF{"status":"ok"}')).toEqual({ status: 'json', value: { status: 'ok' } });
  const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
  expect(['json', 'not-json']).toContain(parseJson(deep).status);
  expect(parseJson(JSON.stringify({ a: 'x\\"'.repeat(300_000) })).status).toBe('json');
  expect(parseJson('"'.repeat(1_000_000)).status).toBe('not-json');
});

const sha = '0123456789abcdef0123456789abcdef01234567';

test.each([
  ['sha', { sha }],
  ['commit', { commit: sha }],
  ['commitSha', { commitSha: sha }],
  ['gitCommit', { gitCommit: sha }],
  ['build_sha', { build_sha: sha }],
  ['build', { build: sha }],
  ['revision', { revision: sha }],
  ['releaseId', { releaseId: sha }],
  ['version', { version: sha }],
  ['version.sha', { version: { sha } }],
  ['git.commit.id', { git: { commit: { id: sha } } }],
  ['git.commit.id.full', { git: { commit: { id: { full: sha, abbrev: sha.slice(0, 7) } } } }],
])('a commit is found under %s', (_, body) => {
  expect(readIdentity(body, '', new Map()).sha).toBe(sha);
});

test('a commit is found in headers, meta tags and a bare text, a version beside it, and the instance', () => {
  expect(readIdentity(undefined, '', new Map([['x-commit', sha.toUpperCase()]])).sha).toBe(sha);
  expect(readIdentity(undefined, `<html><meta content="${sha}" name="build-version"></html>`, new Map()).sha).toBe(sha);
  expect(readIdentity(undefined, `${sha}\n`, new Map()).sha).toBe(sha);
  expect(readIdentity({ version: '1.4.0', sha, hostname: 'web-1' }, '', new Map())).toEqual({
    sha,
    version: '1.4.0',
    instance: 'web-1',
  });
  expect(readIdentity({ build: 20_261_121, status: 'ok' }, '', new Map()).sha).toBeUndefined();
  expect(readIdentity({ version: 3, status: 'ok' }, '', new Map())).toEqual({
    sha: undefined,
    version: undefined,
    instance: undefined,
  });
});

test('commits compare as texts, by prefixes of at least seven digits, in any case', () => {
  expect([
    isSameSha(sha, sha.slice(0, 7)),
    isSameSha(sha.slice(0, 10).toUpperCase(), sha),
    isSameSha(sha, sha.slice(0, 6)),
    isSameSha('0000016', '0x00010'),
  ]).toEqual([true, true, false, false]);
});
