// Proves which values of a Secret and a kubeconfig are secret, and how far they and those of files read by name are trusted.
import { describe, expect, test } from '@jest/globals';
import { find, proves, type Case } from './proves.ts';
import { Recipes } from './token-recipes.ts';

const r = new Recipes(2210);
const p = r.take('b62', 18);
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const plain = (key: string, value: string): string => `apiVersion: v1\nkind: Secret\nstringData:\n  ${key}: ${value}\n`;
const encoded = (key: string, value: string): string => `apiVersion: v1\nkind: Secret\ndata:\n  ${key}: ${value}\n`;
const PUBLIC =
  'ca.crt tls.crt my-cert certificate public pub username user login email host hostname port url endpoint region namespace database dbname bucket client-id client.id client_id clientid name id app_user app.user USER';

describe('a Secret', () => {
  proves('kubernetes-secret', [
    [plain('unlock', p), 'high', 'a.yaml'],
    [encoded('unlock', base64(p)), 'high', 'a.yaml'],
    ...PUBLIC.split(' ').map((key): Case => [plain(key, p), '', 'a.yaml']),
    [plain('xuser', p), 'high', 'a.yaml'],
    [plain('password', 'kranich'), 'low', 'a.yaml'],
    [plain('password', 'kranich7'), 'medium', 'a.yaml'],
    [plain('password', 'Kranich'), 'medium', 'a.yaml'],
    [plain('password', 'kranich-see'), 'medium', 'a.yaml'],
    [plain('password', 'kra7n'), 'low', 'a.yaml'],
    [plain('unlock', 'kranich'), '', 'a.yaml'],
    [plain('unlock', 'Kranich77'), 'low', 'a.yaml'],
    [plain('unlock', 'xkqzvwp7'), 'low', 'a.yaml'],
    [plain('unlock', p), 'medium', 'test/a.yaml'],
    [plain('unlock', p), 'medium', 'docs/a.yaml'],
    [plain('password', 'abc'), '', 'a.yaml'],
    [plain('password', 'changeme'), '', 'a.yaml'],
    [encoded('password', base64('changeme')), '', 'a.yaml'],
    [encoded('password', base64('${PASSWORD}')), '', 'a.yaml'],
    [plain('password', '${PASSWORD}'), '', 'a.yaml'],
    [plain('password', '"<your password>"'), '', 'a.yaml'],
    [plain('password', 'demo-station1'), 'low', 'a.yaml'],
    [plain('password', 'Xk9<my pw>Qz7'), '', 'a.yaml'],
    [plain('unlock', 'Kranichs'), '', 'a.yaml'],
    [plain('unlock', 'Kra7n'), '', 'a.yaml'],
    [encoded('unlock', base64(r.armour('CERTIFICATE', r.bytes(90)))), '', 'a.yaml'],
    [encoded('unlock', base64(r.armour('PUBLIC KEY', r.bytes(90)))), '', 'a.yaml'],
    [encoded('password', 'no base64!'), '', 'a.yaml'],
    [encoded('password', base64(p).slice(0, -1)), '', 'a.yaml'],
    [encoded('password', r.bytes(18).fill(1, 0, 1).toString('base64')), '', 'a.yaml'],
    [plain('unlock', p).replace('apiVersion', 'version'), '', 'a.yaml'],
    [plain('unlock', p).replace('Secret', 'SecretStore'), '', 'a.yaml'],
    [plain('unlock', p).replace('Secret', 'Secret-Store'), '', 'a.yaml'],
    [plain('unlock', p).replace('stringData', 'metadata'), '', 'a.yaml'],
    [`${plain('unlock', p)}sops:\n  mac: x\n`, '', 'a.yaml'],
    [`${plain('unlock', p)}---\nother:\n  unlock: ${p}\n`, 'high', 'a.yaml'],
    [`${plain('unlock', p)}spec:\n  unlock: ${p}\n`, 'high', 'a.yaml'],
    [plain('unlock', `"${p}"`), 'high', 'a.yaml'],
    [plain('unlock', `'${p}'`), 'high', 'a.yaml'],
    [plain('"unlock"', p), 'high', 'a.yaml'],
    [plain('unlock', `${p} # why`), 'high', 'a.yaml'],
    [plain('unlock', p).replaceAll('\n', '\r\n'), 'high', 'a.yaml'],
    [plain('unlock', `*${p}`), '', 'a.yaml'],
    [`{"apiVersion":"v1","kind":"Secret","stringData":{"a":"b","unlock":"${p}"}}\n`, 'high', 'a.json'],
    [`{"apiVersion":"v1","kind":"Secret","stringData":{"unlock":"${p}"},"sops":{}}\n`, '', 'a.json'],
  ]);
});

test('a value of a Secret says how it is written, and what it stands for', () => {
  expect(find('kubernetes-secret', plain('unlock', p), 'a.yaml')).toMatchObject([
    { why: ['plain text in a Secret'], parts: [] },
  ]);
  expect(find('kubernetes-secret', encoded('unlock', base64(p)), 'a.yaml')).toMatchObject([
    { why: ['base64 in a Secret, which encrypts nothing'], parts: [p] },
  ]);
});

describe('a kubeconfig', () => {
  const config = (value: string): string => `users:\n- user:\n    client-key-data: ${value}\n`;
  proves('kubeconfig-client-key', [
    [config(base64(r.pem('RSA '))), 'high', 'a.yaml'],
    [config(`"${base64(r.pem(''))}"`), 'high', 'a.yaml'],
    [config(base64(r.pem('EC '))), 'medium', 'test/a.yaml'],
    [config(base64(r.pem('EC ').replaceAll('PRIVATE', 'PUBLIC'))), '', 'a.yaml'],
    [config(`${base64(r.pem('EC '))}REDACTED`), '', 'a.yaml'],
    [config('DATA+OMITTED'), '', 'a.yaml'],
    [`{"client-key-data": "${base64(r.pem('EC '))}"}\n`, 'high', 'a.json'],
  ]);
});

describe('files that are read by their name', () => {
  const netrc = (value: string): string => `machine h login ci password ${value}\n`;
  proves('netrc-password', [
    [netrc(p), 'medium', '.netrc'],
    [netrc(p), 'low', 'test/.netrc'],
    [netrc(p), 'low', 'docs/.netrc'],
    [netrc('my-password'), 'low', '.netrc'],
    [netrc('ADMIN'), 'low', '.netrc'],
    [netrc('admin7'), 'medium', '.netrc'],
    ...['<pw>', '****', 'xxxx', 'your-pw', 'your_pw', 'changeme', 'null', 'true', 'false', 'abababab', '$PW'].map(
      (value): Case => [netrc(value), '', '.netrc'],
    ),
    [netrc('ababa'), 'medium', '.netrc'],
  ]);
  proves('wp-config-salt', [
    [`define('AUTH_KEY', 'put your unique phrase here');\n`, '', 'wp-config.php'],
    [`define('AUTH_KEY', '${r.take('print', 30)}$(${r.take('print', 32)}');\n`, 'high', 'wp-config.php'],
    ["define('AUTH_KEY', '$(a program that prints the key of the site)');\n", '', 'wp-config.php'],
  ]);
  proves('docker-config-auth', [
    [`{"auth":"${base64(`ci:${p}`)}"}`, 'high', 'config.json'],
    [`{"auth":"${base64(`ci${p}`)}"}`, '', 'config.json'],
    [`{"auth":"${base64('ci:ab')}"}`, '', 'config.json'],
  ]);
});
