// Proves every output of a step, and that the evidence and the SARIF file tell of the same findings at the same places.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { commit, createFolder, createRepository, git } from '../world.ts';
import { Recipes } from './token-recipes.ts';

type Place = { rule: string; file: string; line: number; column: number; confidence: string; fingerprint: string };

const recipes = new Recipes(51);
const make = (name: string): string => `${name}-${recipes.take('uc36', 12)}`;
const RULES = `rules:\n${['high', 'medium', 'low']
  .map(
    (level) =>
      `  - { id: ${level}-rule, pattern: "${level}-[0-9A-Z]{12}", keywords: [${level}-], confidence: ${level} }\n`,
  )
  .join('')}`;
const FIRST = `one é\n  "${make('high')}"\n`;
const SECOND = `${make('medium')}\n\t${make('medium')}\n${make('medium')} ${make('low')}\nx ${make('low')}\n`;
const ACCEPTED = `\n\n ${make('high')}\n`;

type Result = {
  ruleId: string;
  level: string;
  locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
  partialFingerprints: object;
  suppressions?: object[];
};
type Told = { outputs: Record<string, string>; scanned: object; rows: Place[]; results: Result[]; path: string };

/** A pull request of two commits that brings every kind of finding; the rules stand in its base. */
async function scanChange(inputs: Record<string, string>): Promise<Told> {
  const workspace = createRepository({ 'rules.yml': RULES });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  commit(workspace, { 'a.txt': FIRST, 'samples/c.txt': ACCEPTED }, 'first');
  const head = commit(workspace, { 'b.txt': SECOND }, 'second');
  const payload = { pull_request: { number: 1, base: { sha: base }, head: { sha: head } } };
  const temp = createFolder();
  const runner = createFakeRunner({
    inputs: { rules: 'rules.yml', allow: 'samples', ...inputs },
    context: { workspace, temp, eventName: 'pull_request', payload },
  });
  const { evidence } = await perform(scanSecrets, createHost(runner));
  const { sarif } = inputs;
  const log = (sarif === undefined ? { runs: [] } : JSON.parse(readFileSync(join(workspace, sarif), 'utf8'))) as {
    runs: { results: Result[] }[];
  };
  return {
    outputs: runner.said.outputs,
    scanned: evidence['scanned'] as object,
    rows: evidence['findings'] as Place[],
    results: log.runs.flatMap(({ results }) => results),
    path: join(temp, 'plimsoll/scan-secrets-1.json'),
  };
}

const bytes = Buffer.byteLength(FIRST + SECOND + ACCEPTED);
const COUNTED = {
  status: 'failed',
  reason: '6 new findings (1 high, 3 medium, 2 low), first high-rule in a.txt:2: revoke and remove them',
  findings: '7',
  'new-findings': '6',
  high: '1',
  medium: '3',
  low: '2',
  'scanned-files': '3',
  'scanned-bytes': String(bytes),
  'scanned-commits': '2',
};

test('all twelve outputs tell of one run what was found and what was looked at', async () => {
  const { outputs, scanned, path } = await scanChange({ sarif: 'out/log.sarif' });
  expect(outputs).toEqual({ ...COUNTED, sarif: 'out/log.sarif', evidence: path });
  expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(scanSecrets.contract.outputs).toSorted());
  expect(scanned).toEqual({ files: 3, bytes, commits: 2 });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ status: 'failed', sarif: 'out/log.sarif', scanned });
});

test('without a SARIF file its path is empty, and all else is the same', async () => {
  const { outputs, path } = await scanChange({});
  expect(outputs).toEqual({ ...COUNTED, sarif: '', evidence: path });
});

const PLACES = [
  ['high-rule', 'high', 'a.txt', 2, 4],
  ['high-rule', 'high', 'samples/c.txt', 3, 2],
  ['medium-rule', 'medium', 'b.txt', 1, 1],
  ['medium-rule', 'medium', 'b.txt', 2, 2],
  ['medium-rule', 'medium', 'b.txt', 3, 1],
  ['low-rule', 'low', 'b.txt', 3, 21],
  ['low-rule', 'low', 'b.txt', 4, 3],
] as const;

test('the evidence tells line and column of each finding, the most trusted first', async () => {
  const { rows } = await scanChange({});
  expect(rows.map((row) => [row.rule, row.confidence, row.file, row.line, row.column])).toEqual(PLACES);
  expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(PLACES.length);
});

test('the SARIF file tells level, place and fingerprint of each finding as the evidence does', async () => {
  const { results, rows } = await scanChange({ sarif: 'log.sarif' });
  const levels = { high: 'error', medium: 'warning', low: 'note' };
  expect(results).toMatchObject(
    PLACES.map(([ruleId, confidence, uri, startLine, startColumn], at) => ({
      ruleId,
      level: levels[confidence],
      locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine, startColumn } } }],
      partialFingerprints: { 'plimsollSecret/v1': rows[at]?.fingerprint },
    })),
  );
  expect(results.map(({ suppressions }) => suppressions)).toEqual(
    PLACES.map(([, , file]) =>
      file === 'samples/c.txt' ? [{ kind: 'external', justification: 'allowed by its path' }] : undefined,
    ),
  );
});
