// Proves that the leaks of a workflow are found on their line, and that the safe way stays silent.
import { expect, test } from '@jest/globals';
import { LEAKS } from '../../src/scan-secrets/workflows/leaks.table.ts';
import { lintWorkflow } from '../../src/scan-secrets/workflows/lint.ts';

const ref = '${{ secrets.API_KEY }}';

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
