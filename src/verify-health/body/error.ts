// Knows when a body tells of an error that its own word for its health does not.
import type { HealthBody } from './dialects.ts';
import { readKey } from './json.ts';

const NAMES = ['error', 'errors'] as const;
/** Words for no error at all. */
const NOTHING = /^(?:none|no|null|nil|n\/a|ok|false|0|-+)?$/iu;

function isFilled(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value === true || (typeof value === 'string' && value !== '');
}

/** Whether something speaks of an error beside a good word: counts such as `{"total":3}` and words for none do not. */
function isSpokenOf(value: unknown): boolean {
  if (typeof value === 'string') return !NOTHING.test(value.trim());
  return typeof value === 'object' && value !== null ? Object.values(value).some(isFilled) : value === true;
}

/**
 * One sentence about what the body calls an error while it calls itself healthy, or says nothing of its health; undefined where
 * there is none, or where its own word is no better. Counts, and what is empty, null or false, say nothing.
 */
export function findError(body: unknown, health: HealthBody | undefined): string | undefined {
  if (health !== undefined && health.meaning !== 'good') return undefined;
  const name = NAMES.find((key) => (health === undefined ? isFilled : isSpokenOf)(readKey(body, key)));
  if (name === undefined) return undefined;
  const told = `the body has ${JSON.stringify(name)}`;
  return health === undefined
    ? `${told} and says nothing else of its health: add \`expect.json\``
    : `${told} although it says ${JSON.stringify(health.word)}: leave it out of a healthy answer, or say with \`expect.json\` what counts`;
}
