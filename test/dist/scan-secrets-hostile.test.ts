// The committed bundle of scan-secrets in a repository whose configuration, attributes and links want more than to be read.
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { runStep } from '../harness.ts';
import { Recipes } from '../scan-secrets/token-recipes.ts';
import { commit, createFolder, createRepository, git, writeFiles } from '../world.ts';

const line = (seed: number): string => `value: "${new Recipes(seed).github('ghp_')}"\n`;

/** A program that leaves a mark when anything starts it. */
function createTrap(): { program: string; mark: string } {
  const folder = createFolder();
  const program = join(folder, 'trap.sh');
  const mark = join(folder, 'ran');
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> ${mark}\ncat\n`);
  chmodSync(program, 0o755);
  return { program, mark };
}

const HOOKS = ['reference-transaction', 'post-checkout', 'pre-auto-gc', 'post-index-change', 'fsmonitor-watchman'];

/** Everything in a configuration that names a program; written last, so that the set-up itself starts none. */
function layTraps(folder: string, program: string, gitFolder = join(folder, '.git')): void {
  mkdirSync(join(folder, 'hooks'), { recursive: true });
  for (const hook of HOOKS) {
    for (const place of [join(folder, 'hooks', hook), join(gitFolder, 'hooks', hook)]) {
      mkdirSync(join(place, '..'), { recursive: true });
      writeFileSync(place, readFileSync(program));
      chmodSync(place, 0o755);
    }
  }
  const settings = `
[core]
  fsmonitor = ${program}
  hooksPath = ${join(folder, 'hooks')}
  sshCommand = ${program}
  pager = ${program}
  editor = ${program}
  askPass = ${program}
  gitProxy = ${program}
  alternateRefsCommand = ${program}
  attributesFile = ${join(folder, '.gitattributes')}
[diff]
  external = ${program}
[diff "evil"]
  textconv = ${program}
  command = ${program}
[filter "evil"]
  clean = ${program}
  smudge = ${program}
  process = ${program}
  required = true
[merge "evil"]
  driver = ${program}
[credential]
  helper = ${program}
[credential "http://127.0.0.1"]
  helper = ${program}
[credential "http://*"]
  helper = ${program}
[gpg]
  program = ${program}
[log]
  showSignature = true
[alias]
  ls-files = !${program}
  rev-parse = !${program}
  cat-file = !${program}
  fetch = !${program}
[remote "origin"]
  uploadpack = ${program}
[include]
  path = ${join(folder, 'more.config')}
`;
  appendFileSync(join(gitFolder, 'config'), settings);
  writeFileSync(join(folder, 'more.config'), `[core]\n  fsmonitor = ${program}\n`);
}

const ATTRIBUTES = '* filter=evil diff=evil merge=evil ident\n';

describe('a repository that names programs everywhere runs none of them', () => {
  const origin = createRepository({ 'a.txt': 'one\n' });
  const base = git(origin, ['rev-parse', 'HEAD']);
  const head = commit(origin, { '.gitattributes': ATTRIBUTES, 'b.txt': line(1) }, 'add');

  test.each<[string, string, Record<string, string>, object]>([
    ['the tree', 'schedule', {}, {}],
    ['a history', 'schedule', { scope: 'history' }, {}],
    ['a pull request', 'pull_request', {}, { pull_request: { base: { sha: base }, head: { sha: head } } }],
    ['a push', 'push', {}, { before: base, after: head }],
  ])('when %s of a shallow checkout is scanned', async (_name, eventName, inputs, event) => {
    const { program, mark } = createTrap();
    const workspace = createFolder();
    git(workspace, ['init', '-q']);
    git(workspace, ['remote', 'add', 'origin', `file://${origin}`]);
    git(workspace, ['fetch', '-q', '--depth=1', 'origin', head]);
    git(workspace, ['-c', 'core.attributesFile=/dev/null', 'checkout', '-q', '--detach', head]);
    layTraps(workspace, program);
    const step = await runStep('scan-secrets', { workspace, eventName, event, inputs });
    expect(existsSync(mark) ? readFileSync(mark, 'utf8') : '').toBe('');
    expect(step).toMatchObject({ code: 1, outputs: { findings: '1' } });
    // The traps are real: git without our isolation steps into one of them.
    spawnSync('git', ['status'], { cwd: workspace });
    expect(existsSync(mark)).toBe(true);
  });

  test('when the remote is reached by ssh or asks for a password', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const http = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const url of [
      'ssh://127.0.0.1:9/repo.git',
      `${http}/repo.git`,
      'git://127.0.0.1:9/repo.git',
      'evil::x',
      'http://rewritten.test/repo.git',
    ]) {
      const { program, mark } = createTrap();
      const workspace = createRepository({ 'b.txt': line(2) });
      git(workspace, ['remote', 'add', 'origin', url]);
      layTraps(workspace, program);
      const more = `[credential "${http}"]\n  helper = ${program}\n[credential "${http}/repo.git"]\n  helper = ${program}\n[protocol]\n  allow = always\n[url "ext::${program} "]\n  insteadOf = http://rewritten.test\n`;
      appendFileSync(join(workspace, '.git/config'), more);
      const event = { before: 'd'.repeat(40), after: git(workspace, ['-c', 'alias.rev-parse=', 'rev-parse', 'HEAD']) };
      const step = await runStep('scan-secrets', { workspace, eventName: 'push', event });
      expect(existsSync(mark) ? readFileSync(mark, 'utf8') : '').toBe('');
      expect(step).toMatchObject({ code: 1, outputs: { findings: '1' } });
    }
    server.close();
  });

  test.each<[string, string, Record<string, string>]>([
    ['a range', 'push', {}],
    ['a history', 'schedule', { scope: 'history' }],
  ])('when %s of a partial clone lacks files, which is red', async (_name, eventName, inputs) => {
    const { program, mark } = createTrap();
    const whole = createRepository({ 'a.txt': 'one\n' });
    git(whole, ['config', 'uploadpack.allowFilter', 'true']);
    git(whole, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
    const before = git(whole, ['rev-parse', 'HEAD']);
    commit(whole, { 'b.txt': line(5) }, 'add');
    const after = commit(whole, { 'b.txt': 'gone\n' }, 'take out');
    const workspace = createFolder();
    git(workspace, ['clone', '-q', '--filter=blob:none', `file://${whole}`, '.']);
    git(workspace, ['config', 'remote.origin.uploadpack', program]);
    layTraps(workspace, program);
    const step = await runStep('scan-secrets', { workspace, eventName, inputs, event: { before, after } });
    expect(existsSync(mark) ? readFileSync(mark, 'utf8') : '').toBe('');
    expect(step.code).toBe(1);
    expect(step.outputs['reason']).toContain('partial clone');
    // The trap is real: git without our isolation steps into it.
    writeFileSync(program, readFileSync(program, 'utf8').replace('cat\n', ''));
    spawnSync('git', ['-c', 'core.fsmonitor=false', 'cat-file', '-p', `${after}~1:b.txt`], { cwd: workspace, timeout: 10_000 });
    expect(readFileSync(mark, 'utf8')).toContain('trap.sh');
  });

  test('when the working directory itself looks like a repository', async () => {
    const { program, mark } = createTrap();
    const workspace = createRepository({ 'sub/HEAD': 'ref: refs/heads/main\n', 'sub/config': '[core]\n  bare = true\n' });
    writeFiles(workspace, { 'sub/objects/a': '', 'sub/refs/heads/a': '', 'sub/b.txt': line(3) });
    layTraps(join(workspace, 'sub'), program, join(workspace, 'sub'));
    const step = await runStep('scan-secrets', {
      workspace,
      eventName: 'schedule',
      inputs: { 'working-directory': 'sub' },
    });
    expect(existsSync(mark) ? readFileSync(mark, 'utf8') : '').toBe('');
    expect(step).toMatchObject({ code: 1, evidence: { findings: [{ file: 'b.txt' }] } });
  });
});

test('links are not followed out of the workspace, and nothing behind them is said', async () => {
  const outside = createFolder({ 'secret.txt': line(4) });
  const workspace = createRepository({ 'a.txt': 'one\n' });
  symlinkSync(join(outside, 'secret.txt'), join(workspace, 'file.txt'));
  symlinkSync(outside, join(workspace, 'folder'));
  symlinkSync('.', join(workspace, 'loop'));
  symlinkSync('/proc/self/environ', join(workspace, 'environ'));
  commit(workspace, { 'b.txt': 'two\n' }, 'links');
  const event = { before: git(workspace, ['rev-parse', 'HEAD~1']), after: git(workspace, ['rev-parse', 'HEAD']) };
  for (const options of [
    { eventName: 'schedule', inputs: {} },
    { eventName: 'schedule', inputs: { scope: 'artifacts', artifacts: '**' } },
    { eventName: 'schedule', inputs: { scope: 'history' } },
    { eventName: 'push', inputs: {}, event },
  ]) {
    const step = await runStep('scan-secrets', { workspace, ...options });
    expect(step).toMatchObject({ code: 0, outputs: { findings: '0' } });
    expect(Number(step.outputs['scanned-files'])).toBeGreaterThan(0);
  }
});

test('the target of a link is text that git keeps: a secret in it is found without following it', async () => {
  const workspace = createRepository({ 'a.txt': 'one\n' });
  const token = new Recipes(5).github('ghp_');
  symlinkSync(`/nowhere?token=${token}`, join(workspace, 'link'));
  commit(workspace, { 'b.txt': 'two\n' }, 'link');
  const event = { before: git(workspace, ['rev-parse', 'HEAD~1']), after: git(workspace, ['rev-parse', 'HEAD']) };
  for (const options of [
    { eventName: 'schedule', inputs: {} },
    { eventName: 'schedule', inputs: { scope: 'history' } },
    { eventName: 'push', inputs: {}, event },
  ]) {
    const step = await runStep('scan-secrets', { workspace, ...options });
    expect(step).toMatchObject({ code: 1, evidence: { findings: [{ rule: 'github-classic-pat', file: 'link' }] } });
    expect(step.stdout.replaceAll(/^::add-mask::.*$/gmu, '')).not.toContain(token.slice(4, 12));
  }
});

test('a Helm release is opened in its Secret, and one that is a bomb is red', async () => {
  const pack = (text: string | Buffer): string =>
    Buffer.from(gzipSync(text).toString('base64')).toString('base64');
  const secret = (release: string): string =>
    `apiVersion: v1\nkind: Secret\ntype: helm.sh/release.v1\ndata:\n  release: ${release}\n`;
  const release = JSON.stringify({ name: 'app', config: { token: new Recipes(6).github('ghp_') } });
  const workspace = createRepository({
    'release.yaml': secret(pack(release)),
    'bomb.yaml': secret(pack(Buffer.alloc(64 << 20, 'a'))),
  });
  const step = await runStep('scan-secrets', { workspace, eventName: 'schedule' });
  const found = step.evidence?.['findings'] as { rule: string; file: string }[];
  expect(step.code).toBe(1);
  expect(found.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
    'bomb.yaml archive-not-scanned',
    'release.yaml github-classic-pat',
  ]);
});
