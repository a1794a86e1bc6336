// Command-line flags from a contract: each input of an action is a flag of the same name.
import type { Contract } from '../kernel/contract.ts';
import { UsageError } from '../kernel/errors.ts';

/** What a flag without a value means: `on` or `true`, where the input is one of a few words; nothing where it takes any text. */
function bareValue(contract: Contract, name: string): string | undefined {
  const accepts = (word: string): boolean => contract.inputs[name]?.type.safeParse(word).success ?? false;
  return accepts('any-other-word') ? undefined : ['on', 'true'].find(accepts);
}

/**
 * `--name value`, `--name=value`, or `--name` alone for an input that is on or off; a flag given twice has both values, one per
 * line. Throws a UsageError naming every unknown flag and every missing value.
 */
export function parseFlags(contract: Contract, argv: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const written = argv[at] ?? '';
    const [, name = '', inline] = /^--([a-z0-9-]+)(?:=([\s\S]*))?$/u.exec(written) ?? [];
    const next = argv[at + 1];
    const takesNext = inline === undefined && next !== undefined && !next.startsWith('--');
    const value = inline ?? (takesNext ? next : bareValue(contract, name));
    if (!(name in contract.inputs)) problems.push(`${written}: unknown`);
    else if (value === undefined) problems.push(`${written}: needs a value`);
    else values[name] = values[name] === undefined ? value : `${values[name]}\n${value}`;
    if (takesNext) at += 1;
  }
  if (problems.length > 0) {
    throw new UsageError(
      `${problems.join('\n')}\nFlags of ${contract.name}: ${Object.keys(contract.inputs).join(', ')}`,
    );
  }
  return values;
}

/** What `--help` prints for one action. */
export function describeFlags(contract: Contract): string {
  const flags = Object.entries(contract.inputs).map(([name, spec]) => {
    const fallback = spec.fallback === undefined ? '' : ` (default: ${spec.fallback})`;
    return `  --${name}${spec.required ? ' (required)' : ''}\n      ${spec.about}${fallback}`;
  });
  return `${contract.name}: ${contract.about}\n\n${flags.join('\n')}`;
}
