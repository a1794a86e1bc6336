// Proves that the leaks of a workflow are found on their line, and that the safe way stays silent.
import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { LEAKS, type Leak } from '../../src/scan-secrets/workflows/leaks.table.ts';
import { lintWorkflow } from '../../src/scan-secrets/workflows/lint.ts';

const ref = '${{ secrets.API_KEY }}';

/** A step whose script has these rows. */
function script(rows: readonly string[], style = '|'): string {
  return `      - run: ${style}\n${rows.map((row) => `          ${row}\n`).join('')}`;
}

/** The environment of a step, where a variable holds a secret. */
const held = `        env:\n          KEY: ${ref}\n          PLAIN: text\n`;

function lint(steps: string, head = ''): string[] {
  const text = `on: push\n${head}jobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
  return lintWorkflow(Buffer.from(text)).map((leak) => `${leak.rule}:${text.split('\n')[leak.line - 1]?.trim()}`);
}

test.each([
  ['sed', `      - run: sed -i "s#KEY#${ref}#" app.conf\n`, 'workflow-secret-in-sed'],
  ['echo', `      - run: |\n          cd app\n          echo "${ref}" | base64\n`, 'workflow-secret-echoed'],
  [
    'a heredoc',
    `      - run: |\n          cat <<EOF > .env\n          KEY=${ref}\n          EOF\n`,
    'workflow-secret-in-heredoc',
  ],
  ['curl -u', `      - run: curl -u ci:${ref} https://x.test\n`, 'workflow-secret-in-curl-user'],
  ['a build argument', `      - run: docker build --build-arg KEY=${ref} .\n`, 'workflow-secret-in-build-arg'],
  [
    'a build argument of an action',
    `      - uses: docker/build-push-action@v6\n        with:\n          build-args: |\n            KEY=${ref}\n`,
    'workflow-secret-in-build-arg',
  ],
  ['an output', `      - run: echo "key=${ref}" >> "$GITHUB_OUTPUT"\n`, 'workflow-secret-in-output'],
  ['tracing', `      - run: |\n          set -ex\n          deploy ${ref}\n`, 'workflow-secret-traced'],
  [
    'all secrets',
    '      - uses: a/b@v1\n        with:\n          all: ${{ toJSON(secrets) }}\n',
    'workflow-all-secrets',
  ],
  [
    'an uploaded .env',
    `      - run: deploy\n        env:\n          K: ${ref}\n      - uses: actions/upload-artifact@v4\n        with:\n          name: x\n          path: app/.env\n`,
    'workflow-env-uploaded',
  ],
  ['a command line', `      - run: deploy --key ${ref}\n`, 'workflow-secret-in-argv'],
  ['a secret named in brackets', `      - run: echo "\${{ secrets['API_KEY'] }}"\n`, 'workflow-secret-echoed'],
  ['a header of wget', `      - run: 'wget --header="X-Key: ${ref}" https://x.test'\n`, 'workflow-secret-in-curl-user'],
  ['an assignment in a script', `      - run: KEY=${ref} ./deploy\n`, 'workflow-secret-in-argv'],
  [
    'the command line of an action',
    `      - uses: a/b@v1\n        with:\n          args: --key ${ref}\n`,
    'workflow-secret-in-argv',
  ],
  [
    'a list of the environment',
    `      - run: |\n          env | sort\n        env:\n          K: ${ref}\n`,
    'workflow-environment-printed',
  ],
])('%s leaks', (_name, steps, rule) => {
  expect(lint(steps).map((leak) => leak.split(':')[0])).toContain(rule);
});

test('a job output that holds a secret leaks', () => {
  const text = `jobs:\n  a:\n    outputs:\n      key: ${ref}\n`;
  expect(lintWorkflow(Buffer.from(text))).toMatchObject([{ rule: 'workflow-secret-in-output', line: 4 }]);
});

test('secrets handed on whole are told', () => {
  const text = 'jobs:\n  a:\n    uses: o/r/.github/workflows/x.yml@v1\n    secrets: inherit\n';
  expect(lintWorkflow(Buffer.from(text))).toMatchObject([{ rule: 'workflow-all-secrets', line: 4, confidence: 'low' }]);
});

test('a leak is reported on the line of the script that holds it', () => {
  expect(lint(`      - run: |\n          one\n          two\n          echo "${ref}"\n`)).toEqual([
    `workflow-secret-echoed:echo "${ref}"`,
  ]);
});

test('secrets in env and used as variables are silent', () => {
  expect(
    lint(
      `      - run: |\n          printf %s "$KEY" | deploy --stdin\n        env:\n          KEY: ${ref}\n      - uses: actions/upload-artifact@v4\n        with:\n          path: dist\n`,
    ),
  ).toEqual([]);
});

test.each(LEAKS)('the rewrite of $rule holds no leak of its own', ({ rewrite, why }) => {
  expect(why.length).toBeGreaterThan(20);
  expect(rewrite.length).toBeGreaterThan(20);
  const scripts = [...rewrite.matchAll(/`([^`]{8,})`/g)]
    .map((match) => match[1] ?? '')
    .filter((text) => !text.includes(': ${{'));
  for (const script of scripts)
    expect(lint(`      - run: |\n          ${script}\n        env:\n          X: ${ref}\n`)).toEqual([]);
});

test('every leak tells its rewrite with the finding', () => {
  const text = `jobs:\n  a:\n    steps:\n      - run: echo "${ref}" | base64\n`;
  const [leak] = lintWorkflow(Buffer.from(text));
  const told = LEAKS.find(({ rule }) => rule === leak?.rule);
  expect(leak?.why).toEqual([told?.why, told?.rewrite]);
});

test.each([
  'set -x',
  'set -ex',
  'set -xe',
  'set -euxo pipefail',
  'set -xeuo pipefail',
  'set -o errexit -o xtrace',
  'set -e -x',
  'cd app; set -x',
  'bash -ex ./run',
])('%s before a use of a secret is tracing', (trace) => {
  expect(lint(script([trace, `deploy --key ${ref}`]))).toContain(`workflow-secret-traced:${trace}`);
  expect(lint(script([trace, 'deploy --key "$KEY"']) + held)).toEqual([`workflow-secret-traced:${trace}`]);
});

test.each([
  [['set +x', 'deploy "$KEY"']],
  [['set -euo pipefail', 'deploy "$KEY"']],
  [['set -o errexit -o pipefail', 'deploy "$KEY"']],
  [['deploy "$KEY"', 'set -x', 'ls']],
  [['set -x', 'ls', 'set +x', 'deploy "$KEY"']],
  [['# set -x', 'deploy "$KEY"']],
  [['set -x', 'echo "$PLAIN"']],
])('%j traces no secret', (rows) => {
  expect(lint(script(rows) + held)).toEqual([]);
});

test.each([
  ['curl', ['curl \\', `  -u ci:${ref} \\`, '  https://x.test'], '|', `workflow-secret-in-curl-user:-u ci:${ref} \\`],
  ['sed', ['sed -i \\', `  -e "s/K/${ref}/" f`], '|', `workflow-secret-in-sed:-e "s/K/${ref}/" f`],
  ['docker run', ['docker run \\', `  -e K=${ref} img`], '|', `workflow-secret-in-argv:-e K=${ref} img`],
  ['a folded block', ['curl', `-u ci:${ref}`, 'https://x.test'], '>-', `workflow-secret-in-curl-user:-u ci:${ref}`],
  [
    'a folded block with a gap',
    ['echo one', '', 'cd app', `deploy ${ref}`],
    '>-',
    `workflow-secret-in-argv:deploy ${ref}`,
  ],
  ['a value over several rows', ['', `curl -u`, `ci:${ref}`], '', `workflow-secret-in-curl-user:ci:${ref}`],
  [
    'a quoted value over several rows',
    ['"curl -u', `ci:${ref}`, 'https://x.test"'],
    '',
    `workflow-secret-in-curl-user:ci:${ref}`,
  ],
  ['curl with data', ['curl https://x.test \\', `  --data k=${ref}`], '|', `workflow-secret-in-argv:--data k=${ref}`],
])('a command over several rows, %s, is told on the row of the secret', (_name, rows, style, told) => {
  expect(lint(script(rows, style))).toEqual([told]);
});

test('each secret of a command over several rows is told', () => {
  expect(lint(script(['docker run \\', `  -e A=${ref} \\`, `  -e B=${ref} img`]))).toHaveLength(2);
});

test.each([
  ['bare', ['cat > key.pem <<EOF', ref, 'EOF']],
  ['in XML', ["cat > settings.xml <<-'EOF'", `<password>${ref}</password>`, 'EOF']],
  ['in JSON', ['cat > a.json << "END"', `{"key": "${ref}"}`, 'END']],
])('a secret %s in a heredoc is told', (_name, rows) => {
  expect(lint(script(rows))).toEqual([`workflow-secret-in-heredoc:${rows[1]}`]);
});

test('an assignment outside the heredoc is not told as in one', () => {
  expect(lint(script(['cat <<EOF', 'x', 'EOF', `KEY=${ref}`]))).toEqual([`workflow-secret-in-argv:KEY=${ref}`]);
});

test.each([
  ['echo "k=$KEY" >> $GITHUB_OUTPUT', 'output'],
  ['echo "k=${KEY}" >> "$GITHUB_STEP_SUMMARY"', 'output'],
  ['echo "k=${{ env.KEY }}" >> "$GITHUB_OUTPUT"', 'output'],
  ['"k=$env:KEY" >> $env:GITHUB_OUTPUT', 'output'],
  ['printf %s "$KEY" | tee -a "$GITHUB_OUTPUT"', 'output'],
  ['echo "::set-output name=k::$KEY"', 'output'],
  ['docker build --build-arg K=$KEY .', 'build-arg'],
  ['docker build --build-arg "K=${KEY}" .', 'build-arg'],
  ['docker build --build-arg KEY .', 'build-arg'],
])('a variable that holds a secret leaks by %s', (row, rule) => {
  const told = [`workflow-secret-in-${rule}:${row}`];
  expect(lint(script([row]) + held)).toEqual(told);
  expect(lint(script([row]), `env:\n  KEY: ${ref}\n`)).toEqual(told);
  expect(lint(script([row]) + held.replace('KEY', 'OTHER'))).toEqual([]);
  expect(lint(`${script([row])}        env:\n          KEY: text\n`, `env:\n  KEY: ${ref}\n`)).toEqual([]);
});

test('a variable of a job that holds a secret leaks', () => {
  const text = `jobs:\n  a:\n    env:\n      KEY: ${ref}\n    steps:\n      - run: docker build --build-arg K=$KEY .\n`;
  expect(lintWorkflow(Buffer.from(text))).toMatchObject([{ rule: 'workflow-secret-in-build-arg', line: 6 }]);
});

test.each([
  'if [ -n "$KEY" ]; then echo "has=true" >> "$GITHUB_OUTPUT"; fi',
  '[ -n "$KEY" ] && echo "has=true" >> "$GITHUB_OUTPUT"',
  'echo "id=$(curl -H "Authorization: token $KEY" https://x.test | jq -r .id)" >> "$GITHUB_OUTPUT"',
  'curl -H "Authorization: token $KEY" https://x.test >> "$GITHUB_OUTPUT"',
  'echo "has=${KEY:+true}" >> "$GITHUB_OUTPUT"',
  'echo "has=${{ env.KEY != \'\' }}" >> "$GITHUB_OUTPUT"',
  'echo "k=$PLAIN $KEYS" >> "$GITHUB_OUTPUT"',
  'docker build --build-arg V=1 -t $KEY/app .',
  'docker build --build-arg PLAIN .',
  'docker build --secret id=x,env=KEY .',
  'echo "$KEY" | base64',
])('a variable that holds a secret is silent in %s', (row) => {
  expect(lint(script([row]) + held)).toEqual([]);
});

test('an expression that works on a secret is one', () => {
  for (const expression of [
    "format('{0}', secrets.X)",
    "format('{{{0}}}', secrets.X)",
    "inputs.a || secrets['X']",
    "secrets.X != '' && secrets.X || 'none'",
  ])
    expect(lint(script([`echo "\${{ ${expression} }}"`]))).toHaveLength(1);
});

test('an expression that only asks for a secret is none', () => {
  for (const expression of ["secrets.X != ''", "secrets.X && 'yes' || 'no'", "format('secrets.X')", "'' }} secrets.X"])
    expect(lint(script([`echo "\${{ ${expression} }}"`]))).toEqual([]);
});

test.each(["'**/.env*'", '.env*', '"app/.env.prod*"', "'.env'"])('the upload of %s is one of .env', (path) => {
  const upload = `      - uses: actions/upload-artifact@v4\n        with:\n          path: ${path}\n`;
  expect(lint(upload).map((leak) => leak.split(':')[0])).toEqual(['workflow-env-uploaded']);
});

test('an .env that is left out of the upload is silent', () => {
  expect(
    lint(
      `      - uses: actions/upload-artifact@v4\n        with:\n          path: |\n            dist\n            !dist/.env\n`,
    ),
  ).toEqual([]);
});

test.each([
  ['is no YAML', `run: echo ${ref}\n  - a: [\n`, 'could not be read as YAML'],
  ['is nested without end', `run: ${'['.repeat(20_000)} # ${ref}`, 'could not be read as YAML'],
  ['is too large', `run: echo ${ref}\n${'# more\n'.repeat(160_000)}`, 'is larger than 1 MiB'],
])('a workflow that %s is told as not looked at where it names secrets', (_name, text, problem) => {
  expect(lintWorkflow(Buffer.from(text))).toEqual([
    expect.objectContaining({ rule: 'file-not-scanned', confidence: 'low', why: [expect.stringContaining(problem)] }),
  ]);
  expect(lintWorkflow(Buffer.from(text.replace('secrets', 'inputs')))).toEqual([]);
});

/** The words of a leak's patterns: what makes a pattern begin to match, over and over. */
function wordsOf(leak: Leak): string[] {
  const patterns = [leak.shown, leak.against, leak.after, leak.without, leak.cut, leak.until, ...(leak.before ?? [])];
  return patterns.flatMap((pattern) =>
    pattern instanceof RegExp ? [...pattern.source.matchAll(/[\w:-]{2,}/g)].map(([word]) => word) : [],
  );
}

/** A workflow in which a value that the leak looks at is `size` characters of the word, in one row or joined ones, without a secret and with one. */
function flood(leak: Leak, word: string, size: number, end = ''): string {
  const key = ['run', 'build-args', 'path', 'args', 'secrets'].find((each) => leak.key.test(each)) ?? 'run';
  const above = leak.parent?.test('outputs') === true ? 'outputs' : 'with';
  const row = word.repeat(Math.ceil(size / word.length));
  const rows = end === '' ? row : row.replaceAll(end, `${end}\\\n    `);
  const value = `    x ${rows}\n    x ${rows} ${ref} $KEY\n`;
  return `env:\n  KEY: ${ref}\n${above}:\n  ${key}: |\n${value}`;
}

/** Reads the floods, and gives way after each, so that the runner's own time limit can end the test. */
async function readFloods(texts: readonly string[]): Promise<string[]> {
  const rules: string[] = [];
  for (const text of texts) {
    rules.push(...lintWorkflow(Buffer.from(text)).map(({ rule }) => rule));
    await setImmediate();
  }
  return rules;
}

const pieces = [
  '${{ ',
  'secrets.',
  'env.',
  'set -e ',
  '<<A ',
  'K=',
  '$KEY ',
  '.env ',
  '$(',
  "'",
  '; ',
  '| ',
  `${ref} `,
  ' ',
];

test.each(LEAKS.map((leak, at) => ({ name: `${leak.rule} (${at})`, leak })))(
  'a flood of the words of $name is read to its end',
  async ({ leak }) => {
    const words = wordsOf(leak).join(' ');
    const floods = [`${words} `, `${words} ${ref} `, `${words} $KEY `].flatMap((word) => [
      flood(leak, word, 500_000),
      flood(leak, word, 50_000, ' '),
    ]);
    expect(await readFloods(floods)).not.toContain('file-not-scanned');
  },
);

test.each(LEAKS.slice(0, 1))(
  'a flood of one word of any pattern, or of what scripts are made of, is read to its end',
  async (leak) => {
    const words = new Set([...LEAKS.flatMap(wordsOf).flatMap((word) => [word, `${word} `]), ...pieces]);
    const floods = [...words].map((word) => flood(leak, word, 100_000));
    expect(await readFloods(floods)).not.toContain('file-not-scanned');
  },
);

test.each(LEAKS.slice(0, 1))('a flood of two words that begin a pattern each is read to its end', async (leak) => {
  const requests = ['curl', 'wget', 'http'].flatMap((name) =>
    ['-u ', '-H ', ' -u '].map((option) => `${name}${option}`),
  );
  const others = ['echo secrets.', '--build-arg $', 'set -o ', 'sed ${{ ', '<<A K='];
  const floods = [...requests, ...others].map((word) => flood(leak, word, 500_000));
  expect(await readFloods(floods)).not.toContain('file-not-scanned');
});
