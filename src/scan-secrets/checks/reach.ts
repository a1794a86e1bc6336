// Knows what a credential says of itself without asking anybody: whose it is, what it opens, until when.
import { readAwsAccount } from './aws.ts';
import { decodeText, describeClaims, describeJson } from './claims.ts';

const AWS_KINDS: Readonly<Record<string, string>> = {
  AKIA: 'a long-lived key of a user',
  ASIA: 'a temporary key, useless without its session token',
  ABIA: 'a bearer token of a service',
  ACCA: 'a context-specific credential',
};

const WEB_TOKENS = [
  'json-web-token',
  'supabase-service-role',
  'kubernetes-service-account',
  'turso-token',
  'snowflake-pat',
];

const READERS: Readonly<Record<string, (token: string) => string>> = {
  ...Object.fromEntries(WEB_TOKENS.map((rule) => [rule, describeClaims])),
  'aws-access-key-id': (token) => {
    const account = readAwsAccount(token);
    return `${AWS_KINDS[token.slice(0, 4)] ?? 'a key'}${account === null ? '' : ` of the account ${account}`}`;
  },
  'github-classic-pat': () => 'acts as its user in every repository that the user reaches, within its scopes',
  'github-fine-grained-pat': () => 'acts as its user in the repositories it was made for',
  'github-oauth': () => 'acts as the user who let an OAuth app in, within its scopes',
  'github-user-to-server': () => 'acts as a user through an app, for eight hours',
  'github-installation': () => 'acts as an app or a workflow run, for an hour at most',
  'github-installation-jwt': (token) => describeClaims(token.replace(/^ghs_\d+_/, '')),
  'github-refresh': () => 'buys new user tokens of an app, for six months',
  'stripe-secret-key': describeMode,
  'stripe-organisation-key': describeMode,
  'clerk-secret-key': describeMode,
  'slack-token': (token) => SLACK_KINDS[token.slice(0, 4)] ?? '',
  'slack-webhook': (token) => {
    const team = /\/(T[A-Z0-9]{6,14})\//.exec(token);
    return team === null ? '' : `posts to one channel of the workspace ${team[1]!}`;
  },
  'slack-app-token': (token) => {
    const app = /^xapp-\d-(A[A-Z0-9]{6,14})-/.exec(token);
    return app === null ? 'changes the settings of apps' : `opens connections of the app ${app[1]!}`;
  },
  'discord-bot-token': (token) => `bot ${decodeText(token.split('.')[0] ?? '')}`,
  'telegram-bot-token': (token) => `bot ${/(\d{8,10}):/.exec(token)?.[1] ?? ''}`,
  'sentry-token': (token) => describeJson(/^sntrys_([A-Za-z0-9+/=]+)_/.exec(token)?.[1], ['org', 'url']),
  'grafana-cloud-token': (token) => describeJson(token.slice(4), ['o', 'n']),
  'grafana-api-key': (token) => describeJson(token, ['id', 'n']),
  'mapbox-secret-token': (token) => describeJson(token.split('.')[1], ['u']),
  'onepassword-service-account': (token) => describeJson(token.slice(4), ['signInAddress', 'email']),
  'pypi-token': () => 'uploads packages',
  'testpypi-token': () => 'uploads packages to the test index',
  'mailchimp-key': (token) => `data centre ${/us\d{1,2}$/.exec(token)?.[0] ?? ''}`,
  'hubspot-token': (token) => `data centre ${/^pat-(\w{3})/.exec(token)?.[1] ?? ''}`,
};

const SLACK_KINDS: Readonly<Record<string, string>> = {
  xoxb: 'acts as a bot',
  xoxp: 'acts as the user who let an app in',
  xoxa: 'acts as a workspace app',
  xoxr: 'buys new tokens of an app',
  xoxs: 'acts as a signed-in user',
  xoxo: 'acts as a workspace',
};

/** One phrase about what a token opens; empty when its format says nothing. It holds nothing secret of the token. */
export function describeReach(rule: string, token: string): string {
  return READERS[rule]?.(token) ?? '';
}

function describeMode(token: string): string {
  return `${/(?:^|_)test_/.test(token) ? 'test' : 'live'} mode${token.startsWith('rk_') ? ', with the rights it was given' : ', with every right'}`;
}
