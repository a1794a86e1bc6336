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
  ['a.js', "const password = process.env.DB_PASSWORD ?? '';\n"],
  ['a.js', "if (token === process.env.TOKEN || 'none') return;\n"],
  ['a.py', "password = os.environ.get('X') or 'changeme'\n"],
  ['a.go', "assert(err, \"option 'password' must be one of 'scrypt', or 'argon2'\")\n"],
  ['A.java', '@Value("${db.password:#{null}}") @Value("${api.token:none}")\n'],
  ['a.sh', 'echo "${PASSWORD:0:12} ${TOKEN:+--token-file=a1b2c3}"\n'],
  ['a.sh', 'nmap -p 1-65535 h; mkdir -p build/x86_64-linux-gnu2; cp -p a2B3c4D5e6.tar b\n'],
  ['a.sh', 'cmake -P install.cmake; docker compose -p shop2_web up; gpg -k 0123456789ABCDEF0123\n'],
  ['a.py', 'run(["docker", "run", "-p", "8080:8080", "-u", "1000:1000"])\n'],
  ['a.sh', 'curl -u admin:$(cat pw) h; http -a admin:$PASS1 h; docker run -u app:app2 x\n'],
  ['a.har', '{"name":"Cookie","value":"lang=de_DE.UTF-8-utf8-long; theme=dark-blue-2024-edition"}\n'],
  ['a.har', '{"name":"Authorization","value":"Bearer {{token}}"}\n'],
  ['a.sql', "INSERT INTO users (name, password) VALUES ('admin', crypt('x', gen_salt('bf'))), (?, ?);\n"],
  ['a.sql', "INSERT INTO users (name, email) VALUES ('q8Zk2mPx9Lw4Tn', 'a@b.io');\n"],
  ['a.sql', 'the row is identified by rowNumber2 and not by name\n'],
  ['a.js', 'const url = `https://h/?token=${token}&key=value`; call(password=hashed, token=next)\n'],
  ['a.json', '{"text":"new password: required, token: see section4below"}\n'],
  ['a.xml', '<password type="hidden">${db.password}</password><arg>-Dpassword=${pw}</arg>\n'],
  ['a.js', "createCipheriv('aes-256-gcm', key, iv); createHmac('sha256', secret)\n"],
  ['a.php', "openssl_encrypt($d, 'aes-256-cbc', $key); new PDO($dsn, $user, $pass)\n"],
  ['A.java', 'private static final byte[] MAGIC = "a1b2c3d4e5f6".getBytes();\n'],
  ['redis.conf', 'user default on >${REDIS_PASSWORD} ~* +@all\n'],
  ['router.cfg', 'username admin password 7 <removed>\n'],
  ['notes.md', '**Password:** the one you chose2 before\n'],
  ['secrets/README_token.txt', 'Put the token into this folder.\n'],
  ['secrets/db_password', '${DB_PASSWORD_2a}\n'],
  ['login.txt', 'step1\nstep2andmore words\n'],
  ['userlist.txt', '"postgres" "md55f4dcc3b5aa765d61d8327deb882cf99"\n'],
  ['main.tf', 'resource "aws_ssm_parameter" "db" {\n  name = "/a/db"\n  value = var.db_password2\n}\n'],
  ['appsettings.json', '{"Menu": {"Title": "a", "Key": "q8Zk2mPx9Lw4TnB7"}}\n'],
  [
    'a.yaml',
    "        - name: DB_PASSWORD\n          valueFrom:\n            secretKeyRef: { name: db, key: pass }\n        - name: LEVEL\n          value: 'a1b2C3d4E5f6G7h8'\n",
  ],
])('no secret in %s: %s', (path, text) => {
  expect(find(text, path)).toEqual([]);
});
