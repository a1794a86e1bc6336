// This step's own environment as a sealed state.
import type { Digest } from '../../ports/digest.ts';
import { areMet } from '../rules/condition.ts';
import type { Declaration } from '../types/declaration.ts';
import { urlSecrets } from '../schema/masks.ts';
import { sealOf } from './seal.ts';
import type { EnvironmentState, VariableState } from './state.ts';

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

const stateOf = ({ name, line, required, when, isSecret }: Declaration, stance: Stance): VariableState => {
  const value = stance.valueOf(name);
  const isHidden = value !== undefined && (isSecret || urlSecrets(value).length > 0);
  const isComparable = isHidden && value !== '' && !stance.unmaskable.has(name);
  return {
    name,
    state: value === undefined ? 'absent' : value === '' ? 'empty' : 'set',
    secret: isSecret || isHidden,
    example: value !== undefined && value !== '' && stance.examplesOf(name).has(value.trim()),
    wanted: areMet(when, stance.valueOf) ? wantedIn(required, stance.environment) : 'elsewhere',
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
