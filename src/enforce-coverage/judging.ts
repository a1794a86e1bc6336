// From facts and policy to judgements, concerns and the verdict; pure, so that it can be checked against brute force.
import { uniteByPath } from './reports/file-union.ts';
import { sumFiles } from './reports/totals.ts';
import { compileGlobs } from './paths/glob-set.ts';
import { extensionOf, selectCoverable } from './paths/coverable.ts';
import { measurePatch, type Patch } from './diff/patch.ts';
import type { Facts } from './gather/facts.ts';
import { judgeAgainstBaseline, type BaselineFacts } from './rules/baseline-rules.ts';
import type { Judgement } from './rules/judgement.ts';
import { judgePatch } from './rules/patch-rules.ts';
import type { Policy } from './rules/policy.ts';
import { judgeBudgets, judgeProject } from './rules/project-rules.ts';
import { judgeRatchet, type RatchetResult } from './rules/ratchet.ts';
import { decideVerdict, type Concern, type Verdict } from './rules/verdict.ts';
import { findConcerns } from './rules/concerns.ts';

export interface Judged {
  verdict: Verdict;
  judgements: Judgement[];
  concerns: Concern[];
  /** Null = the change is not known. */
  patch: Patch | null;
  baseline: BaselineFacts;
  /** Null = no baseline. */
  ratchet: RatchetResult | null;
}

function readPatch({ revision, measurement, changes }: Facts, exclude: readonly string[]): Patch | null {
  if (changes === null) return null;
  const isExcluded = compileGlobs(exclude);
  const inTree = new Set(revision?.paths);
  const extensions = new Set(
    measurement.files.map(({ path }) => extensionOf(path.replace(/\\/gu, '/'))).filter((extension) => extension !== ''),
  );
  const isCoverable = selectCoverable(extensions);
  const measured = new Map(
    measurement.files.filter(({ path }) => measurement.matched.has(path)).map((file) => [file.path, file]),
  );
  return measurePatch(changes, measured, (path) => inTree.has(path) && !isExcluded(path) && isCoverable(path));
}

function compareWithBaseline(
  { revision, measurement, changes, baseline }: Facts,
  exclude: readonly string[],
): BaselineFacts {
  if (baseline.status !== 'found') return { status: baseline.status, why: baseline.why };
  const isExcluded = compileGlobs(exclude);
  const inTree = new Set(revision?.paths);
  const then = uniteByPath(baseline.groups.flatMap(({ files }) => files)).filter(({ path }) => !isExcluded(path));
  const ratchet = judgeRatchet({
    then,
    now: measurement.files.filter(({ path }) => measurement.matched.has(path)),
    sinceThen: baseline.changes,
    touched: new Set((changes ?? []).flatMap(({ newPath }) => newPath ?? [])),
    exists: (path) => inTree.has(path) && !isExcluded(path),
  });
  return { status: 'found', commit: baseline.commit, totals: sumFiles(then), ratchet };
}

/** Judges every rule of the policy. `extra` are concerns of other steps, such as a baseline that could not be stored. */
export function judgeFacts(
  facts: Facts,
  policy: Policy,
  exclude: readonly string[],
  extra: readonly Concern[],
): Judged {
  const { measurement } = facts;
  const patch = readPatch(facts, exclude);
  const baseline = compareWithBaseline(facts, exclude);
  const { totals, formats, files } = measurement;
  const judgements = [
    ...judgeProject(policy, { totals, files, formats }),
    ...judgePatch(policy, { patch, totals, formats }),
    ...judgeAgainstBaseline(policy, totals, baseline),
    ...judgeBudgets(policy, { totals, files, formats }),
  ];
  const concerns = [...facts.concerns, ...findConcerns(facts, policy, patch, baseline), ...extra];
  const verdict = decideVerdict(judgements, concerns, policy.ratchet);
  return {
    verdict,
    judgements,
    concerns,
    patch,
    baseline,
    ratchet: baseline.status === 'found' ? baseline.ratchet : null,
  };
}
