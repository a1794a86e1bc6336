// What one job knows of the variables of its environment: presence and keyed fingerprints, never a value.
import { z } from 'zod';

/** One variable in one environment. `fingerprint` is there for secrets that are set and long enough to be masked. */
const variableState = z.object({
  name: z.string(),
  state: z.enum(['set', 'empty', 'absent']),
  secret: z.boolean(),
  /** Its value is that of a committed example file. */
  example: z.boolean(),
  /** `elsewhere`: the schema asks for it in other environments, or under other conditions, only. */
  wanted: z.enum(['required', 'optional', 'elsewhere']),
  file: z.string(),
  line: z.number(),
  fingerprint: z.string().optional(),
});
export type VariableState = z.infer<typeof variableState>;

/** One environment as a job saw it, sealed with the key so that nobody without it can write one. */
export const environmentState = z.object({
  environment: z.string(),
  /** Id of the workflow run. */
  run: z.string(),
  variables: z.array(variableState),
  seal: z.string(),
});
export type EnvironmentState = z.infer<typeof environmentState>;
