// The timeline as a Mermaid picture for the job summary: what answered when, per target.
import { stripControls } from '../../kernel/markdown.ts';
import type { Evidence } from '../evidence.ts';
import { listSegments, type Segment } from './segments.ts';

const MOST_SEGMENTS = 40;
const MOST_TARGETS = 10;

const TAG = { good: 'done', degraded: 'active', bad: 'crit', unproved: '' } as const;

/** Words a Gantt chart takes as they are: its grammar has several marks that end a label. */
function toLabel(text: string): string {
  return (
    stripControls(text)
      .replace(/^https?:\/\//u, '')
      .replace(/[^\p{L}\p{N}._/-]+/gu, ' ')
      .trim()
      .slice(0, 60) || 'target'
  );
}

function writeSegment(segment: Segment): string {
  const version = segment.version === null ? '' : ` ${segment.version.slice(0, 7)}`;
  const label = toLabel(`${segment.class}${version} x${segment.count}`);
  const tag = TAG[segment.worth] === '' ? '' : `${TAG[segment.worth]}, `;
  const to = Math.max(segment.to, segment.from + 1);
  return `    ${label} :${tag}${Math.round(segment.from)}, ${Math.round(to)}`;
}

/** Mermaid source of a Gantt chart with one section per target; at most ten targets of forty stretches. */
export function drawMermaid(facts: Pick<Evidence, 'targets' | 'answers'>): string {
  const sections = facts.targets.slice(0, MOST_TARGETS).flatMap((target, index) => {
    const own = facts.answers.filter((answer) => answer.target === index);
    const segments = listSegments(own, target.endedAt, MOST_SEGMENTS).map(writeSegment);
    const stable =
      target.stableAt === null ? [] : [`    in a row good :milestone, ${Math.round(target.stableAt)}, 0ms`];
    return [`  section ${toLabel(target.name)}`, ...segments, ...stable];
  });
  return ['gantt', '  dateFormat x', '  axisFormat %M:%S', ...sections].join('\n');
}
