// Bundles build/main.js into dist/: what every action shares, one chunk per action, one two-line stub per action, the licences.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rooms } from '../src/main.ts';

/** Every package whose code is in the bundle, with its licence. ncc's own list has the packages of one chunk only. */
function collectLicenses(stats: string): string {
  const folders = new Set(
    [...stats.matchAll(/"(?:\.\/)?((?:node_modules\/(?:@[^/"]+\/)?[^/"]+\/)+)/gu)].map(([, path = '']) => path),
  );
  const texts = [...folders].map((folder) => {
    const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
    const file = readdirSync(folder)
      .sort()
      .find((entry) => /^licen[cs]e/iu.test(entry));
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return `${name}\n${license}\n${text.trim()}\n`;
  });
  return [...new Set(texts)].sort().join('\n');
}

// ncc derives module ids from its working directory: anywhere else gives other bytes.
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
const temp = mkdtempSync(join(tmpdir(), 'plimsoll-bundle-'));
const stats = join(temp, 'stats.json');
const ncc = [
  'node_modules/@vercel/ncc/dist/ncc/cli.js',
  'build',
  'build/main.js',
  '--quiet',
  '--stats-out',
  stats,
  '--out',
  'dist',
];
const { status } = spawnSync(process.execPath, ncc, { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) throw new Error(`ncc ended with ${status}`);
writeFileSync('dist/licenses.txt', collectLicenses(readFileSync(stats, 'utf8')));
rmSync(temp, { recursive: true });
// A comment of a library shows a made-up token; scanners of the repositories that vendor this bundle take it for one.
for (const name of readdirSync('dist').filter((entry) => entry.endsWith('.js'))) {
  const bundle = readFileSync(join('dist', name), 'utf8');
  writeFileSync(join('dist', name), bundle.replace(/(\* const apiToken = )"[^"\n]*"/u, '$1…'));
}
for (const name of Object.keys(rooms)) {
  writeFileSync(`dist/${name}.js`, `import { runAction } from './index.js';\nawait runAction('${name}');\n`);
}
writeFileSync(
  'dist/start.js',
  "#!/usr/bin/env node\nimport { start } from './index.js';\nawait start(process.argv.slice(2));\n",
  { mode: 0o755 },
);
