// Knows how to say what is wrong with a policy file without repeating a secret that stands in it.
import { UsageError } from '../../kernel/errors.ts';
import { compileScanner } from '../engine/scanner.ts';
import { scanBytes } from '../engine/scan-bytes.ts';
import type { Trusted } from '../policy/trusted.ts';
import { createScrubber } from '../report/scrub.ts';
import { TOKEN_RULES } from '../rules/all.ts';
import { STRUCTURES } from '../structures/all.ts';

/** Parsers quote what they cannot read, so a message about the files is scrubbed of every secret in them. */
export async function withoutSecrets<T>(files: Trusted, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(createScrubber(findSecrets(files))(error.message));
  }
}

function findSecrets(files: Trusted): string[] {
  const scanner = compileScanner(TOKEN_RULES, STRUCTURES);
  return [...files].flatMap(([path, text]) =>
    scanBytes(scanner, Buffer.from(text ?? '', 'utf8'), path).flatMap(({ secret, parts = [] }) => [secret, ...parts]),
  );
}
