// Knows how to name the file in which a parser stumbles.
import { UsageError } from '../../kernel/errors.ts';

/** Runs a parser. @throws UsageError with the first line of what it says. */
export function parseSafely(read: () => unknown, path: string): unknown {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message.split('\n')[0] : 'not readable'}`);
  }
}
