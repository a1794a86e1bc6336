// Knows what one status word or flag in a health body means.
import { BAD_WORDS, DEGRADED_WORDS, GOOD_WORDS } from './words.table.ts';

/** `unknown` is a word nobody told us about: it proves nothing. */
export type Meaning = 'good' | 'degraded' | 'bad' | 'unknown';

const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...GOOD_WORDS.map((word): [string, Meaning] => [word, 'good']),
  ...DEGRADED_WORDS.map((word): [string, Meaning] => [word, 'degraded']),
  ...BAD_WORDS.map((word): [string, Meaning] => [word, 'bad']),
]);

/** What a status value means. `error: timeout` counts by its first word; case, spaces and hyphens do not matter. */
export function readMeaning(value: unknown): Meaning {
  if (typeof value === 'boolean') return value ? 'good' : 'bad';
  if (typeof value === 'number') return readCode(value);
  if (typeof value !== 'string') return 'unknown';
  const plain = value.slice(0, 200).trim().toLowerCase();
  const whole = MEANINGS.get(plain.replace(/[\s-]+/gu, '_'));
  if (whole !== undefined) return whole;
  const head = MEANINGS.get(
    plain
      .split(/[:;,(]/u, 1)[0]!
      .trim()
      .replace(/[\s-]+/gu, '_'),
  );
  if (head !== undefined) return head;
  return plain.startsWith('missing') ? 'bad' : 'unknown';
}

/** Numbers that stand for a state: an HTTP status, or ASP.NET's 0 unhealthy, 1 degraded, 2 healthy. */
function readCode(value: number): Meaning {
  if (value >= 200 && value < 400) return 'good';
  if (value >= 400 && value < 600) return 'bad';
  if (value === 2) return 'good';
  if (value === 1) return 'degraded';
  return value === 0 ? 'bad' : 'unknown';
}

const WEIGHT: Readonly<Record<Meaning, number>> = { good: 0, unknown: 1, degraded: 2, bad: 3 };

/** The worst of several meanings; good when there is none. */
export function pickWorst(meanings: readonly Meaning[]): Meaning {
  return meanings.reduce((worst, next) => (WEIGHT[next] > WEIGHT[worst] ? next : worst), 'good');
}
