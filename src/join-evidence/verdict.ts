// One verdict from many: the worst holds, and nothing proved is never a pass.
import { countThings } from '../domain/wording.ts';
import type { Status } from '../kernel/outcome.ts';
import type { Part } from './part.ts';

/** From best to worst. */
const ORDER: readonly Status[] = ['skipped', 'passed', 'warned', 'inconclusive', 'failed'];

export interface JoinedVerdict {
  status: Status;
  reason: string;
}

/** How the reason of a red verdict that only warns begins. */
export const ADVISORY = 'would fail (advisory): ';

/** Parts whose red verdict only warns, as warnings. */
export function softenAdvisory(parts: readonly Part[], advisory: readonly string[]): Part[] {
  const isRed = (status: Status): boolean => status === 'failed' || status === 'inconclusive';
  return parts.map((part) =>
    advisory.includes(part.action) && isRed(part.status)
      ? { ...part, status: 'warned', reason: `${ADVISORY}${part.reason}` }
      : part,
  );
}

/** `missing` and `unreadable` are sentences; any of them fails the whole. */
export function joinVerdicts(
  parts: readonly Part[],
  missing: readonly string[],
  unreadable: readonly string[],
): JoinedVerdict {
  if (unreadable.length > 0) return { status: 'failed', reason: unreadable.join('; ') };
  if (missing.length > 0) return { status: 'failed', reason: `evidence is missing: ${missing.join('; ')}` };
  if (parts.length === 0) {
    return {
      status: 'failed',
      reason: 'no evidence was found, so nothing was proved: run the gates before this step, or set `evidence`',
    };
  }
  const worst = parts.reduce((a, b) => (ORDER.indexOf(b.status) > ORDER.indexOf(a.status) ? b : a));
  if (worst.status === 'skipped')
    return { status: 'inconclusive', reason: 'every step was skipped, so nothing was proved' };
  const bad = parts.filter((part) => part.status === worst.status);
  if (worst.status === 'passed') {
    const skipped = parts.length - bad.length;
    const rest = skipped === 0 ? '' : `, ${skipped} skipped`;
    return {
      status: 'passed',
      reason: `${bad.length} of ${countThings(parts.length, 'step')} ${parts.length === 1 ? 'is' : 'are'} green${rest}`,
    };
  }
  return {
    status: worst.status,
    reason: bad.map((part) => `${part.action}: ${part.reason.split('\n')[0]}`).join('; '),
  };
}
