// What `npm start` does with its words: help, one action on the caller's files, or the sample.
import type { Contract } from '../kernel/contract.ts';
import { UsageError } from '../kernel/errors.ts';
import { describeFlags, parseFlags } from './flags.ts';

export interface LocalRuns {
  contracts: readonly Contract[];
  write: (text: string) => void;
  /** Runs one action in the caller's folder; the exit code is set by the run. */
  run: (action: string, inputs: Readonly<Record<string, string>>) => Promise<void>;
  /** Runs what a newcomer should see first. */
  show: () => Promise<void>;
}

function describeAll(contracts: readonly Contract[]): string {
  const width = Math.max(0, ...contracts.map((contract) => contract.name.length));
  const rows = contracts.map((contract) => `  ${contract.name.padEnd(width)}  ${contract.about}`);
  return [
    'npm start                              the sample, start to finish',
    'npm start -- <action> [--input value]  one action on the files of this folder',
    'npm start -- <action> --help           its inputs',
    '',
    'Actions:',
    ...rows,
  ].join('\n');
}

/** Throws a UsageError for an unknown action or flag. */
export async function startLocally(argv: readonly string[], local: LocalRuns): Promise<void> {
  const [first, ...rest] = argv;
  if (first === undefined) return local.show();
  if (first === '--help' || first === '-h') return local.write(describeAll(local.contracts));
  const contract = local.contracts.find((one) => one.name === first);
  if (contract === undefined) {
    throw new UsageError(
      `${JSON.stringify(first)} is no action; known: ${local.contracts.map((one) => one.name).join(', ')}`,
    );
  }
  if (rest.includes('--help')) return local.write(describeFlags(contract));
  return local.run(contract.name, parseFlags(contract, rest));
}
