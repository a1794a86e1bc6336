// Knows whether the new version is slower than the one before, by the evidence of both.
import { z } from 'zod';
import { parseJson } from '../../domain/json.ts';
import { computeMedian } from '../statistics/percentile.ts';
import { compareRanks } from '../statistics/rank-sum.ts';
import type { AuditFinding } from './finding.ts';

const evidence = z.object({
  schema: z.literal('plimsoll/verify-health/v1'),
  targets: z.array(z.object({ name: z.string() })),
  answers: z.array(z.object({ target: z.number(), latency: z.number().nullable(), worth: z.string() })),
});

export type Latencies = ReadonlyMap<string, readonly number[]>;

/** Latencies of good answers by target, out of an evidence file; undefined when it is none of verify-health's. */
export function readBaseline(text: string): Latencies | undefined {
  const parsed = evidence.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  return new Map(
    parsed.data.targets.map(({ name }, index) => [
      name,
      parsed.data.answers.flatMap(({ target, latency, worth }) =>
        target === index && worth === 'good' && latency !== null ? [latency] : [],
      ),
    ]),
  );
}

const ENOUGH = 10;
/** One-sided 99 %. */
const SCORE = 2.326;
/** A difference people notice: in seven of ten pairs the new answer is the slower one. */
const EFFECT = 0.7;
const LEAST_MS = 5;

/** Compares the latencies of targets that both have; slower with 99 % and a clear effect warns. */
export function auditBaseline(before: Latencies, after: Latencies): AuditFinding[] {
  return [...after].map(([name, latencies]) => {
    const old = before.get(name) ?? [];
    const of = (verdict: AuditFinding['verdict'], message: string): AuditFinding => ({
      audit: 'baseline',
      verdict,
      subject: name,
      message,
    });
    if (old.length < ENOUGH || latencies.length < ENOUGH)
      return of('pass', `too few answers to compare (${old.length} before, ${latencies.length} now)`);
    const { score, effect } = compareRanks(old, latencies);
    const [was, is] = [computeMedian(old)!, computeMedian(latencies)!];
    const told = `median ${Math.round(was)} ms before, ${Math.round(is)} ms now`;
    const isSlower = score > SCORE && effect > EFFECT && is - was > LEAST_MS;
    return isSlower
      ? of('warn', `slower than the version before: ${told}; ${Math.round(effect * 100)} % of pairs are slower now`)
      : of('pass', told);
  });
}
