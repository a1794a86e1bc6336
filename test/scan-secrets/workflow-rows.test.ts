// Proves that each row of the table of leaks, each of its conditions and each word of its patterns decides about a workflow.
import { describe, expect, test } from '@jest/globals';
import { LineCounter, parseDocument, visit } from 'yaml';
import { listLeakRows } from '../../src/scan-secrets/workflows/leak-rows.ts';
import { LEAKS, type Leak } from '../../src/scan-secrets/workflows/leaks.table.ts';
import { lintWorkflow } from '../../src/scan-secrets/workflows/lint.ts';
import { createPlaces, type Place } from '../../src/scan-secrets/workflows/places.ts';
import { takeOutEach } from './alternatives.ts';

const ref = '${{ secrets.X }}';
/** A step with a script, after which a variable holds a secret. */
const run = (...rows: readonly string[]): string =>
  `      - run: |\n${rows.map((row) => `          ${row}\n`).join('')}        env:\n          KEY: ${ref}\n`;
const give = (key: string, ...rows: readonly string[]): string =>
  `      - uses: a/b@v1\n        with:\n          ${key}: |\n${rows.map((row) => `            ${row}\n`).join('')}        env:\n          KEY: ${ref}\n`;

const job = (steps: string, at = 0): string =>
  `  job-${at}:\n${steps.startsWith('      -') ? '    steps:\n' : ''}${steps}`;

function lint(jobs: string): string[] {
  const text = `jobs: # of secrets\n${jobs}`;
  return lintWorkflow(Buffer.from(text)).map(
    ({ rule, confidence, line }) =>
      `${rule.replace('workflow-', '')} ${confidence}: ${text.split('\n')[line - 1]?.trim()}`,
  );
}

/** Steps, the rule and confidence that tell of them, and which of their rows is told. */
type Example = readonly [steps: string, told: string, row: string];
const told = (rule: string, row: string, ...more: readonly string[]): Example => [run(row, ...more), rule, row];
const silent = (...rows: readonly string[]): Example => [run(...rows), '', ''];
const traced = (row: string, ...more: readonly string[]): Example =>
  told('secret-in-traced medium'.replace('in-', ''), row, ...more, 'deploy "$KEY"');

const OUTPUT = 'secret-in-output high';
const IMAGE = 'secret-in-build-arg high';
const ECHOED = 'secret-echoed medium';
const SED = 'secret-in-sed medium';
const CURL = 'secret-in-curl-user medium';
const ARGV = 'secret-in-argv low';
const HEREDOC = 'secret-in-heredoc medium';
const ALL = 'all-secrets';

const EXAMPLES: readonly Example[] = [
  told(OUTPUT, `echo "k=${ref}" >> "$GITHUB_OUTPUT"`),
  told(OUTPUT, `echo "k=${ref}" >> "$GITHUB_STEP_SUMMARY"`),
  told(OUTPUT, `$x = "${ref}::set-output"`),
  told(OUTPUT, `./say "::set-output name=k::${ref}"`),
  told(OUTPUT, `echo ok; echo "k=$KEY" >> "$GITHUB_OUTPUT"`),
  told(OUTPUT, `echo "k=$KEY" >> "$GITHUB_STEP_SUMMARY"`),
  told(OUTPUT, `cat $KEY | tee -a "$GITHUB_OUTPUT"`),
  told(OUTPUT, `echo ::set-output name=a::b | tee "$KEY"`),
  told(OUTPUT, `true && echo "::set-output name=k::$KEY"`),
  told(OUTPUT, 'echo k=%KEY%>> %GITHUB_OUTPUT%'),
  ...['curl', 'wget', 'gh', 'git', 'docker', 'npm', 'az', 'aws', 'gcloud'].flatMap((command) => [
    silent(`${command} get "$KEY" >> "$GITHUB_OUTPUT"`),
    silent('cat <<EOF >> "$GITHUB_OUTPUT"', `${command} get "$KEY"`, 'EOF'),
  ]),
  ...['test "$KEY" && ', 'test "$KEY"; ', 'test "$KEY" | ', 'x $KEY `'].map((before) =>
    silent(`${before}echo k=1 >> "$GITHUB_OUTPUT"`),
  ),
  silent(`x $KEY $(echo k=1 >> "$GITHUB_OUTPUT")`),
  silent('echo "::set-output name=k::1"; x $KEY', 'echo "::set-output name=k::1" && x $KEY'),
  silent('echo "::set-output name=k::$(x $KEY)"', 'echo "::set-output name=k::`x $KEY`"', 'echo ::set-output | x $KEY'),
  ...['a=$(curl x) b=$KEY', 'a=`curl x` b=$KEY', 'a=$KEY b=$(curl x)'].map((row): Example => [
    run('cat <<EOF >> "$GITHUB_OUTPUT"', row, 'EOF'),
    OUTPUT,
    row,
  ]),
  [run('cat <<EOF >> "$GITHUB_OUTPUT"', 'k=$KEY', 'EOF'), OUTPUT, 'k=$KEY'],
  [run('cat >> "$GITHUB_STEP_SUMMARY" <<-EOF', '  k=$KEY', 'EOF'), OUTPUT, 'k=$KEY'],
  [run('cat <<EOF >> "$GITHUB_OUTPUT"', `sed ${ref}`, 'EOF'), OUTPUT, `sed ${ref}`],
  [run(`cat <<'EOF' >> "$GITHUB_OUTPUT"`, `sed ${ref}`, 'EOF'), OUTPUT, `sed ${ref}`],
  ...[`'EOF'`, '"EOF"', '\\EOF'].map((mark) => silent(`cat <<${mark} >> "$GITHUB_OUTPUT"`, 'k=$KEY', 'EOF')),
  silent('cat <<EOF > a', 'k=$KEY', 'EOF'),
  silent('cat <<EOF >> "$GITHUB_OUTPUT"', 'k=$KEY', 'END'),
  silent('cat <<EOF >> "$GITHUB_OUTPUT"', 'k=1', 'EOF', 'x "$KEY"'),
  [`    outputs:\n      k: ${ref}\n`, OUTPUT, `k: ${ref}`],
  ['    env: { KEY: "${{ secrets.X }}" }\n    outputs:\n      k: ${{ env.KEY }}\n', OUTPUT, 'k: ${{ env.KEY }}'],
  [`    inputs:\n      k: ${ref}\n`, '', ''],
  ['    env: { KEY: "${{ secrets.X }}" }\n    inputs:\n      k: ${{ env.KEY }}\n', '', ''],
  told(IMAGE, `docker build --build-arg K=${ref} .`),
  told(IMAGE, `docker build --build-arg=K=${ref} .`),
  told(IMAGE, 'docker build --build-arg K=$KEY .'),
  told(IMAGE, 'docker build --build-arg KEY .'),
  told(IMAGE, 'docker build --build-arg K=$KEY .; x ${{ env.KEY }}'),
  told(ARGV, `docker build --build-arg V=1 -t ${ref}/app .`),
  told(ARGV, `docker build --build-arg V=1 .; deploy ${ref}`),
  told(ARGV, `docker build --build-arg V=1 . && deploy ${ref}`),
  told(ARGV, `docker build --build-arg V=1 . | deploy ${ref}`),
  silent('docker build --build-arg V=1 -t $KEY/app .'),
  silent('docker build --build-arg V=1 .; x $KEY', 'docker build --build-arg V=1 . && x $KEY'),
  silent('docker build --build-arg V=1 . | x $KEY', 'docker build --tag $KEY .'),
  [give('build-args', `K=${ref}`), IMAGE, `K=${ref}`],
  [give('build-args', 'K=${{ env.KEY }}'), IMAGE, 'K=${{ env.KEY }}'],
  [give('path', 'dist', 'app/.env'), 'env-uploaded high', 'app/.env'],
  ...['.env', ' .env', '**/.env*', '.env.production', '.env.a-b*'].map((path): Example => [
    give('path', path),
    'env-uploaded high',
    path.trim(),
  ]),
  ['      - uses: a/b@v1\n        with:\n          path: .env\n', 'env-uploaded high', 'path: .env'],
  ...['!dist/.env', 'x.env', '.env.example', '.env.sample', '.env.template', '.env/x'].map((path): Example => [
    give('path', path),
    '',
    '',
  ]),
  [`      - uses: a/b@v1\n        path: .env\n`, '', ''],
  [give('all', '${{ toJSON( secrets ) }}'), `${ALL} medium`, '${{ toJSON( secrets ) }}'],
  ['    secrets: inherit\n', `${ALL} low`, 'secrets: inherit'],
  ['    secrets: inherited\n', '', ''],
  ...['sed', 'awk', 'perl', 'envsubst'].map((command) => told(SED, `${command} "s/a/${ref}/" f`)),
  ...['echo', 'printf', 'Write-Host', 'Write-Output', 'print', 'console.log'].map((command) =>
    told(ECHOED, `${command} "${ref}"`),
  ),
  ...['curl', 'wget', 'http'].flatMap((command) =>
    ['-u', '--user', '--password', '-H', '--header'].map((option) => told(CURL, `${command} ${option} ${ref} x`)),
  ),
  ...['curl', 'wget'].flatMap((command) =>
    ['-d', '-F', '--data', '--form', '--post-data'].map((option) => told(ARGV, `${command} ${option} ${ref} x`)),
  ),
  told(ARGV, `http ${ref}`),
  silent(`curl https://x.test/${ref}`, `wget ${ref}`),
  told(ARGV, `deploy --key ${ref}`),
  told(ARGV, `deploy --key ${ref} && echo done`),
  told(ARGV, `KEY=${ref} ./deploy`),
  told(ARGV, `KEY="${ref}"`),
  silent(`KEY=a-${ref}`, `a+=${ref}`, ref),
  [give('args', `--key ${ref}`), ARGV, `--key ${ref}`],
  [run('cat <<EOF > a', `K=${ref}`, 'EOF'), HEREDOC, `K=${ref}`],
  [run('cat <<EOF > a', `<p>${ref}</p>`, 'EOF'), HEREDOC, `<p>${ref}</p>`],
  [run('cat <<EOF > a', `"k": "${ref}"`, 'EOF'), HEREDOC, `"k": "${ref}"`],
  [run('cat <<EOF > a', ref, 'EOF'), HEREDOC, ref],
  [run('cat <<EOF > a', `K=${ref} sed`, 'EOF'), HEREDOC, `K=${ref} sed`],
  [run('cat <<EOF > a', `deploy ${ref}`, 'EOF'), ARGV, `deploy ${ref}`],
  ...['sed', 'awk'].map((command): Example => [
    run('cat <<EOF > a', `${command} K=${ref}`, 'EOF'),
    SED,
    `${command} K=${ref}`,
  ]),
  ...['echo', 'printf'].map((command): Example => [
    run('cat <<EOF > a', `${command} K=${ref}`, 'EOF'),
    ECHOED,
    `${command} K=${ref}`,
  ]),
  silent('cat <<EOF > a', `curl K=${ref}`, 'EOF'),
  [run('cat <<EOF > a', `docker run -e K=${ref} i`, 'EOF'), ARGV, `docker run -e K=${ref} i`],
  ...['set -x', 'set -ex', 'bash -x a', 'zsh -x a', 'ksh -x a', 'sh -x a', 'sudo bash -x a'].map((row) => traced(row)),
  ...['set -o xtrace', 'set -eo xtrace', 'set -e -x', 'set -e -o pipefail -x', 'cd a; set -x'].map((row) =>
    traced(row),
  ),
  ...['cd a && set -x', 'do set -x', 'else set -x', 'if true; then set -x', 'SET -X'].map((row) => traced(row)),
  traced('set -x', 'echo set +e'),
  ...['set +x', 'set +ex', 'set +o xtrace', '{ set +x; } 2> a'].map((row) => silent('set -x', row, 'x "$KEY"')),
  [
    `      - run: set -x; x "$KEY"\n        env: { KEY: "${ref}" }\n`,
    'secret-traced medium',
    '- run: set -x; x "$KEY"',
  ],
  silent('set -e', 'x "$KEY"'),
  ...['bash -x {0}', 'sh -ex {0}', 'zsh -o xtrace {0}', 'bash --norc -exo pipefail {0}', 'ksh -x {0}', 'BASH -X'].map(
    (shell): Example => [`${run('x "$KEY"')}        shell: ${shell}\n`, 'secret-traced medium', `shell: ${shell}`],
  ),
  ...['set +x', 'set +o xtrace', '{ set +x; } 2> a'].map((row): Example => [
    `${run(row, 'x "$KEY"')}        shell: bash -x {0}\n`,
    '',
    '',
  ]),
  [`${run('x')}        shell: bash -x {0}\n`, '', ''],
  [`${run('x "$KEY"')}        shell: bash -e {0}\n`, '', ''],
  ...['env', 'printenv', 'export -p', 'env | sort', '  env'].map((row) => told('environment-printed low', row.trim())),
  silent('env FOO=1 x', 'environment', 'x env'),
];

test.each(EXAMPLES.map(([steps, rule, row], at) => ({ at, row, rule, steps })))(
  'example $at: $row is told as $rule',
  ({ steps, rule, row }) => {
    expect(lint(job(steps))).toEqual(rule === '' ? [] : [`${rule}: ${row}`]);
  },
);

/** All examples in one file, scripts of actions too. */
const FILE = EXAMPLES.flatMap(([steps], at) => [
  job(steps, at),
  ...(steps.includes('- run:') ? [job(steps.replace('- run:', '- script:'), at + EXAMPLES.length)] : []),
]).join('');

function readPlaces(text: string): Place[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const placeOf = createPlaces(document, text, lineCounter);
  const places: (Place | null)[] = [];
  visit(document, { Pair: (_key, pair, path) => void places.push(placeOf(pair, path)) });
  return places.filter((place) => place !== null);
}

const places = readPlaces(`jobs:\n${FILE}`);
const listRows = (leak: Leak): number[] => places.flatMap((place) => listLeakRows(leak, place));
const ROWS = LEAKS.map(listRows);

/** What is told of each row: the first of the table that shows there. */
function tell(rows: readonly (readonly number[])[]): string {
  const told = new Map<number, string>();
  for (const [at, { rule, confidence, rewrite }] of LEAKS.entries())
    for (const row of rows[at]!) if (!told.has(row)) told.set(row, `${row} ${rule} ${confidence} ${rewrite}`);
  return [...told.values()].toSorted().join('\n');
}

const NOW = tell(ROWS);

/** Whether no example shows that a leak of the table was put in the place of one. */
function isUnnoticed(at: number, other: Leak | undefined): boolean {
  return tell(ROWS.with(at, other === undefined ? [] : listRows(other))) === NOW;
}

const FIELDS = ['parent', 'before', 'against', 'after', 'without', 'cut', 'heredoc', 'until'] as const;

describe.each(LEAKS.map((leak, at) => ({ at, leak, rule: leak.rule })))(
  'row $at of the table, $rule,',
  ({ at, leak }) => {
    test('is missed when it is taken out', () => {
      expect(isUnnoticed(at, undefined)).toBe(false);
    });

    test('needs each of its conditions', () => {
      const without = FIELDS.filter((field) => leak[field] !== undefined).filter((field) => {
        const { [field]: _dropped, ...rest } = leak;
        return isUnnoticed(at, rest);
      });
      expect(without).toEqual([]);
    });

    test('needs each word of its patterns', () => {
      const variants = (['key', 'shown', 'against', 'after', 'without', 'cut', 'until'] as const).flatMap((field) => {
        const pattern = leak[field];
        return pattern instanceof RegExp
          ? takeOutEach(pattern).map(({ regex }) => ({ other: regex, leak: { ...leak, [field]: regex } }))
          : [];
      });
      const before = (leak.before ?? []).flatMap((pattern, index) =>
        takeOutEach(pattern).map(({ regex }) => ({
          other: regex,
          leak: { ...leak, before: leak.before!.with(index, regex) },
        })),
      );
      const kept = [...variants, ...before].filter((each) => isUnnoticed(at, each.leak));
      expect(kept.map(({ other }) => other.source)).toEqual([]);
    });
  },
);
