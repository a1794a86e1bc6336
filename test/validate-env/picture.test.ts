// The picture of missing edges: capped, with a table beside it that holds what the picture leaves out.
import { expect, test } from '@jest/globals';
import { writeSummary } from '../../src/validate-env/summary.ts';
import { findingsOf, graphOf } from './read-names.ts';

const names = Array.from({ length: 40 }, (_, n) => `OLD_SETTING_${String.fromCharCode(65 + (n % 26))}${n}`);
const files = {
  'api/package.json': '{}',
  'api/a.ts': 'use(process.env.MONGODB_URI);',
  'api/.env.example': 'MONGODB_URI=\n',
  'compose.yml': `services:\n  api:\n    build: ./api\n    environment:\n      MONGODB_URL: a\n${names.map((name) => `      ${name}: a\n`).join('')}`,
};
const summaryOf = (all: Record<string, string>): string =>
  writeSummary('1 error', graphOf(all), findingsOf(all), { notes: [], doubts: [], environments: '', declarations: [] });

test('a picture of at most 24 edges stands beside a table of every finding', () => {
  const summary = summaryOf(files);
  const picture = /```mermaid\n([\s\S]*?)```/.exec(summary)![1]!.trim().split('\n');
  expect(picture[0]).toBe('flowchart LR');
  expect(picture).toHaveLength(25);
  expect(picture[1]).toBe('  p0["compose.yml"] -. "gives MONGODB_URL" .-> v0["MONGODB_URI"]');
  expect(summary.split('\n').filter((line) => line.startsWith('| warning') || line.startsWith('| error'))).toHaveLength(
    41,
  );
});

test('names and paths cannot leave the labels of the picture', () => {
  const evil = {
    ...files,
    'compose.yml': '',
    'a"] --> b/compose.yml': files['compose.yml'].replace('./api', '../api'),
  };
  expect(summaryOf(evil)).not.toContain('a"] --> b');
});

test('without a missing edge there is no picture', () => {
  expect(summaryOf({ 'api/a.ts': 'use(process.env.A_B);' })).not.toContain('mermaid');
});
