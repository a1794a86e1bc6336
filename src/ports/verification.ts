// Proving that a release is live, by targets that somebody else knows how to probe.
import type { DeployedRelease } from '../domain/deployment.ts';

export interface Proof {
  /** `unknown` when too little was seen to say either. */
  verdict: 'pass' | 'fail' | 'unknown';
  /** One line: subject, fact. */
  reason: string;
}

/**
 * Reads `targets` (a URL, YAML, or the path of a YAML file; a UsageError says what is wrong with them) and gives what probes them
 * until they prove or refute that an expected release is what they serve.
 */
export type Verify = (targets: string) => Promise<(expected: DeployedRelease) => Promise<Proof>>;
