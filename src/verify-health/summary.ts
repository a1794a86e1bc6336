// The verdict as Markdown: one sentence, a table and a picture per target, what failed first, what to do next.
import { formatDuration } from '../domain/duration.ts';
import { countThings, formatPercent } from '../domain/wording.ts';
import { code, codeBlock, escapeMarkdown, table } from '../kernel/markdown.ts';
import type { Evidence } from './evidence.ts';
import { drawMermaid } from './timeline/mermaid.ts';

const WORD = { pass: '✅ pass', warn: '⚠️ warn', fail: '❌ fail', inconclusive: '❔ inconclusive' } as const;

const NEXT: Readonly<Record<Evidence['class'], string>> = {
  healthy: 'Nothing to do.',
  degraded: 'Look at the dependencies named above; set `degraded: fail` on the target if this must stop a release.',
  'stale-version': 'See whether the rollout really started: the old version answers. Purge caches in between.',
  'mixed-versions': 'Finish the rollout or revert it: two versions answer side by side.',
  unhealthy: 'Read the service’s log around the first failure; roll back if it does not recover.',
  unreachable: 'Check that the service listens where the URL points, and DNS, firewall and load balancer on the way.',
  blocked: 'Let this check through: `bypass-header` for a bot protection, `allow-private` for a private address.',
  insecure: 'Mend the certificate or header named above before you let visitors in.',
  slow: 'Compare with the version before (`baseline`), and look at what changed.',
};

function writeRow(target: Evidence['targets'][number]): string[] {
  const rate =
    target.errorRate === null
      ? ''
      : ` (${formatPercent(target.errorRate.lower)} to ${formatPercent(target.errorRate.upper)})`;
  const p95 = target.p95 === null || target.p95.upper === null ? 'n < 59' : `≤ ${Math.round(target.p95.upper)} ms`;
  return [
    code(target.name),
    WORD[target.verdict],
    escapeMarkdown(target.class),
    target.version === null ? '' : code(target.version.slice(0, 12)),
    `${target.failures} of ${target.samples}${rate}`,
    target.median === null ? 'no answer' : `${Math.round(target.median)} ms`,
    p95,
    target.stableAt === null ? 'never' : formatDuration(target.stableAt),
  ];
}

function writeDependencies(facts: Evidence): string[] {
  const rows = facts.targets.flatMap((target) =>
    target.dependencies
      .slice(0, 20)
      .map((part) => [code(target.name), code(part.name), escapeMarkdown(part.meaning), code(part.word)]),
  );
  return rows.length === 0
    ? []
    : ['**Dependencies the bodies name**', table(['target', 'dependency', 'state', 'its word'], rows)];
}

function writeFindings(facts: Evidence): string[] {
  const rows = facts.findings
    .slice(0, 60)
    .map((finding) => [
      escapeMarkdown(finding.audit),
      WORD[finding.verdict],
      code(finding.subject),
      escapeMarkdown(finding.message),
    ]);
  return rows.length === 0 ? [] : ['**Audits**', table(['audit', 'verdict', 'subject', 'finding'], rows)];
}

/** The first answer that was not good after a target was up; else the first of all. */
function writeFirstFailure(facts: Evidence): string[] {
  const failed = facts.answers.filter((answer) => answer.worth === 'bad' || answer.worth === 'unproved');
  const late = failed.filter((answer) => answer.at > (facts.targets[answer.target]?.stableAt ?? Infinity));
  const first = (late.length > 0 ? late : failed).toSorted((a, b) => a.at - b.at)[0];
  if (first === undefined) return [];
  const name = facts.targets[first.target]?.name ?? '';
  return [
    `First failure: ${code(name)} at ${formatDuration(first.at)}, ${escapeMarkdown(first.class)}${first.code === null ? '' : ` (status ${first.code})`}.`,
  ];
}

/** The whole summary. */
export function writeSummary(facts: Evidence, reason: string): string {
  const asked = facts.answers.length;
  return [
    `### Health: ${WORD[facts.verdict]}`,
    `${escapeMarkdown(reason)}.`,
    table(
      ['target', 'verdict', 'class', 'version', 'failed', 'median', 'p95', 'up after'],
      facts.targets.map(writeRow),
    ),
    ...writeFirstFailure(facts),
    ...writeDependencies(facts),
    ...writeFindings(facts),
    ...(asked === 0 ? [] : [codeBlock(drawMermaid(facts), 'mermaid')]),
    `${countThings(asked, 'probe')}, each on a connection of its own, in ${formatDuration(facts.tookMs)}; bounds at ${formatPercent(facts.confidence)}.`,
    `**Next:** ${NEXT[facts.class]}`,
  ].join('\n\n');
}
