// The verdict as Markdown: sentence, rules, tables, patch, indirect changes, trend, proof, and what to do next.
import { countThings } from '../domain/wording.ts';
import { code, escapeMarkdown, table } from '../kernel/markdown.ts';
import { formatRanges } from './diff/line-ranges.ts';
import type { Facts } from './gather/facts.ts';
import type { Judged } from './judging.ts';
import { describeProof } from './paths/path-proof.ts';
import { sumFiles } from './reports/totals.ts';
import type { Policy } from './rules/policy.ts';
import { levelOf, type Verdict } from './rules/verdict.ts';
import { writeFlips } from './view/flip-list.ts';
import { writeSentence } from './view/verdict-sentence.ts';
import { writePatchTable, type Locate } from './view/patch-table.ts';
import { packageRows, writeRows } from './view/totals-table.ts';
import { drawTrend } from './view/trend.ts';

const MARKS: Record<Verdict['status'], string> = { passed: '✅', warned: '⚠️', failed: '❌', inconclusive: '❔' };

const TITLES: Record<Verdict['status'], string> = {
  passed: 'Coverage holds',
  warned: 'Coverage holds, with a warning',
  failed: 'Coverage does not hold',
  inconclusive: 'Coverage cannot be judged',
};

/** Addresses of lines at the head commit on the server the job runs on. */
export function locateOn(serverUrl: string, repository: string, head: string): Locate {
  return (path, range) => {
    const file = path
      .split('/')
      .map(encodeURIComponent)
      .join('/')
      .replace(/[()']/gu, (char) => `%${char.charCodeAt(0).toString(16)}`);
    return repository === ''
      ? ''
      : `${serverUrl}/${repository}/blob/${head}/${file}#L${formatRanges([range]).replace('-', '-L')}`;
  };
}

function writeRules({ judgements }: Judged, policy: Policy): string {
  if (judgements.length === 0) return '';
  const rows = judgements.map((judgement) => [
    MARKS[levelOf(judgement, policy.ratchet)],
    `${code(judgement.rule)}${judgement.scope === '' ? '' : ` ${code(judgement.scope)}`}`,
    escapeMarkdown(judgement.sentence),
    judgement.inequalities.map(({ text }) => code(text)).join('<br>'),
  ]);
  return table(['', 'rule', 'finding', 'to check by hand'], rows);
}

function writeTotals({ measurement, baseline }: Facts): string {
  const base = baseline.status === 'found' ? baseline.groups : [];
  const baseOf = (name: string): ReturnType<typeof sumFiles> | null => {
    const group = base.find((one) => one.name === name);
    return group === undefined ? null : sumFiles(group.files);
  };
  const whole = {
    label: '**all**',
    totals: measurement.totals,
    base: base.length === 1 ? baseOf(base[0]?.name ?? '') : null,
  };
  const hasFlags = measurement.parts.some(({ name }) => name !== '');
  if (!hasFlags) return writeRows('package', [whole, ...packageRows(measurement.files)]);
  const flags = measurement.parts.map(({ name, files, carried }) => ({
    label: `${name === '' ? 'no flag' : code(name)}${carried ? ' (carried forward)' : ''}`,
    totals: sumFiles(files),
    base: baseOf(name),
  }));
  return `${writeRows('flag', [whole, ...flags])}\n\n${writeRows('package', packageRows(measurement.files))}`;
}

function writeProof({ measurement: { proof }, reports, changes }: Facts, { patch }: Judged): string {
  const change =
    patch === null
      ? 'the change is not known'
      : `${countThings(changes?.length ?? 0, 'changed file')}, ${patch.files.length} of them in the reports, ${patch.totals.lines?.total ?? 0} of ${countThings(patch.addedLines, 'added line')} can be covered`;
  return `**Proof:** ${countThings(reports.length, 'report')}; ${escapeMarkdown(describeProof(proof))}; ${change}.`;
}

function writeConcerns({ concerns }: Judged): string {
  const marks = { failed: '❌', inconclusive: '❔', warned: '⚠️', note: 'ℹ️' } as const;
  return concerns.map(({ level, message }) => `- ${marks[level]} ${escapeMarkdown(message)}`).join('\n');
}

function writeNext({ verdict, patch }: Judged): string {
  const hasGaps = patch?.files.some(({ uncovered }) => uncovered.length > 0) ?? false;
  const next = {
    passed: hasGaps
      ? 'Nothing has to be done; the uncovered lines above are where a test would find most.'
      : 'Nothing to do.',
    warned: 'The job goes on. Each warning above names what would remove it.',
    failed:
      'Each line marked ❌ names what to change. `docs/verify-a-verdict.md` shows how to check every number by hand.',
    inconclusive:
      'Each line marked ❔ names what is missing. Without it nothing is proved, so this step does not pass.',
  }[verdict.status];
  return `**Next:** ${next}`;
}

function describeVerdict({ measurement }: Facts, { baseline, patch, judgements }: Judged): string {
  const held = judgements.filter(({ finding }) => finding === 'met' || finding === 'idle').length;
  const base = baseline.status === 'found' ? baseline.totals : null;
  return writeSentence({
    totals: measurement.totals,
    base,
    patch: patch?.totals.lines ?? null,
    rules: judgements.length,
    held,
  });
}

/** The whole summary; sections without content are left out. */
export function writeSummary(facts: Facts, judged: Judged, policy: Policy, locate: Locate): string {
  const { status } = judged.verdict;
  const { totals } = facts.measurement;
  const sections = [
    `### ${MARKS[status]} ${TITLES[status]}`,
    describeVerdict(facts, judged),
    writeRules(judged, policy),
    facts.measurement.files.length === 0 ? '' : writeTotals(facts),
    writePatchTable(judged.patch, locate),
    writeFlips(judged.ratchet?.flips ?? []),
    drawTrend(facts.baseline.entries, totals.lines ?? totals.statements),
    writeProof(facts, judged),
    writeConcerns(judged),
    writeNext(judged),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}
