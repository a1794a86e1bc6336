// Which parser reads which format.
import { GoParser } from '../formats-text/go.ts';
import { LcovParser } from '../formats-text/lcov.ts';
import type { Format } from '../report.ts';
import type { ByteParser } from './byte-parser.ts';

/** @param name names the report in its Report. */
export function chooseParser(name: string, format: Format): ByteParser {
  if (format === 'lcov') return new LcovParser(name);
  return new GoParser(name);
}
