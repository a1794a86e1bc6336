// Worlds in which the service is not well: fail, or at the least never green.
import { DIALECT_CASES } from '../dialects.table.ts';
import { broken, down, fail, fresh, NEW_SHA, notGreen, ok, page, scenario, stale, type Scenario } from './scenario.ts';

const sha = { 'expect-sha': NEW_SHA };
const minute = { deadline: '60s' };
const html = { 'content-type': 'text/html' };

const dialects = DIALECT_CASES.filter(({ meaning }) => meaning === 'bad').map(({ from, body, contentType }) =>
  scenario(`says it is down under 200 as ${from}`, fail('unhealthy'), { deadline: '20s' }, () => ({
    body,
    headers: { 'content-type': contentType },
  })),
);

const statuses = [301, 304, 400, 401, 403, 404, 405, 429, 500, 502, 503, 504].map((code) =>
  scenario(`answers ${code}`, fail('unhealthy'), { deadline: '20s' }, () => ({ code, body: 'no' })),
);

const failures = (
  [
    ['connect', 'ECONNREFUSED', 'unreachable'],
    ['connect', 'EDEADLINE', 'unreachable'],
    ['head', 'ECONNRESET', 'unreachable'],
    ['head', 'HPE_INVALID_CONSTANT', 'unhealthy'],
    ['body', 'ECONNRESET', 'unhealthy'],
    ['body', 'Z_DATA_ERROR', 'unhealthy'],
    ['tls', 'CERT_HAS_EXPIRED', 'insecure'],
    ['tls', 'CERT_NOT_YET_VALID', 'insecure'],
    ['tls', 'ERR_TLS_CERT_ALTNAME_INVALID', 'insecure'],
    ['tls', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'insecure'],
    ['tls', 'SELF_SIGNED_CERT_IN_CHAIN', 'insecure'],
    ['tls', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'insecure'],
    ['tls', 'ERR_SSL_WRONG_VERSION_NUMBER', 'insecure'],
  ] as const
).map(([phase, code, kind]) =>
  scenario(`fails in ${phase} with ${code}`, fail(kind), { deadline: '20s' }, () => broken(phase, code)),
);

const mixes = [2, 4, 10].flatMap((of) => [
  scenario(`1 of ${of} old, at random`, fail('mixed-versions'), { ...sha, ...minute }, ({ chance }) =>
    chance() < 1 / of ? stale() : fresh(),
  ),
  scenario(`1 of ${of} old, in turn`, fail('mixed-versions'), { ...sha, ...minute }, ({ count }) =>
    count % of === 0 ? stale() : fresh(),
  ),
]);

const flapping = [0.1, 0.3, 0.5].flatMap((share) => [
  scenario(`flaps at ${share * 100} % in a soak of 60 s`, notGreen, { soak: '60s', interval: '1s' }, ({ chance }) =>
    chance() < share ? down() : ok(),
  ),
  scenario(
    `flaps at ${share * 100} % against a limit of 2 %`,
    notGreen,
    { 'max-error-rate': '2', interval: '500ms' },
    ({ chance }) => (chance() < share ? down() : ok()),
  ),
]);

const conditions = (
  [
    ['error_rate: "<= 0.05"', { error_rate: 0.9 }],
    ['errors: "< 5"', { status: 'ok' }],
    ['errors: "< 5"', { errors: '3' }],
    ['errors: "< 5"', { errors: null }],
    ['status: "!= down"', 'no object'],
    ['ready: true', { ready: 'true' }],
  ] as const
).map(([condition, body]) =>
  scenario(
    `the condition ${condition} on ${JSON.stringify(body)}`,
    fail('unhealthy'),
    { deadline: '20s', targets: `- url: https://app.test/health\n  expect: { json: { ${condition} } }` },
    () => ok(body),
  ),
);

export const BAD: readonly Scenario[] = [
  ...dialects,
  ...statuses,
  ...failures,
  ...mixes,
  ...flapping,
  ...conditions,
  scenario('the old commit in /version.json', fail('stale-version'), { ...sha, ...minute }, ({ request }) =>
    request.url.endsWith('/version.json') ? stale() : ok(),
  ),
  scenario(
    'a tenth of /version.json old',
    fail('mixed-versions'),
    { ...sha, ...minute },
    ({ request, chance, count }) => {
      if (!request.url.endsWith('/version.json')) return ok();
      return count < 20 || chance() < 0.1 ? stale() : fresh();
    },
  ),
  scenario('never answers', fail('unreachable'), { deadline: '25s' }, () => ({ latency: 1e9 })),
  scenario('takes 8 s, with 2 s allowed', fail('slow'), { ...minute, 'max-latency': '2s' }, () =>
    ok(undefined, { latency: 8_000 }),
  ),
  scenario('takes 8 s, with nothing said', fail('slow'), minute, () => ok(undefined, { latency: 8_000 })),
  scenario('a p95 three times the limit', fail('slow'), { 'max-p95': '200ms', interval: '500ms' }, ({ chance }) =>
    ok(undefined, { latency: 100 - 170 * Math.log(1 - chance()) }),
  ),
  scenario(
    '20 % errors against a limit of 5 %',
    fail('unhealthy'),
    { 'max-error-rate': '5', deadline: '10m' },
    ({ chance, count }) => (count > 3 && chance() < 0.2 ? down(500) : ok()),
  ),
  scenario('every answer old', fail('stale-version'), { ...sha, ...minute }, () => stale()),
  scenario('old from a cache', fail('stale-version'), { ...sha, ...minute }, () => ({
    ...stale(),
    headers: { 'content-type': 'application/json', age: '86400', 'x-cache': 'HIT' },
  })),
  scenario(
    'old for visitors from a cache, new behind it',
    fail('stale-version'),
    { ...sha, ...minute },
    ({ request }) =>
      request.url.includes('plimsoll=')
        ? fresh()
        : { ...stale(), headers: { 'content-type': 'application/json', age: '600' } },
  ),
  scenario(
    'one of four addresses old',
    fail('mixed-versions'),
    { ...sha, ...minute },
    ({ request }) => (request.address === '203.0.113.3' ? stale() : fresh()),
    { network: { hosts: { 'app.test': ['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.4'] } } },
  ),
  scenario(
    'one of two addresses dead',
    fail('unreachable'),
    { deadline: '20s' },
    ({ request }) => (request.address === '203.0.113.2' ? broken('connect', 'ECONNREFUSED') : ok()),
    { network: { hosts: { 'app.test': ['203.0.113.1', '203.0.113.2'] } } },
  ),
  scenario(
    'the old version comes back',
    fail('stale-version', 'mixed-versions'),
    { ...sha, ...minute, soak: '30s' },
    ({ elapsed }) => (elapsed() > 15_000 ? stale() : fresh()),
  ),
  scenario('dies after five good answers', fail('unhealthy'), { soak: '30s' }, ({ count }) =>
    count > 5 ? down() : ok(),
  ),
  scenario('crashes after five good answers', fail('unreachable'), { soak: '30s' }, ({ count }) =>
    count > 5 ? broken('connect', 'ECONNREFUSED') : ok(),
  ),
  scenario('good and bad in turn', fail('unhealthy'), minute, ({ count }) => (count % 2 === 0 ? down() : ok())),
  scenario('a warm-up longer than the deadline', fail('unhealthy'), minute, () => down()),
  scenario('a shell that says Application error', fail('unhealthy'), { url: 'https://app.test/', ...minute }, () =>
    page('<!doctype html><h2>Application error: a client-side exception has occurred</h2>'),
  ),
  scenario('the fallback page of a single-page app at the health path', fail('unhealthy'), minute, () =>
    page('<!doctype html><title>Shop</title><div id="root"></div><script src="/a.js"></script>'),
  ),
  scenario('the start page of the web server', fail('unhealthy'), { url: 'https://app.test/', ...minute }, () =>
    page('<html><title>Welcome to nginx!</title></html>'),
  ),
  scenario('a redirect to a login', fail('unhealthy'), minute, ({ request }) =>
    request.url.endsWith('/login') ? page('<html>Sign in</html>') : { code: 302, headers: { location: '/login' } },
  ),
  scenario('a circle of redirects', fail('unhealthy'), minute, ({ request }) => ({
    code: 302,
    headers: { location: request.url.endsWith('/a') ? '/health' : '/a' },
  })),
  scenario('redirects without end', fail('unhealthy'), minute, ({ count }) => ({
    code: 302,
    headers: { location: `/${count}` },
  })),
  scenario('a redirect back to http', fail('insecure'), minute, () => ({
    code: 301,
    headers: { location: 'http://app.test/health' },
  })),
  scenario('a redirect to a metadata address', fail('insecure'), minute, () => ({
    code: 302,
    headers: { location: 'https://169.254.169.254/latest' },
  })),
  scenario('a redirect to a file', fail('insecure'), minute, () => ({
    code: 302,
    headers: { location: 'file:///etc/passwd' },
  })),
  scenario('HTML under a JSON content type', fail('unhealthy'), minute, () => ({
    body: '<html>oops</html>',
    headers: { 'content-type': 'application/json' },
  })),
  scenario('an empty JSON answer', fail('unhealthy'), minute, () => ({
    body: '',
    headers: { 'content-type': 'application/json' },
  })),
  scenario('JSON with a key twice', fail('unhealthy'), minute, () => ({
    body: '{"status":"ok","status":"error"}',
    headers: { 'content-type': 'application/json' },
  })),
  scenario('a healthy word with an error beside it', notGreen, minute, () => ({
    body: '{"status":"ok","error":"connection refused"}',
    headers: { 'content-type': 'application/json' },
  })),
  scenario('an envelope around bad health', fail('unhealthy'), minute, () => ({
    body: '{"data":{"healthy":false}}',
    headers: { 'content-type': 'application/json' },
  })),
  scenario('a code of failure under 200', fail('unhealthy'), minute, () => ({
    body: '{"code":500,"message":"boom"}',
    headers: { 'content-type': 'application/json' },
  })),
  scenario('a body that is no UTF-8', fail('unhealthy'), minute, () => ({
    body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    headers: { 'content-type': 'application/json' },
  })),
  scenario('a body longer than a mebibyte', fail('unhealthy'), { deadline: '10s' }, () => ({
    body: `{"status":"ok","x":"${'y'.repeat(1_100_000)}"}`,
    headers: { 'content-type': 'application/json' },
  })),
  scenario(
    'degraded, and that is to fail',
    fail('degraded'),
    { ...minute, targets: '- { url: https://app.test/health, degraded: fail }' },
    () => ok({ status: 'degraded' }),
  ),
  scenario(
    'the wrong version',
    fail('stale-version'),
    { ...minute, targets: '- { url: https://app.test/health, version: 1.5.0 }' },
    () => ok({ status: 'ok', version: '1.4.0' }),
  ),
  scenario(
    'one of two names does not resolve',
    fail('unreachable'),
    { ...minute, targets: '- url: https://app.test/health\n- url: https://gone.test/health' },
    () => ok(),
    { network: { hosts: { 'app.test': ['203.0.113.1'] } } },
  ),
  scenario(
    'a missing header',
    fail('unhealthy'),
    { ...minute, targets: '- url: https://app.test/health\n  expect: { header: { x-region: eu } }' },
    () => ok(),
  ),
  scenario(
    'another content type',
    fail('unhealthy'),
    { ...minute, targets: '- url: https://app.test/\n  expect: { content-type: text/html }' },
    () => ok(),
  ),
  scenario(
    'a page without the expected text',
    fail('unhealthy'),
    { ...minute, targets: '- url: https://app.test/\n  expect: { text: Welcome }' },
    () => ({ body: '<html>Goodbye</html>', headers: html }),
  ),
  scenario(
    'a certificate that ends before the days asked for',
    fail('insecure'),
    { targets: '- url: https://app.test/health\n  tls: { min-days: 30 }' },
    () => ok(undefined, { certificate: { validFrom: 0, validTo: Date.UTC(2026, 0, 12), subject: '', issuer: '' } }),
  ),
];
