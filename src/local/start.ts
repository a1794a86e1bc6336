// What `npm start` does with its words: help, one action on the caller's files, or the sample.
import type { Contract } from '../kernel/contract.ts';
import { UsageError } from '../kernel/errors.ts';
import { describeFlags, parseFlags } from './flags.ts';
import { parseGateFlags, type Mode } from './gates.ts';

export interface LocalRuns {
  contracts: readonly Contract[];
  write: (text: string) => void;
  /** Runs one action in the caller's folder; the exit code is set by the run. */
  run: (action: string, inputs: Readonly<Record<string, string>>) => Promise<unknown>;
  /** Runs what a newcomer should see first. */
  show: () => Promise<void>;
  isFolder: (path: string) => Promise<boolean>;
  /** Runs the gates on a repository; the exit code is the joined verdict. */
  gate: (path: string, modes: Readonly<Record<string, Mode>>) => Promise<void>;
}

function describeAll(contracts: readonly Contract[]): string {
  const width = Math.max(0, ...contracts.map((contract) => contract.name.length));
  const rows = contracts.map((contract) => `  ${contract.name.padEnd(width)}  ${contract.about}`);
  return [
    'npm start                              a whole deployment, rehearsed on this machine; writes plimsoll-report.html',
    'npm start -- <action> [--input value]  one action on the files of this folder',
    'npm start -- <action> --help           its inputs',
    'npm start -- --repo PATH               the gates on a repository: --coverage, --secrets, --env, each on, warn or off;',
    '                                       their evidence goes to PATH/.plimsoll; exit code 1 when a gate that is on fails',
    '',
    'Actions:',
    ...rows,
  ].join('\n');
}

/** Throws a UsageError for an unknown action or flag. */
export async function startLocally(argv: readonly string[], local: LocalRuns): Promise<void> {
  const [first, ...rest] = argv;
  if (first === undefined) return local.show();
  if (first.startsWith('--repo')) {
    const { path, modes } = parseGateFlags(argv.flatMap((word) => word.split(/(?<=^--[a-z]+)=/u)));
    if (!(await local.isFolder(path))) throw new UsageError(`--repo ${path}: no such folder, give --repo PATH`);
    return local.gate(path, modes);
  }
  if (first === '--help' || first === '-h') return local.write(describeAll(local.contracts));
  const contract = local.contracts.find((one) => one.name === first);
  if (contract === undefined) {
    throw new UsageError(
      `${JSON.stringify(first)} is no action; known: ${local.contracts.map((one) => one.name).join(', ')}`,
    );
  }
  if (rest.includes('--help')) return local.write(describeFlags(contract));
  await local.run(contract.name, parseFlags(contract, rest));
}
