// What verify-health proved: verdict, sample size, error rate and latency.
import { z } from 'zod';
import type { Health } from '../story/story.ts';
import { number, text, type Envelope } from './envelope.ts';

const schema = z.object({ verdict: text, class: text, version: text, samples: number, errorRate: number, p95: number });

/** The status of an envelope as the verdict it stands for, where the file names none. */
const VERDICT_OF_STATUS: Readonly<Record<string, string>> = {
  passed: 'pass',
  warned: 'warn',
  failed: 'fail',
  inconclusive: 'inconclusive',
};

/** A count that may be shown, or nothing for a negative or broken one. */
function keepNatural(value: number | undefined): number | undefined {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** The health part of a story, or nothing when the evidence is of another kind. */
export function readHealth(envelope: Envelope): Health | undefined {
  if (envelope.action !== 'verify-health') return undefined;
  const fields = schema.parse(envelope.fields);
  // The verdict of a file whose status says otherwise is not believed: the worse of both would need a third opinion.
  const verdict = VERDICT_OF_STATUS[envelope.status] ?? 'inconclusive';
  const rate = fields.errorRate;
  const samples = keepNatural(fields.samples);
  const p95 = keepNatural(fields.p95);
  return {
    verdict,
    detail: envelope.reason || fields.class || verdict,
    ...(samples === undefined ? {} : { samples }),
    ...(rate === undefined || rate < 0 || rate > 1 ? {} : { errorRate: rate }),
    ...(p95 === undefined ? {} : { p95 }),
    ...(fields.version === undefined ? {} : { version: fields.version }),
  };
}
