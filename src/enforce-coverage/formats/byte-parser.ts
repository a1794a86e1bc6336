// What every parser of a format offers: it is pushed bytes and asked once for the report.
import type { Report } from '../report.ts';

export interface ByteParser {
  /** @param bytes UTF-8 without a byte order mark; kept no longer than the call. @throws Rejection */
  push(bytes: Uint8Array): void;
  /** Called once, after the last push. @throws Rejection when the report is cut or holds nothing. */
  finish(): Report;
}
