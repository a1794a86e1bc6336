// Command-line flags from a contract: each input of an action is a flag of the same name.
import type { Contract } from '../kernel/contract.ts';
import { UsageError } from '../kernel/errors.ts';

/** Whether a flag may stand alone, meaning `on`: its input takes `on` and not just any word. */
function isSwitch(contract: Contract, name: string): boolean {
  const type = contract.inputs[name]?.type;
  return type?.safeParse('on').success === true && !type.safeParse('any other word').success;
}

/** `--name value` or `--name=value`; a flag given twice has both values, one per line. Throws a UsageError naming every unknown flag. */
export function parseFlags(contract: Contract, argv: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const written = argv[at] ?? '';
    const [, name = '', inline] = /^--([a-z0-9-]+)(?:=([\s\S]*))?$/u.exec(written) ?? [];
    const next = argv[at + 1]?.startsWith('--') ? undefined : argv[at + 1];
    const value = inline ?? next ?? (isSwitch(contract, name) ? 'on' : undefined);
    if (!(name in contract.inputs)) problems.push(`${written}: unknown`);
    else if (value === undefined) problems.push(`${written}: needs a value`);
    else {
      values[name] = values[name] === undefined ? value : `${values[name]}\n${value}`;
    }
    if (inline === undefined && next !== undefined) at += 1;
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
