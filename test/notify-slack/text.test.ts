// Foreign text: cleaned, escaped, cut and linked.
import { describe, expect, test } from '@jest/globals';
import { cleanLine, cleanText } from '../../src/notify-slack/text/clean.ts';
import { escapeCode, escapeMrkdwn } from '../../src/notify-slack/text/escape.ts';
import { safeUrl, writeLink } from '../../src/notify-slack/text/link.ts';
import { truncateEscaped, truncatePlain } from '../../src/notify-slack/text/truncate.ts';
import { readMrkdwn } from '../doubles/slack/mrkdwn.ts';

const ESC = String.fromCharCode(27);

test.each([
  [`${ESC}[31mred${ESC}[0m`, 'red'],
  [`${ESC}]8;;http://evil.test${String.fromCharCode(7)}label${ESC}]8;;${ESC}\\`, 'label'],
  ['a\u202eb\u2066c', 'abc'],
  ['gh\u200bs\u2060_', 'ghs_'],
  ['one\r\ntwo\u2028three\u0085four', 'one\ntwo\nthree\nfour'],
  ['\ud800x\udfff', '\ufffdx\ufffd'],
  ['👩‍👩‍👧‍👦 é', '👩‍👩‍👧‍👦 é'],
  ['a\u0000b\u0008c', 'abc'],
])('%j is cleaned to %j', (given, expected) => expect(cleanText(given)).toBe(expected));

test('a line has neither breaks nor runs of white space', () => {
  expect(cleanLine('  a\n\n\tb \u00a0 c ')).toBe('a b c');
});

test('nothing in escaped text is a control sequence', () => {
  const reading = readMrkdwn(escapeMrkdwn('<!channel> <@U1> <http://x|y> & &amp; >'));
  expect(reading).toEqual({ sequences: [], mistakes: [], visible: '<!channel> <@U1> <http://x|y> & &amp; >' });
  expect(escapeCode('a ``` b')).toBe("a ''' b");
});

describe('cutting', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('at %d keeps entities whole', (limit) => {
    const cut = truncateEscaped('a&lt;&amp;b', limit);
    expect(cut.length).toBeLessThanOrEqual(limit);
    expect(readMrkdwn(cut).mistakes).toEqual([]);
  });

  test('keeps links whole or drops them', () => {
    const text = `see ${writeLink('https://x.test/a?b=1&c=2', 'the page')} now`;
    for (let limit = 1; limit <= text.length; limit += 1)
      expect(readMrkdwn(truncateEscaped(text, limit)).mistakes).toEqual([]);
  });

  test('does not part a surrogate pair', () => {
    expect(truncatePlain('😀😀😀', 4)).toBe('😀…');
    expect(truncateEscaped('😀😀😀', 4)).toBe('😀…');
  });
});

describe('links', () => {
  test.each(['javascript:alert(1)', 'http://user:pass@x.test', 'x', `https://x.test/${'a'.repeat(700)}`])(
    '%s is none',
    (url) => expect(safeUrl(url)).toBeUndefined(),
  );

  test('an address cannot end its own link', () => {
    const link = writeLink('https://x.test/a|b>c<d e', 'label|with>bars');
    const { sequences, mistakes } = readMrkdwn(link);
    expect(mistakes).toEqual([]);
    expect(sequences).toMatchObject([{ kind: 'link' }]);
  });
});
