// A history scanned in 1, 2, 4 and 8 shards and joined: the slowest shard is what a matrix waits for. Takes the path of a clone.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface Evidence {
  findings: { fingerprint: string }[];
}

const root = resolve(import.meta.dirname, '..');
const [repository] = process.argv.slice(2);
if (repository === undefined) throw new Error('npm run bench -- shards PATH: a clone with its whole history');
const temp = mkdtempSync(join(tmpdir(), 'plimsoll-shards-'));
const workspace = join(temp, 'workspace');
spawnSync('git', ['clone', '--quiet', '--no-checkout', resolve(repository), workspace]);

/** One step of the bundle below `folder`: its outputs and its wall time in seconds. */
function runStep(action: string, folder: string, inputs: Readonly<Record<string, string>>) {
  mkdirSync(folder, { recursive: true });
  const output = join(folder, `${action}.out`);
  const summary = join(folder, `${action}.md`);
  writeFileSync(output, '');
  writeFileSync(summary, '');
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const begun = performance.now();
  spawnSync(process.execPath, [join(root, `dist/${action}.js`)], {
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'] ?? '',
      GITHUB_WORKSPACE: action === 'join-evidence' ? temp : workspace,
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...Object.fromEntries(given),
    },
  });
  const seconds = (performance.now() - begun) / 1000;
  const read = (name: string): string =>
    new RegExp(`^${name}<<(\\S+)\\n(.*?)\\n\\1$`, 'msu').exec(readFileSync(output, 'utf8'))?.[2] ?? '';
  return { seconds, read };
}

console.log('shards  slowest s  join s  speed-up  MB of the slowest  findings  verdict');
let alone = 0;
for (const count of [1, 2, 4, 8]) {
  const steps = Array.from({ length: count }, (_, at) =>
    runStep('scan-secrets', join(temp, `of-${count}`, String(at + 1)), {
      scope: 'history',
      shard: `${at + 1}/${count}`,
    }),
  );
  const joined = runStep('join-evidence', join(temp, `joined-${count}`), {
    evidence: `of-${count}/**/*.json`,
    expected: `scan-secrets: ${count}`,
  });
  const slowest = steps.reduce((worst, step) => (step.seconds > worst.seconds ? step : worst));
  const total = slowest.seconds + joined.seconds;
  if (count === 1) alone = total;
  const evidence = steps.map((step) => JSON.parse(readFileSync(step.read('evidence'), 'utf8')) as Evidence);
  const findings = new Set(evidence.flatMap((part) => part.findings.map(({ fingerprint }) => fingerprint))).size;
  const megabytes = Number(slowest.read('scanned-bytes')) / 1e6;
  const cells = [
    String(count).padStart(6),
    slowest.seconds.toFixed(1).padStart(9),
    joined.seconds.toFixed(1).padStart(6),
    (alone / total).toFixed(2).padStart(8),
    megabytes.toFixed(0).padStart(17),
    String(findings).padStart(8),
    joined.read('status'),
  ];
  console.log(cells.join('  '));
}
rmSync(temp, { recursive: true });
