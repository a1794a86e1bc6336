// The committed bundle of scan-secrets over every format and document at once: all named, none leaked, whatever fails.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { runStep, type StepOptions } from '../harness.ts';
import { DOCUMENTS } from '../scan-secrets/documents.table.ts';
import { FORMATS } from '../scan-secrets/formats.table.ts';
import { Recipes } from '../scan-secrets/token-recipes.ts';
import { createFolder, createRepository } from '../world.ts';

type Files = Record<string, string>;

/** Every format in a file of settings, every document in its own; and what of them is secret. */
function writeAll(seed: number): { files: Files; tokens: string[] } {
  const r = new Recipes(seed);
  const tokens = FORMATS.map(({ make }) => make(r));
  const lines = FORMATS.map(({ word }, at) => `${word ?? `value_${at}`} = "${tokens[at] ?? ''}"`);
  const documents = DOCUMENTS.filter(({ rule }) => rule !== null && rule !== 'key-store');
  return {
    files: {
      'app.conf': lines.join('\n'),
      ...Object.fromEntries(documents.map(({ path, write }, at) => [`d${at}/${path}`, write(r)])),
    },
    tokens,
  };
}

/** Everything a step says and writes; masks are commands that the runner swallows. */
async function say(files: Files, options: StepOptions, prepare: (workspace: string) => void): Promise<string> {
  const workspace = createRepository(files);
  prepare(workspace);
  const step = await runStep('scan-secrets', { workspace, eventName: 'schedule', ...options });
  const said = step.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const sarif = options.inputs?.['sarif'] === 'out.sarif' ? readFileSync(join(workspace, 'out.sarif'), 'utf8') : '';
  expect(step.code).toBe(1);
  return [...said, step.stderr, step.summary, JSON.stringify(step.outputs), JSON.stringify(step.evidence), sarif].join('\n');
}

function readGrams(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 7) }, (_, at) => text.slice(at, at + 8));
}

const FAILURES: readonly [string, StepOptions, Files, (workspace: string) => void][] = [
  ['everything is found', { inputs: { sarif: 'out.sarif' } }, {}, () => undefined],
  ['the SARIF file is a folder', { inputs: { sarif: 'd0' } }, {}, () => undefined],
  ['the baseline is no YAML', {}, { '.github/secrets-baseline.yml': '- { a: [' }, () => undefined],
  ['an own rule does not compile', { inputs: { rules: 'r.yml' } }, { 'r.yml': 'rules: [{ id: a, pattern: "(?=x)", keywords: [ab] }]\n' }, () => undefined],
  ['the base does not exist', { inputs: { scope: 'changes', base: 'nowhere' } }, {}, () => undefined],
  ['the history is broken', { inputs: { scope: 'history' } }, {}, (workspace) => writeBroken(workspace)],
  ['git is no program', { inputs: { scope: 'history' }, env: { PATH: '/nowhere' } }, {}, () => undefined],
];

function writeBroken(workspace: string): void {
  const head = join(workspace, '.git/HEAD');
  chmodSync(head, 0o644);
  spawnSync('rm', ['-rf', join(workspace, '.git/objects')]);
}

test.each(FAILURES)('%s, and no eight characters of a secret are said', async (_name, options, more, prepare) => {
  const { files, tokens } = writeAll(90_210);
  const said = await say({ ...files, ...more }, options, prepare);
  const control = await say({ ...writeAll(555).files, ...more }, options, prepare);
  const usual = new Set(readGrams(control));
  const told = new Set(readGrams(said).filter((gram) => !usual.has(gram)));
  // The last twelve characters of every token are secret: prefixes, hosts and users come first.
  const leaked = FORMATS.filter((_, at) => readGrams((tokens[at] ?? '').slice(-12)).some((gram) => told.has(gram)));
  expect(leaked.map(({ about }) => about)).toEqual([]);
});

test('nearly every format and every document is named by its rule in one run', async () => {
  const { files } = writeAll(90_210);
  const { evidence } = await runStep('scan-secrets', { workspace: createRepository(files), eventName: 'schedule' });
  const rows = evidence?.['findings'] as { rule: string; file: string; line: number }[];
  const named = new Map(rows.map(({ rule, file, line }) => [`${file}:${line}`, rule]));
  const missed = FORMATS.filter(({ rules }, at) => !rules.includes(named.get(`app.conf:${at + 1}`) ?? ''));
  expect(missed.map(({ about }) => about)).toEqual([]);
  const rules = new Set(rows.filter(({ file }) => file !== 'app.conf').map(({ rule }) => rule));
  expect(DOCUMENTS.flatMap(({ rule }) => (rule === null || rule === 'key-store' || rules.has(rule) ? [] : [rule]))).toEqual([]);
});

test('a local run prints neither a secret nor a mask for it', () => {
  const token = new Recipes(3).github('ghp_');
  const folder = createRepository({ 'app.conf': `value: "${token}"\n` });
  const start = resolve(import.meta.dirname, '../../dist/start.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, 'scan-secrets', '--scope', 'tree'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: createFolder() },
    encoding: 'utf8',
  });
  expect({ status, names: stdout.includes('github-classic-pat') || stderr.includes('github-classic-pat') }).toEqual({ status: 1, names: true });
  expect(readGrams(token.slice(4)).filter((gram) => `${stdout}${stderr}`.includes(gram))).toEqual([]);
});
