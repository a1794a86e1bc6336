// Proving that a release is live, by targets that somebody else knows how to probe.
import type { DeployedRelease } from '../domain/deployment.ts';

export interface Proof {
  /** `unknown` when too little was seen to say either. */
  verdict: 'pass' | 'fail' | 'unknown';
  /** One line: subject, fact. */
  reason: string;
  /** SHA-256 of the evidence behind it; blank when there is none. */
  evidence: string;
}

/** Probes `targets` (YAML, inline or a file) until they prove or refute that `expected` is what they serve. */
export type Verify = (targets: string, expected: DeployedRelease) => Promise<Proof>;
