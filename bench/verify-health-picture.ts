// Whether Mermaid itself takes the timelines of verify-health, each rendered in a browser: MERMAID is its mermaid.min.js.
import { readFileSync } from 'node:fs';
import { createBrowser } from '../src/ports/browser.ts';
import type { Evidence } from '../src/verify-health/evidence.ts';
import { drawMermaid } from '../src/verify-health/timeline/mermaid.ts';
import * as doubles from '../test/doubles/health/servers.ts';
import { BAD } from '../test/verify-health/corpus/bad.ts';
import { GOOD } from '../test/verify-health/corpus/good.ts';
import { UNSURE } from '../test/verify-health/corpus/unsure.ts';
import { play } from '../test/verify-health/stage.ts';

const { MERMAID } = process.env;
if (MERMAID === undefined)
  throw new Error('MERMAID is not set: npm install mermaid elsewhere and name its dist/mermaid.min.js');

const HOSTILE = [
  'a:b;c#d%%\n`x` "y" <z>',
  'section x',
  'done, crit',
  '%%{init: {}}%%',
  'click a href',
  '::: --> end',
  'ünï 🚀',
  '',
  '---',
];

/** As many targets, stretches and characters as a picture may have. */
function fill(facts: Evidence): Evidence {
  const target = facts.targets[0]!;
  const answer = facts.answers[0]!;
  const classes = ['healthy', 'stale-version', 'mixed-versions', 'unreachable'] as const;
  const targets = Array.from({ length: 30 }, (_, index) => ({
    ...target,
    name: `${'x'.repeat(200)}${index}`,
    stableAt: 7,
    endedAt: 9e6,
  }));
  const answers = targets.flatMap((_, index) =>
    Array.from({ length: 500 }, (__, at) => ({
      ...answer,
      target: index,
      at: at * 9_999,
      class: classes[at % 4]!,
      version: 'a'.repeat(40),
    })),
  );
  return { ...facts, targets, answers };
}

const drawn = new Map<string, string>();
for (const scenario of [...GOOD, ...BAD, ...UNSURE])
  drawn.set(scenario.name, drawMermaid((await play(scenario)).facts));
const { facts } = await play(GOOD[0]!);
for (const name of HOSTILE)
  drawn.set(
    `a target called ${JSON.stringify(name)}`,
    drawMermaid({ ...facts, targets: [{ ...facts.targets[0]!, name }] }),
  );
drawn.set('the largest picture there is', drawMermaid(fill(facts)));

const script = `
const all = ${JSON.stringify([...drawn])};
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
(async () => {
  const told = [];
  for (const [index, [name, text]] of all.entries()) {
    try {
      const { svg } = await mermaid.render('picture' + index, text);
      const bars = text.split('\\n').filter((line) => /^    /.test(line)).length;
      const found = (svg.match(/<rect[^>]*class="task /g) || []).length;
      told.push([name, found === bars ? 'ok' : found + ' of ' + bars + ' bars']);
    } catch (error) { told.push([name, String(error)]); }
  }
  document.getElementById('told').textContent = JSON.stringify(told);
})();`;
const server = await doubles.serve((request, response) => {
  const isLibrary = request.url === '/mermaid.js';
  response.writeHead(200, { 'content-type': isLibrary ? 'text/javascript' : 'text/html; charset=utf-8' });
  const page = `<!doctype html><body><pre id="told"></pre><script src="/mermaid.js"></script><script src="/script.js"></script>`;
  response.end(isLibrary ? readFileSync(MERMAID) : request.url === '/script.js' ? script : page);
});
const visited = await createBrowser(process.env).visit({
  url: `http://127.0.0.1:${server.port}/`,
  userAgent: 'bench',
  allowPrivate: true,
  isTrusting: false,
  isPatient: true,
  totalMs: 120_000,
});
await server.close();
const text =
  visited.status === 'shown' ? (/<pre id="told">([\s\S]*?)<\/pre>/u.exec(visited.page)?.[1] ?? '') : visited.status;
const told = JSON.parse(text.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&')) as [
  string,
  string,
][];
for (const [name, result] of told.filter(([, result]) => result !== 'ok')) console.log(`${name}: ${result}`);
const longest = Math.max(...[...drawn.values()].map((one) => one.length));
console.log(
  `${told.filter(([, result]) => result === 'ok').length} of ${drawn.size} pictures rendered with every bar; the longest has ${longest} characters`,
);
