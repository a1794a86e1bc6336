// Names every benchmark, or runs the one that is asked for: `npm run bench -- cold-start`.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && name !== 'run.ts');
const [asked, ...rest] = process.argv.slice(2);
if (asked === undefined) {
  for (const name of names) {
    const [first = ''] = readFileSync(join(import.meta.dirname, name), 'utf8').split('\n');
    console.log(`${name.replace(/\.ts$/u, '').padEnd(24)}${first.replace(/^\/\/ /u, '')}`);
  }
} else {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${asked}.ts`), ...rest], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
