// Targets as they are written: every key read, every mistake named with its place.
import { expect, test } from '@jest/globals';
import { readSingleTarget, readTargets } from '../../src/verify-health/targets/read.ts';
import { showUrl } from '../../src/verify-health/targets/target.ts';
import { play } from './stage.ts';

const full = `targets:
  - name: api
    url: https://api.test/health
    method: POST
    headers: { x-a: 1 }
    body: ping
    expect:
      status: [200, 2xx]
      json: { "checks.db": ok, "n": "> 3", "list[0]": [a, b] }
      header: { x-region: /^eu/ }
      text: [hello, /w.rld/]
      content-type: application/json
    sha: ABCDEF1
    version: 1.2
    replicas: 3
    critical: false
    degraded: fail
    tls: { ca: ca.pem, servername: api.internal, min-days: 30 }
    address-family: ipv6
    steps:
      - { url: /login, method: POST, json: { a: 1 }, capture: { t: token } }
`;

test('every key of a target is read', () => {
  const reading = readTargets(full, 'targets.yml');
  const target = reading.status === 'ok' ? reading.targets[0]! : undefined;
  expect(target).toMatchObject({
    name: 'api',
    method: 'POST',
    headers: { 'x-a': '1' },
    body: 'ping',
    sha: 'abcdef1',
    version: '1.2',
    replicas: 3,
    critical: false,
    degraded: 'fail',
    family: 6,
    tls: { ca: 'ca.pem', servername: 'api.internal', minDays: 30, isMinDaysAsked: true },
    expectation: { statuses: ['200', '2xx'], contentType: 'application/json' },
  });
  expect([target?.expectation.conditions.length, target?.expectation.texts.length, target?.steps[0]?.body]).toEqual([
    3,
    2,
    '{"a":1}',
  ]);
});

test('a list without a heading and a single URL are targets too, with defaults', () => {
  const reading = readSingleTarget('https://user:word@a.test/x?y=1');
  expect(reading).toMatchObject({
    status: 'ok',
    targets: [
      {
        name: 'https://a.test/x?…',
        method: 'GET',
        critical: true,
        degraded: 'warn',
        tls: { minDays: 14, isMinDaysAsked: false },
      },
    ],
  });
  expect(readTargets('- url: https://a.test/', 'x')).toMatchObject({ status: 'ok' });
});

test.each([
  ['- url: ftp://a.test/', 't:1:3: 0.url: allowed: an absolute http:// or https:// URL'],
  ['- url: file:///etc/passwd', 't:1:3: 0.url: allowed: an absolute http:// or https:// URL'],
  ['- url: https://a.test/\n  expcet: {}', 't:2:3: 0.expcet: unknown key'],
  ['- url: https://a.test/\n  expect:\n    jsno: {}', 't:3:5: 0.expect.jsno: unknown key'],
  ['- url: https://a.test/\n  replicas: 0', 't:2:3: 0.replicas: Too small: expected number to be >=1'],
  ['- url: https://a.test/\n  sha: main', 't:2:3: 0.sha: allowed: 7 to 64 hexadecimal digits'],
  [
    '- url: https://a.test/\n  expect:\n    json:\n      errors: "< many"',
    't:4:7: 0.expect.json.errors: < needs a finite number, not "many"',
  ],
  [
    '- url: https://a.test/\n  expect:\n    json:\n      "a..b": 1',
    't:4:7: 0.expect.json.a..b: is no path such as checks.db.status or items[0].id',
  ],
  [
    '- url: https://a.test/\n  expect: { text: "/(a/" }',
    't:2:13: 0.expect.text: /(a/ is no pattern that runs in linear time (RE2 syntax)',
  ],
  ['- url: https://a.test/\n  headers: { "a b": c }', 't:2:14: 0.headers.a b: Invalid key in record'],
  ['- url: https://a.test/\n  headers: { a: "x\\r\\ny: z" }', 't:2:14: 0.headers.a: is no header value'],
  ['- url: https://a.test/\n  url: https://b.test/', 't:2:3: Map keys must be unique'],
  ['[]', 't:1:1: : Too small: expected array to have >=1 items'],
  ['just text', 't:1:1: : Invalid input: expected array, received string'],
])('%p is refused with its place', (text, problem) => {
  expect(readTargets(text, 't')).toEqual({ status: 'invalid', problems: [problem] });
});

test('aliases that would explode are refused at once', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ntargets: [*d,*d,*d,*d,*d,*d]`;
  expect(readTargets(bomb, 't').status).toBe('invalid');
});

test('a shown URL has no credentials and no query values', () => {
  expect(showUrl('https://me:word@a.test/p?token=abc#x')).toBe('https://a.test/p?…');
});

const script = () => () => ({ body: '{"status":"ok"}', headers: { 'content-type': 'application/json' } });

test.each([
  [{}, 'needs `url` or `targets`'],
  [{ url: 'https://a.test/', targets: '- url: https://b.test/' }, 'not both'],
  [{ targets: '- url: https://a.test/\n- url: https://a.test/' }, 'two targets are called'],
  [
    { url: 'https://a.test/', 'max-error-rate': '1' },
    'need 381 answers after the first 3 good ones, and 5m at one every 2s gives 147: raise `deadline` to 13m, or lower `interval` to 770ms',
  ],
  [{ url: 'https://a.test/', 'max-error-rate': '5', confidence: '99.9' }, 'need 206 answers'],
  [{ url: 'https://a.test/', 'max-p95': '1s', deadline: '60s' }, 'need 59 answers'],
  [{ url: 'https://a.test/', soak: '10m' }, '`soak` 10m'],
  [{ url: 'https://a.test/', 'expect-sha': 'abcdef1', deadline: '5s' }, 'needs 44 answers'],
  [{ url: 'https://a.test/', ports: 'https open' }, 'input `ports`'],
  [{ url: 'https://a.test/', 'bypass-header': 'no colon here' }, 'write `Name: value`'],
  [{ url: 'https://a.test/', baseline: 'b.json' }, 'is no evidence of verify-health'],
  [{ url: 'https://a.test/', deadline: '5' }, 'a duration such as 250ms'],
  [{ url: 'https://a.test/', 'max-error-rate': '0' }, 'a percentage above 0'],
])('%p cannot start: %s', async (raw: Record<string, string>, message) => {
  await expect(play({ raw, script, files: { 'b.json': '{}' } })).rejects.toThrow(message);
});

test('targets may stand in a file, and authorities too', async () => {
  const files = {
    'health/targets.yml': '- url: https://a.test/\n  tls: { ca: health/ca.pem }',
    'health/ca.pem': '-----BEGIN CERTIFICATE-----',
  };
  const { facts, http } = await play({ raw: { targets: 'health/targets.yml' }, script, files });
  expect([facts.verdict, http.requests[0]?.tls?.ca]).toEqual(['pass', '-----BEGIN CERTIFICATE-----']);
});
