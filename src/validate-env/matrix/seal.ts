// The seal on a state: only who has the key can make one that holds.
import type { Digest } from '../../ports/digest.ts';
import type { EnvironmentState } from './state.ts';

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
