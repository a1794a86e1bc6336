// A rule of a schema that ties several variables together, and the shape it is written in.
import { z } from 'zod';
import { type Condition, conditionShape } from './condition.ts';

/** Rules over a list of variables; `no-localhost-in` takes environments instead. */
const listRules = ['includes', 'same-host', 'differs-from', 'all-or-none', 'one-of', 'port-unique'] as const;
export const ruleNames = [...listRules, 'no-localhost-in'] as const;
export type RuleName = (typeof ruleNames)[number];

/** One rule; line and column (from 1) are those of the rule in the schema. */
export interface Rule {
  rule: RuleName;
  /** Variables it ties together; empty for `no-localhost-in` over all of them. */
  names: readonly string[];
  /** For `no-localhost-in`: where it holds. */
  environments: readonly string[];
  when: readonly Condition[];
  description: string | undefined;
  line: number;
  column: number;
}

const name = z.string('has to be a name').min(1, 'is blank');
const names = (about: string): z.ZodOptional<z.ZodArray<typeof name>> =>
  z
    .array(name, 'has to be a list of variables')
    .min(2, 'needs at least two variables')
    .optional()
    .meta({ description: about });

/** Keys of a rule. Messages repeat nothing of the file. */
export const ruleFields = {
  includes: names('The first variable, a list or text, holds the value of each of the others.'),
  'same-host': names('The addresses have one host.'),
  'differs-from': names('No two of the variables have the same value.'),
  'all-or-none': names('Either all of the variables are set or none is.'),
  'one-of': names('Exactly one of the variables is set.'),
  'port-unique': names('No two of the variables have the same port, alone or in an address.'),
  'no-localhost-in': z
    .union([name, z.array(name).min(1)], 'has to be an environment or a list of environments')
    .optional()
    .meta({ description: 'In these environments no value names this machine: localhost, 127.0.0.0/8 or ::1.' }),
  variables: z
    .array(name, 'has to be a list of variables')
    .min(1, 'is empty')
    .optional()
    .meta({ description: 'For `no-localhost-in`: the variables it is about. Without it, all of them.' }),
  when: conditionShape
    .optional()
    .meta({ description: 'The rule holds only when these other variables have these values.' }),
  description: z
    .string('has to be text')
    .optional()
    .meta({ description: 'Why the rule is there, shown when it is broken.' }),
} as const;

/** One rule as it is written. */
export const ruleShape = z.strictObject(ruleFields, 'has to be a map with one rule');

type Written = z.output<typeof ruleShape>;

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? []);

const faultIn = (written: Written): string | undefined => {
  const given = ruleNames.filter((rule) => written[rule] !== undefined);
  if (given.length !== 1) return `an entry has exactly one rule, of ${ruleNames.join(', ')}`;
  if (written.variables !== undefined && given[0] !== 'no-localhost-in')
    return '`variables` belongs to no-localhost-in alone';
  const names = listOf(given[0] === 'no-localhost-in' ? written.variables : written[given[0]!]);
  return new Set(names).size < names.length ? 'a variable stands twice in the rule' : undefined;
};

/** The rule an entry holds, or its mistakes with the way to each. */
export const readRule = (
  value: unknown,
): { rule: Omit<Rule, 'line' | 'column'> } | { faults: { path: PropertyKey[]; message: string }[] } => {
  const parsed = ruleShape.safeParse(value);
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map(({ code, path, message, ...issue }) => ({
        path: 'keys' in issue ? [...path, ...issue.keys.slice(0, 1)] : path,
        message:
          code === 'unrecognized_keys'
            ? `unknown key, allowed: ${Object.keys(ruleFields).join(', ')}`
            : `${path.length === 0 ? 'a rule' : `\`${String(path[0])}\``} ${message}`,
      })),
    };
  const written = parsed.data;
  const fault = faultIn(written);
  if (fault !== undefined) return { faults: [{ path: [], message: fault }] };
  const rule = ruleNames.find((one) => written[one] !== undefined)!;
  const isLocal = rule === 'no-localhost-in';
  return {
    rule: {
      rule,
      names: listOf(isLocal ? written.variables : written[rule]),
      environments: isLocal ? listOf(written[rule]) : [],
      when: written.when ?? [],
      description: written.description,
    },
  };
};
