// States of other environments out of the evidence of their jobs; only what the key sealed in this run counts.
import { z } from 'zod';
import { folderOf } from '../../kernel/evidence.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Comparison } from './comparison.ts';
import { sealOf } from './seal.ts';
import { type EnvironmentState, environmentState, type VariableState } from './state.ts';

const evidence = z.object({
  schema: z.literal('plimsoll/validate-env/v1'),
  environments: z.array(environmentState),
});

/** Evidence is at most 1 MiB. */
const largest = 2 * 1024 * 1024;

/** What a job downloaded below `.plimsoll`, and what this job or local run wrote. */
const usualPlaces = ({ runner }: Pick<Ports, 'runner'>): string[] =>
  [...new Set(['.plimsoll', folderOf(runner)])].map((folder) => `${folder}/**/validate-env-*.json`);

const readStates = async (ports: Pick<Ports, 'files'>, path: string): Promise<EnvironmentState[]> => {
  try {
    return evidence.parse(JSON.parse(await ports.files.readText(path, largest))).environments;
  } catch {
    return [];
  }
};

const rank: Readonly<Record<VariableState['state'], number>> = { set: 2, empty: 1, absent: 0 };

/** Several jobs of one environment know it together. */
const mergeStates = (states: readonly EnvironmentState[]): VariableState[] => {
  const merged = new Map<string, VariableState>();
  for (const variable of states.flatMap(({ variables }) => variables)) {
    const known = merged.get(variable.name);
    if (!known || rank[variable.state] > rank[known.state]) merged.set(variable.name, variable);
  }
  return [...merged.values()];
};

/** An environment, or why nothing is known of it. */
export type Collected = { environment: string; variables: VariableState[] } | { environment: string; doubt: string };

type CollectingPorts = Pick<Ports, 'files' | 'runner' | 'digest'>;

const collectOne = async (ports: CollectingPorts, comparison: Comparison, key: string): Promise<Collected> => {
  const { environment } = comparison;
  const globs = comparison.evidence.length > 0 ? comparison.evidence : usualPlaces(ports);
  const found: EnvironmentState[] = [];
  for (const path of await ports.files.find(globs)) found.push(...(await readStates(ports, path)));
  const named = found.filter((state) => state.environment === environment);
  const sealed = named.filter((state) => state.seal === sealOf(state, ports.digest, key));
  const fresh = sealed.filter(({ run }) => run === ports.runner.context.runId);
  if (fresh.length > 0) return { environment, variables: mergeStates(fresh) };
  const where = globs.join(', ');
  if (named.length === 0)
    return {
      environment,
      doubt: `no evidence of ${environment} in ${where}: run validate-env with \`environment: ${environment}\` and the same \`fingerprint-key\` in a job of that environment, and download what it wrote before this step`,
    };
  return {
    environment,
    doubt:
      sealed.length === 0
        ? `the evidence of ${environment} was sealed with another \`fingerprint-key\`, or changed afterwards: give both jobs the same key`
        : `the evidence of ${environment} is from run ${sealed[0]!.run}, this is run ${ports.runner.context.runId}: download the evidence of this run`,
  };
};

/** Every environment of `compare` that is not this step's own. */
export const collectStates = async (
  ports: CollectingPorts,
  compare: readonly Comparison[],
  key: string,
): Promise<Collected[]> => {
  const collected: Collected[] = [];
  for (const comparison of compare) collected.push(await collectOne(ports, comparison, key));
  return collected;
};
