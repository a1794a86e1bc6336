// The rollback as Markdown: from what to what, what was checked, how it ended, and what to do next.
import type { Deployment } from '../domain/deployment.ts';
import { describeHold } from '../domain/ledger/hold.ts';
import { code, escapeMarkdown, link, table } from '../kernel/markdown.ts';
import type { End } from './decide/machine.ts';
import type { Ended } from './steps/drive.ts';
import { describeAuthor, describeDeployer } from './steps/introduce.ts';

const HEADINGS: Readonly<Record<End, string>> = {
  'rolled-back': 'Rolled back',
  'failed-safe': 'Not rolled back, and safe',
  'failed-unsafe': 'Not rolled back, and NOT safe',
  refused: 'Rollback refused',
  planned: 'Rollback planned',
};

const NEXT: Readonly<Record<End, string>> = {
  'rolled-back':
    'Next: find the cause, fix it forward, and deploy the fix; the held commit stays out until it is released.',
  'failed-safe':
    'Next: the release that was live is live again. Find out why the target failed before trying another one.',
  'failed-unsafe': 'Next: look at the servers now. Then run this workflow again; it goes on from what is on record.',
  refused: 'Next: do what the line above says, or name another release with `to`.',
  planned: 'Next: run again without `dry-run`.',
};

function row(title: string, entry: Deployment | undefined, authors: Ended['work']['authors']): string[] {
  if (entry === undefined) return [title, 'nothing on record', '', '', '', '', ''];
  const { release, state, runUrl } = entry;
  const run = runUrl === '' ? '' : link('run', runUrl);
  const name = [release.version || release.tag, release.id]
    .filter((part) => part !== '')
    .map(code)
    .join(' ');
  return [
    title,
    name,
    code(release.sha.slice(0, 12)),
    escapeMarkdown(describeAuthor(authors.get(release.id))),
    escapeMarkdown(describeDeployer(entry)),
    state,
    run,
  ];
}

/** `sentence` says how it ended, without its warnings; `seconds` is null when nothing was begun. */
export function writeSummary({ end, work }: Ended, sentence: string, seconds: number | null): string {
  const { environment } = work.order;
  const header = ['', 'Release', 'Commit', 'Written', 'Deployed', 'State', ''];
  const rows = [row('from', work.from, work.authors), row('to', work.target, work.authors)];
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n');
  const holds = work.entry.state.holds.map(describeHold);
  return [
    `### ${HEADINGS[end]}: ${escapeMarkdown(environment)}`,
    escapeMarkdown(sentence),
    table(header, rows),
    seconds === null ? '' : `Took ${seconds} s.`,
    work.warnings.length === 0 ? '' : `**Look at this:**\n\n${list(work.warnings)}`,
    list(work.notes),
    holds.length === 0 ? '' : `On hold:\n\n${list(holds)}`,
    'Variables and secrets of the environment are those of now, not those of the release; migrations are left as they are.',
    NEXT[end],
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
