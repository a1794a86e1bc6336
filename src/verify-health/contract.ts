// What verify-health promises: inputs, outputs, permissions, reasons to fail, the shape of its evidence.
import { duration, percent } from '../domain/duration.ts';
import { defineContract, input } from '../kernel/contract.ts';
import { int, list, matching, oneOf, secretText, text } from '../kernel/inputs.ts';
import { evidence } from './evidence.ts';

const httpUrl = matching(/^https?:\/\/\S+$/iu, 'an absolute http:// or https:// URL');
const switchOrUrl = matching(/^(?:on|off|https?:\/\/\S+)$/iu, 'on, off or an absolute URL');

export const contract = defineContract({
  name: 'verify-health',
  about: 'Proves that the new version serves, everywhere, and well; says pass, warn, fail or inconclusive.',
  branding: { icon: 'activity', color: 'green' },
  inputs: {
    url: input({
      about: 'URL to check; for several, or to say what is expected, use `targets`.',
      type: httpUrl,
      configurable: false,
    }),
    targets: input({
      about:
        'Targets in YAML, inline or the path of a file: `url`, `expect`, `sha`, `replicas`, `critical`, `tls`, `steps` and more.',
      type: text(),
    }),
    'expect-sha': input({
      about: 'Commit that must answer everywhere (7 to 64 hexadecimal digits).',
      type: matching(/^[0-9a-f]{7,64}$/iu, '7 to 64 hexadecimal digits'),
      configurable: false,
    }),
    deadline: input({ about: 'When the check ends, whatever the server does.', type: duration(1_000), fallback: '5m' }),
    interval: input({ about: 'Time between two probes of a target.', type: duration(50), fallback: '2s' }),
    consecutive: input({
      about: 'Good answers in a row, each on a new connection, before a target counts as up.',
      type: int(1, 100),
      fallback: '3',
      stricter: Math.max,
    }),
    soak: input({
      about: 'How long a target must stay up after that.',
      type: duration(),
      fallback: '0s',
      stricter: Math.max,
    }),
    'max-error-rate': input({
      about: 'Highest true error rate, cleared or failed by Wilson bounds.',
      type: percent(0),
      stricter: Math.min,
    }),
    'max-p95': input({
      about: 'Highest 95th percentile of the latency, by order statistics (at least 59 answers).',
      type: duration(1),
      stricter: Math.min,
    }),
    'max-latency': input({
      about: 'Latency above which a single answer counts as failed.',
      type: duration(1),
      fallback: '5s',
      stricter: Math.min,
    }),
    confidence: input({
      about: 'Confidence of the bounds.',
      type: percent(50, 99.99),
      fallback: '95%',
      stricter: Math.max,
    }),
    'security-headers': input({
      about: 'Audit of the response headers: serious gaps warn or fail.',
      type: oneOf('off', 'warn', 'fail'),
      fallback: 'off',
    }),
    'https-redirect': input({
      about: 'Audit that plain http leads to https: `on` for the first target’s host, or an http URL.',
      type: switchOrUrl,
      fallback: 'off',
    }),
    cors: input({
      about: 'Origins that must be let in (one per line); others, the wildcard and reflection fail.',
      type: list(),
    }),
    frontend: input({
      about:
        'Boot check of a page, its scripts and its styles, in Chrome or Chromium where present: `on` for the first target’s root, or a URL.',
      type: switchOrUrl,
      fallback: 'off',
    }),
    ports: input({
      about: 'TCP ports that must be open or closed, one per line: `443 open`, `db.example.com:5432 closed`.',
      type: list(),
    }),
    'allow-private': input({
      about: 'Whether loopback and private addresses may be asked; metadata addresses never are.',
      type: oneOf('true', 'false'),
      fallback: 'false',
    }),
    'user-agent': input({
      about: 'User-Agent of every request.',
      type: matching(/^[\x20-\x7e]{1,200}$/u, 'printable ASCII'),
      fallback: 'plimsoll-verify-health',
    }),
    'bypass-header': input({
      about: '`Name: value` that lets us through a bot protection; sent to the targets’ hosts only.',
      type: secretText(),
      secret: true,
    }),
    baseline: input({
      about: 'Evidence file of the version before: a clear slowdown warns.',
      type: text(),
      configurable: false,
    }),
  },
  outputs: {
    verdict: { about: '`pass`, `warn`, `fail` or `inconclusive`; only `fail` should start a rollback.' },
    class: {
      about:
        '`healthy`, `degraded`, `stale-version`, `mixed-versions`, `unhealthy`, `unreachable`, `blocked`, `insecure` or `slow`.',
    },
    version: { about: 'Commit or version that answered last.' },
    samples: { about: 'Answers counted in the verdict.' },
    'error-rate': { about: 'Failed share of the counted answers, a decimal fraction; empty when none were counted.' },
    p95: { about: 'Upper bound of the 95th percentile in milliseconds; empty below 59 answers.' },
  },
  permissions: {},
  failsWhen: [
    'A target is not healthy when the deadline comes.',
    'The old version still answers.',
    'A target fails again after it was healthy.',
    'A limit is proved to be broken.',
    'The answers do not suffice for a verdict.',
    'An audit that was asked for fails.',
  ],
  evidence,
});
