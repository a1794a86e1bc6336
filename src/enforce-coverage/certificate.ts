// The certificate of a verdict: what anyone needs to derive it again, in at most 64 KiB.
import { formatRanges, toRanges } from './diff/line-ranges.ts';
import type { Certificate } from './evidence-shape.ts';
import type { Facts } from './gather/facts.ts';
import type { Judged } from './judging.ts';
import type { Policy } from './rules/policy.ts';
import { levelOf } from './rules/verdict.ts';

const LIMIT_BYTES = 65_536;

function describePatch({ patch }: Judged): Certificate['patch'] {
  if (patch === null) return null;
  const { totals, addedLines, silent } = patch;
  const files = patch.files.map(({ path, added, covered, uncovered, partial }) => ({
    path,
    added: formatRanges(added),
    covered: formatRanges(covered),
    uncovered: formatRanges(uncovered),
    partial: formatRanges(partial),
  }));
  return { totals, addedLines, files, silent: [...silent] };
}

function describeFlips({ ratchet }: Judged): Certificate['flipped'] {
  const flipped = (ratchet?.flips ?? []).filter(({ lost, gained }) => lost.length + gained.length > 0);
  return flipped.map(({ path, lost, gained }) => ({
    path,
    lost: formatRanges(toRanges(lost)),
    gained: formatRanges(toRanges(gained)),
  }));
}

/** The lists that may be cut, the least needed first. */
function cuttable(whole: Certificate): [name: string, list: unknown[]][] {
  return [
    ['paths.unmatched', whole.paths.unmatched],
    ['flipped', whole.flipped],
    ['paths.ambiguous', whole.paths.ambiguous],
    ['patch.silent', whole.patch?.silent ?? []],
    ['patch.files', whole.patch?.files ?? []],
    ['concerns', whole.concerns],
    ['reports', whole.reports],
    ['judgements', whole.judgements],
  ];
}

/** Shortens lists from their ends until the whole fits, and says by how much. */
function withinLimit(whole: Certificate): Certificate {
  const size = (): number => Buffer.byteLength(JSON.stringify(whole));
  for (const [name, list] of cuttable(whole)) {
    while (size() > LIMIT_BYTES && list.length > 0) {
      const dropped = Math.ceil(list.length / 2);
      list.length -= dropped;
      whole.cut[name] = (whole.cut[name] ?? 0) + dropped;
    }
  }
  return whole;
}

/** Writes down the facts, rules and numbers of a verdict. */
export function certify(facts: Facts, judged: Judged, policy: Policy, exclude: readonly string[]): Certificate {
  const { revision, reports, measurement, baseline } = facts;
  const { files, matched, by, unmatched, ambiguous } = measurement.proof;
  return withinLimit({
    head: revision?.head ?? '',
    mergeBase: facts.mergeBase,
    baseline: baseline.status === 'found' ? baseline.commit : '',
    ratchet: policy.ratchet,
    reports: reports.map(({ path, sha256, report }) => ({ path, sha256, format: report?.format ?? null })),
    paths: { files, matched, by, unmatched: [...unmatched], ambiguous: [...ambiguous] },
    exclude: [...exclude],
    totals: measurement.totals,
    patch: describePatch(judged),
    judgements: judged.judgements.map((judgement) => ({
      ...judgement,
      level: levelOf(judgement, policy.ratchet),
      inequalities: [...judgement.inequalities],
    })),
    concerns: [...judged.concerns],
    flipped: describeFlips(judged),
    cut: {},
  });
}
