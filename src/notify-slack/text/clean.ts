// Which characters of foreign text may reach a reader: no terminal sequence, no control, no invisible or reordering mark.

// CSI and OSC sequences first, so that their visible parameters go with them; every repetition is bounded, so that an
// unterminated one cannot swallow the rest of a log. Written as text so that no control character stands in this file.
const TERMINAL = new RegExp(
  [
    String.raw`\u001b\[[0-?]{0,64}[ -/]{0,16}[@-~]`,
    String.raw`\u001b\][^\u0007\u001b\n]{0,2048}(?:\u0007|\u001b\\)?`,
    String.raw`\u001b[ -/]{0,4}[0-~]`,
  ].join('|'),
  'g',
);
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
const CONTROL = new RegExp(String.raw`[\u0000-\u0008\u000e-\u001f\u007f-\u009f]`, 'g');
// Bidi marks and overrides, zero-width characters (the joiner of emoji sequences stays), tags, interlinear marks.
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Foreign text without anything a reader cannot see: terminal sequences, control characters, bidi overrides and
 * zero-width marks go; lone surrogates become U+FFFD; every line break becomes `\n` and a tab one space.
 * @param text any string, of any length; the cost is linear
 */
export function cleanText(text: string): string {
  return text
    .replace(TERMINAL, '')
    .replace(LINE_BREAK, '\n')
    .replaceAll('\t', ' ')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\ufffd');
}

/** The same on one line: every run of white space becomes one space, and the ends are trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}
