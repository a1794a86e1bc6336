// What no rule asks for and no green may rest on: reports without data, of other files, of another revision.
import { countThings, listFirst } from '../../domain/wording.ts';
import type { Patch } from '../diff/patch.ts';
import type { Facts } from '../gather/facts.ts';
import { isEnforcing, type Policy } from './policy.ts';
import type { BaselineFacts } from './baseline-rules.ts';
import type { Concern } from './verdict.ts';

const MOST_PATHS = 5;
const listPaths = (paths: readonly string[]): string => listFirst(paths, MOST_PATHS);

function aboutData({ reports, measurement }: Facts): Concern[] {
  const hasReport = reports.some(({ report }) => report !== null);
  const hasData = Object.values(measurement.totals).some((count) => count !== null && count.total > 0);
  if (hasReport && hasData && measurement.files.length === 0)
    return [
      {
        level: 'failed',
        message:
          'the reports name no file, so nothing proves that their numbers are about this repository: let the test tool report files',
      },
    ];
  if (!hasReport || hasData) return [];
  return [
    {
      level: 'failed',
      message:
        'the reports hold no coverable line, which is no data and not 100 %: check that the tests ran with coverage on',
    },
  ];
}

function aboutPaths({ measurement: { proof }, revision }: Facts): Concern[] {
  const concerns: Concern[] = [];
  const first = proof.ambiguous[0];
  if (revision !== null && proof.files > 0 && proof.matched === 0 && first === undefined) {
    const message = `${proof.files === 1 ? `the only file of the reports is not in the repository (${proof.unmatched[0]})` : `none of the ${proof.files} files of the reports is in the repository (the first is ${proof.unmatched[0]})`}: run the tests in this checkout, or set \`working-directory\``;
    concerns.push({ level: 'failed', message });
  }
  if (first !== undefined) {
    const more =
      proof.ambiguous.length > 1 ? ` (and ${countThings(proof.ambiguous.length - 1, 'more such path')})` : '';
    const message = `${first.path} of a report may be ${first.candidates.join(' or ')}${more}: let the report write longer paths, or name it in \`exclude\``;
    concerns.push({ level: 'failed', message });
  }
  if (proof.matched > 0 && proof.unmatched.length > 0) {
    concerns.push({
      level: 'note',
      message: `not in the repository and counted in the totals only: ${listPaths(proof.unmatched)}`,
    });
  }
  return concerns;
}

function aboutPatch(patch: Patch | null, policy: Policy, { revision, measurement }: Facts): Concern[] {
  if (patch === null) {
    const why = revision?.base.status === 'unknown' ? revision.base.why : '';
    return why === '' ? [] : [{ level: policy.minimumPatch.length > 0 ? 'inconclusive' : 'warned', message: why }];
  }
  if (patch.silent.length === 0 || measurement.files.length === 0) return [];
  const remedy =
    'measure these files (a test tool often reports only files that a test loads), or name them in `exclude`';
  const message = `the change adds lines to ${listPaths(patch.silent)}, of which the reports say nothing: ${remedy}`;
  if (patch.files.length === 0) return [{ level: 'failed', message }];
  return [{ level: policy.minimumPatch.length > 0 ? 'warned' : 'note', message }];
}

/** Formats whose compilers write line numbers of other files into a class. */
const LOOSE_LINES = new Set(['jacoco', 'scoverage']);

function aboutRevision({ measurement, lengths }: Facts): Concern[] {
  const isLoose = measurement.formats.some((format) => LOOSE_LINES.has(format));
  const beyond = measurement.files.flatMap((file) => {
    const length = measurement.matched.has(file.path) ? lengths.get(file.path) : undefined;
    const last = file.lines.at(-1) ?? 0;
    // Some tools count the empty line after the last line feed.
    return length !== undefined && last > length + 1 ? [{ path: file.path, last, length }] : [];
  });
  const first = beyond[0];
  if (first === undefined) return [];
  const message = `a report speaks of line ${first.last} of ${first.path}, which has ${countThings(first.length, 'line')}: it is of another revision, produce it from the commit that is checked out`;
  return [{ level: isLoose ? 'note' : 'failed', message }];
}

function aboutCarried({ measurement: { parts } }: Facts, patch: Patch | null): Concern[] {
  const fresh = new Set(parts.filter(({ carried }) => !carried).flatMap(({ files }) => files.map(({ path }) => path)));
  return parts
    .filter(({ carried }) => carried)
    .flatMap(({ name, files }): Concern[] => {
      const own = new Set(files.map(({ path }) => path));
      const changed = (patch?.files ?? [])
        .filter(({ path }) => own.has(path) && !fresh.has(path))
        .map(({ path }) => path);
      if (changed.length === 0) return [];
      return [
        {
          level: 'inconclusive',
          message: `flag ${name} was carried forward, but the change adds lines to ${listPaths(changed)}, which it covers: run its tests`,
        },
      ];
    });
}

function aboutBaseline(policy: Policy, baseline: BaselineFacts): Concern[] {
  if (baseline.status !== 'found') return [];
  const { unmeasured, notCompared } = baseline.ratchet;
  const level = policy.ratchet === 'on' ? 'warned' : 'note';
  const lost: Concern = { level, message: `measured at the baseline and no longer: ${listPaths(unmeasured)}` };
  const apart: Concern = {
    level: 'note',
    message: `not compared with the baseline, because they changed outside of this change or are measured for the first time: ${listPaths(notCompared)}`,
  };
  return [...(unmeasured.length > 0 ? [lost] : []), ...(notCompared.length > 0 ? [apart] : [])];
}

function aboutPolicy(policy: Policy): Concern[] {
  if (isEnforcing(policy)) return [];
  return [
    {
      level: 'warned',
      message: 'nothing is enforced: set `minimum`, `minimum-patch`, `maximum-drop`, `budgets` or `ratchet: on`',
    },
  ];
}

/** Everything about the facts that keeps a verdict from being green, or that its reader should know. */
export function findConcerns(facts: Facts, policy: Policy, patch: Patch | null, baseline: BaselineFacts): Concern[] {
  return [
    ...aboutData(facts),
    ...aboutPaths(facts),
    ...aboutPatch(patch, policy, facts),
    ...aboutRevision(facts),
    ...aboutCarried(facts, patch),
    ...aboutBaseline(policy, baseline),
    ...aboutPolicy(policy),
  ];
}
