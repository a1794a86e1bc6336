// Release notes: commits grouped by what they mean to users, with their authors, every word of them escaped.
import { escapeMarkdown } from '../../kernel/markdown.ts';
import type { Commit } from '../commits/commit.ts';
import { dropReverted } from '../policy/kind.ts';

const GROUPS: readonly { title: string; types: readonly string[] }[] = [
  { title: 'Features', types: ['feat'] },
  { title: 'Fixes', types: ['fix'] },
  { title: 'Performance', types: ['perf'] },
  { title: 'Reverts', types: ['revert'] },
  { title: 'Documentation', types: ['docs'] },
  { title: 'Upkeep', types: ['build', 'chore', 'ci', 'refactor', 'style', 'test', 'deps'] },
];
/** GitHub refuses a release body above 125,000 characters. */
const LONGEST = 100_000;
const LONGEST_LINE = 500;

const cut = (text: string): string => {
  const points = [...text];
  return points.length > LONGEST_LINE ? `${points.slice(0, LONGEST_LINE).join('')}…` : text;
};

function authorsOf({ author, message }: Commit): string {
  const others = message.footers
    .filter(({ token }) => token.toLowerCase() === 'co-authored-by')
    .map(({ value }) => value.split('<')[0] ?? '');
  const names = [author, ...others].map((name) => escapeMarkdown(cut(name))).filter((name) => name !== '');
  return [...new Set(names)].join(', ');
}

function writeLine(commit: Commit, text: string): string {
  const { scope } = commit.message;
  const where = scope === '' ? '' : `**${escapeMarkdown(cut(scope))}:** `;
  return `- ${where}${escapeMarkdown(cut(text))} (${commit.sha.slice(0, 12)}, ${authorsOf(commit)})`;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}\n\n${lines.join('\n')}`];

function withinLimit(text: string): string {
  if (text.length <= LONGEST) return text;
  const kept = text.slice(0, text.lastIndexOf('\n', LONGEST));
  const left = text.slice(kept.length).split('\n- ').length - 1;
  return `${kept}\n\n*${left} more commits are not shown.*`;
}

/** Markdown of at most 100,000 characters; commits that took each other back are left out, a cut is disclosed. */
export function writeNotes(commits: readonly Commit[]): string {
  const { kept } = dropReverted(commits);
  const breaking = kept.filter((commit) => commit.message.breaking !== undefined);
  const known = new Set(GROUPS.flatMap(({ types }) => types));
  const groups = GROUPS.map(({ title, types }) => ({
    title,
    of: kept.filter(({ message }) => types.includes(message.type ?? '')),
  }));
  const rest = kept.filter(({ message }) => !known.has(message.type ?? ''));
  const sections = [
    ...section(
      'Breaking changes',
      breaking.map((commit) => writeLine(commit, commit.message.breakingNote || commit.message.description)),
    ),
    ...[...groups, { title: 'Other changes', of: rest }].flatMap(({ title, of }) =>
      section(
        title,
        of.map((commit) => writeLine(commit, commit.message.description)),
      ),
    ),
  ];
  return sections.length === 0 ? 'No changes.' : withinLimit(sections.join('\n\n'));
}
