// Proves the structures of headers, keys, hashes, tokens and passwords that stand alone: what each trusts, and what it leaves alone.
import { describe, expect, test } from '@jest/globals';
import { find, findAll, proves, type Case } from './proves.ts';
import { Recipes } from './token-recipes.ts';

const r = new Recipes(2208);
const p = r.take('b62', 16);
/** As people choose them. */
const c = `kranich${r.take('d', 4)}`;

describe('headers', () => {
  const x = r.take('b62', 28);
  proves('authorization-header', [
    ...['Bearer', 'Token', 'SSWS', 'ApiKey', 'bearer'].map((kind): Case => [`Authorization: ${kind} ${x}\n`, 'high']),
    [`headers['Authorization'] = f"Bearer ${x}"\n`, 'high'],
    [`'Authorization' => 'Bearer ${x}'\n`, 'high'],
    [`curl -H Authorization:Bearer+${x}\n`, 'high'],
    [`Authorization = \`Bearer ${x}\`\n`, 'high'],
    [`AuthenticationHeaderValue('Bearer', '${x}')\n`, 'high'],
    [`Authorization: "Bearer " + "${x}"\n`, 'high'],
    [`Authorization: 'Bearer ' . '${x}'\n`, 'high'],
    [`{"name":"Authorization","value":"Bearer ${x}"}\n`, 'high'],
    [`- name: Authorization\n  value: Bearer ${x}\n`, 'high'],
    [`{"name":"Authorization","value":"Bearer ${x.slice(0, 16)}"}\n`, ''],
    [`Authorization: Bearer ${x.slice(0, 16)}\n`, 'high'],
    ['Authorization: Bearer the-token-of-the-user\n', ''],
    [`Authorization: Digest ${x}\n`, ''],
  ]);
  const pack = (text: string): string => Buffer.from(text).toString('base64');
  const basic = (pair: string): string => `Basic ${pack(pair.padEnd(Math.ceil(pair.length / 3) * 3, 'q'))}\n`;
  proves('basic-authorization', [
    [basic(`ci:${p}`), 'high'],
    [`Basic+${pack(`ci:${p}`)}\n`, 'high'],
    [`x${basic(`ci:${p}`)}`, ''],
    [`Basic ${pack(`ci:${p}12`).replace(/=*$/, '').slice(0, -1)}\n`, ''],
    [basic('ci:changeme'), ''],
    [basic('ci:${PASSWORD}'), ''],
    [basic('ci:kranich'), 'high'],
    [basic('dummy:kranich'), ''],
    [basic('ci:kranich'), '', 'test/a.conf'],
    [basic('ci:kranich'), '', 'docs/a.conf'],
    [basic('ci:xkqzvw7'), 'low', 'test/a.conf'],
    [basic(`ci:${p}`), 'medium', 'docs/a.conf'],
  ]);
});

describe('blocks of keys', () => {
  const lines = (text: string): string => `-----BEGIN RSA PRIVATE KEY-----\n${text}\n-----END RSA PRIVATE KEY-----\n`;
  const body = r.bytes(300).fill(0x30, 0, 1).toString('base64');
  proves('private-key', [
    [lines(body), 'high'],
    [lines(body.slice(0, 39)), ''],
    [lines('MIIE'.repeat(40)), ''],
    [lines(body.replaceAll(/[^a-h]/g, '').repeat(9)), ''],
    [lines(r.bytes(300).fill(1, 0, 1).toString('base64').replaceAll(/.{20}/g, '$& ')), ''],
    [lines(body), 'medium', 'test/a.pem'],
    [lines(body).replace('PRIVATE', 'PUBLIC'), ''],
    [lines(body).replace(/-----END.*/s, ''), 'high'],
    [`${lines(body).replace(/-----END.*/s, '')}${'\n'.repeat(20_000)}-----\n`, 'high'],
  ]);
  test('name who reads them', () => {
    const tell = (text: string, path: string): unknown[] =>
      findAll(text, path).map(({ rule, provider, why }) => [rule, provider, ...why]);
    const clear = 'a private key in the clear';
    expect(tell(r.pem(''), 'a.pem')).toEqual([['private-key', 'PKCS#8', clear]]);
    expect(tell(r.pem('EC '), 'a.pem')).toEqual([['private-key', 'EC', clear]]);
    expect(tell(r.pem('RSA '), 'a.private-key.pem')).toEqual([['github-app-private-key', 'GitHub', clear]]);
    expect(tell(r.pem('ENCRYPTED '), 'a.pem')).toEqual([['private-key', 'ENCRYPTED', 'an encrypted private key']]);
    expect(tell(r.armour('PRIVATE KEY', r.bytes(300).fill(1, 0, 1)), 'a.pem')).toEqual([
      ['private-key', 'PKCS#8', 'a private key block whose body does not decode'],
    ]);
  });
  const putty = (encryption: string): string =>
    `PuTTY-User-Key-File-3: ssh-ed25519\r\nEncryption: ${encryption}\r\nPrivate-Lines: 1\r\n${r.take('b64', 48)}\r\n`;
  proves('putty-private-key', [
    [putty('none'), 'high'],
    [putty('aes256-cbc'), 'medium'],
    [putty('none').replace('Private-Lines', 'Public-Lines'), ''],
  ]);
  test('of PuTTY say whether they are encrypted', () => {
    expect(find('putty-private-key', putty('none'))[0]?.why).toEqual(['a PuTTY key in the clear']);
    expect(find('putty-private-key', putty('aes'))[0]?.why).toEqual(['an encrypted PuTTY key']);
  });
  proves('minisign-secret-key', [
    [`untrusted comment: minisign encrypted secret key\n${r.take('b64', 212)}\n`, 'high'],
    [`untrusted comment: minisign public key\n${r.take('b64', 212)}\n`, ''],
  ]);
});

describe('passwords that stand alone', () => {
  const curl = (value: string): string => `curl -u ci:${value} https://h\n`;
  proves('command-line-password', [
    [curl(c), 'high'],
    [curl('"${PW:-kranich7}"').replaceAll('"', ''), 'high'],
    [curl('${PW-kranich7}'), 'high'],
    [curl('kranich'), 'medium'],
    [curl('xkqzvwp'), 'high'],
    [curl('$PW'), ''],
    [curl('changeme'), ''],
    ...['-abc1', '<abc1', '[abc1', '{abc1', '(abc1', '*abc1', '/abc1', './abc1', '../abc1', '~/abc1'].map(
      (value): Case => [curl(value), ''],
    ),
    ...['pem', 'key', 'crt', 'cer', 'p12', 'pfx', 'json', 'yml', 'yaml', 'txt', 'env'].map((end): Case => [
      curl(`abc1.${end}`),
      '',
    ]),
    [curl('abc'), ''],
    [curl(c), '', 'test/a.sh'],
    [curl(c), '', 'docs/a.sh'],
    [curl(p), 'medium', 'test/a.sh'],
    [curl('xkqzvwp1'), 'medium', 'docs/a.sh'],
    [curl('demo-station1'), ''],
    [curl(`dummy-${p}`), 'medium'],
  ]);
});

describe('hashes of passwords', () => {
  const hash = `$6$${r.take('b62', 16)}$${r.take('b62', 86)}`;
  proves('password-hash', [
    ...['a.sql', 'a.dump', 'passwd', 'shadow', '.htpasswd', 'users.txt', 'user.txt'].map((path): Case => [
      `${hash}\n`,
      'medium',
      path,
    ]),
    [`${hash}\n`, 'low', 'a.conf'],
    [`${hash}\n`, 'low', 'superuserdo.conf'],
    [`${hash}\n`, '', 'test/a.sql'],
    [`${hash}\n`, '', 'docs/a.sql'],
    [`$6$${r.take('b62', 16)}$${'a'.repeat(86)}\n`, ''],
    ...['04', '12', '29', '31'].map((cost): Case => [`$2b$${cost}$${r.take('b62', 53)}\n`, 'low']),
    ...['03', '32', '00'].map((cost): Case => [`$2b$${cost}$${r.take('b62', 53)}\n`, '']),
  ]);
  test('keep their kind in sight', () => {
    expect(find('password-hash', `${hash}\n`)[0]).toMatchObject({
      secret: hash.slice(4),
      why: ['the hash of a password, open to guessing'],
    });
    expect(find('password-hash', `{SHA}${'aB3'.repeat(4)}${r.take('b62', 15)}=\n`)[0]?.token).toMatch(/^\{SHA\}\w+=$/);
  });
});

describe('variables that every visitor downloads', () => {
  const variable = (value: string): string => `VITE_API_SECRET=${value}\n`;
  proves('public-variable-secret', [
    [variable(p), 'high'],
    [variable(c), 'medium'],
    [variable('kranich'), ''],
    [variable('a1b2c'), ''],
    [variable('$SECRET1'), ''],
    [variable('changeme1'), ''],
    [variable('dummy1234'), ''],
    ...['/secret1', '.secret1', '#secret1', 'http://a1.io', 'https://a1.io'].map((value): Case => [
      variable(value),
      '',
    ]),
    [`VITE_API_KEY=${p}\n`, ''],
    [`if (VITE_API_SECRET === '${p}') {}\n`, '', 'a.js'],
    [`VITE_API_SECRET = ${p}\n`, '', 'a.js'],
    [`VITE_API_SECRET = '${p}'\n`, 'high', 'a.js'],
    [`VITE_SECRETARY=${p}\n`, ''],
    [`VITE_MYSECRET=${p}\n`, ''],
  ]);
  test('are named', () => {
    expect(find('public-variable-secret', variable(p))[0]?.why).toEqual([
      'VITE_API_SECRET is copied into what every visitor downloads',
    ]);
  });
});

describe('web tokens', () => {
  const token = r.jwt({ iss: 'acme', exp: 1999999999 });
  proves('json-web-token', [
    [`${token}\n`, 'medium'],
    [`x${token}\n`, ''],
    [`${token}.${token}\n`, 'medium'],
    [`${token.slice(0, -24)}${'a'.repeat(24)}\n`, ''],
    [`${r.jwt({ role: 'anon' })}\n`, ''],
    [`${token}\n`, 'low', 'test/a.conf'],
    [`${token}\n`, 'low', 'docs/a.conf'],
    [`eyJ${r.take('b62', 20)}.eyJ${r.take('b62', 20)}.${r.take('b62', 40)}\n`, ''],
  ]);
  test('are named by what they claim', () => {
    const tell = (claims: object): unknown =>
      findAll(`${r.jwt(claims)}
`).map(({ rule, provider, confidence, why }) => [rule, provider, confidence, why[1]])[0];
    expect(tell({ iss: 'acme', exp: 1999999999 })).toEqual(['json-web-token', 'acme', 'medium', 'exp 2033-05-18']);
    expect(tell({ iss: 7 })).toEqual(['json-web-token', 'unknown', 'medium', 'it never expires']);
    expect(tell({ iss: 'kubernetes/serviceaccount' })).toEqual([
      'kubernetes-service-account',
      'Kubernetes',
      'high',
      'it never expires',
    ]);
    expect(tell({ 'kubernetes.io': {} })).toEqual([
      'kubernetes-service-account',
      'Kubernetes',
      'high',
      'it never expires',
    ]);
    expect(tell({ role: 'service_role' })).toEqual(['supabase-service-role', 'Supabase', 'high', 'it never expires']);
  });
});
