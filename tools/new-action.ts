// Scaffolds a new action that is green at once: room, cases, dist test, README, its line in main.ts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const name = process.argv[2] ?? '';
if (!/^[a-z]+(?:-[a-z]+)*$/u.test(name))
  throw new Error('give the action a kebab-case name: npm run new-action -- freeze-window');
if (existsSync(`src/${name}`)) throw new Error(`src/${name} exists already`);
const camel = name.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());

const files: Record<string, string> = {
  [`src/${name}/contract.ts`]: `// What ${name} promises: inputs, outputs, permissions, reasons to fail.
import { z } from 'zod';
import { defineContract, input } from '../kernel/contract.ts';
import { int } from '../kernel/inputs.ts';

export const contract = defineContract({
  name: '${name}',
  about: 'Fails when a count is above its limit.',
  branding: { icon: 'anchor', color: 'blue' },
  inputs: {
    count: input({ about: 'What was counted.', type: int(0, 1_000_000), required: true }),
    limit: input({ about: 'The most that passes.', type: int(0, 1_000_000), fallback: '10', stricter: Math.min }),
  },
  outputs: { excess: { about: 'How far the count is above the limit.' } },
  permissions: {},
  failsWhen: ['The count is above the limit.'],
  evidence: z.object({ count: z.number(), limit: z.number(), excess: z.number() }),
});
`,
  [`src/${name}/excess.ts`]: `// How far a count is above its limit.

/** Both are whole numbers ≥ 0; 0 when the count is within the limit. */
export function computeExcess(count: number, limit: number): number {
  return Math.max(0, count - limit);
}
`,
  [`src/${name}/summary.ts`]: `// The verdict as Markdown, ending with what to do next.
import { table } from '../kernel/markdown.ts';

/** Counts are whole numbers ≥ 0. */
export function writeSummary(count: number, limit: number, excess: number): string {
  const next = excess > 0 ? 'Lower the count or raise \`limit\`.' : 'Nothing to do.';
  return ['### ${name}', table(['count', 'limit', 'excess'], [[String(count), String(limit), String(excess)]]), next].join('\\n\\n');
}
`,
  [`src/${name}/run.ts`]: `// One run of ${name}: gather, decide, outcome.
import type { InputsOf } from '../kernel/contract.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Room } from '../kernel/perform.ts';
import { contract } from './contract.ts';
import { computeExcess } from './excess.ts';
import { writeSummary } from './summary.ts';

async function run(inputs: InputsOf<typeof contract>): Promise<Outcome<typeof contract>> {
  const { count, limit } = inputs;
  const excess = computeExcess(count, limit);
  return {
    status: excess > 0 ? 'failed' : 'passed',
    reason: excess > 0 ? \`count \${count} is above the limit \${limit}: lower it or raise \\\`limit\\\`\` : \`count \${count} is within the limit \${limit}\`,
    outputs: { excess },
    summary: writeSummary(count, limit, excess),
    annotations: [],
    evidence: { count, limit, excess },
  };
}

export const ${camel}: Room<typeof contract> = { contract, run };
`,
  [`test/${name}/${name}.test.ts`]: `// Golden folders of ${name}.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeExcess } from '../../src/${name}/excess.ts';
import { testCases } from '../cases.ts';

testCases('${name}', (folder) => {
  const { count, limit } = JSON.parse(readFileSync(join(folder, 'input.json'), 'utf8')) as { count: number; limit: number };
  return { excess: computeExcess(count, limit) };
});
`,
  [`test/${name}/cases/ok.within-the-limit/input.json`]: '{ "count": 3, "limit": 10 }\n',
  [`test/${name}/cases/ok.within-the-limit/expected.json`]: '{ "excess": 0 }\n',
  [`test/${name}/cases/ng.the-count-is-above-the-limit/input.json`]: '{ "count": 13, "limit": 10 }\n',
  [`test/${name}/cases/ng.the-count-is-above-the-limit/expected.json`]: '{ "excess": 3 }\n',
  [`test/dist/${name}.test.ts`]: `// The committed bundle of ${name}, run as the runner runs it.
import { expect, test } from '@jest/globals';
import { runStep } from '../harness.ts';

test('a count within the limit passes', async () => {
  const step = await runStep('${name}', { inputs: { count: '3' } });
  expect(step).toMatchObject({ code: 0, outputs: { status: 'passed', excess: '0' } });
});

test('a count above the limit fails with its excess', async () => {
  const step = await runStep('${name}', { inputs: { count: '13' } });
  expect(step).toMatchObject({ code: 1, outputs: { status: 'failed', excess: '3' } });
});
`,
};

for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
const main = readFileSync('src/main.ts', 'utf8').replace(
  /(export const rooms = \{\n)/u,
  `$1  '${name}': async () => (await import('./${name}/run.ts')).${camel},\n`,
);
writeFileSync('src/main.ts', main);
const prettier = [
  'node_modules/prettier/bin/prettier.cjs',
  '--write',
  '--log-level',
  'warn',
  'src/main.ts',
  ...Object.keys(files),
];
spawnSync(process.execPath, prettier, { stdio: 'inherit' });
console.log(`src/${name} stands. Next: npm run generate && npm run build && npm test -- ${name}`);
