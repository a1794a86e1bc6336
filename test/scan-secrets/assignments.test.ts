// Proves how a name and the value written to it are read, in each syntax: which bytes are the value, and where there is none.
import { describe, expect, test } from '@jest/globals';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { Recipes } from './token-recipes.ts';

const scanner = compileScanner([], []);
const p = new Recipes(3302).take('b62', 16);
/** As people choose them. */
const c = 'kranich1234';

/** What is found by its name alone, and how far it is trusted. */
const find = (path: string, text: string): string[] =>
  scanBytes(scanner, Buffer.from(text), path).map(({ token, confidence }) => `${token} ${confidence}`);
/** Code, settings and pages by the end of their name. */
type Row = readonly [path: string, text: string];

describe('the value is read', () => {
  test.each<Row>([
    ['a.js', `password = "${p}"`],
    ['a.js', `password="${p}"`],
    ['a.js', `x.password\t=\t'${p}'`],
    ['a.js', `password = \`${p}\``],
    ['a.js', `"password": "${p}"`],
    ['a.js', `{\\"password\\":\\"${p}\\"}`],
    ['a.js', `o['password'] = '${p}'`],
    ['a.ts', `password!: string = '${p}'`],
    ['a.ts', `password?: string = '${p}'`],
    ['a.ts', `password: string = '${p}'`],
    ['a.py', `password: str = "${p}"`],
    ['A.kt', `password: String = "${p}"`],
    ['a.py', `password: Optional[str] = "${p}"`],
    ['a.rs', `PASSWORD: &str = "${p}"`],
    ['a.rs', `PASSWORD: &'static str = "${p}"`],
    ['a.py', `password: bytes = b"${p}"`],
    ...['b', 'B', 'r', 'R', 'u', 'U', 'L', 'N', '@', 'br', 'Br', 'bR', 'BR'].map((at): Row => [
      'a.py',
      `password = ${at}"${p}"`,
    ]),
    ...[
      'new String(',
      'String(',
      'Buffer.from(',
      '[]byte(',
      'SecretStr(',
      'ConvertTo-SecureString ',
      'ConvertTo-SecureString -String ',
    ].map((at): Row => ['a.cs', `password = ${at}"${p}")`]),
    ['a.go', `password := "${p}"`],
    ['a.rb', `:password => "${p}"`],
    ['a.R', `password <- "${p}"`],
    ['a.js', `set("password", "${p}")`],
    ['a.rb', `:password, "${p}"`],
    ['a.js', `password("${p}")`],
    ['a.js', `password || "${p}"`],
    ['a.js', `password ?? "${p}"`],
    ['build.gradle', `storePassword "${p}"`],
    ['build.gradle', `storePassword '${p}'`],
    ['a.vb', `Dim password As String = "${p}"`],
    ['a.cs', `password string="${p}"`],
    ['a.sh', `run -passphrase ${p}`],
    ['a.yml', `x: --passphrase ${p}`],
    ['a.conf', `requirepass ${p}`],
    ['a.conf', `  requirepass ${c}`],
    ...['ENV', 'ARG', 'setenv', 'set'].map((at): Row => ['a.conf', `${at} DB_PASSWORD ${c}`]),
    ['a.conf', `bind x bindpw ${p} y`],
    ['a.conf', `password ${p}`],
    ['a.conf', `password = ${p};`],
    ['a.conf', `password = ${p},`],
    ['a.conf', `(password=${p})`],
    ['a.conf', `password =${p}`],
    ['a.conf', `password => ${p}`],
    ['a.conf', `password:${p}`],
    ['notes.md', `the password is ${p}`],
    ['notes.md', `the password was: ${p}`],
    ['notes.md', `**Password:** ${p}`],
    ['notes.md', `**Password**: ${p}`],
    ['notes.md', `password=${p}`],
    ['a.xml', `<password>${p}</password>`],
    ['a.xml', `<ns:password>${p}</ns:password>`],
    ['a.xml', `<password type="text">${p}</password>`],
    ['a.xml', `<password> <value>${p}</value></password>`],
    ['a.xml', `<password><Value>${p}</Value></password>`],
    ['a.xml', `<password><![CDATA[${p}]]></password>`],
    ['a.xml', `<key>password</key> <string>${p}</string>`],
    ['a.xml', `<property name="password">${p}</property>`],
    ['a.xml', `<property name="password" x="y">${p}</property>`],
    ['a.yml', `password: |\n  ${p}`],
    ['a.yml', `password: >-\n  ${p}`],
    ['a.yml', `password: |+ \r\n\t${p}`],
    ['a.yml', `Password:\n  Type: String\n  Default: ${p}`],
    ['a.yml', `Password:\r\n  Type: String\r\n  NoEcho: true\r\n  default: ${p}`],
    ['a.json', `"password": {"value": "${p}"}`],
    ['a.json', `"password": {"type": "string", "defaultValue": "${p}"}`],
    ['a.json', `"password": { "default": "${p}"}`],
    ['a.tf', `password = {\n  value = "${p}"`],
    ['a.json', `{"name": "DB_PASSWORD", "value": "${p}"}`],
    ['a.json', `{"key": "DB_PASSWORD", "value": "${p}"}`],
    ['a.json', `{"variable": "DB_PASSWORD", "defaultValue": "${p}"}`],
    ['a.json', `{"ParameterKey": "DB_PASSWORD", "ParameterValue": "${p}"}`],
    ['a.html', `<meta property="db-password" content="${p}">`],
    ['a.yml', `- name: DB_PASSWORD\n  value: ${p}`],
    ['a.yml', `- name: "DB_PASSWORD"\r\n  default: ${p}`],
    ['a.json', `{"value": "${p}", "name": "DB_PASSWORD"}`],
    ['a.yml', `- value: ${p}\n  name: DB_PASSWORD\n`],
    ['a.tf', `variable "db_password" {\n  default = "${p}"`],
    ['a.js', `x = process.env.DB_PASSWORD || "${p}"`],
    ['a.js', `getenv('DB_PASSWORD') ?? "${p}"`],
    ['a.php', `env["DB_PASSWORD"] ?: '${p}'`],
    ['a.py', `password = get('x') or '${p}'`],
    ['a.py', `password = x['y'] or '${p}'`],
    ...['orElse', 'getOrElse', 'unwrap_or', 'unwrap_or_else', 'type', 'fill', 'sendKeys', 'send_keys'].map(
      (call): Row => ['a.rs', `at("password").${call}("${p}")`],
    ),
    ['a.rs', `var("DB_PASSWORD").unwrap_or_else(|_| "${p}")`],
    ['a.py', `config("DB_PASSWORD", default="${p}")`],
    ['a.dart', `fromEnvironment("DB_PASSWORD", defaultValue: "${p}")`],
    ['a.py', `fromEnvironment("DB_PASSWORD", default_value = "${p}")`],
    ['a.rb', `fetch("DB_PASSWORD") { "${p}" }`],
    ['A.java', `@Value("\${db.password:${p}}")`],
    ['A.java', `@Value("\${db.password:-${p}}")`],
    ['a.xml', `<x y="\${db.password:${p}}"/>`],
    ['a.yml', `password: \${DB_PASSWORD:-${p}}`],
    ['a.yml', `password: \${DB_PASSWORD-${p}}`],
    ['a.yml', `password: "\${db.pass:${p}}"`],
    ['a.js', `run("export DB_PASSWORD=${p}")`],
    ['a.js', `run('host=h password=${p} x')`],
    ['a.js', `run(\`password=${p}&x=1\`)`],
    ['a.tf', `export DB_PASSWORD=${p}`],
    ['a.js', `say("new password: ${p}")`],
    ['a.js', `say("it\\"s password=${p}")`],
    ['a.json', `{"text":"password=${p}"}`],
    ['a.xml', `<arg>-Dpassword=${p}</arg>`],
    ['a.js', `say("token: ${p}")`],
    ['a.yml', `{password: ${p}}`],
    ['a.yml', `{password: ${p}},`],
    ['a.json', `{"Jwt": {"Issuer": "a", "Key": "${p}"}}`],
    ['a.js', `password = "${p}\\"`],
    ['a.yml', `Password:\n  Default: ${p}\n  Default: ${c}`],
    ['a.json', `{"Value": "${p}", "Name": "DB_PASSWORD"}`],
    ['a.js', `checkPassword = "${p}"`],
    ['a.js', `password = process.env.X || "${p}"`],
    ['notes.txt', `password=${c}`],
    ['a.tf', `x export DB_PASSWORD=${p}`],
  ])('%s: %s', (path, text) => {
    expect(find(path, `${text}\n`).map((one) => one.split(' ')[0])).toEqual([text.includes(p) ? p : c]);
  });
});

describe('no value is read', () => {
  test.each<Row>([
    ['a.js', `password = "${p}`],
    ['a.js', `password = "\n${p}"`],
    ['a.js', `password::x = "${p}"`],
    ['a.js', `password < "${p}"`],
    ['a.js', `password! "${p}"`],
    ['a.js', `password | "${p}"`],
    ['a.js', `password ? "${p}" : 1`],
    ['a.js', `password, "${p}"`],
    ['a.js', `password(${p})`],
    ['a.js', `password = ${p}`],
    ['a.js', `"password" "${p}" password\n"${p}"`],
    ['a.js', `passwordString = ${p}`],
    ['a.rb', `password as Text = ${p}`],
    ['a.yml', `password ${p}`],
    ['a.sh', `run -passphrase --${p}`],
    ['a.conf', `x requirepass ${c}`],
    ['a.conf', `requirepass ${c} y`],
    ['a.conf', `requirepass a1`],
    ['a.conf', `xENV DB_PASSWORD ${c}`],
    ['a.yml', `x: \${DB_PASSWORD:?${p}}`],
    ['notes.md', `the password of ${p}`],
    ['notes.md', `password: ${c}`],
    ['notes.md', `token: ${p}`],
    ['a.xml', `<password/>${p}</x>`],
    ['a.xml', `<password x="y"/>${p}</x>`],
    ['a.xml', `<password>${p}<x></password>`],
    ['a.xml', `<password>${p}\n</password>`],
    ['a.xml', `<password></password>`],
    ['a.xml', `x:password>${p}</password>`],
    ['a.json', `password: |\n  ${p}`],
    ['a.yml', `Password:\n  Type: String\nDefault: ${p}`],
    ['a.json', `"password": {"x": "${p}"}`],
    ['a.json', `{"name": "DB_PASSWORD"}, {"value": "${p}"}`],
    ['a.json', `{"name": "DB_PASSWORD", "name": "x", "value": "${p}"}`],
    ['a.yml', `- name: DB_PASSWORD\n- value: ${p}`],
    ['a.json', `{"title": "DB_PASSWORD", "value": "${p}"}`],
    ['a.json', `{"value": "${p}", "name": "X", "y": "DB_PASSWORD"}`],
    ['a.html', `<x y="password">${p}</x>`],
    ['a.js', `x = process.env.DB_PASSWORD && "${p}"`],
    ['a.js', `x = process.env.DB_PASSWORD; y || "${p}"`],
    ['a.yml', `x = get('DB_PASSWORD') or '${p}'`],
    ['a.js', `getenv('DB_NAME') ?? "${p}"`],
    ['a.sh', `\${DB_PASSWORD:+${p}}`],
    ['a.js', `run("export DB_PASSWORD=${c}")`],
    ['a.js', `call(password=${p})`],
    ['a.js', `run("x"); password=${p}`],
    ['a.js', `run("password= ${p}")`],
    ['a.js', `run("password:  ${p}")`],
    ['a.js', `say(x token: ${p})`],
    ['a.js', `run("password=${p}$x")`],
    ['a.json', `{"Menu": {"Title": "a"}, "Key": "${p}"}`],
    ['a.yml', `"Jwt": {"Key": "${p}"}`],
    ['package-lock.json', `"password": "${p}"`],
    ['a.js', `password\\n= "${p}"`],
    ['a.js', `password**= "${p}"`],
    ['a.js', `password = **"${p}"`],
    ['notes.md', `password*x= ${p}`],
    ['a.js', `{\\"password\\",\\"${p}\\"}`],
    ['a.xml', `<password.x>${p}</password.x>`],
    ['a.xml', `<ns:x:password>${p}</password>`],
    ['a.xml', `<password x\n y>${p}</password>`],
    ['a.xml', `<password>${p}\n/x`],
    ['a.conf', `password: |\n  ${p}`],
    ['a.js', `password+="${p}"`],
    ['a.js', `password!!"${p}"`],
    ['a.conf', `password::${p}`],
    ['a.yml', `password(${p} x`],
    ['a.js', `password &| "${p}"`],
    ['a.js', `password &? "${p}"`],
    ['a.yml', `run -passphrase -9${p}`],
    ['a.yml', `name: password x\n  value: ${p}`],
    ['a.json', `{"name": "DB_PASSWORD", "NAME": "x", "value": "${p}"}`],
    ['a.json', `{"value": "${p}", "y": "z", "name": "DB_PASSWORD"}`],
    ['a.json', `{"Jwt": {"Issuer": "a"}, "Key": "${p}"}`],
    ['a.js', `checkPassword("${p}")`],
    ['a.conf', `password != ${p}`],
    ['a.json', `password: ${p}`],
    ['notes.txt', `password: ${c}`],
    ['a.js', `{password:${p}}`],
    ['A.java', `$(db.password:${p}}`],
    ['A.java', `\${db.password=${p}}`],
    ['a.js', `x(password y) ?: "${p}"`],
    ['a.js', `x("password" y) ?: "${p}"`],
    ['a.yml', `password: $x${p}}`],
    ['a.js', `run("password=<${p}")`],
    ['a.js', `say("x token: ${p}")`],
    ['a.js', `run("password:${p}")`],
    ['a.tf', `xexport DB_PASSWORD=${p}`],
    ['a.tf', `export X=1 DB_PASSWORD=${p}`],
    ['a.js', `run("it's" + 'x'); password=${p}`],
    ['a.conf', 'password = ;;;;'],
    ['a.conf', 'password = ab1'],
  ])('%s: %s', (path, text) => {
    expect(find(path, `${text}\n`)).toEqual([]);
  });
});

test.each<readonly [path: string, text: string, found: readonly string[]]>([
  ['a.conf', `password == "${p}"`, []],
  ['a.js', `password == "${p}"`, [`${p} medium`]],
  ['a.js', `password === "${p}"`, [`${p} medium`]],
  ['a.js', `password != "${p}"`, [`${p} medium`]],
  ['a.js', `password !== "${p}"`, [`${p} medium`]],
  ['a.js', `password=="${p}"`, [`${p} medium`]],
  ['a.js', `password!="${p}"`, [`${p} medium`]],
  ['a.js', `password!=="${p}"`, [`${p} medium`]],
  ['a.js', `password??"${p}"`, [`${p} high`]],
  ['a.yml', `{password:?${p}}`, [`?${p} high`]],
  ['a.yml', `$[password:?${p}`, [`?${p} high`]],
  ['a.sh', `\${DB_PASSWORD=?${p}`, [`?${p} high`]],
  ['a.yml', `password:?${p}`, [`?${p} high`]],
  ['a.xml', `<password>${p}]x</password>`, [`${p}]x high`]],
  ['a.xml', `<password>${p}></password>`, [`${p}> high`]],
  ['a.js', `password = "${p.slice(0, 8)}\\\n${p.slice(8)}"`, [`${p.slice(0, 8)}\\\n${p.slice(8)} high`]],
  ['a.js', `password=>"${p}"`, [`${p} high`]],
  ['a.conf', `password=>${p}`, [`>${p} high`]],
  ['a.conf', `password=${p})`, []],
  ['a.conf', `password=${p}}`, [`${p}} high`]],
  ['a.js', `password = "${p}\\n"`, [`${p}\\n high`]],
  ['a.js', `password = "${p}\\\\"`, [`${p}\\\\ high`]],
  ['a.conf', `password = ${p}"x"`, [`${p} high`]],
  ['a.conf', `password = ${p}\\q`, [`${p}\\q high`]],
])('of %s the line %s tells %j', (path, text, found) => {
  expect(find(path, `${text}\n`)).toEqual(found);
});

test('a password and another secret are told apart by the name, and the reason tells it', () => {
  const tell = (text: string): unknown =>
    scanBytes(scanner, Buffer.from(text), 'a.py').map(({ rule, why }) => [rule, ...why]);
  expect(tell(`password = SecretStr("${p}")\n`)).toEqual([
    ['generic-password', 'written to `password`', 'a password drawn at random'],
  ]);
  expect(tell(`api_key = "${p}"\n`)).toEqual([['generic-secret', 'written to `api_key`', 'a value drawn at random']]);
});

test('a search key beside the id of its application is public, any other is not', () => {
  const h = new Recipes(3303).take('hex', 32);
  const id = 'QK7ZW2M9XT';
  const trust = (text: string): string =>
    find('a.js', text)
      .map((one) => one.split(' ')[1])
      .join(' ');
  for (const name of ['appId', 'applicationId', 'app_id', 'APP_ID'])
    expect([name, trust(`${name}: "${id}", apiKey: "${h}"\n`)]).toEqual([name, 'low']);
  expect(trust(`apiKey: "${h}", appId = '${id}'\n`)).toBe('low');
  expect(trust(`"appId": "${id}", apiKey: "${h}"\n`)).toBe('low');
  expect(trust(`appId: "${id}7", apiKey: "${h}"\n`)).toBe('high');
  expect(trust(`id: "${id}", apiKey: "${h}"\n`)).toBe('high');
  expect(trust(`appId: "${id}", apiKey: "${h}7"\n`)).toBe('high');
  expect(trust(`appId: "${id}", apiKey: "x${h}"\n`)).toBe('medium');
  const [found] = scanBytes(scanner, Buffer.from(`appId: "${id}", apiKey: "${h}"\n`), 'a.js');
  expect(found?.why).toEqual([
    'written to `apiKey`',
    'a value drawn at random',
    'beside an application id, as public search keys are',
  ]);
});

test('a name is read for forty-eight bytes on either side of its word, dots before it and none behind', () => {
  const name = (before: number, after: number): string => `${'x'.repeat(before)}_password${'_2'.repeat(after)}`;
  const why = (text: string): string => scanBytes(scanner, Buffer.from(text), 'a.conf')[0]?.why[0] ?? '';
  expect(why(`spring.db.password=${p}\n`)).toBe('written to `spring.db.password`');
  expect(why(`--.-db-password=${p}\n`)).toBe('written to `db-password`');
  expect(why(`${name(47, 0)}=${p}\n`)).toBe(`written to \`${name(47, 0)}\``);
  expect(why(`${name(60, 0)}=${p}\n`)).toBe(`written to \`${name(47, 0)}\``);
  expect(why(`${name(0, 22)}=${p}\n`)).toBe(`written to \`${name(0, 22).slice(1)}\``);
  expect(why(`${name(0, 30)}=${p}\n`)).toBe('');
  expect(why(`password.x=${p}\n`)).toBe('');
});
