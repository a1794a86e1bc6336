// Rendered files through the committed bundle: leftovers, links, size, encodings, and files outside of git.
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runStep, type StepResult } from '../harness.ts';
import { checkout } from '../validate-env/checkout.ts';

const template = 'listen __PORT__;\nserver_name __DOMAIN__;\n';

const render = (text: string | Uint8Array, more: (folder: string) => void = () => undefined): Promise<StepResult> => {
  const workspace = checkout({ '.gitignore': 'out/\n', 'deploy/nginx.conf.template': template });
  mkdirSync(join(workspace, 'out'));
  writeFileSync(join(workspace, 'out/nginx.conf'), text);
  more(workspace);
  return runStep('validate-env', { workspace, inputs: { rendered: 'out/*.conf' } });
};

test('a rendered file without a gap passes, one with a leftover and an empty value fails at their lines', async () => {
  expect(await render('listen 80;\nserver_name shop.test;\n')).toMatchObject({ code: 0, outputs: { status: 'passed' } });
  const step = await render('listen __PORT__;\nserver_name ;\n');
  expect(step).toMatchObject({
    code: 1,
    outputs: { errors: '2' },
    evidence: {
      findings: [
        { kind: 'leftover', name: 'PORT', file: 'out/nginx.conf', line: 1, column: 8 },
        { kind: 'leftover', name: 'DOMAIN', line: 2, message: expect.stringContaining('deploy/nginx.conf.template:2') },
      ],
    },
  });
  expect(step.annotations).toContainEqual(
    expect.objectContaining({ properties: expect.objectContaining({ file: 'out/nginx.conf', line: '1', col: '8' }) }),
  );
});

test('an empty file is no rendered file', async () => {
  for (const text of ['', '\n \n'])
    expect(await render(text)).toMatchObject({
      code: 1,
      evidence: { findings: [{ kind: 'unreadable', message: expect.stringContaining('is empty') }] },
    });
});

test('a glob that matches nothing, or templates alone, proves nothing', async () => {
  const workspace = checkout({ 'deploy/nginx.conf.template': template });
  for (const rendered of ['out/*.conf', 'deploy/*', '../*.conf']) {
    const step = await runStep('validate-env', { workspace, inputs: { rendered } });
    expect(step.code).toBe(1);
    expect(step.outputs['reason']).toMatch(/matches no file|outside the workspace/);
  }
});

test('links are reported and not followed, wherever they lead', async () => {
  const whole = 'listen 80;\nserver_name a;\n';
  const step = await render(whole, (folder) => {
    symlinkSync('loop.conf', join(folder, 'out/loop.conf'));
    symlinkSync('nginx.conf', join(folder, 'out/near.conf'));
  });
  expect(step.code).toBe(1);
  expect(step.evidence?.['findings']).toMatchObject(
    ['loop', 'near'].map((name) => ({ kind: 'unreadable', file: `out/${name}.conf`, level: 'error' })),
  );
  const away = await render(whole, (folder) => symlinkSync('/etc/passwd', join(folder, 'out/away.conf')));
  expect(away.code).toBe(1);
  expect(away.outputs['reason']).toContain('"out/away.conf" is a link out of the workspace');
  expect([away.stdout, away.summary, JSON.stringify(away.evidence)].join('\n')).not.toContain('root:');
});

test.each([
  ['a file of 50 MB', () => new Uint8Array(50 << 20).fill(97), 'has 52428800 bytes, more than'],
  ['UTF-16', () => Buffer.from('\ufefflisten __PORT__;', 'utf16le'), 'is no UTF-8 text'],
  ['NUL bytes', () => 'listen\0__PORT__;', 'is no text'],
])('%s is an error and not a pass', async (_, text, problem) => {
  const step = await render(text());
  expect(step).toMatchObject({ code: 1, evidence: { findings: [{ kind: 'unreadable', file: 'out/nginx.conf' }] } });
  expect(step.outputs['reason']).toContain('unreadable');
  expect(JSON.stringify(step.evidence)).toContain(problem);
});

test('a byte order mark and Windows line ends do not hide a leftover', async () => {
  const step = await render('\ufefflisten 80;\r\nserver_name __DOMAIN__;\r\n');
  expect(step).toMatchObject({ code: 1, evidence: { findings: [{ name: 'DOMAIN', line: 2 }] } });
});

test('a file in the temporary folder of the runner is found, and a missing template is said', async () => {
  const workspace = checkout({ 'a.txt': '' });
  const temp = mkdtempSync(join(tmpdir(), 'plimsoll-rendered-'));
  writeFileSync(join(temp, 'app.env'), 'HOST=${HOST}\n');
  const step = await runStep('validate-env', {
    workspace,
    inputs: { rendered: join(temp, '*.env') },
    env: { RUNNER_TEMP: temp },
  });
  expect(step).toMatchObject({ code: 1, outputs: { errors: '1' } });
  expect(step.summary).toContain('has no template beside it');
});

test('a renderer that leaves a placeholder fails without any rendered file, and sed with a secret warns', async () => {
  const workspace = checkout({
    'deploy/nginx.conf.template': template,
    '.github/workflows/deploy.yml': [
      'jobs:',
      '  deploy:',
      '    steps:',
      '      - env: { DOMAIN_TOKEN: "${{ secrets.DOMAIN_TOKEN }}" }',
      '        run: sed "s|__PORT__|$DOMAIN_TOKEN|" deploy/nginx.conf.template > nginx.conf',
      '',
    ].join('\n'),
  });
  const step = await runStep('validate-env', { workspace });
  expect(step).toMatchObject({
    code: 1,
    evidence: {
      findings: [
        { kind: 'leftover', name: 'DOMAIN', file: 'deploy/nginx.conf.template', line: 2, level: 'error' },
        { kind: 'rewritten-value', name: 'DOMAIN_TOKEN', file: '.github/workflows/deploy.yml', line: 5, level: 'warning' },
      ],
    },
  });
});
