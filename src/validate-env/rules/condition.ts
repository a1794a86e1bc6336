// Conditions of a schema: when a variable is required or a rule holds, by the values of other variables.
import { z } from 'zod';

/** What another variable has to be: one of the values, or set at all or not. */
export interface Condition {
  name: string;
  values: readonly (string | boolean)[];
  isSet: boolean | undefined;
}

const plain = z.union([z.string(), z.number(), z.boolean()]);
const wanted = z.union([plain, z.array(plain).min(1), z.strictObject({ set: z.boolean() })]);

/** `{ NAME: value }`, `{ NAME: [a, b] }`, `{ NAME: { set: true } }`; several names all have to fit. */
export const conditionShape = z
  .record(z.string(), wanted, 'allowed: a map from a variable to a value, a list of values or { set: true }')
  .transform((map): Condition[] =>
    Object.entries(map).map(([name, value]) => {
      if (typeof value === 'object' && 'set' in value) return { name, values: [], isSet: value.set };
      const values = (Array.isArray(value) ? value : [value]).map((one) =>
        typeof one === 'number' ? String(one) : one,
      );
      return { name, values, isSet: undefined };
    }),
  );

const words: Readonly<Record<'true' | 'false', RegExp>> = {
  true: /^(?:true|1|yes|on)$/i,
  false: /^(?:false|0|no|off)$/i,
};

const fits = (wantedValue: string | boolean, value: string): boolean =>
  typeof wantedValue === 'string' ? wantedValue === value : words[wantedValue ? 'true' : 'false'].test(value);

/** Whether every condition holds; an absent variable is the empty string. */
export const areMet = (conditions: readonly Condition[], valueOf: (name: string) => string | undefined): boolean =>
  conditions.every(({ name, values, isSet }) => {
    const value = valueOf(name) ?? '';
    return isSet === undefined ? values.some((one) => fits(one, value)) : (value !== '') === isSet;
  });
