// Delivery with a clock that jumps: what is repeated, waited for, given up, and how many processes agree on one message.
import { describe, expect, test } from '@jest/globals';
import { parseApiUrl, parseWebhook } from '../../src/notify-slack/address.ts';
import { EMPTY_BOOK, parseBook } from '../../src/notify-slack/delivery/book.ts';
import { carry, type Errand } from '../../src/notify-slack/delivery/courier.ts';
import { REMEDIES } from '../../src/notify-slack/delivery/remedy.table.ts';
import { describeCode, judgeCall, judgeWebhook } from '../../src/notify-slack/delivery/verdict.ts';
import type { SlackReply } from '../../src/ports/slack.ts';
import { createFakeClock } from '../fakes/clock.ts';

const answered = (http: number, body: string, retryAfterMs?: number): SlackReply => ({
  status: 'answered',
  http,
  body,
  retryAfterMs,
});
const silent = (reason: string, mayHaveArrived: boolean): SlackReply => ({ status: 'silent', reason, mayHaveArrived });
const OK = answered(200, '{"ok":true}');

/** Carries an errand whose replies are given; tells the verdict, the tries and the waits. */
async function carryThrough(replies: SlackReply[], repeat: Errand['repeat'] = 'safe', timeMs = 15_000) {
  const clock = createFakeClock();
  let tries = 0;
  const send = async (): Promise<SlackReply> => replies[Math.min(tries++, replies.length - 1)] as SlackReply;
  const verdict = await carry({ send, judge: judgeCall, repeat }, { clock, deadline: clock.now() + timeMs });
  return { verdict, tries, waits: clock.waits };
}

describe('an errand', () => {
  test('is repeated after a refused connection until Slack takes it', async () => {
    const { verdict, tries } = await carryThrough([silent('ECONNREFUSED', false), silent('ECONNREFUSED', false), OK]);
    expect({ status: verdict.status, tries }).toEqual({ status: 'taken', tries: 3 });
  });

  test('waits at least as long as Retry-After says', async () => {
    const { waits, verdict } = await carryThrough([answered(429, '', 5_000), OK]);
    expect(waits[0]).toBeGreaterThanOrEqual(5_000);
    expect(verdict.status).toBe('taken');
  });

  test('is given up at once when Retry-After goes beyond the time', async () => {
    const { waits, tries } = await carryThrough([answered(429, '', 60_000), OK]);
    expect({ waits, tries }).toEqual({ waits: [], tries: 1 });
  });

  test('never waits beyond its time, whatever fails', async () => {
    const { waits } = await carryThrough([answered(503, 'gateway')]);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(15_000);
  });

  test('is not repeated when it was refused', async () => {
    expect((await carryThrough([answered(200, '{"ok":false,"error":"is_archived"}'), OK])).tries).toBe(1);
  });

  test.each<[string, SlackReply, 'no' | 'unknown', number]>([
    ['a timeout of which nothing is known', silent('timeout', true), 'unknown', 1],
    ['a timeout that had no effect', silent('timeout', true), 'no', 2],
    ['internal_error of which nothing is known', answered(200, '{"ok":false,"error":"internal_error"}'), 'unknown', 1],
    ['internal_error that had no effect', answered(200, '{"ok":false,"error":"internal_error"}'), 'no', 2],
    ['a gateway error', answered(502, 'bad gateway'), 'unknown', 2],
  ])('that may not happen twice: %s', async (_name, reply, answer, tries) => {
    expect((await carryThrough([reply, OK], async () => answer)).tries).toBe(tries);
  });

  test('is over when it turns out to have happened', async () => {
    const done = { status: 'taken', data: { ts: '1' } } as const;
    expect((await carryThrough([silent('timeout', true), OK], async () => done)).verdict).toBe(done);
  });
});

describe('answers', () => {
  test.each([
    ['HTTP 200 with ok: false', answered(200, '{"ok":false,"error":"not_in_channel"}'), 'refused'],
    ['HTTP 200 that is no JSON', answered(200, '<html>'), 'refused'],
    ['HTTP 200 without ok', answered(200, '{}'), 'refused'],
    ['HTTP 500', answered(500, ''), 'failed'],
    ['ratelimited under HTTP 200', answered(200, '{"ok":false,"error":"ratelimited"}'), 'failed'],
    ['ok: true', OK, 'taken'],
  ])('of the API: %s', (_name, reply, status) => expect(judgeCall(reply).status).toBe(status));

  test.each([
    [200, 'ok', 'taken'],
    [200, 'invalid_blocks', 'refused'],
    [400, 'invalid_payload', 'refused'],
    [403, 'invalid_token', 'refused'],
    [404, 'no_service', 'refused'],
    [410, 'channel_is_archived', 'refused'],
    [500, 'rollup_error', 'failed'],
    [429, '', 'failed'],
  ])('of a webhook: %d %s', (http, body, status) => expect(judgeWebhook(answered(http, body)).status).toBe(status));

  test('every known error has a remedy, and places are filled in', () => {
    for (const [code, remedy] of Object.entries(REMEDIES)) expect(`${code} ${remedy}`).toMatch(/^[a-z_]+ .{10,}/);
    expect(describeCode('not_in_channel', '', '#deploys')).toContain('in #deploys');
    expect(describeCode('missing_scope', 'chat:write', '')).toContain('`chat:write`');
  });
});

describe('addresses', () => {
  const API = 'https://slack.com/api/';
  test.each([
    ['https://hooks.slack.com/services/T1/B1/x', 'allowed'],
    ['https://hooks.slack-gov.com/services/T1/B1/x', 'allowed'],
    ['https://slack.com/services/T1/B1/x', 'allowed'],
    ['http://hooks.slack.com/services/T1/B1/x', 'refused'],
    ['https://hooks.slack.com:8443/services/T1/B1/x', 'refused'],
    ['https://hooks.slack.com@evil.test/services/T1/B1/x', 'refused'],
    ['https://evil.test/services/T1/B1/x', 'refused'],
    ['https://hooks.slack.com/workflows/T1/B1/x', 'refused'],
    ['file:///etc/passwd', 'refused'],
    ['', 'refused'],
  ])('a webhook %s is %s', (url, status) => expect(parseWebhook(url, API).status).toBe(status));

  test.each([
    ['https://slack.com/api', 'allowed'],
    ['http://127.0.0.1:8080/api/', 'allowed'],
    ['http://slack.com/api/', 'refused'],
    ['https://u:p@slack.com/api/', 'refused'],
  ])('an api-url %s is %s', (url, status) => expect(parseApiUrl(url).status).toBe(status));
});

test('a damaged book is not taken for an empty one', () => {
  expect(parseBook(undefined)).toEqual(EMPTY_BOOK);
  expect(parseBook('{')).toBeUndefined();
  expect(parseBook('{"schema":"other"}')).toBeUndefined();
});
