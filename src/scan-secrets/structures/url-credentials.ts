// Knows passwords inside URLs: `scheme://user:password@host`, for databases, queues, mail, files and the web.
import { moveConfidence } from '../engine/detection.ts';
import { sliceText, type Text } from '../engine/text.ts';
import { isPlaceholder, isReference, isSample } from '../generic/placeholder.ts';
import { isRandom, isUnspoken } from '../generic/randomness.ts';
import type { Confidence } from '../rules/rule.ts';
import type { Structure } from './structure.ts';

const PROVIDERS: Readonly<Record<string, string>> = {
  postgres: 'PostgreSQL',
  postgresql: 'PostgreSQL',
  mysql: 'MySQL',
  mysql2: 'MySQL',
  mariadb: 'MariaDB',
  mssql: 'SQL Server',
  sqlserver: 'SQL Server',
  redis: 'Redis',
  rediss: 'Redis',
  amqp: 'RabbitMQ',
  amqps: 'RabbitMQ',
  mongodb: 'MongoDB',
  clickhouse: 'ClickHouse',
  ldap: 'LDAP',
  ldaps: 'LDAP',
  smtp: 'SMTP',
  smtps: 'SMTP',
  ftp: 'FTP',
  ftps: 'FTP',
  sftp: 'SFTP',
  nats: 'NATS',
  kafka: 'Kafka',
  cockroachdb: 'CockroachDB',
  couchbase: 'Couchbase',
  neo4j: 'Neo4j',
  bolt: 'Neo4j',
  imap: 'IMAP',
  imaps: 'IMAP',
  ssh: 'SSH',
  oracle: 'Oracle',
  http: 'HTTP',
  https: 'HTTP',
  git: 'Git',
  socks5: 'SOCKS',
  proxy: 'HTTP',
};
const REACH = 320;

function detectUrl(text: Text, start: number, end: number): void {
  const { bytes } = text;
  const at = findAt(bytes, end);
  if (at < 0) return;
  const userinfo = sliceText(text, end, at);
  const colon = userinfo.indexOf(':');
  const scheme = /[A-Za-z][A-Za-z0-9+.-]{0,24}$/.exec(sliceText(text, start - 25, start))?.[0].toLowerCase() ?? '';
  const provider = PROVIDERS[scheme.replace(/\+.*$/, '')];
  const isWeb = provider === 'HTTP' || provider === 'Git';
  if (scheme === '') return;
  if (colon < 0 && !(isWeb && isRandom(userinfo) && userinfo.length >= 16)) return;
  const user = colon < 0 ? '' : decode(userinfo.slice(0, colon));
  const host = /^[A-Za-z0-9._[\]:%${}-]{1,120}/.exec(sliceText(text, at + 1, at + 121))?.[0] ?? '';
  const password = decode(userinfo.slice(colon + 1));
  const confidence = judge(user, password, host, text);
  if (confidence === null) return;
  const secretStart = end + colon + 1;
  text.candidates.push({
    rule: isWeb ? 'url-credentials' : 'database-url',
    provider: host.includes('sentry') ? 'Sentry' : (provider ?? scheme),
    start: secretStart,
    end: at,
    secretStart,
    confidence: moveConfidence(confidence, provider === undefined ? -1 : 0),
    why: [`a password inside a ${scheme} URL`],
    reach: `${host}${user === '' || isRandom(user) ? '' : ` as ${user.slice(0, 60)}`}`,
    rank: 6,
  });
}

/** Offset of the last @ of the authority, or -1 when a path, blank or quote comes first. */
function findAt(bytes: Uint8Array, start: number): number {
  const limit = Math.min(bytes.length, start + REACH);
  let found = -1;
  let hasColon = false;
  for (let at = start; at < limit; at++) {
    const byte = bytes[at]!;
    if (byte === 64) found = at;
    else if (byte === 58) hasColon = true;
    else if (byte <= 32 || byte === 34 || byte === 39 || byte === 96 || byte === 60 || byte === 92 || byte > 126) break;
    else if (found >= 0 && (byte === 47 || byte === 44 || byte === 41)) break;
    else if (byte === 47 && !hasColon) break;
  }
  return found > start ? found : -1;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const LOCAL =
  /^(?:localhost|127\.|0\.0\.0\.0|\[?::1|host\.docker|(?:db|database|postgres\w*|mysql|mariadb|redis|mongo\w*|rabbit\w*|broker|cache|queue|nats|kafka|server|host|hostname|example)(?::|$))|example\.(?:com|org|net)|\.(?:test|example|invalid|local)(?:$|:)/i;
/** Passwords of samples, beside those that are placeholders anywhere. */
const WEAK =
  /^(?:password\d*|passw0rd|pass\d*|pwd\d*|secret\d*|postgres|mysql|admin\d*|user\d*|redis|mongo|rabbitmq|123\d*|pw\d*|s3cr3t)$/i;

function judge(user: string, password: string, host: string, text: Text): Confidence | null {
  if (host === '' || /[/?#\s]/.test(user) || /^\d+\//.test(password)) return null;
  if (isReference(password) || isReference(user) || /^[<[{*$]|[>\]}]$/.test(password)) return null;
  const lower = password.toLowerCase();
  if (WEAK.test(password) || lower === user.toLowerCase() || lower === host.toLowerCase() || isPlaceholder(password))
    return null;
  const isOdd = isRandom(password) || isUnspoken(password);
  const isSoft = text.kind.isTest || text.kind.isExample;
  if (isSoft && !isOdd && !/\d/.test(password)) return password.length <= 5 && /%[sdv]/.test(host) ? 'low' : null;
  if ((isSample(password) || isSample(user)) && !isOdd) return null;
  const base: Confidence = isRandom(password) || /[^A-Za-z]/.test(password) ? 'high' : 'medium';
  const isLocal = LOCAL.test(host) || host.includes('%');
  if (isSoft && isLocal && !isOdd) return null;
  return moveConfidence(base, -Number(isSoft) - Number(isLocal));
}

/** `user:password@` behind `://`. */
export const URL_CREDENTIALS: Structure = { words: ['://'], detect: detectUrl };
