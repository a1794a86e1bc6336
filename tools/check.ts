// Everything that must stay true about the tree: types, lint, generated files current, dist rebuilt byte-identical.
import { spawnSync } from 'node:child_process';

function run(title: string, command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, [...args], { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${title}`);
  return status === 0;
}

/** The bundle has to be what a build of the sources gives; new and removed files count too. */
function isDistCurrent(): boolean {
  if (!run('build', 'npm', ['run', '--silent', 'build'])) return false;
  const { stdout } = spawnSync('git', ['status', '--porcelain', '--', 'dist'], { encoding: 'utf8' });
  console.log(
    stdout === ''
      ? 'ok   dist is what the sources build'
      : `FAIL dist differs from the sources:\n${stdout}commit the rebuilt dist`,
  );
  return stdout === '';
}

const results = [
  run('types', 'npm', ['run', '--silent', 'typecheck']),
  run('lint', 'npm', ['run', '--silent', 'lint']),
  run('generated files', 'npm', ['run', '--silent', 'generate', '--', '--check']),
  isDistCurrent(),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
