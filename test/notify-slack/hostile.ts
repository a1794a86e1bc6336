// Generated inputs of the kinds that break messages: evidence files and run facts full of quotes, controls, markup and secrets.
import type { Scene } from '../../src/notify-slack/story/chapter.ts';
import { PHASES, type Phase } from '../../src/notify-slack/story/story.ts';

export type Chance = () => number;

/** Uniform fractions from a seed (mulberry32). */
export function seed(start: number): Chance {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
export const below = (chance: Chance, limit: number): number => Math.floor(chance() * limit);

/** Secrets are put together here so that no file holds one. */
export const SECRETS: readonly string[] = [
  ['xoxb', '1234567890', 'AbCdEfGhIjKlMnOp'].join('-'),
  ['https://hooks.slack.com', 'services', 'T0AAAAAAA', 'B0BBBBBBB', 'q7Rt2LmZx9Pw4Vn8Ks3Hd6Fy'].join('/'),
  ['ghs', 'Zk3mQ9xW7vB2nL5pR8tY1cF4hJ6dS0aG'].join('_'),
];

const PIECES: readonly string[] = [
  '<!channel>',
  '<!here|x>',
  '<@U0123ABCD>',
  '<http://evil.test|click>',
  '<',
  '>',
  '&',
  '&amp;',
  '&lt;!channel&gt;',
  '&#60;',
  '"',
  "'",
  '`',
  '```',
  '\\',
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u001b]8;;http://evil.test\u0007x\u001b]8;;\u0007',
  '\u009b1m',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u2028',
  '\ud800',
  '\udfff',
  '😀',
  '👩‍👩‍👧‍👦',
  'é',
  'e\u0301',
  '漢字',
  'שלום',
  '\u{e0041}',
  '*bold*',
  '_it_',
  '~no~',
  ':tada:',
  '@channel',
  '#general',
  '${{ secrets.X }}',
  '$(id)',
  '; curl x; #',
  '::set-output name=x::y',
  '##[add-mask]',
  'channel: evil',
  '","channel":"C0EVIL"}',
  '{"a":1}',
  '|',
  '%7C',
  'http://a.test/?q=1&b=<2>',
  'mailto:x@y.z',
  'fix: a thing',
  ' ',
];

/** A text of some pieces, now and then very long or with a secret inside, whole or with marks strewn into it. */
export function hostileText(chance: Chance, longest = 12): string {
  const size = chance() < 0.001 ? 3_000 : below(chance, longest);
  let text = '';
  for (let index = 0; index < size; index += 1) text += pick(chance, PIECES);
  if (chance() < 0.15) text += pick(chance, SECRETS);
  if (chance() < 0.03) text += [...pick(chance, SECRETS)].join('\u200b');
  if (chance() < 0.00002) text += 'x'.repeat(1_000_000);
  return text + (chance() < 0.2 ? pick(chance, PIECES) : '');
}

const STATUSES = ['passed', 'warned', 'failed', 'inconclusive', 'skipped'];

function hostileValue(chance: Chance): unknown {
  return pick<() => unknown>(chance, [
    () => hostileText(chance),
    () => below(chance, 100_000),
    () => -chance(),
    () => null,
    () => [hostileText(chance)],
    () => ({ sha: hostileText(chance), id: hostileText(chance) }),
    () => '0.0317',
    () => true,
  ])();
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'version-release': ['id', 'version', 'sha', 'actor', 'release-url'],
  'record-deployment': ['deployment-id', 'environment', 'phase', 'result', 'url', 'previous', 'current'],
  'verify-health': ['verdict', 'class', 'version', 'samples', 'error-rate', 'p95'],
  'enforce-coverage': ['lines-covered', 'lines-total', 'patch-covered', 'patch-total'],
  'scan-secrets': ['findings', 'new-findings', 'high'],
  'validate-env': ['variables', 'errors', 'warnings'],
  rollback: ['state', 'from', 'to', 'seconds'],
};

/** One evidence file; mostly of the right form, with any value in any field. */
export function hostileEvidence(chance: Chance): string {
  const action = pick(chance, Object.keys(FIELDS));
  const fields = (FIELDS[action] ?? []).map((name) => [name, hostileValue(chance)]);
  const envelope = { schema: `plimsoll/${action}/v1`, status: pick(chance, STATUSES), reason: hostileText(chance) };
  const body =
    chance() < 0.5
      ? { ...envelope, ...Object.fromEntries(fields) }
      : { ...envelope, outputs: Object.fromEntries(fields) };
  const text = JSON.stringify(body);
  return chance() < 0.02 ? text.slice(0, below(chance, text.length)) : text;
}

/** A run with foreign text in every field. */
export function hostileScene(chance: Chance): Scene {
  const list = Array.from({ length: below(chance, chance() < 0.1 ? 11 : 4) }, () => ({
    sha: hostileText(chance),
    subject: hostileText(chance),
    author: hostileText(chance),
    url: chance() < 0.5 ? `https://github.test/c/${hostileText(chance, 4)}` : hostileText(chance),
  }));
  return {
    environment: hostileText(chance, 5) || 'production',
    run: String(below(chance, 3)),
    attempt: 1 + below(chance, 3),
    at: 1_700_000_000_000 + below(chance, 10_000_000),
    actor: hostileText(chance, 4),
    repository: chance() < 0.8 ? 'owner/repo' : hostileText(chance, 4),
    serverUrl: 'https://github.test',
    sha: chance() < 0.7 ? 'a'.repeat(40) : hostileText(chance, 4),
    changes: {
      list,
      total: list.length + below(chance, 300),
      authors: list.map(({ author }) => author),
      since: hostileText(chance),
      url: 'https://github.test/compare/a...b',
    },
    failure: {
      job: hostileText(chance),
      step: hostileText(chance),
      url: 'https://github.test/job/1',
      log: Array.from({ length: below(chance, chance() < 0.1 ? 20 : 4) }, () => hostileText(chance, 30)),
    },
  };
}

export const hostilePhase = (chance: Chance): Phase => pick(chance, PHASES);
