// Proves the passwords inside of addresses: whose they are, how far they are trusted, and which addresses hold none.
import { describe, expect, test } from '@jest/globals';
import { find, findAll, proves, type Case } from './proves.ts';
import { Recipes } from './token-recipes.ts';

const r = new Recipes(2209);
const p = r.take('b62', 16);
/** As people choose them. */
const c = `kranich${r.take('d', 4)}`;

const PROVIDERS = {
  PostgreSQL: 'postgres postgresql postgresql+psycopg2',
  MySQL: 'mysql mysql2',
  MariaDB: 'mariadb',
  'SQL Server': 'mssql sqlserver',
  Redis: 'redis rediss',
  RabbitMQ: 'amqp amqps',
  MongoDB: 'mongodb mongodb+srv',
  ClickHouse: 'clickhouse',
  LDAP: 'ldap ldaps',
  SMTP: 'smtp smtps',
  FTP: 'ftp ftps',
  SFTP: 'sftp',
  NATS: 'nats',
  Kafka: 'kafka',
  CockroachDB: 'cockroachdb',
  Couchbase: 'couchbase',
  Neo4j: 'neo4j bolt',
  IMAP: 'imap imaps',
  SSH: 'ssh',
  Oracle: 'oracle',
  SOCKS: 'socks5',
};

describe('schemes', () => {
  test.each(Object.entries(PROVIDERS))('of %s', (provider, schemes) => {
    for (const scheme of schemes.split(' ')) {
      const [found] = findAll(`${scheme}://app:${p}@h.acme.io/main\n`);
      expect(found).toMatchObject({ rule: 'database-url', provider, confidence: 'high', secret: p });
      expect(found?.why).toEqual([`a password inside a ${scheme} URL`]);
    }
  });
  test.each([
    ['http', 'HTTP'],
    ['https', 'HTTP'],
    ['HTTPS', 'HTTP'],
    ['proxy', 'HTTP'],
    ['git', 'Git'],
    ['git+https', 'Git'],
  ])('of the web: %s', (scheme, provider) => {
    expect(findAll(`${scheme}://ci:${p}@h.acme.io/x\n`)).toMatchObject([{ rule: 'url-credentials', provider }]);
    expect(findAll(`${scheme}://${p}@h.acme.io/x\n`)).toMatchObject([{ rule: 'url-credentials', provider }]);
  });
  test('that nobody knows are named and trusted less', () => {
    expect(findAll(`acme://ci:${p}@h.acme.io/x\n`)).toMatchObject([
      { rule: 'database-url', provider: 'acme', confidence: 'medium' },
    ]);
    expect(find('database-url', `//://ci:${p}@h.acme.io/x\n`)).toEqual([]);
  });
  test('of an error tracker are named by their host', () => {
    expect(findAll(`https://${r.take('hex', 32)}:${r.take('hex', 32)}@o1.ingest.sentry.io/1\n`)).toMatchObject([
      { rule: 'url-credentials', provider: 'Sentry' },
    ]);
  });
});

describe('what the address opens', () => {
  test.each([
    [`postgres://app:${p}@db.acme.io:5432/x\n`, 'db.acme.io:5432 as app'],
    [`postgres://:${p}@db.acme.io/x\n`, 'db.acme.io'],
    [`postgres://${r.take('b62', 24)}:${p}@db.acme.io/x\n`, 'db.acme.io'],
    [`postgres://a%40b:${p}@db.acme.io/x\n`, 'db.acme.io as a@b'],
    [`postgres://a%zz:${p}@db.acme.io/x\n`, 'db.acme.io as a%zz'],
  ])('%#', (text, reach) => {
    expect(find('database-url', text)[0]?.reach).toBe(reach);
  });
  test('the last sign of an address parts the password from the host', () => {
    expect(find('database-url', `postgres://app:${p}@${c}@db.acme.io/x\n`)[0]?.secret).toBe(`${p}@${c}`);
    expect(find('database-url', `postgres://app:${p}@db.acme.io/x@y\n`)[0]?.secret).toBe(p);
    expect(find('database-url', `postgres://app:${p}@db.acme.io,x@y\n`)[0]?.secret).toBe(p);
    expect(find('database-url', `f(postgres://app:${p}@db.acme.io)@y\n`)[0]?.secret).toBe(p);
    expect(find('database-url', `postgres://app:a/${p}@db.acme.io/x\n`)[0]?.secret).toBe(`a/${p}`);
  });
});

const url = (password: string, host = 'h.acme.io', user = 'ci'): string => `postgres://${user}:${password}@${host}/x\n`;

describe('passwords', () => {
  proves('database-url', [
    [url(c), 'high'],
    [url('kranich'), 'medium'],
    [url('kranich-see'), 'high'],
    [url(r.take('letters', 24)), 'high'],
    [url('ab'), ''],
    [url('abqd'), 'medium'],
    [url('abq'), ''],
    [url('kranich', ''), ''],
    [`postgres://x/y?ci:${p}@h.acme.io\n`, ''],
    [`postgres://ci?x:${p}@h.acme.io\n`, ''],
    [`postgres://ci#x:${p}@h.acme.io\n`, ''],
    [`postgres://ci%20x:${p}@h.acme.io\n`, ''],
    [`postgres://h:5432/${p}@x\n`, ''],
    ...['$PW', '${PW}', '{{pw}}', '<pw>', '[pw1]', '{pw1}', '*pw1', '$1pw', 'pw1]', 'pw1}', 'pw1>'].map(
      (value): Case => [url(value), ''],
    ),
    [url(p, 'h.acme.io', '${USER}'), ''],
    ...'password password1 passw0rd pass pass1 passwd pwd pwd22 secret secret2 postgres mysql root admin admin1 user user1 username guest test test12 changeme redis mongo rabbitmq default 1239 pw12 foo bar baz app dev token s3cr3t PASSWORD Admin12 __DB_PASSWORD1__ %PW1%'
      .split(' ')
      .map((value): Case => [url(value), '']),
    [url('Walter7', 'h.acme.io', 'walter7'), ''],
    [url('walter.io', 'walter.io'), ''],
    [url('abcdefgh'), ''],
    [url('demo-station1'), ''],
    [url('kranich7', 'h.acme.io', 'demo'), ''],
    [url(['Xk7', 'demo', 'Qz9', 'vW4', 'pL2'].join('-')), 'high'],
    ...[' ', '"', "'", '`', '<', '\\', 'ä'].map((byte): Case => [
      `postgres://ci:${p.slice(0, 8)}${byte}${p.slice(8)}@h.acme.io\n`,
      '',
    ]),
    [`postgres://ci:${'k7'.repeat(200)}@h.acme.io\n`, ''],
    [`postgres://@h.acme.io/x\n`, ''],
    [`postgres://${p}@h.acme.io/x\n`, ''],
  ]);
  proves('url-credentials', [
    [`https://${p}@h.acme.io/x\n`, 'high'],
    [`https://${p.slice(0, 13)}@h.acme.io/x\n`, ''],
    ['https://the-quick-brown-fox@h.acme.io/x\n', ''],
    ['https://ci:x@h.acme.io/x\n', ''],
    [`https://h/${p}@h.acme.io\n`, ''],
  ]);
});

describe('hosts at home and files of tests', () => {
  const LOCAL =
    'localhost 127.0.0.1 0.0.0.0 [::1] host.docker.internal db database postgres postgres13 mysql mariadb redis mongo mongodb rabbit rabbitmq broker cache queue nats kafka server host hostname example db:5432 localhost:5432 my.example.com example.org example.net a.test a.example a.invalid a.local a.test:80 LOCALHOST %s';
  proves('database-url', [
    ...LOCAL.split(' ').map((host): Case => [url(c, host), 'medium']),
    ...LOCAL.split(' ').map((host): Case => [url('kranich7', host), '', 'test/a.conf']),
    ...['dbx.acme.io', 'my-db.acme.io', 'a.test.io', 'test', '128.0.0.1'].map((host): Case => [url(c, host), 'high']),
    [url('kranich'), '', 'test/a.conf'],
    [url('kranich'), '', 'docs/a.conf'],
    [url('kranich7'), 'medium', 'test/a.conf'],
    [url('kranich7'), 'medium', 'docs/a.conf'],
    [url(p), 'medium', 'test/a.conf'],
    [url(p, 'localhost'), 'low', 'test/a.conf'],
    [url('salat', '%s'), 'low', 'test/a.conf'],
    [url('salat', '%d'), 'low', 'test/a.conf'],
    [url('salat', '%v'), 'low', 'test/a.conf'],
    [url('salate', '%s'), '', 'test/a.conf'],
    [url('salat'), '', 'test/a.conf'],
    [url('xkqzvwpt'), 'low', 'test/a.conf'],
    [url(['4k8201', 'z7395m6'].join(''), 'localhost'), 'low', 'test/a.conf'],
  ]);
});
