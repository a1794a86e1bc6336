// The verdict as Markdown: what was scanned, each finding, what to do next. It holds no byte of a secret.
import { countThings } from '../domain/wording.ts';
import { code, codeBlock, escapeMarkdown, link, table } from '../kernel/markdown.ts';
import { BY_PLACE } from './own/places.ts';
import { writeBaselineLines } from './policy/baseline.ts';
import {
  adviseNext,
  adviseRevocation,
  isLeakyLine,
  isSecret,
  isUnproved,
  suggestPurge,
  suggestReference,
} from './report/advice.ts';
import type { Finding } from './report/finding.ts';
import type { Verdict } from './verdict.ts';

const MOST_ROWS = 100;
const MOST_STEPS = 12;
const MOST_LINES = 20;

export type Scanned = { readonly files: number; readonly bytes: number; readonly commits: number };

/** `notes` are sentences about the scan itself: its scope, what was skipped. */
export function writeSummary(
  verdict: Verdict,
  findings: readonly Finding[],
  scanned: Scanned,
  notes: readonly string[],
): string {
  const fresh = findings.filter((finding) => finding.accepted === '');
  const accepted = findings.length - fresh.length;
  const parts = [
    `### Secrets: ${escapeMarkdown(verdict.reason)}`,
    `${countThings(scanned.files, 'file')}, ${formatSize(scanned.bytes)}${scanned.commits > 0 ? `, ${countThings(scanned.commits, 'commit')}` : ''} scanned${accepted > 0 ? `; ${countThings(accepted, 'finding')} accepted` : ''}.`,
    notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n'),
  ];
  if (fresh.length > 0) parts.push(writeTable(fresh), writeSteps(fresh));
  else parts.push('Nothing to do.');
  const placed = findings.filter(({ accepted }) => accepted === BY_PLACE);
  if (placed.length > 0)
    parts.push('Accepted by their places; the same by their values, for the baseline:', writeLines(placed));
  return parts.filter((part) => part !== '').join('\n\n');
}

function writeTable(findings: readonly Finding[]): string {
  const rows = findings
    .slice(0, MOST_ROWS)
    .map((finding) => [
      finding.confidence,
      code(finding.rule),
      escapeMarkdown(finding.provider),
      `${code(`${finding.file}:${finding.line}`)}${finding.standing ? '' : ' (in history only)'}`,
      finding.commit === '' ? '' : code(finding.commit.slice(0, 10)),
      escapeMarkdown(finding.why),
      escapeMarkdown(finding.reach),
    ]);
  const more = findings.length > MOST_ROWS ? `\n\n${findings.length - MOST_ROWS} more in the evidence.` : '';
  return `${table(['confidence', 'rule', 'provider', 'where', 'commit', 'why', 'opens'], rows)}${more}`;
}

function writeSteps(findings: readonly Finding[]): string {
  const kinds = [...new Map(findings.map((finding) => [finding.rule, finding])).values()].slice(0, MOST_STEPS);
  const rows = kinds.map((finding) => {
    if (isUnproved(finding)) return [code(finding.rule), escapeMarkdown(adviseNext(finding)), ''];
    const where = adviseRevocation(finding);
    return [
      code(finding.rule),
      where.startsWith('https://') ? link(where, where) : escapeMarkdown(where),
      isLeakyLine(finding) ? escapeMarkdown(suggestReference(finding)) : code(suggestReference(finding)),
    ];
  });
  const first = findings.find(isSecret);
  return [
    '**What to do:** revoke first, a deleted line stays in the history; then use the reference instead.',
    table(['rule', 'revoke', 'use instead'], rows),
    ...(first === undefined
      ? []
      : [`Take a file out of the history (everybody clones anew): ${code(suggestPurge(first.file))}`]),
    'Accept a finding that is none, in the baseline on the default branch:',
    writeLines(findings),
  ].join('\n\n');
}

function writeLines(findings: readonly Finding[]): string {
  return codeBlock(writeBaselineLines(findings.slice(0, MOST_LINES)).join('\n'), 'yaml');
}

function formatSize(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
