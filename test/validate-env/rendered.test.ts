// Rendered files and their renderers: what is left, what was replaced by nothing, and what belongs to the file's own language.
import { expect, test } from '@jest/globals';
import { judgeRendered, templateOf } from '../../src/validate-env/rendered/check.ts';
import { judgeRenderers } from '../../src/validate-env/rendered/gaps.ts';
import { graphOf } from './read-names.ts';

const brief = (path: string, lines: readonly string[], template?: readonly string[]): string[] =>
  judgeRendered({ path, component: '.', lines }, template && { path: `${path}.template`, lines: template }).map(
    ({ level, kind, name, line }) => `${level} ${kind} ${name} ${line}`,
  );

test.each([
  ['__API_URL__', 'API_URL'],
  ['${API_URL}', 'API_URL'],
  ['${API_URL:-x}', 'API_URL'],
  ['${{ secrets.API_URL }}', 'secrets.API_URL'],
  ['{{API_URL}}', 'API_URL'],
  ['{{ api_url | default }}', 'api_url'],
  ['{{ .Values.api }}', '.Values.api'],
  ['<API_URL>', 'API_URL'],
  ['<your-api-key>', 'your-api-key'],
  ['<api-key>', 'api-key'],
  ['%API_URL%', 'API_URL'],
  ['__X__', 'X'],
  ['%X%', 'X'],
])('%s is left over in a rendered file', (text, name) => {
  expect(brief('out/app.yaml', [`ok: 1`, `url: "http://${text}/"`])).toEqual([`error leftover ${name} 2`]);
});

test.each([
  ['a.sh', 'echo ${HOME_DIR}'],
  ['Dockerfile', 'ENV A=${B}'],
  ['app.js', 'const a = `${B}`; const c = {{a}};'],
  ['app.ts', 'const f = (a: Promise<URL>) => a;'],
  ['app.php', "$a = __DIR__ . '/x';"],
  ['app.js', '/*#__PURE__*/ f()'],
  ['index.html', '<A HREF="x">{{ title }}</A>'],
  ['run.bat', 'echo %PATH%'],
  ['app.service', 'ExecStart=/bin/app ${OPTIONS}'],
  ['nginx.conf', 'proxy_set_header Host ${host};'],
  ['site.conf', 'location ~ (?<name>x) {'],
  ['log.conf', 'format = %Y%m%d %AB%20 %2F'],
  ['app.yaml', 'a: "{{ $labels.instance }} __init__ a__B__c Foo <foo@bar.test> &{X} ${} {{}} <> %%"'],
])('in %s the line `%s` belongs to the language of the file', (path, line) => {
  expect(brief(path, [...(path === 'site.conf' ? ['listen 80;'] : []), line])).toEqual([]);
});

test.each([
  ['app.js', "url: '${API_URL}'", 'error'],
  ['app.js', "key: '<API_KEY>'", 'error'],
  ['app.service', 'Environment=A=${API_KEY}', 'error'],
  ['nginx.conf', 'server_name ${DOMAIN};', 'error'],
  ['compose.yml', 'image: shop:${TAG}', 'warning'],
  ['alert.yaml', 'summary: "{{ .CommonLabels.job }}"', 'warning'],
  ['app.conf', '# was __PORT__', 'note'],
])('in %s the line `%s` is reported at level %s', (path, line, level) => {
  expect(brief(path, [line]).map((one) => one.split(' ').slice(0, 2))).toEqual([[level, 'leftover']]);
});

test('a name that is left many times is one finding with their number', () => {
  const [found] = judgeRendered({ path: 'a.conf', component: '.', lines: ['__A__ __A__', '__A__'] }, undefined);
  expect(found).toMatchObject({ line: 1, column: 1, message: '__A__ was not replaced here and in 2 more places' });
  const many = Array.from({ length: 150 }, (_, n) => `__A${n}__`);
  expect(brief('a.conf', many)).toHaveLength(101);
});

test.each([
  [['KEY=__KEY__'], ['KEY='], ['error leftover KEY 1']],
  [['API_TOKEN="${API_TOKEN}"'], ['API_TOKEN=""'], ['error empty-secret API_TOKEN 1']],
  [['url: http://{{HOST}}:<PORT>/x'], ['url: http://:8080/x'], ['error leftover HOST 1']],
  [['url: http://{{HOST}}:<PORT>/x'], ['url: http://a:/x'], ['error leftover PORT 1']],
  [['server_name __DOMAIN__;'], ['server_name ;'], ['error leftover DOMAIN 1']],
  [['A=%A%', 'B=%B%'], ['A=1', 'more', 'B='], ['error leftover B 3']],
  [['A=__A__', 'C='], ['A=1', 'C='], []],
  [['# __A__', 'A=${A}'], ['# ', 'A=1'], []],
  [['A=__A__'], ['something else'], []],
])('the template %j shows what is empty in %j', (template, lines, expected) => {
  expect(brief('a.txt', lines, template)).toEqual(expected);
});

test.each([
  ['proxy_pass http://:8080;', 'an address without a host'],
  ['DATABASE_URL=postgres://user:pw@:5432/db', 'an address without a host'],
  ['API_URL="https://"', 'an address without a host'],
  ['url: mysql://@db/x', 'an address with an empty user or password'],
  ['url: mysql://app:@db/x', 'an address with an empty user or password'],
  ['  server_name ;', 'a directive without its value'],
  ['  server :8080;', 'a server without a host'],
  ['  image: registry:5000/shop:', 'an image without its tag'],
  ['  image: ":1.2"', 'an image without its name'],
])('without a template the line `%s` is %s', (line, what) => {
  const found = judgeRendered({ path: 'a.yml', component: '.', lines: [line] }, undefined);
  expect(found).toMatchObject([{ kind: 'leftover', level: 'error', message: expect.stringContaining(what) }]);
});

test.each([
  'file:///etc/app',
  'a: sqlite:///x.db',
  'redis://:pass-word@cache:6379',
  'postgres:///app',
  'internal;',
  'image: registry:5000/shop:1.2',
  'image: shop',
  'listen [::]:80;',
  '# http://:80',
  'LOG_LEVEL=',
])('without a template the line `%s` is whole', (line) => {
  expect(brief('.env', [line])).toEqual([]);
});

test('an empty secret and a placeholder as a value are reported in a rendered dotenv file', () => {
  expect(brief('.env', ['API_TOKEN=', 'DB_PASSWORD=changeme', 'MODE=test', 'NAME=REPLACE_ME'])).toEqual([
    'error placeholder DB_PASSWORD 2',
    'error placeholder NAME 4',
    'warning empty-secret API_TOKEN 1',
  ]);
});

test('a template is found by its name, in the same folder first', () => {
  const paths = ['a/app.conf.template', 'b/app.conf.tmpl', '.env.template', 'ecosystem.config.template.js'];
  expect(templateOf('b/app.conf', paths)).toBe('b/app.conf.tmpl');
  expect(templateOf('c/app.conf', paths)).toBeUndefined();
  expect(templateOf('/tmp/out/.env', paths)).toBe('.env.template');
  expect(templateOf('ecosystem.config.js', paths)).toBe('ecosystem.config.template.js');
});

const workflow = (run: string, more: readonly string[] = []): string =>
  [
    'jobs:',
    '  a:',
    '    steps:',
    ...more,
    '      - run: |',
    ...run.split('\n').map((line) => `          ${line}`),
    '',
  ].join('\n');

const gaps = (files: Readonly<Record<string, string>>, values: Record<string, string> = {}): string[] =>
  judgeRenderers(graphOf(files), (name) => values[name]).map(
    ({ level, kind, name, file, line }) => `${level} ${kind} ${name} ${file}:${line}`,
  );

const flow = '.github/workflows/a.yml';

test.each([
  [
    'sed',
    'a=__A__ b=__B__',
    'sed -e "s|__A__|1|g" app.conf.template > app.conf',
    ['error leftover B app.conf.template:1'],
  ],
  ['sed with every mark', 'a=__A__ b=__B__', "sed -e 's/__A__/1/' -e 's,__B__,2,g' app.conf.template", []],
  [
    'a list of envsubst',
    'a=${A} b=${B}',
    "envsubst '$A' < app.conf.template",
    ['error leftover B app.conf.template:1'],
  ],
  ['an escaped list', 'a=${A} b=${B}', 'envsubst "\\${A} \\$B" < app.conf.template', []],
  ['a list of a variable', 'a=${A} b=${B}', 'envsubst "$NAMES" < app.conf.template', []],
  ['a pattern with escapes', 'a=${A}', 'sed "s/\\${A}/1/" app.conf.template', []],
  ['braces', 'a={{A}} b={{B}}', 'sed "s/{{A}}/1/" app.conf.template', ['error leftover B app.conf.template:1']],
  ['a comment', 'a=__A__ b=__B__', '# sed s/__A__/1/ app.conf.template', []],
  ['another template', 'a=__A__ b=__B__', 'sed s/__A__/1/ other.template', []],
])('%s is held against the template', (_, template, run, expected) => {
  expect(gaps({ 'app.conf.template': template, [flow]: workflow(run) })).toEqual(expected);
});

test('a shell script renders too, and two files that name one template share it', () => {
  const files = { 'app.conf.template': '__A__ __B__ __C__', 'a.sh': 'sed -i s/__A__/1/ app.conf.template\n' };
  expect(gaps(files)).toHaveLength(2);
  expect(
    gaps({ ...files, 'b.sh': 'sed -i s/__B__/1/ app.conf.template\nperl -pe s/__C__/1/ app.conf.template\n' }),
  ).toEqual([]);
});

test('envsubst without a list, and an action that renders, fill only what their environment has', () => {
  const template = { 'app.conf.template': 'a=${A} b=${B}' };
  const env = ['      - env:', '          A: 1'];
  const missing = ['warning leftover B app.conf.template:1'];
  expect(gaps({ ...template, [flow]: workflow('envsubst < app.conf.template > app.conf', env) })).toEqual(missing);
  expect(gaps({ ...template, [flow]: workflow('export B=2\nenvsubst < app.conf.template', env) })).toEqual([]);
  expect(gaps({ ...template, [flow]: workflow('. ./more\nenvsubst < app.conf.template', env) })).toEqual([]);
  const step = [
    '      - uses: someone/envsubst-action@v1',
    '        env:',
    '          A: 1',
    '        with: { input: app.conf.template }',
  ];
  expect(gaps({ ...template, [flow]: workflow('true', step) })).toEqual(missing);
});

test('a replacement of a placeholder that the template does not have is reported', () => {
  expect(
    gaps({ 'app.conf.template': '__A__', [flow]: workflow('sed -e s/__A__/1/ -e s/__AA__/2/ app.conf.template') }),
  ).toEqual([`warning leftover  ${flow}:5`]);
});

test.each([
  ['sed "s|__A__|${{ secrets.DB_URI }}|g" x', {}, [`warning rewritten-value DB_URI ${flow}:5`]],
  ['sed "s|__A__|$API_TOKEN|g" x', {}, [`warning rewritten-value API_TOKEN ${flow}:5`]],
  ["sed 's|__A__|'\"$API_TOKEN\"'|g' x", {}, [`warning rewritten-value API_TOKEN ${flow}:5`]],
  ['sed "s/__A__/$API_URL/g" x', {}, [`warning rewritten-value API_URL ${flow}:5`]],
  ['sed "s|__A__|$API_URL|g" x', {}, []],
  ['sed "s|__A__|$MODE|g" x', {}, []],
  ['sed "s|__A__|$MODE|g" x', { MODE: 'a&b' }, [`error rewritten-value MODE ${flow}:5`]],
  ['sed "s|__A__|$API_TOKEN|g" x', { API_TOKEN: 'a|b' }, [`error rewritten-value API_TOKEN ${flow}:5`]],
  ['echo "s|__A__|$API_TOKEN|g"', {}, []],
])('sed in `%s` with values %j', (run, values: Record<string, string>, expected) => {
  expect(gaps({ [flow]: workflow(run) }, values)).toEqual(expected);
});

test('a secret that reaches sed through `env:` under another name is reported', () => {
  const env = ['      - env:', '          DB: ${{ secrets.MONGO }}'];
  expect(gaps({ [flow]: workflow('sed "s|__A__|$DB|" x', env) })).toEqual([`warning rewritten-value DB ${flow}:7`]);
});

test('a retired workflow is only noted', () => {
  const files = {
    'a.conf.template': '__A__ __B__',
    '.github/workflows/a.yml.disabled': workflow('sed "s/__A__/$API_TOKEN/" a.conf.template'),
  };
  expect(gaps(files).map((one) => one.split(' ')[0])).toEqual(['note', 'note']);
});

test.each([
  '__A',
  '__A__',
  '${A',
  '{{A',
  '<your ',
  '%A',
  '<a-',
  's/__A__/',
  's|$A',
  "'",
  'envsubst $',
  'http://',
  'image: a:',
  ' ',
  '_',
])('a line of %s without end is judged', (piece) => {
  const text = piece.repeat(60_000);
  const lines = [text, '', ...text.slice(0, 50_000).split('A')];
  expect(
    Array.isArray(judgeRendered({ path: 'a.conf', component: '.', lines }, { path: 'a.conf.template', lines })),
  ).toBe(true);
  expect(Array.isArray(gaps({ 'a.sh': `sed ${text}`, 'a.conf.template': text }))).toBe(true);
});
