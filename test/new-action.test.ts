// The scaffold: a new action is green at once, in a copy of this repository.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { createFolder } from './world.ts';

const root = resolve(import.meta.dirname, '..');

function copyProject(): string {
  const folder = createFolder();
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const path of tracked.split('\0').filter((one) => one !== '' && existsSync(join(root, one))))
    cpSync(join(root, path), join(folder, path));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

test('a scaffolded action compiles, keeps the rules of the house and passes its own tests through the bundle', () => {
  const folder = copyProject();
  const run = (program: string, args: string[]): string =>
    execFileSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PLIMSOLL_ACT: '' },
    });
  run(process.execPath, ['tools/new-action.ts', 'freeze-window']);
  run(process.execPath, ['tools/generate.ts']);
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']);
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
  run(process.execPath, ['tools/bundle.ts']);
  run('npx', ['--no-install', 'prettier', '--check', 'src/freeze-window', 'test/freeze-window', 'src/main.ts']);
  run(process.execPath, ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', 'freeze-window', 'house']);
  expect(readFileSync(join(folder, 'actions/freeze-window/action.yml'), 'utf8')).toContain(
    'main: ../../dist/freeze-window.js',
  );
}, 300_000);
