// What one job knows of the variables of its environment: presence and keyed fingerprints, never a value.
import { z } from 'zod';
import type { Digest } from '../../ports/digest.ts';
import type { Schema } from '../schema/document.ts';
import { urlSecrets } from '../schema/masks.ts';

type Declaration = Schema['declarations'][number];

/** One variable in one environment. `fingerprint` is there for secrets that are set and long enough to be masked. */
export const variableState = z.object({
  name: z.string(),
  state: z.enum(['set', 'empty', 'absent']),
  secret: z.boolean(),
  /** Its value is that of a committed example file. */
  example: z.boolean(),
  /** `elsewhere`: the schema asks for it in other environments only. */
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

type Unsealed = Omit<EnvironmentState, 'seal'>;

/** The seal over everything a state says. */
export const sealOf = ({ environment, run, variables }: Unsealed, digest: Digest, key: string): string => {
  const facts = variables.map(({ name, state, secret, example, wanted, file, line, fingerprint = '' }) => [
    name,
    state,
    secret,
    example,
    wanted,
    file,
    line,
    fingerprint,
  ]);
  return digest.hmac(key, `plimsoll/validate-env/seal\n${JSON.stringify([environment, run, facts])}`);
};

/** 128 bits of the keyed digest: equal for equal values, and nothing without the key. */
const fingerprintOf = (value: string, digest: Digest, key: string): string =>
  digest.hmac(key, `plimsoll/validate-env/value\n${value}`).slice(0, 32);

/** What a state is made of. */
export interface Stance {
  environment: string;
  run: string;
  /** Path of the schema. */
  path: string;
  declarations: readonly Declaration[];
  unmaskable: ReadonlySet<string>;
  valueOf: (name: string) => string | undefined;
  examplesOf: (name: string) => ReadonlySet<string>;
  digest: Digest;
  key: string;
}

const wantedIn = (required: Declaration['required'], environment: string): VariableState['wanted'] => {
  if (typeof required === 'boolean') return required ? 'required' : 'optional';
  return required.includes(environment) ? 'required' : 'elsewhere';
};

const stateOf = ({ name, line, required, isSecret }: Declaration, stance: Stance): VariableState => {
  const value = stance.valueOf(name);
  const isHidden = value !== undefined && (isSecret || urlSecrets(value).length > 0);
  const isComparable = isHidden && value !== '' && !stance.unmaskable.has(name);
  return {
    name,
    state: value === undefined ? 'absent' : value === '' ? 'empty' : 'set',
    secret: isSecret || isHidden,
    example: value !== undefined && value !== '' && stance.examplesOf(name).has(value.trim()),
    wanted: wantedIn(required, stance.environment),
    file: stance.path,
    line,
    ...(isComparable ? { fingerprint: fingerprintOf(value, stance.digest, stance.key) } : {}),
  };
};

/** The sealed state of the environment whose values this step holds. */
export const describeEnvironment = (stance: Stance): EnvironmentState => {
  const { environment, run, declarations, digest, key } = stance;
  const unsealed = { environment, run, variables: declarations.map((declaration) => stateOf(declaration, stance)) };
  return { ...unsealed, seal: sealOf(unsealed, digest, key) };
};
