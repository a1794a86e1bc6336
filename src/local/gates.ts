// The gates on a repository of the caller's, as the root action runs them: each on its own, then one verdict.
import { UsageError } from '../kernel/errors.ts';

export const MODES = ['on', 'warn', 'off'] as const;
export type Mode = (typeof MODES)[number];

/** Flag of the local run and input of the root action → the action behind it. */
const GATES: Readonly<Record<string, string>> = {
  coverage: 'enforce-coverage',
  secrets: 'scan-secrets',
  env: 'validate-env',
};

export interface GateRun {
  modes: Readonly<Record<string, Mode>>;
  /** Runs an action in the repository; gives back its outputs. */
  run: (action: string, inputs: Readonly<Record<string, string>>) => Promise<Readonly<Record<string, string>>>;
  /** Forgets the exit code of the gates: the joined verdict decides. */
  forgive: () => void;
}

/** `--repo PATH [--coverage on] …` → the path and how strict each gate is; throws a UsageError for anything else. */
export function parseGateFlags(argv: readonly string[]): { path: string; modes: Record<string, Mode> } {
  const modes: Record<string, Mode> = { coverage: 'warn', secrets: 'warn', env: 'warn' };
  let path = '';
  for (let at = 0; at < argv.length; at += 2) {
    const name = (argv[at] ?? '').replace(/^--/u, '');
    const value = argv[at + 1];
    const mode = MODES.find((one) => one === value);
    if (name === 'repo' && value !== undefined) path = value;
    else if (name in GATES && mode !== undefined) modes[name] = mode;
    else
      throw new UsageError(
        `${argv[at] ?? ''} ${value ?? ''}: give --repo PATH, and --coverage, --secrets or --env with on, warn or off`,
      );
  }
  return { path, modes };
}

/** Runs every gate that is not off and joins their evidence. */
export async function runGates({ modes, run, forgive }: GateRun): Promise<void> {
  const wanted = Object.entries(GATES).filter(([name]) => modes[name] !== 'off');
  const evidence: string[] = [];
  for (const [, action] of wanted) {
    const outputs = await run(action, {});
    evidence.push(outputs['evidence'] ?? `.git/missing/${action}.json`);
  }
  forgive();
  const advisory = wanted.filter(([name]) => modes[name] === 'warn').map(([, action]) => action);
  await run('join-evidence', {
    evidence: evidence.join('\n'),
    expected: wanted.map(([, action]) => action).join('\n'),
    advisory: advisory.join('\n') || 'none',
  });
}
