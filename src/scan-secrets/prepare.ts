// Knows how to put together, from the inputs, everything that is looked for.
import type { InputsOf } from '../kernel/contract.ts';
import type { Ports } from '../ports/ports.ts';
import type { contract } from './contract.ts';
import { createUnpack } from './decode/packed.ts';
import { compileScanner } from './engine/scanner.ts';
import { createInspection, type Inspect } from './inspect.ts';
import { createKnownSearch, readKnownValues } from './known/values.ts';
import { loadPolicy, type Loaded } from './own/load.ts';
import { TOKEN_RULES } from './rules/all.ts';
import { STRUCTURES } from './structures/all.ts';

export type Prepared = { readonly inspect: Inspect; readonly policy: Loaded; readonly notes: readonly string[] };

/** Masks the job's own secrets, loads what the repository brings along, compiles all rules. */
export async function prepare(inputs: InputsOf<typeof contract>, ports: Ports): Promise<Prepared> {
  const known = readKnownValues(inputs.known ?? '');
  for (const value of known.values) ports.redactor.add(value);
  const policy = await loadPolicy(ports, inputs);
  const compiled = compileScanner(TOKEN_RULES, [...STRUCTURES, ...policy.rules]);
  const scanner = { ...compiled, unpack: createUnpack(ports.inflate) };
  const short = `${known.tooShort} values of \`known\` are shorter than 8 characters: they are not searched for`;
  return {
    inspect: createInspection(scanner, createKnownSearch(known.values), inputs.workflows === 'on'),
    policy,
    notes: [...policy.notes, ...(known.tooShort > 0 ? [short] : [])],
  };
}
