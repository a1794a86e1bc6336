// Draws the sample messages of notify-slack as pictures: their blocks as HTML, photographed by a real browser.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KnownBlock, TextObject } from '@slack/types';
import { composeMessage } from '../src/notify-slack/blocks/message.ts';
import { SAMPLES } from '../src/notify-slack/sample.table.ts';

const EMOJI: Readonly<Record<string, string>> = {
  rocket: '🚀',
  white_check_mark: '✅',
  x: '❌',
  tada: '🎉',
  leftwards_arrow_with_hook: '↩️',
  large_yellow_circle: '🟡',
};

const STYLE = `body{margin:0;background:#fff;font:15px/1.46 "DejaVu Sans",sans-serif;color:#1d1c1d}
main{width:640px;padding:14px 18px;box-sizing:border-box}.app{font-weight:bold;font-size:14px;margin-bottom:4px}
.app span{background:#ddd;font-size:10px;padding:1px 4px;border-radius:2px;font-weight:normal;margin-left:6px}
h1{font-size:18px;margin:6px 0}p{margin:6px 0;white-space:pre-line}.fields{display:grid;grid-template-columns:1fr 1fr;gap:4px 16px;margin:6px 0}
.fields p{margin:0}.context{color:#616061;font-size:12.5px}a{color:#1264a3;text-decoration:none}
pre{background:#f8f8f8;border:1px solid #ddd;border-radius:4px;padding:8px;font:12px/1.5 "DejaVu Sans Mono",monospace;margin:6px 0;white-space:pre-wrap}`;

const emojify = (html: string): string => html.replace(/:([a-z_]+):/g, (whole, name: string) => EMOJI[name] ?? whole);

/** mrkdwn is HTML already as far as entities go; links, bold and code are all that we write. */
function mrkdwn(text: string): string {
  const linked = text
    .replace(/<(https?:[^|>]+)\|([^>]*)>/g, '<a href="$1">$2</a>')
    .replace(/<@([A-Z0-9]+)>/g, '<a>@$1</a>');
  return emojify(linked.replace(/(^|\n)\*([^*\n]+)\*/g, '$1<b>$2</b>').replace(/ \*([^*\n]+)\* /g, ' <b>$1</b> '));
}

function draw(block: KnownBlock): string {
  if (block.type === 'header') return `<h1>${emojify(block.text.text)}</h1>`;
  if (block.type === 'context') {
    const texts = block.elements.map((element) => mrkdwn((element as TextObject).text));
    return `<p class="context">${texts.join(' ')}</p>`;
  }
  if (block.type !== 'section') return '';
  const fields = (block.fields ?? []).map((field) => `<p>${mrkdwn(field.text)}</p>`).join('');
  const text = block.text?.text ?? '';
  const code = /^```([\s\S]*)```$/.exec(text)?.[1];
  const body = code === undefined ? `<p>${mrkdwn(text)}</p>` : `<pre>${code}</pre>`;
  return `${text === '' ? '' : body}${fields === '' ? '' : `<div class="fields">${fields}</div>`}`;
}

const browser = process.argv[2] ?? 'chromium';
const folder = mkdtempSync(join(tmpdir(), 'slack-pictures-'));
mkdirSync('docs/pictures', { recursive: true });
for (const [name, { story, failuresBefore }] of Object.entries(SAMPLES)) {
  const { blocks } = composeMessage(story, { mentions: [], failuresBefore, withLog: true });
  const page = `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><main><div class="app">Plimsoll<span>APP</span></div>${blocks.map(draw).join('')}</main>`;
  const html = join(folder, `${name}.html`);
  writeFileSync(html, page);
  const common = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
  ];
  const measured = `<script>document.title=String(document.querySelector('main').offsetHeight)</script>`;
  writeFileSync(join(folder, 'measure.html'), page + measured);
  const dom = execFileSync(browser, [...common, '--dump-dom', `file://${folder}/measure.html`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const height = /<title>(\d+)<\/title>/.exec(dom)?.[1] ?? '600';
  const picture = join('docs', 'pictures', `slack-${name}.png`);
  execFileSync(browser, [...common, `--window-size=640,${height}`, `--screenshot=${picture}`, `file://${html}`], {
    stdio: 'ignore',
  });
  console.log(`${picture} 640 × ${height}`);
}
