// Knows how the verdicts on targets and audits become one.
import type { HealthClass } from '../answer/answer.ts';
import type { Judgement, Verdict } from './judgement.ts';

export interface Part extends Judgement {
  readonly name: string;
  readonly isCritical: boolean;
}

const ORDER: readonly Verdict[] = ['pass', 'warn', 'inconclusive', 'fail'];

/** A part that is not critical can warn, never fail. */
function weigh(part: Part): Part {
  return part.isCritical || part.verdict === 'pass' ? part : { ...part, verdict: 'warn' };
}

/** When not one name resolves, our own resolver is as likely the culprit as the targets. */
function excuseResolver(parts: readonly Part[]): readonly Part[] {
  const isBlind = parts.length > 0 && parts.every((part) => part.isNameless);
  if (!isBlind) return parts;
  return parts.map((part) => ({
    ...part,
    verdict: 'inconclusive',
    reason: `${part.reason}: no name at all resolves here, so this machine’s resolver may be at fault`,
  }));
}

export interface Total {
  readonly verdict: Verdict;
  readonly class: HealthClass;
  readonly reason: string;
}

/** The worst part decides: fail before inconclusive before warn before pass; the first of equals gives the reason. */
export function combine(written: readonly Part[]): Total {
  const parts = excuseResolver(written).map(weigh);
  const verdict = parts.reduce<Verdict>(
    (worst, part) => (ORDER.indexOf(part.verdict) > ORDER.indexOf(worst) ? part.verdict : worst),
    'pass',
  );
  const deciding = parts.filter((part) => part.verdict === verdict);
  const first = deciding[0];
  if (first === undefined) return { verdict: 'inconclusive', class: 'unreachable', reason: 'nothing was checked' };
  const others = deciding.length > 1 && verdict !== 'pass' ? ` (and ${deciding.length - 1} more)` : '';
  const reason =
    verdict === 'pass' && parts.length > 1
      ? `${parts.length} checks passed; ${first.name}: ${first.reason}`
      : `${first.name}: ${first.reason}${others}`;
  return { verdict, class: first.class, reason };
}
