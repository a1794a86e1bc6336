// The validator that judges our messages refuses what Slack refuses: each limit has a message that breaks it.
import { expect, test } from '@jest/globals';
import { readMrkdwn } from '../doubles/slack/mrkdwn.ts';
import { validateMessage } from '../doubles/slack/validator.ts';

const section = (text: string): object => ({ type: 'section', text: { type: 'mrkdwn', text } });
const context = (count: number): object => ({
  type: 'context',
  elements: Array.from({ length: count }, () => ({ type: 'mrkdwn', text: 'x' })),
});

test.each<[string, unknown[], string]>([
  [
    '51 blocks',
    Array.from({ length: 51 }, () => ({ type: 'divider' })),
    'no more than 50 items allowed [json-pointer:/blocks]',
  ],
  [
    'a section of 3001 characters',
    [section('x'.repeat(3001))],
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  ['an empty section', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
  ['a section without text', [{ type: 'section' }], 'missing required field: text [json-pointer:/blocks/0]'],
  ['an unknown block', [{ type: 'bogus' }], 'unsupported type: bogus [json-pointer:/blocks/0/type]'],
  [
    'an unknown key',
    [{ type: 'divider', x: 1 }],
    'no more than the documented fields allowed [json-pointer:/blocks/0/x]',
  ],
  [
    'mrkdwn in a header',
    [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
    'must be one of plain_text [json-pointer:/blocks/0/text/type]',
  ],
  [
    'a header of 151 characters',
    [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }],
    'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'eleven fields',
    [{ type: 'section', fields: Array.from({ length: 11 }, () => ({ type: 'mrkdwn', text: 'x' })) }],
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    'a field of 2001 characters',
    [{ type: 'section', fields: [{ type: 'mrkdwn', text: 'x'.repeat(2001) }] }],
    'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  ],
  ['eleven context elements', [context(11)], 'no more than 10 items allowed [json-pointer:/blocks/0/elements]'],
  [
    'a block id of 256 characters',
    [{ type: 'divider', block_id: 'x'.repeat(256) }],
    'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
  ],
  [
    'two blocks of one id',
    [
      { type: 'divider', block_id: 'x' },
      { type: 'divider', block_id: 'x' },
    ],
    'block_id must be unique [json-pointer:/blocks]',
  ],
  ['a lone surrogate', [section('\ud800')], 'is not valid UTF-8 [json-pointer:/blocks/0/text/text]'],
  ['a control character', [section('a\u0007')], 'holds control characters [json-pointer:/blocks/0/text/text]'],
  [
    '12,000 characters in all',
    Array.from({ length: 6 }, () => section('x'.repeat(2000))),
    'the blocks are too long together',
  ],
])('%s is refused', (_name, blocks, message) => {
  expect(validateMessage({ text: 'x', blocks }).map((complaint) => complaint.message)).toContain(message);
});

test('a message without text is refused, and one with all limits kept is taken', () => {
  expect(validateMessage({ blocks: [] })[0]?.error).toBe('no_text');
  expect(validateMessage({ text: 'x', blocks: [section('x'.repeat(3000)), context(10)] })).toEqual([]);
});

test('metadata that is too large or holds null is refused', () => {
  const metadata = (payload: unknown): object => ({ event_type: 'x', event_payload: payload });
  expect(validateMessage({ text: 'x', metadata: metadata({ a: 'x'.repeat(9000) }) })[0]?.error).toBe(
    'metadata_too_large',
  );
  expect(validateMessage({ text: 'x', metadata: metadata({ a: null }) })[0]?.error).toBe('invalid_arguments');
});

test.each(['<', 'a & b', '<a<b>', '<foo>', '&lt', 'a > b'])('%j is a mistake in mrkdwn', (text) => {
  expect(readMrkdwn(text).mistakes).not.toEqual([]);
});
