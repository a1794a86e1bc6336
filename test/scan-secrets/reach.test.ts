// Proves that a finding says what its secret opens, from the file alone, and says nothing secret with it.
import { expect, test } from '@jest/globals';
import { describeReach } from '../../src/scan-secrets/checks/reach.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { DOCUMENTS } from './documents.table.ts';
import { FORMATS } from './formats.table.ts';
import { Recipes } from './token-recipes.ts';

const scanner = compileScanner(TOKEN_RULES, STRUCTURES);
const r = new Recipes(808);

function readReach(value: string): string | undefined {
  return scanBytes(scanner, Buffer.from(`value: "${value}"\n`), 'app.conf')[0]?.reach;
}

/** A key id whose first six bytes carry the account, as its issuer writes them. */
function makeKeyId(account: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = (BigInt(account) << 7n).toString(2).padStart(48, '0');
  const head = (bits.match(/.{5}/g) ?? []).map((five) => alphabet.charAt(parseInt(five, 2))).join('');
  return `AKIA${head}${r.take('b32', 7)}`;
}

test('an AWS key id names its account', () => {
  expect(readReach(makeKeyId(581039954779))).toBe('a long-lived key of a user of the account 581039954779');
});

test.each([
  ['ghp_', 'acts as its user in every repository that the user reaches, within its scopes'],
  ['gho_', 'acts as the user who let an OAuth app in, within its scopes'],
  ['ghs_', 'acts as an app or a workflow run, for an hour at most'],
])('a GitHub token starting %s names its kind', (prefix, reach) => {
  expect(readReach(r.github(prefix))).toBe(reach);
});

test.each([
  [
    { iss: 'https://acme.example', aud: ['api', 'web'], scope: 'read:users', exp: 1999999999, name: 'Ada' },
    'iss https://acme.example, aud api web, scope read:users, exp 2033-05-18',
  ],
  [{ iss: 'supabase', ref: 'abcd', role: 'service_role' }, 'iss supabase, role service_role, ref abcd, no expiry'],
  [
    {
      iss: 'kubernetes/serviceaccount',
      'kubernetes.io/serviceaccount/namespace': 'prod',
      sub: 'system:serviceaccount:prod:ci',
    },
    'iss kubernetes/serviceaccount, namespace prod, account prod:ci, no expiry',
  ],
  [{ a: 'rw' }, 'no expiry'],
  [{ exp: -1e300 }, 'no expiry'],
  [{ exp: 8.65e12 }, 'no expiry'],
  [{ exp: '1999999999' }, 'no expiry'],
  [{ scp: ['a', 'b'], azp: 'app', tid: 7, iss: '', aud: {} }, 'scp a b, azp app, tid 7, no expiry'],
  [{ aud: ['1', '2', '3', '4', '5', '6'], sub: 'ada' }, 'aud 1 2 3 4 5, no expiry'],
  [{ iss: 'k'.repeat(99) }, `iss ${'k'.repeat(80)}, no expiry`],
  [
    { 'kubernetes.io/serviceaccount/namespace': 'prod', 'kubernetes.io/serviceaccount/service-account.name': 'ci' },
    'namespace prod, account ci, no expiry',
  ],
])('a web token tells its claims: %j', (claims, reach) => {
  expect(readReach(r.jwt(claims))).toBe(reach);
});

test.each([
  [
    `https://hooks.slack.com/services/T01ABCDEFG/B${r.take('uc36', 10)}/${r.take('b62', 24)}`,
    'posts to one channel of the workspace T01ABCDEFG',
  ],
  [`xapp-1-A01BCDEFGHI-${r.take('d', 13)}-${r.take('hex', 64)}`, 'opens connections of the app A01BCDEFGHI'],
  [`xoxb-${r.take('d', 12)}-${r.take('d', 12)}-${r.take('b62', 24)}`, 'acts as a bot'],
  [`rk_test_${r.take('b62', 24)}`, 'test mode, with the rights it was given'],
  [`sk_live_${r.take('b62', 24)}`, 'live mode, with every right'],
  [`${r.take('hex', 32)}-us12`, 'data centre us12'],
  [`postgres://app:${r.take('b62', 14)}@db.acme.io:5432/main`, 'db.acme.io:5432 as app'],
  [`https://${r.take('b62', 32)}:x@git.acme.io/a.git`, undefined],
  [
    `https://acme.blob.core.windows.net/c?sp=rwl&se=2031-01-01T00:00:00Z&sv=2022-11-02&sr=c&sig=${encodeURIComponent(r.bytes(32).toString('base64'))}`,
    'acme.blob.core.windows.net: read write list',
  ],
  [r.take('b62', 40), undefined],
])('what the format says is told (%#)', (value, reach) => {
  expect(readReach(value)).toBe(reach);
});

test('a service account names its project and address, also inside base64', () => {
  const file = DOCUMENTS.find(({ about }) => about === 'Google service account')?.write(r) ?? '';
  const reach = 'project acme-prod, account ci@acme-prod.iam.gserviceaccount.com';
  expect(scanBytes(scanner, Buffer.from(file), 'sa.json')[0]?.reach).toBe(reach);
  const encoded = Buffer.from(`a: ${Buffer.from(file).toString('base64')}\n`);
  expect(scanBytes(scanner, encoded, 'a.yml')[0]?.reach).toBe(reach);
});

const pack = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');
const none = 'A'.repeat(16);

test.each([
  [
    'aws-access-key-id',
    `ASIA${none}`,
    'a temporary key, useless without its session token of the account 000000000000',
  ],
  ['aws-access-key-id', `ABIA${none}`, 'a bearer token of a service of the account 000000000000'],
  ['aws-access-key-id', `ACCA${none}`, 'a context-specific credential of the account 000000000000'],
  ['aws-access-key-id', `AROA${none}`, 'a key of the account 000000000000'],
  ['aws-access-key-id', `AKIA${none.replace('A', '1')}`, 'a long-lived key of a user'],
  ['github-fine-grained-pat', 'x', 'acts as its user in the repositories it was made for'],
  ['github-user-to-server', 'x', 'acts as a user through an app, for eight hours'],
  ['github-installation-jwt', `ghs_12_${r.jwt({ iss: '12' })}`, 'iss 12, no expiry'],
  ['github-refresh', 'x', 'buys new user tokens of an app, for six months'],
  ['turso-token', r.jwt({ iss: 'a' }), 'iss a, no expiry'],
  ['snowflake-pat', r.jwt({ iss: 'a' }), 'iss a, no expiry'],
  ['json-web-token', 'no.token.here', ''],
  ['stripe-organisation-key', 'sk_org_test_x', 'test mode, with every right'],
  ['clerk-secret-key', 'test_x', 'test mode, with every right'],
  ['slack-token', 'xoxp-1', 'acts as the user who let an app in'],
  ['slack-token', 'xoxa-1', 'acts as a workspace app'],
  ['slack-token', 'xoxr-1', 'buys new tokens of an app'],
  ['slack-token', 'xoxs-1', 'acts as a signed-in user'],
  ['slack-token', 'xoxo-1', 'acts as a workspace'],
  ['slack-token', 'xoxz-1', ''],
  ['slack-webhook', 'https://hooks.slack.com/triggers/x', ''],
  ['slack-app-token', 'xoxe-1', 'changes the settings of apps'],
  ['discord-bot-token', `${Buffer.from('123456789012345678').toString('base64')}.x.y`, 'bot 123456789012345678'],
  ['telegram-bot-token', 'bot12345678:x', 'bot 12345678'],
  ['sentry-token', `sntrys_${pack({ org: 'acme', url: 'https://s.io', iat: 1 })}_x`, 'org acme, url https://s.io'],
  ['sentry-token', 'sntrys_', ''],
  ['sentry-token', `sntrys_${pack(null)}_x`, ''],
  ['sentry-token', `sntrys_${pack('acme')}_x`, ''],
  ['grafana-cloud-token', `glc_${pack({ o: '12', n: 'ci' })}`, 'o 12, n ci'],
  ['grafana-api-key', pack({ id: 7, n: 'ci', k: 'x' }), 'id 7, n ci'],
  ['mapbox-secret-token', `sk.${pack({ u: 'acme' })}.x`, 'u acme'],
  ['onepassword-service-account', `ops_${pack({ signInAddress: 'a.io', email: 'b' })}`, 'signInAddress a.io, email b'],
  ['pypi-token', 'x', 'uploads packages'],
  ['testpypi-token', 'x', 'uploads packages to the test index'],
  ['hubspot-token', 'pat-eu1-x', 'data centre eu1'],
  ['some-other-rule', 'x', ''],
])('%s says what it opens (%#)', (rule, token, reach) => {
  expect(describeReach(rule, token)).toBe(reach);
});

test('what is told holds no eight characters of any secret', () => {
  const told = FORMATS.flatMap((format) => {
    const content = `${format.word ?? 'value'}: "${format.make(r)}"\n`;
    return scanBytes(scanner, Buffer.from(content), 'app.conf').filter(({ secret, reach = '' }) =>
      Array.from({ length: Math.max(0, secret.length - 7) }, (_, at) => secret.slice(at, at + 8)).some((part) =>
        reach.includes(part),
      ),
    );
  });
  expect(told.map(({ rule }) => rule)).toEqual([]);
});
