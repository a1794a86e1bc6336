// Proves the structures of documents, queries and numbers: what each reads, how far it trusts it, and what it leaves alone.
import { describe, expect, test } from '@jest/globals';
import { find, proves, type Case } from './proves.ts';
import { Recipes } from './token-recipes.ts';

const r = new Recipes(2207);
const p = r.take('b62', 16);
/** As people choose them. */
const c = `kranich${r.take('d', 4)}`;

describe('cards', () => {
  const card = r.card();
  proves('payment-card-number', [
    [`card: ${card.replaceAll(/\d{4}(?=\d)/g, '$& ')}\n`, 'medium'],
    [`card: ${card.replaceAll(/\d{4}(?=\d)/g, '$&-')}\n`, 'medium'],
    [`card: a.${card}\n`, ''],
    [`card: ${card}.5\n`, ''],
    [`card: ${card.slice(0, -1)}${(Number(card.at(-1)) + 1) % 10}\n`, ''],
    ['card: none\n', ''],
    [`card: ${card}\n`, 'low', 'docs/a.conf'],
    [`card: ${card}\n`, 'low', 'test/a.conf'],
    [`card:\n${card}\n`, ''],
  ]);
  test('say why', () => {
    expect(find('payment-card-number', `card: ${card}\n`)[0]?.why).toEqual([
      'the number of a payment card, check digit holds',
    ]);
  });
});

describe('recovery phrases', () => {
  const phrase = r.phrase(12);
  proves('recovery-phrase', [
    [`seed = ["${phrase.replaceAll(' ', '", "')}"]\n`, 'high'],
    [`seed(${phrase})\n`, 'high'],
    [`seed \`${phrase}\`\n`, 'high'],
    [`seed ${phrase}\n`, ''],
    [`seed: notaword ${phrase} notaword\n`, 'high'],
    [`seed: "${phrase}"\n`, 'medium', 'test/a.conf'],
    [`seed: "${phrase}"\n`, 'medium', 'docs/a.conf'],
    [`seed: "${phrase.split(' ').slice(0, 11).join(' ')}"\n`, ''],
  ]);
});

describe('documents of Google', () => {
  const key = r.pem('');
  const file = (value: object): string => JSON.stringify({ type: 'service_account', ...value });
  const user = (value: object): string => JSON.stringify({ type: 'authorized_user', ...value });
  proves('gcp-service-account', [
    [file({}), ''],
    [file({ private_key: `-----BEGIN PRIVATE KEY-----\n${'REDACTED'.repeat(20)}` }), ''],
    [user({ private_key: key }), ''],
  ]);
  proves('gcp-user-credentials', [[file({ refresh_token: r.take('b62', 60) }), '']]);
  test('say what they are and open, and keep the line that every key begins with', () => {
    const [service] = find('gcp-service-account', file({ private_key: key, project_id: 'acme' }));
    expect(service).toMatchObject({ why: ['a Google service account file'], reach: 'project acme' });
    expect(service?.secret).toBe(JSON.stringify(key).slice(29, -1));
    const token = r.take('b62', 60);
    const [account] = find('gcp-user-credentials', user({ refresh_token: token, quota_project_id: 'acme' }));
    expect(account).toMatchObject({ why: ['a Google credentials file'], reach: 'project acme', secret: token });
    const [named] = find('gcp-user-credentials', user({ refresh_token: token, client_email: 'ci@acme.io' }));
    expect(named?.reach).toBe('account ci@acme.io');
    expect(find('gcp-user-credentials', user({ refresh_token: token }))[0]?.reach).toBe('');
  });
});

describe('signatures of shared access', () => {
  const sign = encodeURIComponent(`${'+/'.repeat(4)}${r.take('b62', 35)}=`);
  const host = 'https://a.blob.core.windows.net/c';
  proves('azure-sas', [
    [`${host}?sv=2022-11-02&se=2031-01-01&sig=${sign}\n`, 'high'],
    [`${host}?sv=2022-11-02&sp=r&sig=${sign}\n`, 'high'],
    [`${host}?sv=2022-11-02&amp;sp=r&sig=${sign}\n`, 'high'],
    [`${host}?sv=2022-11-02&sig=${sign}\n`, ''],
    [`${host}?sp=r&sig=${sign}\n`, ''],
    [`${host}?sv=2022-11-02&sp=r&sig=short\n`, ''],
  ]);
  test('say until when and for what', () => {
    const [dated] = find('azure-sas', `${host}?sv=1&sp=racwdlup&se=2031-01-01T00:00:00Z&sig=${sign}\n`);
    expect(dated?.why).toEqual(['the signature of a shared access URL', 'valid until 2031-01-01']);
    expect(dated?.reach).toBe('a.blob.core.windows.net: read write delete list add create update process');
    const [bare] = find('azure-sas', `?sv=1&sp=d&sig=${sign}\n`);
    expect(bare?.why).toEqual(['the signature of a shared access URL', 'no expiry in it']);
    expect(bare?.reach).toBe('delete');
    expect(find('azure-sas', `${host}?sv=1&se=2031&sig=${sign}\n`)[0]?.reach).toBe('a.blob.core.windows.net');
  });
});

describe('connection strings', () => {
  const partners =
    'Server Host,Data Source,Address,Addr,Endpoint,User Id,UserId,Uid,User,Username,Initial Catalog,Database,DBQ,Driver,DSN';
  proves('connection-string', [
    ...partners
      .split(/[ ,](?=[A-Z])(?<!Data |User |Initial )/)
      .map((name): Case => [`${name} = x; Password=${p};\n`, 'high']),
    [`jdbc:x:y password=${p}\n`, 'high'],
    [`Server=x Password=${p}\n`, ''],
    [`a=x; Password=${p};\n`, ''],
    [`Server=x;MyPassword=${p};\n`, ''],
    [`Server=x;My.Password=${p};\n`, ''],
    ['Server=x;Password=$(pw);\n', ''],
    ['Server=x;Password=changeme;\n', ''],
    ['Server=x;Password=*secret1;\n', ''],
    ['Server=x;Password=secret1);\n', ''],
    ['Server=x;Password=ab;\n', ''],
    ['Server=x;Password=kranich;\n', 'medium'],
    [`Server=x;Password=${c};\n`, 'high'],
    ['Server=x;Password=wal1;\n', 'medium'],
    [`Server=x;Password=${c};\n`, '', 'test/a.conf'],
    [`Server=x;Password=${p};\n`, 'medium', 'test/a.conf'],
    [`Server=x;Password=${c};\n`, '', 'docs/a.conf'],
    [`Server=x;Password=${p};\n`, 'medium', 'docs/a.conf'],
  ]);
});

describe('seeds of one-time passwords', () => {
  const seed = r.take('b32', 32);
  proves('otp-seed', [
    [`otpauth://totp/a?issuer=b&secret=${seed}\n`, 'high'],
    [`otpauth://totp/a?issuer=b&x=${seed}\n`, ''],
    [`otpauth://totp/a?secret=${'A'.repeat(32)}\n`, ''],
    [`otpauth://totp/a?secret=${['JBSWY3DP', 'EHPK3PXP'].join('').repeat(2)}\n`, ''],
  ]);
});

describe('cookies', () => {
  const value = r.take('b62', 32);
  proves('session-cookie', [
    ...['sess', 'sid', 'token', 'auth', 'jwt', 'remember'].map((name): Case => [
      `Cookie: x${name}y=${value}\n`,
      'medium',
    ]),
    [`Cookie: a=b; lang=de;sid=${value}\n`, 'medium'],
    [`{"name":"cookie","value":"sid=${value}"}\n`, 'medium'],
    [`Set-Cookie: "sid=${value}"\n`, 'medium'],
    [`Cookie: lang=${value}\n`, ''],
    ['Cookie: sid=the-quick-brown-fox-jumps\n', ''],
  ]);
});
