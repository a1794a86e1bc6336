// The timeline as an SVG picture: every probe by time and latency, its kind, its version, and the phases.
import type { Evidence } from '../evidence.ts';

const WIDTH = 900;
const LEFT = 60;
const PLOT = WIDTH - LEFT - 20;
const ROW = 166;
/** Upper edge of a row's panels: above it stand the label and the names of versions, one line each. */
const TOP = 36;
const HEAD = 24;
const MOST_ANSWERS = 2_000;

type AnswerFact = Evidence['answers'][number];
type TargetFact = Evidence['targets'][number];

const COLOUR: Readonly<Record<AnswerFact['worth'], string>> = {
  good: 'var(--h-good)',
  degraded: 'var(--h-degraded)',
  bad: 'var(--h-bad)',
  unproved: 'var(--h-unproved)',
};

/** Names of its own, because the picture also stands inside a page with colours of its own. */
const STYLE =
  '.health{--h-ink:#1b2430;--h-good:#1a7f37;--h-degraded:#9a6700;--h-bad:#cf222e;--h-unproved:#57606a;--h-version:#8250df;--h-warming:#eaeef2;--h-proving:#dafbe1}' +
  '@media(prefers-color-scheme:dark){.health{--h-ink:#e6edf3;--h-good:#3fb950;--h-degraded:#d29922;--h-bad:#f85149;--h-unproved:#8b949e;--h-version:#a371f7;--h-warming:#21262d;--h-proving:#12301c}}' +
  '.health text{fill:var(--h-ink)}';

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => `&#${char.codePointAt(0)};`).replace(/[^\P{C}\t]/gu, '');
}

/** Height of a latency on a logarithmic scale from 1 ms to a minute; no answer stands at the top. */
function heightOf(latency: number | null): number {
  const share = latency === null ? 1 : Math.log10(Math.min(60_000, Math.max(1, latency))) / Math.log10(60_000);
  return ROW - 30 - share * (ROW - 40 - TOP);
}

function drawAnswer(answer: AnswerFact, scale: (at: number) => number): string {
  const [x, y] = [scale(answer.at).toFixed(1), heightOf(answer.latency).toFixed(1)];
  const latency = answer.latency === null ? 'no answer' : `${Math.round(answer.latency)} ms`;
  const told = [
    answer.class,
    latency,
    answer.code ?? '',
    answer.version?.slice(0, 12) ?? '',
    answer.address ?? '',
  ].filter(Boolean);
  const title = `<title>${escape(told.join(' · '))}</title>`;
  const fill = COLOUR[answer.worth];
  // Shape as well as colour, for those who do not see the colour.
  if (answer.worth === 'bad')
    return `<path d="M${x} ${y}m-4-4l8 8m0-8l-8 8" stroke="${fill}" stroke-width="2">${title}</path>`;
  if (answer.worth === 'good') return `<circle cx="${x}" cy="${y}" r="3" fill="${fill}">${title}</circle>`;
  return `<rect x="${Number(x) - 3}" y="${Number(y) - 3}" width="6" height="6" fill="${fill}">${title}</rect>`;
}

/** Room that the name of a version takes at the font size of the picture. */
const VERSION_WIDTH = 52;

/** Vertical marks where another version begins to answer, named below the row's label; a name that would cover the one before is left out. */
function drawVersions(answers: readonly AnswerFact[], scale: (at: number) => number): string {
  const changes = answers.filter(
    (answer, index) => answer.version !== null && answer.version !== answers[index - 1]?.version,
  );
  let free = 0;
  return changes
    .slice(0, 30)
    .map((answer) => {
      const x = scale(answer.at);
      const line = `<line x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${TOP}" y2="${ROW - 25}" stroke="var(--h-version)" stroke-dasharray="2 3"/>`;
      const at = Math.min(x + 3, WIDTH - VERSION_WIDTH);
      if (at < free) return line;
      free = at + VERSION_WIDTH;
      return `${line}<text x="${at.toFixed(1)}" y="${TOP - 4}">${escape(answer.version!.slice(0, 7))}</text>`;
    })
    .join('');
}

function drawRow(
  target: TargetFact,
  answers: readonly AnswerFact[],
  index: number,
  scale: (at: number) => number,
): string {
  const stable = target.stableAt ?? target.endedAt;
  const [x0, x1, x2] = [scale(0), scale(stable), scale(target.endedAt)].map((x) => x.toFixed(1));
  const phases = `<rect x="${x0}" y="${TOP}" width="${(Number(x1) - Number(x0)).toFixed(1)}" height="${ROW - 25 - TOP}" fill="var(--h-warming)"><title>warming up</title></rect><rect x="${x1}" y="${TOP}" width="${(Number(x2) - Number(x1)).toFixed(1)}" height="${ROW - 25 - TOP}" fill="var(--h-proving)"><title>proving</title></rect>`;
  const dots = answers
    .slice(0, MOST_ANSWERS)
    .map((answer) => drawAnswer(answer, scale))
    .join('');
  const label = `<text x="4" y="12" font-weight="bold">${escape(target.name.slice(0, 80))}: ${target.verdict}, ${target.class}</text>`;
  const axis = ['1 ms', '1 s', '60 s']
    .map((text, at) => `<text x="4" y="${(heightOf([1, 1_000, 60_000][at]!) + 4).toFixed(1)}">${text}</text>`)
    .join('');
  return `<g transform="translate(0 ${HEAD + index * ROW})">${phases}${label}${axis}${drawVersions(answers, scale)}${dots}</g>`;
}

/** A self-contained SVG with one row per target (at most ten); the time axis ends with the last watch. */
export function drawSvg(facts: Pick<Evidence, 'targets' | 'answers'>): string {
  const targets = facts.targets.slice(0, 10);
  const end = Math.max(1, ...targets.map((target) => target.endedAt), ...facts.answers.map((answer) => answer.at));
  const scale = (at: number) => LEFT + (at / end) * PLOT;
  const rows = targets.map((target, index) =>
    drawRow(
      target,
      facts.answers.filter((answer) => answer.target === index),
      index,
      scale,
    ),
  );
  const height = HEAD + targets.length * ROW + 10;
  const ticks = [0, 0.25, 0.5, 0.75, 1]
    .map(
      (share) =>
        `<text x="${scale(share * end).toFixed(1)}" y="${height - 4}" text-anchor="middle">${((share * end) / 1000).toFixed(1)} s</text>`,
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" class="health" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Probes by time and latency" font-family="sans-serif" font-size="11"><style>${STYLE}</style>${rows.join('')}${ticks}</svg>`;
}
