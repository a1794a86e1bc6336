// Knows the health bodies of well-known frameworks and reads the service's own verdict out of them.
import type { Dependency } from './dependency.ts';
import { DIALECTS, TITLE_STATES } from './dialects.table.ts';
import { isObject, showScalar } from './json.ts';
import { pickWorst, readMeaning, type Meaning } from './word.ts';

export interface HealthBody {
  /** Which family of bodies this is, for the report. */
  readonly dialect: string;
  readonly meaning: Meaning;
  /** The word the service used for itself. */
  readonly word: string;
  readonly dependencies: readonly Dependency[];
}

/** A part that is down without the service saying so makes it degraded, not down: it may be optional. */
function judge(own: Meaning, dependencies: readonly Dependency[]): Meaning {
  if (own !== 'good') return own;
  const worst = pickWorst(dependencies.map((part) => part.meaning).filter((meaning) => meaning !== 'unknown'));
  return worst === 'good' ? 'good' : 'degraded';
}

/** Reads a parsed JSON body; undefined when no known family of health bodies fits. `contentType` has no parameters. */
export function readHealthBody(body: unknown, contentType: string): HealthBody | undefined {
  if (typeof body === 'string' || typeof body === 'boolean') return readPlainHealth(String(body));
  if (!isObject(body)) return undefined;
  const dialect = DIALECTS.find((candidate) => candidate.isSpoken(body, contentType));
  if (dialect === undefined) return undefined;
  const { word, dependencies } = dialect.read(body);
  return {
    dialect: dialect.name,
    meaning: judge(readMeaning(word), dependencies),
    word: showScalar(word),
    dependencies,
  };
}

/** Reads a plain text body of one word (ASP.NET's default writer, `OK`, `pong`); undefined for anything longer. */
export function readPlainHealth(text: string): HealthBody | undefined {
  const word = text.trim();
  if (word === '' || word.length > 40 || !/^[\w -]+[.!]?$/u.test(word)) return undefined;
  const meaning = readMeaning(word.replace(/[.!]$/u, ''));
  if (meaning === 'unknown') return undefined;
  const dialect = TITLE_STATES.has(word) ? 'ASP.NET HealthChecks (plain text)' : 'one word';
  return { dialect, meaning, word, dependencies: [] };
}
