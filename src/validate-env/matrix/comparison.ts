// The inputs `compare` and `fingerprint-key`: environments with the evidence of their jobs, and a key worth its name.
import { z } from 'zod';
import { list } from '../../kernel/inputs.ts';

/** One environment to compare. */
export interface Comparison {
  environment: string;
  /** Globs of evidence files; the usual places when there is none. */
  evidence: string[];
}

/** Reads `staging` and `staging: evidence/staging/*.json`; the same name twice has both globs. */
export const comparisons = (): z.ZodType<Comparison[], string> =>
  list().transform((entries) => {
    const found = new Map<string, Comparison>();
    for (const entry of entries) {
      const [, environment = '', glob] = /^([^:]*[^:\s])\s*(?::\s*(.*))?$/.exec(entry) ?? [];
      const comparison = found.get(environment) ?? { environment, evidence: [] };
      if (glob) comparison.evidence.push(glob);
      found.set(environment, comparison);
    }
    return [...found.values()].filter(({ environment }) => environment !== '');
  });

/** 32 hex digits are 128 bits, which nobody tries out. */
const shortestKey = 32;
const fewestCharacters = 8;

/** A key too long to be guessed from what it made. */
export const fingerprintKey = (): z.ZodType<string, string> =>
  z
    .string()
    .refine(
      (key) => key.trim().length >= shortestKey && new Set(key).size >= fewestCharacters,
      `allowed: at least ${shortestKey} random characters, for example from \`openssl rand -hex 32\`, because a key that can be guessed gives the values away`,
    );
