// The timeline as a Mermaid picture for the job summary: what answered when, per target.
import { escapeMermaid } from '../../kernel/markdown.ts';
import type { Evidence } from '../contract.ts';
import { listSegments, type Segment } from './segments.ts';

const MOST_SEGMENTS = 40;
const MOST_TARGETS = 10;

const TAG = { good: 'done', degraded: 'active', bad: 'crit', unproved: '' } as const;

function writeSegment(segment: Segment): string {
  const version = segment.version === null ? '' : ` ${segment.version.slice(0, 7)}`;
  const label = escapeMermaid(`${segment.class}${version} (${segment.count})`);
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
    return [`  section ${escapeMermaid(target.name.slice(0, 60))}`, ...segments, ...stable];
  });
  return ['gantt', '  dateFormat x', '  axisFormat %M:%S', ...sections].join('\n');
}
