// Proves that a password or a key is found in every place where deploys leak one, and is trusted there.
import { expect, test } from '@jest/globals';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { PLACES, type Parts } from './places.table.ts';
import { Recipes } from './token-recipes.ts';

const scanner = compileScanner(TOKEN_RULES, STRUCTURES);
const r = new Recipes(4711);

const find = (text: string, path: string): string[] =>
  scanBytes(scanner, Buffer.from(text), path)
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ token }) => token);

const shapes = PLACES.map(([path, write]) => {
  const shown = write({ p: '…', x: '…', h: '…' });
  return [path, shown.trim().replaceAll(/\s+/g, ' '), write] as const;
});

test.each(shapes)('%s: %s', (path, _shown, write) => {
  const parts: Parts = { p: r.take('b62', 16), x: r.take('b62', 28), h: r.take('hex', 32) };
  const found = find(write(parts), path);
  expect(found).not.toEqual([]);
});

test.each(shapes.filter(([, shown]) => shown.includes('…')))(
  'a variable is no secret in %s: %s',
  (path, _shown, write) => {
    expect(find(write({ p: '${DB_PASSWORD}', x: '$API_KEY', h: '$KEY' }), path)).toEqual([]);
  },
);

test.each([
  ['src/forms.rs', '/// Pass `is_upvote: None` to remove an existing vote for this post\n'],
  ['src/schema.go', 'Password FilePassword `koanf:"password" yaml:"password,omitempty"`\n'],
  ['docs/policy.md', "  - name: 'token'\n    value: '^(abc123|zyx789)$'\n"],
  ['settings.toml', '  Pass this API token as `CF_ZONE_API_TOKEN` to Lego.\n'],
  ['deploy.sh', 'docker login -u me -p production registry\n'],
  ['deploy.sh', 'psql --password mydb2 -h db\n'],
  ['deploy.sh', 'az login --service-principal -u a -p ./cert1.pem\n'],
  ['deploy.sh', 'run --token file:/run/a1b2\n'],
  ['a.env', 'DB_PASSWORD=sm://proj1/db-pw9\nAPI_TOKEN=ref+awssecrets://db/pw1\n'],
  ['Request.php', "    'password' => 'required|alpha_dash|string|max:255',\n"],
  ['chap.yaml', `  node.session.auth.password: ${Buffer.from('password').toString('base64')}\n`],
  ['i18n.ts', "i18n.credentials('login_title', 'step2of3');\n"],
  ['run.sh', 'docker run -p 8080:8080 mongo -p 27017\n'],
  [
    'a.yaml',
    "        - name: DB_PASSWORD\n          valueFrom:\n            secretKeyRef: { name: db, key: pass }\n        - name: LEVEL\n          value: 'a1b2C3d4E5f6G7h8'\n",
  ],
])('no secret in %s: %s', (path, text) => {
  expect(find(text, path)).toEqual([]);
});
