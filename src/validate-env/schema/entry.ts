// The shape of one variable in a schema file, and what makes its options contradict each other.
import { RE2JS } from 're2js';
import { z } from 'zod';
import { conditionShape } from '../rules/condition.ts';
import { type TypeName, type TypeOptions, typeNames, urlParts } from '../types/declaration.ts';
import { types } from '../types/types.ts';

const optionKeys = ['values', 'min', 'max', 'bytes', 'pattern', 'requires', 'schemes', 'items', 'separator', 'bits'] as const;

/** Types that say enough without options, so that a list can hold them. */
const itemTypes = typeNames.filter((name) => types[name].needs.length === 0 && name !== 'list' && name !== 'record');

const isPattern = (pattern: string): boolean => {
  try {
    RE2JS.compile(pattern);
    return true;
  } catch {
    return false;
  }
};

const name = z.string('has to be text').min(1, 'is blank');

/** Fields of one variable, with what each means. Messages never repeat what the file says. */
export const entryFields = {
  type: z.enum(typeNames, `allowed: ${typeNames.join(', ')}`).meta({ description: 'What kind of value it is.' }),
  description: z
    .string('has to be text')
    .max(300, 'has more than 300 characters')
    .optional()
    .meta({ description: 'What the variable is for, shown in findings and in the summary.' }),
  required: z
    .union([z.boolean(), name, z.array(name).min(1)], 'allowed: true, false, an environment or a list of environments')
    .default(true)
    .transform((value) => (typeof value === 'string' ? [value] : value))
    .meta({ description: 'Always (`true`), never (`false`), or in these environments.' }),
  when: conditionShape
    .optional()
    .meta({ description: 'Required only when these other variables have these values: `{ MAILER: smtp }`.' }),
  secret: z
    .boolean('allowed: true, false')
    .optional()
    .meta({ description: 'Secret or plain configuration. Without it, the name and the type decide.' }),
  'not-placeholder': z
    .boolean('allowed: true, false')
    .optional()
    .meta({
      description:
        'Whether placeholders are refused, which is the default; for secrets also the value of the committed example and values of low entropy. `true` refuses the committed example for plain configuration too.',
    }),
  values: z
    .array(name, 'has to be a list of texts')
    .min(1, 'is empty')
    .optional()
    .meta({ description: 'For `enum`: the values that are allowed.' }),
  min: z.number('has to be a number').optional().meta({ description: 'The least number.' }),
  max: z.number('has to be a number').optional().meta({ description: 'The largest number.' }),
  bytes: z
    .int('has to be a whole number')
    .min(1, 'has to be at least 1')
    .optional()
    .meta({ description: 'The exact number of bytes behind the encoding.' }),
  pattern: z
    .string('has to be text')
    .refine(isPattern, 'is no pattern that RE2 takes')
    .optional()
    .meta({ description: 'For `regex`: a pattern in the syntax of RE2 that the whole value has to match.' }),
  requires: z
    .array(z.enum(urlParts, `allowed: ${urlParts.join(', ')}`), 'has to be a list')
    .optional()
    .meta({ description: 'Parts that the address has to have; `tls` is an encrypted connection.' }),
  schemes: z
    .array(name, 'has to be a list of texts')
    .min(1, 'is empty')
    .optional()
    .meta({ description: 'Schemes that are allowed instead of those of the type.' }),
  items: z.enum(itemTypes, `allowed: ${itemTypes.join(', ')}`).optional().meta({ description: 'The type of each item.' }),
  separator: name.optional().meta({ description: 'What stands between items; a comma when it is not given.' }),
  bits: z
    .number('has to be a number')
    .min(1, 'has to be at least 1')
    .optional()
    .meta({ description: 'The least entropy in bits; 48 when it is not given.' }),
} as const;

/** One variable as it is written. */
export const entryShape = z.strictObject(entryFields, 'has to be a map with at least a `type`');

/** What a variable's map says, with defaults. */
export type Entry = z.output<typeof entryShape>;

const faultIn = (type: TypeName, options: TypeOptions): string | undefined => {
  const { takes, needs } = types[type];
  const given = optionKeys.filter((key) => options[key] !== undefined);
  const alien = given.find((key) => !takes.includes(key));
  if (alien) return `type ${type} takes no \`${alien}\``;
  const missing = needs.find((key) => options[key] === undefined);
  if (missing) return `type ${type} needs \`${missing}\``;
  const { min, max } = options;
  return min !== undefined && max !== undefined && min > max ? '`min` is above `max`' : undefined;
};

/** One mistake with the way to it below the entry. */
export interface EntryFault {
  path: PropertyKey[];
  message: string;
}

const toFault = ({ code, path, message }: z.core.$ZodIssue, keys: readonly PropertyKey[]): EntryFault =>
  code === 'unrecognized_keys'
    ? { path: [...path, ...keys.slice(0, 1)], message: `unknown key, allowed: ${Object.keys(entryFields).join(', ')}` }
    : { path, message: path.length === 0 ? message : `\`${String(path[0])}\` ${message}` };

/** An entry, or all its mistakes. */
export const readEntry = (value: unknown): { entry: Entry } | { faults: EntryFault[] } => {
  const parsed = entryShape.safeParse(value);
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map((issue) => toFault(issue, issue.code === 'unrecognized_keys' ? issue.keys : [])),
    };
  const fault = faultIn(parsed.data.type, parsed.data);
  return fault === undefined ? { entry: parsed.data } : { faults: [{ path: [], message: fault }] };
};
