// The shape of a whole schema file, as editors and documentation want it; the reader goes by the parts it is made of.
import { z } from 'zod';
import { ruleShape } from '../rules/rule.ts';
import { entryShape } from './entry.ts';

/** The whole file. */
export const fileShape = z.strictObject({
  environments: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .meta({ description: 'Environments that exist besides those that `required` and rules name.' }),
  variables: z
    .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), entryShape)
    .meta({ description: 'The variables by name.' }),
  rules: z.array(ruleShape).optional().meta({ description: 'Rules that tie variables together, one per entry.' }),
});
