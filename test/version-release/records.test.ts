// The records of a release against the tools that read them, and its notes against hostile words.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readManifest } from '../../src/domain/release-manifest.ts';
import type { Commit } from '../../src/version-release/commits/commit.ts';
import { parseMessage } from '../../src/version-release/commits/message.ts';
import { findNotStarted } from '../../src/version-release/publish/follow-up.ts';
import { readChecksums, writeChecksums } from '../../src/version-release/record/checksums.ts';
import { readManifest as readOwn, writeManifest, type Manifest } from '../../src/version-release/record/manifest.ts';
import { writeNotes } from '../../src/version-release/record/notes.ts';
import { createFolder } from '../world.ts';
import { build, performStep, tellStory } from './story.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

describe('SHA256SUMS', () => {
  test('is what sha256sum -c accepts, odd names too, and refuses once a byte changes', () => {
    const texts: Record<string, string> = {
      'a.txt': 'a',
      'b c.txt': 'b',
      'back\\slash': 'c',
      'line\nbreak': 'd',
      '-dash': 'e',
    };
    const folder = createFolder(texts);
    const files = Object.entries(texts).map(([name, text]) => ({ name, sha256: sha256(text) }));
    const text = writeChecksums(files);
    const verify = (): string =>
      execFileSync('sha256sum', ['-c', '--strict', '-'], {
        cwd: folder,
        input: text,
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'ignore'],
      });
    expect(verify().match(/: OK/gu)).toHaveLength(5);
    execFileSync('bash', ['-c', 'printf x >> a.txt'], { cwd: folder });
    expect(verify).toThrow('Command failed');
    expect(readChecksums(text)).toEqual(files.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  });

  test('names the line that is none', () => {
    expect(readChecksums(`${sha256('a')}  a\nnot one\n`)).toBe('line 2 is no checksum line');
  });
});

describe('release.json', () => {
  test('of a step holds the whitelist, the declared schema window and the digests; a deployment can read it', async () => {
    const folder = tellStory([
      { message: 'feat: begin', files: { 'schema-window.json': '{ "min": 40, "max": 42 }', 'dist/app.js': 'app' } },
      'tag v1.0.0',
      'fix: two',
    ]);
    const first = await performStep({ folder, inputs: { assets: 'dist/*' } });
    const text = readFileSync(first.said.outputs['manifest'] ?? '', 'utf8');
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'schema',
      'id',
      'version',
      'tag',
      'sha',
      'ref',
      'actor',
      'run',
      'time',
      'artifacts',
      'schema-window',
    ]);
    expect(readManifest(text, sha256(text))).toMatchObject({
      status: 'valid',
      release: {
        version: '1.0.1',
        // A plan makes no tag, and a rollback would refuse a release whose tag is gone.
        tag: '',
        artifacts: [{ name: 'app.js', sha256: sha256('app') }],
        schema: { min: 40, max: 42 },
      },
    });
    const again = await performStep({ folder, inputs: { assets: 'dist/*' } });
    expect(readFileSync(again.said.outputs['manifest'] ?? '', 'utf8')).toBe(text);
    const sums = readChecksums(readFileSync(first.said.outputs['checksums'] ?? '', 'utf8'));
    expect(sums).toEqual([
      { name: 'app.js', sha256: sha256('app') },
      { name: 'release.json', sha256: sha256(text) },
    ]);
  });

  test('of a commit with nothing to release still carries its id, for its deployment', async () => {
    const folder = tellStory(['feat: begin', 'tag v1.0.0', 'chore: two']);
    const { said } = await performStep({ folder });
    const text = readFileSync(said.outputs['manifest'] ?? '', 'utf8');
    expect(readManifest(text, sha256(text))).toMatchObject({
      status: 'valid',
      release: { id: said.outputs['id'], version: '', tag: '' },
    });
  });

  test.each(['{ "min": 42, "max": 40 }', '[]', 'forty', '{ "min": 1, "max": 2, "more": 3 }'])(
    'refuses the schema window %j',
    async (window) => {
      const folder = tellStory([{ message: 'feat: begin', files: { 'schema-window.json': window } }]);
      const { said } = await performStep({ folder });
      expect(said.outputs['reason']).toContain('schema-window.json');
      expect(said.failures).toHaveLength(1);
    },
  );

  test('with a field of its own is refused', () => {
    const facts: Manifest = {
      schema: 'plimsoll/release/v1',
      ...{ id: 'i', version: null, tag: null, sha: 'a'.repeat(40), ref: '', actor: '', run: '' },
      ...{ time: '2026-01-02T03:04:05.000Z', artifacts: [], 'schema-window': null },
    };
    expect(readOwn(writeManifest(facts))).toEqual(facts);
    expect(readOwn(JSON.stringify({ ...facts, token: 'x' }))).toContain('token');
    expect(readOwn('<html>')).toBe('it is not JSON');
  });
});

const commitOf = (text: string, author = 'Ada'): Commit => ({
  sha: sha256(text).slice(0, 40),
  parents: ['0'.repeat(40)],
  committedAt: 0,
  author,
  message: parseMessage(text),
});

describe('notes', () => {
  test('group commits by what they mean, with authors', () => {
    const notes = writeNotes([
      commitOf('feat(api)!: gone', 'Grace'),
      commitOf('fix: two\n\nCo-authored-by: Alan <alan@example.test>'),
      commitOf('odd one'),
    ]);
    const plain = notes.replace(/\([0-9a-f]{12}, /gu, '(');
    expect(plain).toBe(
      [
        '## Breaking changes\n\n- **api:** gone (Grace)',
        '## Features\n\n- **api:** gone (Grace)',
        '## Fixes\n\n- two (Ada, Alan)',
        '## Other changes\n\n- odd one (Ada)',
      ].join('\n\n'),
    );
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '@everyone look',
    '[a](javascript:x)',
    '::set-output name=x::y',
    '${{ secrets.X }} `id`',
    'a | b',
  ])('take the meaning out of %j', (hostile) => {
    const notes = writeNotes([
      commitOf(`fix(${hostile.replaceAll(/[()]/gu, '')}): ${hostile}\n\nBREAKING CHANGE: ${hostile}`, hostile),
    ]);
    expect(notes).not.toMatch(/<img|(?<!&#64;|\w)@everyone|\]\(javascript|^::|`id`/mu);
  });

  test('stay below what GitHub takes and say what they left out', () => {
    const notes = writeNotes(Array.from({ length: 3000 }, (_, at) => commitOf(`fix: ${'long '.repeat(20)}${at}`)));
    expect(notes.length).toBeLessThan(110_000);
    expect(notes).toMatch(/\*\d+ more commits are not shown\.\*$/u);
  });
});

describe('workflows that GITHUB_TOKEN does not start', () => {
  const silent = (on: string, isRelease = true): unknown[] =>
    findNotStarted([{ name: 'x.yml', text: `on: ${on}\njobs: {}` }], 'v1.3.0', isRelease);

  test.each([
    '{ push: { tags: ["v*"] } }',
    '{ push: { tags: ["v*", "!v0*"] } }',
    'create',
    '[release]',
    'push',
    '{ release: { types: [published] } }',
  ])('are found by their trigger %s', (on) => {
    expect(silent(on)).toHaveLength(1);
  });

  test.each([
    '{ push: { tags: ["api-*"] } }',
    '{ push: { tags: ["v*", "!v1*"] } }',
    '{ push: { branches: [main] } }',
    '{ push: { tags-ignore: ["v*"] } }',
    'workflow_dispatch',
    '{ a: [1, 2',
  ])('are not those with %s', (on) => {
    expect(silent(on)).toEqual([]);
  });

  test('wait for a release only where one is made, and are told how to be started', () => {
    expect(silent('release', false)).toEqual([]);
    expect(silent('[release, workflow_dispatch]')).toEqual([
      { workflow: 'x.yml', why: '`release`', remedy: 'gh workflow run x.yml --ref v1.3.0' },
    ]);
    expect(silent('release')).toEqual([
      {
        workflow: 'x.yml',
        why: '`release`',
        remedy: 'add `workflow_dispatch:` to its `on:`, then `gh workflow run x.yml --ref v1.3.0`',
      },
    ]);
  });

  test('are not searched in a bomb of aliases', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]},`.repeat(9)}]`)
      .join('\n')}\non: push\n`;
    expect(findNotStarted([{ name: 'x.yml', text: bomb }], 'v1.0.0', true)).toEqual([]);
  });
});

test('a history of more tags than are looked at gives the same version', async () => {
  const story = Array.from({ length: 420 }, (_, at) => [`fix: number ${at}`, `tag v1.0.${at}`]).flat();
  const { said } = await performStep({ folder: tellStory([...story, 'feat: last']) });
  expect(said.outputs).toMatchObject({ version: '1.1.0', 'previous-version': '1.0.419' });
});

test('a symbolic link that a glob of assets matches is named and fails, and no release goes without it', async () => {
  const folder = tellStory(['feat: begin']);
  build(folder, { 'dist/app.js': 'app', 'app-latest.js': 'app' });
  const perform = async (): Promise<Record<string, string>> =>
    (await performStep({ folder, inputs: { assets: 'dist/*' } })).said.outputs;
  expect(await perform()).toMatchObject({ status: 'passed' });
  symlinkSync('../app-latest.js', `${folder}/dist/latest.js`);
  expect(await perform()).toMatchObject({
    status: 'failed',
    reason:
      'input `assets`: "dist/latest.js" is a symbolic link, which is not followed: put the file itself there or remove the link',
  });
});
