// Untrusted text loses every meaning but its words.
import { expect, test } from '@jest/globals';
import {
  code,
  codeBlock,
  escapeLog,
  escapeMarkdown,
  escapeMermaid,
  link,
  stripControls,
  table,
} from '../../src/kernel/markdown.ts';
import { parseCommands } from '../harness.ts';

const HOSTILE = [
  '::set-output name=x::y',
  '  ::stop-commands::t',
  '##[add-mask]x',
  'a\n::error::b',
  'a\r::error::b',
  '\u001b]8;;http://x\u0007link\u001b]8;;\u0007',
  '\u001b[2J\u001b[31mred',
  'a\u202eb\u2066c',
  '\u200b::error::x',
  '\ufeff::error::x',
];

test.each(HOSTILE)('no line of %j is a workflow command in the log', (text) => {
  const line = escapeLog(text);
  expect(parseCommands(line)).toEqual([]);
  expect(line).not.toMatch(/##\[/u);
  expect(line).not.toContain('\u001b');
});

test('controls that reorder, hide or colour text are removed, words stay', () => {
  expect(stripControls('a\u202eb\u001b[31mc\u0000d\te\n')).toBe('abcd\te\n');
});

test.each([
  ['<script>x</script>', '&lt;script&gt;'],
  ['@octocat', '&#64;octocat'],
  ['[a](http://x)', '\\[a\\]\\('],
  ['a|b', 'a\\|b'],
  ['`x`', '\\`x\\`'],
  ['**b**', '\\*\\*b\\*\\*'],
  ['a\nb', 'a b'],
  ['![i](x)', '\\!\\[i\\]'],
])('%j is words in Markdown', (text, part) => {
  expect(escapeMarkdown(text)).toContain(part);
});

test('code and fences cannot be left', () => {
  expect(code('</code><b>|`')).toBe('<code>&lt;/code&gt;&lt;b&gt;&#124;\\`</code>');
  expect(codeBlock('a\n````\nb')).toBe('`````\na\n````\nb\n`````');
});

test('a link keeps only http addresses', () => {
  expect(link('x', 'javascript:alert(1)')).toBe('x');
  expect(link('x', 'https://example.test/a?b=1')).toBe('[x](https://example.test/a?b=1)');
  expect(link('x', 'https://e.test/) [y](z')).toBe('x');
});

test('a table has one line per row', () => {
  expect(table(['a'], [['x\ny']])).toBe('| a |\n| --- |\n| x y |');
});

test('a Mermaid label cannot close itself', () => {
  expect(escapeMermaid('a"]; click x "http://y"')).not.toMatch(/["\]<>]/u);
});
