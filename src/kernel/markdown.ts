// Untrusted text made safe for a Markdown summary or comment and for a line of the log.

/** Built from escapes so that no control character stands in this file: ANSI and OSC sequences, C0 and C1 controls, zero-width and bidirectional marks. */
const CONTROLS = new RegExp(
  [
    String.raw`\u001b\[[0-?]*[ -/]*[@-~]`,
    String.raw`\u001b\][^\u0007\u001b]{0,4096}(?:\u0007|\u001b\\)`,
    String.raw`[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]`,
  ].join('|'),
  'gu',
);

/** Removes terminal control sequences and characters that reorder or hide text; keeps tab and line feed. */
export function stripControls(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(CONTROLS, '');
}

/** Text for the runner's log: no line of it can be read as a workflow command (`::x::` at a start, `##[x]` anywhere). */
export function escapeLog(text: string): string {
  return stripControls(text)
    .replace(/^(\s*):(?=:)/gmu, '$1:\u2060')
    .replace(/##(?=\[)/gu, '#\u2060#');
}

/** One line without controls in which HTML, mentions, addresses and the given marks mean nothing. */
function escapeLine(text: string, marks: RegExp): string {
  return stripControls(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(marks, '\\$1')
    .replace(/@/gu, '&#64;')
    .replace(/:\/\//gu, '&#58;//');
}

/** One line of plain text inside Markdown: HTML, emphasis, links, mentions, issue references and code marks lose their meaning. */
export function escapeMarkdown(text: string): string {
  return escapeLine(text, /([\\`*_{}[\]()#+!|~$-])/gu).replace(/^:(?=:)/u, '&#58;');
}

/** Inline code that no content can leave, safe in a table cell too. */
export function code(text: string): string {
  const plain = escapeLine(text, /([\\`*_[\]~$])/gu).replace(/\|/gu, '&#124;');
  return plain === '' ? '' : `<code>${plain}</code>`;
}

/** A fenced block whose fence is longer than any run of backticks inside. */
export function codeBlock(text: string, language = ''): string {
  const plain = stripControls(text);
  const longest = Math.max(2, ...[...plain.matchAll(/`+/gu)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${plain.replace(/\n$/u, '')}\n${fence}`;
}

/** A link whose text is untrusted; a URL that is not http(s) gives the bare text. */
export function link(label: string, url: string): string {
  const isSafe = /^https?:\/\/[^\s<>()[\]"'`\\]+$/u.test(url);
  return isSafe ? `[${escapeMarkdown(label)}](${url})` : escapeMarkdown(label);
}

/** A table; the cells are Markdown already (escape untrusted text first). */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\n/gu, ' ')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text inside a Mermaid label: quoted by the caller with `"`; everything that could end the label or start markup is an entity. */
export function escapeMermaid(text: string): string {
  return stripControls(text)
    .replace(/\s+/gu, ' ')
    .replace(/[#;&"<>`{}|:@[\]()\\]/gu, (char) => `#${char.codePointAt(0)};`);
}
