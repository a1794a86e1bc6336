// The release as Markdown: what it is, why, what was proved, what comes next.
import { code, escapeMarkdown, table } from '../kernel/markdown.ts';
import type { ChosenPolicy } from './policy/choice.ts';
import type { LearnedPolicy } from './policy/learn.ts';
import { KINDS } from './policy/kind.ts';
import type { NotStarted } from './publish/follow-up.ts';
import type { Plan } from './scheme/plan.ts';
import type { Check } from './verify/cross-check.ts';

/** Rows of explanations shown; the evidence has them all. */
const MOST_ROWS = 50;

export interface SummaryFacts {
  title: string;
  plan: Plan;
  chosen: ChosenPolicy | undefined;
  checks: readonly Check[];
  notStarted: readonly NotStarted[];
  /** What to do next, one sentence. */
  next: string;
}

function writeWhy(plan: Plan): string[] {
  if (plan.explanations.length === 0) return [];
  const shown = plan.explanations.slice(0, MOST_ROWS);
  const rows = shown.map(({ sha, header, rule, clause }) => [
    code(sha.slice(0, 12)),
    escapeMarkdown(header.slice(0, 200)),
    rule,
    clause,
  ]);
  const left = plan.explanations.length - shown.length;
  return [table(['Commit', 'Message', 'Rule', 'Clause'], rows), ...(left > 0 ? [`${left} more in the evidence.`] : [])];
}

function writeHabit({ policy, evidence }: LearnedPolicy): string {
  const show = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([bump, count]) => `${bump} ${count}`)
      .join(', ') || '-';
  const rows = KINDS.map((kind) => [
    kind,
    show(evidence.initial[kind]),
    policy.initial[kind],
    show(evidence.stable[kind]),
    policy.stable[kind],
  ]);
  return table(['Strongest commit', '0.y.z releases', 'so', 'releases from 1.0.0', 'so'], rows);
}

const writeSilent = ({ workflow, why, remedy }: NotStarted): string[] => [
  code(workflow),
  escapeMarkdown(why),
  code(remedy),
];

/** Every untrusted text is escaped. */
export function writeSummary({ title, plan, chosen, checks, notStarted, next }: SummaryFacts): string {
  const facts = [
    ['Id', code(plan.id)],
    ['Commit', code(plan.sha)],
    ['Version', plan.version === undefined ? 'nothing to release' : code(plan.version)],
    ['Before', plan.previous === undefined ? 'nothing' : code(plan.previous.version)],
    ...plan.taken.map((version) => ['Passed over', `${code(version)}: another tag has it`]),
  ];
  const silent =
    notStarted.length === 0
      ? []
      : [
          'A tag or release made with the workflow’s own `GITHUB_TOKEN` does not start these workflows:',
          table(['Workflow', 'Waits for', 'Start it by'], notStarted.map(writeSilent)),
        ];
  return [
    `### version-release: ${escapeMarkdown(title)}`,
    table(['', ''], facts),
    ...(checks.length === 0
      ? []
      : [
          table(
            ['Check', 'Result', 'Detail'],
            checks.map(({ name, status, detail }) => [name, status, escapeMarkdown(detail)]),
          ),
        ]),
    ...(chosen === undefined ? [] : [escapeMarkdown(chosen.about)]),
    ...(chosen?.learned === undefined ? [] : [writeHabit(chosen.learned)]),
    ...writeWhy(plan),
    ...silent,
    escapeMarkdown(next),
  ].join('\n\n');
}
