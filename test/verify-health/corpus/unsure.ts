// Worlds that cannot be judged from where we stand: inconclusive, with a class that says why, and never a rollback.
import { broken, down, fresh, NEW_SHA, notGreen, ok, page, scenario, unsure, type Scenario } from './scenario.ts';

const sha = { 'expect-sha': NEW_SHA };
const minute = { deadline: '60s' };
const jsonType = { 'content-type': 'application/json' };

export const UNSURE: readonly Scenario[] = [
  scenario('no name resolves', unsure('unreachable'), minute, () => ok(), { network: { hosts: {} } }),
  scenario('the resolver gives up on every name', unsure('unreachable'), minute, () => ok(), {
    network: { hosts: { 'app.test': 'EAI_AGAIN' } },
  }),
  scenario(
    'an IPv6 address alone, and no IPv6 here',
    unsure('unreachable'),
    minute,
    () => broken('connect', 'ENETUNREACH'),
    { network: { hosts: { 'app.test': ['2001:db8::1'] } } },
  ),
  scenario('a proxy that is down', unsure('unreachable'), minute, () => broken('proxy', 'ECONNREFUSED'), {
    network: { isProxied: true },
  }),
  scenario('a server that speaks HTTP/2 only', unsure('unreachable'), minute, () =>
    broken('tls', 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL'),
  ),
  scenario('a challenge page', unsure('blocked'), minute, () =>
    page('<html><title>Just a moment...</title></html>', { code: 403 }),
  ),
  scenario('a challenge told by a header', unsure('blocked'), minute, () => ({
    code: 403,
    headers: { 'cf-mitigated': 'challenge' },
  })),
  scenario(
    'a private address that was not allowed',
    unsure('blocked'),
    { ...minute, url: 'http://10.0.0.7/health' },
    () => ok(),
  ),
  scenario('a name that is private, and was not allowed', unsure('blocked'), minute, () => ok(), {
    network: { hosts: { 'app.test': ['192.168.1.9'] } },
  }),
  scenario('sticky sessions', unsure('healthy'), { ...sha, ...minute }, () => ({
    ...fresh(),
    headers: { ...jsonType, 'set-cookie': 'SERVERID=web1; path=/' },
  })),
  scenario(
    'one of four replicas shows itself',
    unsure('healthy'),
    { ...minute, targets: `- { url: https://app.test/health, replicas: 4, sha: ${NEW_SHA} }` },
    () => fresh({ hostname: 'web-1' }),
  ),
  scenario('the new commit from a cache that no unique URL passes', unsure('healthy'), { ...sha, ...minute }, () => ({
    ...fresh(),
    headers: { ...jsonType, age: '12' },
  })),
  scenario('no commit in the answer', unsure('stale-version'), { ...sha, ...minute }, () => ok()),
  scenario('a status word nobody knows', unsure('unhealthy'), minute, () => ok({ status: 'purple' })),
  scenario('healthy in the last seconds before the deadline', unsure('unhealthy'), minute, ({ elapsed }) =>
    elapsed() < 56_500 ? down() : ok(),
  ),
  scenario('a soak that the deadline cuts', unsure('healthy'), { ...minute, soak: '45s' }, ({ elapsed }) =>
    elapsed() < 30_000 ? down() : ok(),
  ),
  scenario('the rollout ends just before the deadline', notGreen, { ...sha, ...minute }, ({ chance, elapsed }) =>
    elapsed() < 52_000 && chance() < 0.3 ? ok({ status: 'ok', sha: 'c'.repeat(40) }) : fresh(),
  ),
  scenario('a single blip in a soak without a limit', unsure('unhealthy'), { soak: '60s' }, ({ count }) =>
    count === 12 ? down() : ok(),
  ),
  scenario(
    'an error rate right at its limit',
    { verdicts: ['inconclusive', 'fail'] },
    { 'max-error-rate': '5', deadline: '4m' },
    ({ count }) => (count > 3 && count % 16 === 0 ? down() : ok()),
  ),
];
