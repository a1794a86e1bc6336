// How the time of validate-env grows with a repository: node bench/validate-env-scale.ts [files …], default 1000 10000 100000.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGit } from '../src/ports/git.ts';
import { createTree } from '../src/ports/tree.ts';
import { decide } from '../src/validate-env/graph/decide.ts';
import { buildGraph } from '../src/validate-env/graph/graph.ts';
import { areas } from '../src/validate-env/scan/file-kind.ts';
import { gather } from '../src/validate-env/scan/gather.ts';

const filler = (n: number): string =>
  Array.from(
    { length: 60 },
    (_, line) => `export const value${line} = (input: string): string => input + '${n * line}'; // note`,
  ).join('\n');
const sources = [
  (n: number) => [`m${n}.ts`, `${filler(n)}\nconst url = process.env.NAME_${n % 500} ?? 'x';\n`],
  (n: number) => [
    `m${n}.py`,
    `import os\n${'def f(a):\n    return a + 1\n'.repeat(40)}os.environ["NAME_${n % 500}"]\n`,
  ],
  (n: number) => [
    `m${n}.go`,
    `package m\n${'func f(a int) int { return a }\n'.repeat(40)}var x = os.Getenv("NAME_${n % 500}")\n`,
  ],
  (n: number) => [
    `m${n}.md`,
    `# Page\n\n${'Some text about the thing.\n'.repeat(60)}| Variable | Use |\n| --- | --- |\n| \`NAME_${n % 500}\` | a |\n`,
  ],
] as const;

const build = (count: number): string => {
  const root = mkdtempSync(join(tmpdir(), 'plimsoll-scale-'));
  for (let n = 0; n < count; n += 1) {
    const folder = join(root, `p${Math.floor(n / 1000)}`, `d${Math.floor(n / 50) % 20}`);
    if (n % 50 === 0) mkdirSync(folder, { recursive: true });
    const [name = '', text = ''] = sources[n % sources.length]!(n);
    writeFileSync(join(folder, name), text);
    if (n % 1000 === 0) writeFileSync(join(root, `p${Math.floor(n / 1000)}`, 'package.json'), '{}');
  }
  return root;
};

const counts = process.argv.slice(2).map(Number);
for (const count of counts.length > 0 ? counts : [1000, 10_000, 100_000]) {
  const root = build(count);
  const started = performance.now();
  const worked = process.cpuUsage();
  const { facts, paths } = await gather(
    { git: createGit(root, ''), tree: createTree(root) },
    { areas, examples: undefined },
  );
  const read = performance.now();
  const graph = buildGraph(facts, paths);
  const findings = decide(graph);
  const ended = performance.now();
  const spent = process.cpuUsage(worked);
  const cpu = Math.round((spent.user + spent.system) / 1000);
  const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    `${count} files: read ${(read - started).toFixed(0)} ms, graph and findings ${(ended - read).toFixed(0)} ms, ${((ended - started) / count).toFixed(3)} ms a file, ${cpu} ms of processor time, ${megabytes} MiB, ${findings.length} findings`,
  );
  rmSync(root, { recursive: true });
}
