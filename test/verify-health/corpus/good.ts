// Worlds in which the service is well, however odd the way there: nothing but pass, or a warning where one is due.
import { DIALECT_CASES } from '../dialects.table.ts';
import { down, fresh, NEW_SHA, ok, page, pass, scenario, stale, broken, warn, type Scenario } from './scenario.ts';

const sha = { 'expect-sha': NEW_SHA };
const DAY_MS = 86_400_000;
const certificate = (days: number, now: number) => ({
  validFrom: now - DAY_MS,
  validTo: now + days * DAY_MS,
  subject: 'app.test',
  issuer: 'ca',
});
const START = Date.UTC(2026, 0, 2, 3, 4, 5);

const dialects = DIALECT_CASES.filter(({ meaning }) => meaning === 'good').map(({ from, body, contentType }) =>
  scenario(`says it is well as ${from}`, pass, {}, () => ({ body, headers: { 'content-type': contentType } })),
);

const degraded = DIALECT_CASES.filter(({ meaning }) => meaning === 'degraded').map(({ from, body, contentType }) =>
  scenario(`says it is degraded as ${from}`, warn('degraded'), {}, () => ({
    body,
    headers: { 'content-type': contentType },
  })),
);

export const GOOD: readonly Scenario[] = [
  ...dialects,
  ...degraded,
  scenario('healthy without a body', pass, {}, () => ({ code: 204 })),
  scenario('healthy with the new commit everywhere', pass, sha, () => fresh()),
  scenario('healthy with a short commit', pass, { 'expect-sha': NEW_SHA.slice(0, 7).toUpperCase() }, () => fresh()),
  scenario('three 503, then healthy', pass, {}, ({ count }) => (count <= 3 ? down() : ok())),
  scenario('a warm-up of 30 s', pass, {}, ({ elapsed }) =>
    elapsed() < 30_000 ? broken('connect', 'ECONNREFUSED') : ok(),
  ),
  scenario('a start that hangs for 20 s', pass, {}, ({ elapsed }) => (elapsed() < 20_000 ? { latency: 60_000 } : ok())),
  scenario('a slow first answer after the start', pass, {}, ({ count }) =>
    ok(undefined, { latency: count === 1 ? 7_000 : 30 }),
  ),
  scenario('a certificate that comes late', pass, {}, ({ elapsed }) =>
    elapsed() < 20_000 ? broken('tls', 'DEPTH_ZERO_SELF_SIGNED_CERT') : ok(),
  ),
  scenario('a rolling update of 60 s', pass, sha, ({ chance, elapsed }) =>
    chance() < 1 - elapsed() / 60_000 ? stale() : fresh(),
  ),
  scenario('a switch from the old to the new version after 40 s', pass, sha, ({ elapsed }) =>
    elapsed() < 40_000 ? stale() : fresh(),
  ),
  scenario('429 with Retry-After, then healthy', pass, {}, ({ count }) =>
    count === 1 ? { code: 429, headers: { 'retry-after': '5' } } : ok(),
  ),
  scenario(
    '1 error in 1,000 within a limit of 5 %',
    { verdicts: ['pass'] },
    { 'max-error-rate': '5', deadline: '10m' },
    ({ chance }) => (chance() < 0.001 ? down(500) : ok()),
  ),
  scenario('no error within a limit of 1 %', pass, { 'max-error-rate': '1%', interval: '500ms' }, () => ok()),
  scenario('latencies well within a p95 of 500 ms', pass, { 'max-p95': '500ms' }, ({ chance }) =>
    ok(undefined, { latency: 20 - 60 * Math.log(1 - chance()) * 0.9 }),
  ),
  scenario('a soak of two minutes without a fault', pass, { soak: '2m' }, () => ok()),
  scenario('a cache that a unique URL passes', pass, {}, ({ request }) =>
    request.url.includes('plimsoll=')
      ? ok()
      : ok(undefined, { headers: { 'content-type': 'application/json', age: '86400' } }),
  ),
  scenario(
    'four replicas that all show themselves',
    pass,
    { targets: `- url: https://app.test/health\n  replicas: 4\n  sha: ${NEW_SHA}` },
    ({ chance }) => fresh({ hostname: `web-${Math.floor(chance() * 4)}` }),
  ),
  scenario(
    'sticky cookies, but every replica shows itself',
    pass,
    { targets: `- url: https://app.test/health\n  replicas: 3\n  sha: ${NEW_SHA}` },
    ({ chance }) => ({
      ...fresh({ pod: `p${Math.floor(chance() * 3)}` }),
      headers: { 'content-type': 'application/json', 'set-cookie': 'AWSALB=x; Path=/' },
    }),
  ),
  scenario(
    'a page with the expected text',
    pass,
    { targets: '- url: https://app.test/\n  expect: { text: Welcome, content-type: text/html }' },
    () => page('<!doctype html><title>Shop</title><h1>Welcome</h1>'),
  ),
  scenario('a plain page at the root', pass, { url: 'https://app.test/' }, () =>
    page('<!doctype html><title>Shop</title><div id=root></div><script src=/a.js></script>'),
  ),
  scenario('a page about gateway errors is no gateway error', pass, { url: 'https://docs.test/' }, () =>
    page(`<!doctype html><title>Docs</title><h1>Errors</h1>${'<p>A 502 Bad Gateway means that…</p>'.repeat(300)}`),
  ),
  scenario(
    'typed conditions that hold',
    pass,
    {
      targets:
        '- url: https://app.test/health\n  expect:\n    json: { error_rate: "<= 0.05", "checks.db": up, replicas: 3 }',
    },
    () => ok({ error_rate: 0.01, checks: { db: 'up' }, replicas: 3 }),
  ),
  scenario(
    'a status word of its own, declared by a condition',
    pass,
    { targets: '- url: https://app.test/health\n  expect: { json: { status: weird } }' },
    () => ok({ status: 'weird' }),
  ),
  scenario(
    'an envelope and an error that a condition speaks of instead',
    pass,
    { targets: '- url: https://app.test/health\n  expect: { json: { "data.load": "< 5" } }' },
    () => ok({ status: 'ok', error: 'retried', code: 500, data: { status: 'stopped', load: 1 } }),
  ),
  scenario('a redirect on the same host', pass, {}, ({ request }) =>
    request.url.endsWith('/health') ? { code: 302, headers: { location: '/health/live' } } : ok(),
  ),
  scenario(
    'a redirect that is expected',
    pass,
    {
      targets: '- url: https://app.test/health\n  expect: { status: 301, header: { location: https://www.app.test/ } }',
    },
    () => ({ code: 301, headers: { location: 'https://www.app.test/' } }),
  ),
  scenario('two addresses, both well', pass, sha, () => fresh(), {
    network: { hosts: { 'app.test': ['203.0.113.1', '203.0.113.2'] } },
  }),
  scenario('a good certificate for 90 days', pass, {}, () => ok(undefined, { certificate: certificate(90, START) })),
  scenario('a certificate that ends in 3 days', warn('insecure'), {}, () =>
    ok(undefined, { certificate: certificate(3, START) }),
  ),
  scenario(
    'an IPv6 address nobody reaches beside one that works',
    warn('healthy'),
    {},
    ({ request }) => (request.address?.includes(':') === true ? broken('connect', 'ENETUNREACH') : ok()),
    { network: { hosts: { 'app.test': ['2001:db8::1', '203.0.113.1'] } } },
  ),
  scenario(
    'a service on IPv4 alone under a name that is both',
    warn('healthy'),
    {},
    ({ request }) => (request.address?.includes(':') === true ? broken('connect', 'ECONNREFUSED') : ok()),
    { network: { hosts: { 'app.test': ['2001:db8::1', '203.0.113.1'] } } },
  ),
  scenario(
    'a target that is not critical is down',
    warn('unhealthy'),
    {
      deadline: '30s',
      targets: '- url: https://app.test/health\n- { url: https://extra.test/health, critical: false }',
    },
    ({ request }) => (request.url.includes('extra') ? down() : ok()),
  ),
  scenario('a resolver that fails at first', pass, {}, ({ elapsed }) =>
    elapsed() < 5_000 ? broken('dns', 'EAI_AGAIN') : ok(),
  ),
  scenario('the new commit in /version.json alone', pass, sha, ({ request }) =>
    request.url.endsWith('/version.json') ? fresh() : ok(),
  ),
  scenario('the new commit in /build.txt alone, and pages elsewhere', pass, sha, ({ request }) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/build.txt') return { body: `${NEW_SHA}\n`, headers: { 'content-type': 'text/plain' } };
    return pathname === '/health' ? ok() : page('<!doctype html><title>Shop</title><div id="root"></div>');
  }),
  scenario('a body that is too long at first, then large, then small', pass, { soak: '60s' }, ({ elapsed }) =>
    ok({ status: 'ok', pad: 'y'.repeat(elapsed() < 20_000 ? 1_100_000 : elapsed() < 60_000 ? 200_000 : 5) }),
  ),
  scenario('a version that is no commit', pass, { targets: '- url: https://app.test/health\n  version: v1.4.0' }, () =>
    ok({ status: 'ok', version: '1.4.0' }),
  ),
];
