// The joined verdict as Markdown for the job summary and the comment.
import { escapeMarkdown, table } from '../kernel/markdown.ts';
import type { Status } from '../kernel/outcome.ts';
import type { Part } from './part.ts';
import { ADVISORY, type JoinedVerdict } from './verdict.ts';

const MARKS: Readonly<Record<Status, string>> = {
  passed: '✅',
  warned: '⚠️',
  failed: '❌',
  inconclusive: '❔',
  skipped: '⏭️',
};

function writeNext(isGreen: boolean, parts: readonly Part[]): string {
  if (!isGreen) return 'Next: open the summary of the first red step above; each says how to mend it.';
  const advisory = parts.filter((part) => part.reason.startsWith(ADVISORY)).map((part) => part.action);
  if (advisory.length === 0) return 'Next: nothing stands in the way.';
  return `Next: mend what ${advisory.join(', ')} found, then let it block: set its switch from \`warn\` to \`on\`.`;
}

/** One row per part, worst last line: what to do next. */
export function writeSummary(verdict: JoinedVerdict, parts: readonly Part[], missing: readonly string[]): string {
  const rows = parts.map((part) => [
    `${MARKS[part.status]} ${part.status}`,
    part.action,
    escapeMarkdown(part.reason.split('\n')[0] ?? ''),
  ]);
  const lost = missing.map((sentence) => ['❌ missing', '', escapeMarkdown(sentence)]);
  const isGreen = verdict.status === 'passed' || verdict.status === 'warned';
  return [
    `### ${MARKS[verdict.status]} Plimsoll: ${verdict.status}`,
    escapeMarkdown(verdict.reason),
    ...(rows.length + lost.length > 0 ? [table(['verdict', 'step', 'why'], [...rows, ...lost])] : []),
    writeNext(isGreen, parts),
  ].join('\n\n');
}
