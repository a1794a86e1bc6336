// The report of a local run as one self-contained HTML page: verdict, timeline picture, a section per step.
import type { Status } from '../kernel/outcome.ts';
import { escapeHtml, writeHtml, writeText } from './html.ts';

export interface Scene {
  title: string;
  /** What the scene wanted to see happened. */
  isAsPlanned: boolean;
  status: Status;
  reason: string;
  /** Milliseconds since the start of the run. */
  from: number;
  to: number;
  /** Markdown. */
  summary: string;
}

export interface Report {
  title: string;
  verdict: string;
  isGreen: boolean;
  /** Short facts under the verdict. */
  figures: readonly string[];
  scenes: readonly Scene[];
  /** Ready-made, trusted pictures (SVG) below the timeline. */
  pictures: readonly string[];
}

const STYLE = `:root{color-scheme:light dark;--ink:#1b2430;--paper:#fff;--soft:#eef2f6;--line:#cfd8e3;--good:#1a7f37;--warn:#9a6700;--bad:#cf222e;--dim:#57606a}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--soft:#161b22;--line:#30363d;--good:#3fb950;--warn:#d29922;--bad:#f85149;--dim:#8b949e}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{margin-bottom:.2rem}h2{border-bottom:1px solid var(--line);padding-bottom:.2rem}.verdict{font-size:1.2rem;font-weight:600}
.passed{color:var(--good)}.warned,.skipped{color:var(--warn)}.failed,.inconclusive{color:var(--bad)}.dim{color:var(--dim)}
table{border-collapse:collapse}th,td{border:1px solid var(--line);padding:.25rem .6rem;text-align:left;overflow-wrap:break-word}th{background:var(--soft)}
pre{background:var(--soft);padding:.8rem;overflow:auto}.wide{overflow-x:auto;margin:.8rem 0}figure{margin:1.2rem 0}figcaption{font-weight:600}svg{max-width:100%;height:auto}svg text{fill:var(--ink)}.timeline text{font:13px system-ui,sans-serif}
details{margin:.6rem 0;border:1px solid var(--line);border-radius:6px;padding:.4rem .8rem}summary{cursor:pointer;font-weight:600}`;

const FILL: Readonly<Record<Status, string>> = {
  passed: 'var(--good)',
  warned: 'var(--warn)',
  skipped: 'var(--dim)',
  failed: 'var(--bad)',
  inconclusive: 'var(--bad)',
};

const ROW = 26;
const LEFT = 260;
const WIDTH = 900;

/** One bar per scene on a common time axis, as SVG. */
export function drawTimeline(scenes: readonly Scene[]): string {
  const end = Math.max(1, ...scenes.map((scene) => scene.to));
  const x = (ms: number): number => LEFT + ((WIDTH - LEFT - 80) * ms) / end;
  const bars = scenes.map((scene, row) => {
    const y = row * ROW + 4;
    const width = Math.max(3, x(scene.to) - x(scene.from));
    const label = `${((scene.to - scene.from) / 1000).toFixed(1)} s`;
    return `<text x="0" y="${y + 14}">${escapeHtml(scene.title)}</text><rect x="${x(scene.from).toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="18" rx="3" fill="${FILL[scene.status]}"><title>${escapeHtml(scene.reason)}</title></rect><text x="${(x(scene.from) + width + 6).toFixed(1)}" y="${y + 14}">${label}</text>`;
  });
  return `<svg class="timeline" viewBox="0 0 ${WIDTH} ${scenes.length * ROW + 8}" role="img" aria-label="Timeline of the run">${bars.join('')}</svg>`;
}

function writeScene(scene: Scene): string {
  const open = scene.status === 'failed' ? ' open' : '';
  return `<details${open}><summary><span class="${scene.status}">${scene.status}</span> ${escapeHtml(scene.title)}</summary><p>${writeText(scene.reason)}</p>${writeHtml(scene.summary)}</details>`;
}

/** The whole page; every text but the pictures is escaped. */
export function writeReport(report: Report): string {
  const verdictClass = report.isGreen ? 'passed' : 'failed';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(report.title)}</title><style>${STYLE}</style></head><body>
<h1>${escapeHtml(report.title)}</h1>
<p class="verdict ${verdictClass}">${escapeHtml(report.verdict)}</p>
<ul>${report.figures.map((figure) => `<li>${escapeHtml(figure)}</li>`).join('')}</ul>
<h2>Timeline</h2>
${drawTimeline(report.scenes)}
${report.pictures.join('\n')}
<h2>Steps</h2>
${report.scenes.map(writeScene).join('\n')}
</body></html>
`;
}
