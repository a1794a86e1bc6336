// Knows the health bodies of well-known frameworks and reads the service's own verdict out of them.
import type { Dependency } from './dependency.ts';
import { DIALECTS, ENVELOPES, TITLE_STATES } from './dialects.table.ts';
import { isObject } from '../../domain/json.ts';
import { readKey, showScalar } from './json.ts';
import { pickWorst, readMeaning, type Meaning } from './word.ts';

export interface HealthBody {
  /** Which family of bodies this is, for the report. */
  readonly dialect: string;
  readonly meaning: Meaning;
  /** The word the service used for itself. */
  readonly word: string;
  readonly dependencies: readonly Dependency[];
  /** Read out of an envelope or a code, which speaks only where the author of the target says nothing of the body. */
  readonly isImplied?: boolean;
}

/** A part that is down without the service saying so makes it degraded, not down: it may be optional. */
function judge(own: Meaning, dependencies: readonly Dependency[]): Meaning {
  if (own !== 'good') return own;
  const worst = pickWorst(dependencies.map((part) => part.meaning).filter((meaning) => meaning !== 'unknown'));
  return worst === 'good' ? 'good' : 'degraded';
}

function readDialect(body: unknown, contentType: string): HealthBody | undefined {
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

/** An HTTP status of failure in the body itself; any other code, such as 0 or 200, says nothing of health. */
function readFailureCode(body: unknown): HealthBody | undefined {
  const codes = ['code', 'statusCode', 'status_code'].map((key) => showScalar(readKey(body, key)));
  const word = codes.find((code) => /^[45]\d\d$/u.test(code));
  return word === undefined ? undefined : { dialect: 'code of a failure', meaning: 'bad', word, dependencies: [] };
}

/** What stands inside of an envelope such as `{"data":{"healthy":false}}`, where it says something that is understood. */
function readEnvelope(body: unknown, contentType: string): HealthBody | undefined {
  const inner = ENVELOPES.map((key) => readDialect(readKey(body, key), contentType));
  return inner.find((health) => health !== undefined && health.meaning !== 'unknown');
}

/**
 * Reads a parsed JSON body; undefined when no known family of health bodies fits. `contentType` has no parameters. A good
 * word around an envelope speaks of the call that succeeded: what is inside and not as good counts.
 */
export function readHealthBody(body: unknown, contentType: string): HealthBody | undefined {
  if (typeof body === 'string' || typeof body === 'boolean') return readPlainHealth(String(body));
  const own = readDialect(body, contentType);
  if (own !== undefined && own.meaning !== 'good') return own;
  const implied = readEnvelope(body, contentType) ?? (own === undefined ? readFailureCode(body) : undefined);
  return implied === undefined || (implied.meaning === 'good' && own !== undefined)
    ? own
    : { ...implied, isImplied: true };
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
