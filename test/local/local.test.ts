// Local runs: flags come from contracts, summaries are readable in a terminal and safe in a page.
import { expect, test } from '@jest/globals';
import { contract } from '../../src/join-evidence/contract.ts';
import { readBlocks } from '../../src/local/blocks.ts';
import { describeFlags, parseFlags } from '../../src/local/flags.ts';
import { writeHtml } from '../../src/local/html.ts';
import { renderMarkdown } from '../../src/local/rendering.ts';
import { drawTimeline, writeReport, type Scene } from '../../src/local/report.ts';
import { startLocally, type LocalRuns } from '../../src/local/start.ts';
import { createPalette } from '../../src/ports/terminal.ts';

test('a flag takes its value beside it or after an equals sign, and twice gives both', () => {
  expect(parseFlags(contract, ['--evidence', 'a.json', '--evidence=b.json', '--comment=on'])).toEqual({
    evidence: 'a.json\nb.json',
    comment: 'on',
  });
  expect(parseFlags(contract, ['--expected', '-1'])).toEqual({ expected: '-1' });
  expect(parseFlags(contract, ['--comment', '--sarif', 'x'])).toEqual({ comment: 'on', sarif: 'x' });
});

test('every unknown flag and every missing value is named, with the flags there are', () => {
  expect(() => parseFlags(contract, ['--evidense', 'x', 'stray', '--expected'])).toThrow(
    /--evidense: unknown\nstray: unknown\n--expected: needs a value\nFlags of join-evidence: evidence, expected/u,
  );
});

test('help lists every input with its default', () => {
  const help = describeFlags(contract);
  for (const name of Object.keys(contract.inputs)) expect(help).toContain(`--${name}`);
  expect(help).toContain('(default: off)');
});

const summary =
  '### ❌ Plimsoll: **failed**\n\nlines &lt;b&gt; \\*x\\* [link](https://e.test)\n\n| a | b |\n| --- | --- |\n| 1 | <code>x&#124;y</code> |\n\n```mermaid\ngraph TD\n```\n\n```\nraw *text*\n```';

test('a summary is read as blocks without marks', () => {
  expect(readBlocks(summary)).toEqual([
    { kind: 'heading', text: '❌ Plimsoll: failed' },
    { kind: 'text', text: 'lines <b> *x* link' },
    { kind: 'table', header: ['a', 'b'], rows: [['1', 'x|y']] },
    { kind: 'code', language: 'mermaid', text: 'graph TD' },
    { kind: 'code', language: '', text: 'raw *text*' },
  ]);
});

test('a terminal shows aligned tables and no pictures, without colours where there are none', () => {
  expect(renderMarkdown(summary, createPalette(false))).toBe(
    '❌ Plimsoll: failed\nlines <b> *x* link\n  a  b\n  1  x|y\n  raw *text*',
  );
  expect(renderMarkdown('# x', createPalette(true))).toBe('\u001b[1mx\u001b[0m');
});

const scene: Scene = {
  title: '<img src=x>',
  isAsPlanned: true,
  status: 'failed',
  reason: '"quoted" & <b>',
  from: 0,
  to: 1500,
  summary: '<script>alert(1)</script>\n\n| <i> |\n| --- |\n| x |',
};

test('the report escapes every text and draws one bar per scene', () => {
  const page = writeReport({
    title: 'T',
    verdict: 'held <',
    isGreen: false,
    figures: ['<1>'],
    scenes: [scene, scene],
    pictures: [],
  });
  expect(page).not.toMatch(/<script|<img|<b>|<i>|<1>/u);
  expect(writeHtml('| set |\n| --- |\n| cover 4 or lower \\`minimum\\` |\n\n- &lt;b&gt;')).toMatch(
    /<td>cover 4 or lower <code>minimum<\/code><\/td>[\s\S]*<p>• &#60;b&#62;<\/p>/u,
  );
  expect(page.match(/<rect /gu)).toHaveLength(2);
  expect(drawTimeline([scene])).toContain('1.5 s');
});

function recorder(): LocalRuns & { written: string[]; ran: unknown[] } {
  const written: string[] = [];
  const ran: unknown[] = [];
  return {
    written,
    ran,
    contracts: [contract],
    write: (text) => void written.push(text),
    run: async (action, inputs) => void ran.push([action, inputs]),
    show: async () => void ran.push('sample'),
    isFolder: async (path) => path !== '../gone',
    gate: async (path, modes) => void ran.push([path, modes]),
  };
}

test('no words run the sample, an action runs with its flags, help is printed', async () => {
  const local = recorder();
  await startLocally([], local);
  await startLocally(['join-evidence', '--evidence', 'x'], local);
  expect(local.ran).toEqual(['sample', ['join-evidence', { evidence: 'x' }]]);
  await startLocally(['--help'], local);
  await startLocally(['join-evidence', '--help'], local);
  expect(local.written.join('\n')).toMatch(/npm start -- <action>[\s\S]*--evidence/u);
  await startLocally(['--repo=../mine', '--secrets', 'on'], local);
  expect(local.ran.at(-1)).toEqual(['../mine', { coverage: 'warn', secrets: 'on', env: 'warn' }]);
  await expect(startLocally(['--repo', '.', '--env', 'maybe'], local)).rejects.toThrow('--env maybe: give --repo PATH');
  await expect(startLocally(['--repo', '../gone'], local)).rejects.toThrow('--repo ../gone: no such folder');
  await expect(startLocally(['jion'], local)).rejects.toThrow('"jion" is no action; known: join-evidence');
});
