// Bundles build/main.js into dist/: one shared bundle, one two-line stub per action, the licences.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rooms } from '../src/main.ts';

// ncc derives module ids from its working directory: anywhere else gives other bytes.
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
const ncc = [
  'node_modules/@vercel/ncc/dist/ncc/cli.js',
  'build',
  'build/main.js',
  '--quiet',
  '--license',
  'licenses.txt',
  '--out',
  'dist',
];
const { status } = spawnSync(process.execPath, ncc, { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) throw new Error(`ncc ended with ${status}`);
// A comment of a library shows a made-up token; scanners of the repositories that vendor this bundle take it for one.
const bundle = readFileSync('dist/index.js', 'utf8');
writeFileSync('dist/index.js', bundle.replace(/(\* const apiToken = )"[^"\n]*"/u, '$1…'));
for (const name of Object.keys(rooms)) {
  writeFileSync(`dist/${name}.js`, `import { runAction } from './index.js';\nawait runAction('${name}');\n`);
}
writeFileSync(
  'dist/start.js',
  "#!/usr/bin/env node\nimport { start } from './index.js';\nawait start(process.argv.slice(2));\n",
  { mode: 0o755 },
);
