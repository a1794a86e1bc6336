// Knows when findings fail a step.
import { adviseAll } from './report/advice.ts';
import { countThings } from '../domain/wording.ts';
import type { Status } from '../kernel/outcome.ts';
import { isAtLeast } from './engine/detection.ts';
import type { Finding } from './report/finding.ts';
import type { Confidence } from './rules/rule.ts';

export type Counts = {
  readonly all: number;
  readonly fresh: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
};

export type Scanned = {
  readonly files: number;
  readonly commits: number;
  /** Files or versions that belong to the scope, and those of them that other shards scan. */
  readonly listed: number;
  readonly left: number;
  /** Globs of `artifacts` that name no file. */
  readonly unmet: readonly string[];
  /** What of the scope is not here, one sentence each. */
  readonly unproved: readonly string[];
};

export type Verdict = { readonly status: Status; readonly reason: string };

/** Counts findings; those accepted count in `all` only. */
export function countFindings(findings: readonly Finding[]): Counts {
  const fresh = findings.filter((finding) => finding.accepted === '');
  const of = (confidence: Confidence): number => fresh.filter((finding) => finding.confidence === confidence).length;
  return { all: findings.length, fresh: fresh.length, high: of('high'), medium: of('medium'), low: of('low') };
}

/**
 * Decides. Nothing scanned is a failure, so are artifacts that are not there, so is an expired acceptance of something that is still there.
 * @param scanned files and commits looked at: commits that only delete are something that was looked at.
 */
export function decide(
  findings: readonly Finding[],
  failOn: Confidence,
  scanned: Scanned,
  expired: readonly string[],
): Verdict {
  const counts = countFindings(findings);
  const failing = findings.filter((finding) => finding.accepted === '' && isAtLeast(finding.confidence, failOn));
  const words = `${counts.high} high, ${counts.medium} medium, ${counts.low} low`;
  if (failing.length > 0) {
    const first = failing[0]!;
    return {
      status: 'failed',
      reason: `${countThings(counts.fresh, 'new finding')} (${words}), first ${first.rule} in ${first.file}:${first.line}${expired.length > 0 ? `; ${countThings(expired.length, 'acceptance has expired', 'acceptances have expired')}` : ''}: ${adviseAll(failing)}`,
    };
  }
  if (expired.length > 0)
    return {
      status: 'failed',
      reason: `${countThings(expired.length, 'accepted finding has expired', 'accepted findings have expired')}: renew or remove them`,
    };
  const unproved = findUnproved(scanned);
  if (unproved !== null) return { status: 'failed', reason: unproved };
  if (counts.fresh > 0)
    return {
      status: 'warned',
      reason: `${countThings(counts.fresh, 'new finding')} below \`fail-on: ${failOn}\` (${words}): look at them`,
    };
  if (scanned.left > 0 && scanned.left === scanned.listed)
    return { status: 'passed', reason: `of ${countThings(scanned.listed, 'file')} none belongs to this shard` };
  return {
    status: 'passed',
    reason: `no new secret in ${countThings(scanned.files, 'file')}${scanned.commits > 0 ? ` of ${countThings(scanned.commits, 'commit')}` : ''}`,
  };
}

/** What was asked for and not scanned; a shard that no file falls into has nothing to scan. */
function findUnproved({ files, commits, listed, left, unmet, unproved }: Scanned): string | null {
  if (unproved[0] !== undefined) return unproved[0];
  if (unmet.length > 0)
    return `nothing was scanned for \`artifacts: ${unmet[0]}\`: no file matches, or none stands in its archives; build first, or correct the glob`;
  const isLeft = left > 0 && left === listed;
  if (files > 0 || commits > 0 || isLeft) return null;
  return 'nothing was scanned: check `path`, `scope` and the checkout';
}
