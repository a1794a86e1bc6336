// Proves that what people and programs write beside the words of secrets is told from secrets: translations, names of types, public keys.
import { expect, test } from '@jest/globals';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { Recipes } from './token-recipes.ts';

const scanner = compileScanner(TOKEN_RULES, STRUCTURES);
const r = new Recipes(77);

const find = (text: string, path: string): string[] =>
  scanBytes(scanner, Buffer.from(text), path).map(({ rule, confidence }) => `${rule} ${confidence}`);

test.each([
  ['Hungarian', '"new_password": "Adja meg az új jelszót"', 'src/portal.json'],
  ['Arabic', '"Credentials": "بيانات اعتماد WebAuthn"', 'src/settings.json'],
  ['Russian, one word', "'password' => 'Пароль',", 'src/auth.php'],
  ['Portuguese in YAML', 'reset_password: "Redefinição de senha"', 'src/messages.yml'],
])('a translation is no password: %s', (_language, text, path) => {
  expect(find(`${text}\n`, path)).toEqual([]);
});

test('what a machine drew is told in a folder of translations too, and trusted less there', () => {
  const line = `"api_token": "${r.take('b62', 32)}"\n`;
  expect(find(line, 'src/portal.json')).toEqual(['generic-secret high']);
  expect(find(line, 'src/locales/hu-HU/portal.json')).toEqual(['generic-secret medium']);
});

test('the name of a type beside the name of a provider is not trusted to be its token', () => {
  const type = ['K8sIoApimachinery', 'PkgApisMeta', 'V1LabelSelector'].join('');
  expect(find(`namespaceSelector?: ${type};\n`, 'src/api.ts')).not.toContain('digitalocean-spaces-secret high');
});

test('a public key of NATS is no secret, and its seed is', () => {
  const seed = r.nkey('U');
  expect(find(`nkey: "${seed}"\n`, 'nats.conf')).toEqual(['nats-seed high']);
  expect(find(`nkey: "${r.publicNkey('U')}"\n`, 'nats.conf')).toEqual([]);
});
