// How bytes of an unknown coverage report become a Report, or a named refusal.
import type { Chunks, Format, ParseOutcome } from '../report.ts';

/**
 * Reads one report in one pass.
 * @param name names the report in errors.
 * @param chunks the report's bytes, read once.
 * @param format absent = recognised by content.
 * @returns the report, or the line and cause for which it is refused; never throws for bad bytes.
 */
export type ParseReport = (name: string, chunks: Chunks, format?: Format) => Promise<ParseOutcome>;
