// Runs the caller's Bash with the releases in its environment, and nothing of theirs in its text.
import { describeError } from '../kernel/errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { Switch } from './steps/work.ts';

/** All that a command is told; a value that is unknown is blank. */
export function variablesOf({ to, from, environment }: Switch): Record<string, string> {
  return {
    PLIMSOLL_TO_ID: to.id,
    PLIMSOLL_TO_SHA: to.sha,
    PLIMSOLL_TO_TAG: to.tag,
    PLIMSOLL_FROM_ID: from?.id ?? '',
    PLIMSOLL_FROM_SHA: from?.sha ?? '',
    PLIMSOLL_ENVIRONMENT: environment,
    // The step's own inputs are no business of the command.
    INPUT_TOKEN: '',
  };
}

/** Exit code of the script; a Bash that cannot be started counts as 127, one that a signal has ended as 128, with the reason. */
export async function runBash(
  ports: Pick<Ports, 'programs' | 'runner' | 'redactor' | 'files'>,
  script: string,
  wanted: Switch,
): Promise<{ code: number; reason: string }> {
  const onLine = (line: string): void => ports.runner.log(`  ${ports.redactor.clean(line)}`);
  const options = { env: variablesOf(wanted), cwd: ports.files.root, onLine };
  try {
    const code = await ports.programs.run('bash', ['--noprofile', '--norc', '-euo', 'pipefail', '-c', script], options);
    // A program that a signal has ended has no exit code, and the runner's own library does not say which signal it was.
    if (!Number.isInteger(code)) return { code: 128, reason: 'was ended by a signal (killed, or out of memory)' };
    return { code, reason: code === 0 ? 'succeeded' : `failed with exit code ${code}` };
  } catch (error) {
    return { code: 127, reason: `could not be started: ${ports.redactor.clean(describeError(error))}` };
  }
}
