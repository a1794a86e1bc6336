// Turns the bytes of a report into UTF-8 without a byte order mark, whatever they were written in.

/** How many bytes of a report decide on its encoding and format. */
export const HEAD_SIZE = 65_536;

/** One encoding's way to UTF-8; `end` flushes what an incomplete last character left. */
export interface Transcoder {
  encode(bytes: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;
const SINGLE_BYTE = /^(?:iso-8859-1|latin1|windows-1252|us-ascii|ascii)$/i;

/**
 * @param head the first bytes of the report.
 * @returns how the report gets to UTF-8, and how many bytes of byte order mark to drop first; null = it is there.
 */
export function chooseTranscoder(head: Uint8Array): { skip: number; transcoder: Transcoder | null } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { skip: 3, transcoder: null };
  if (head[0] === 0xff && head[1] === 0xfe) return { skip: 2, transcoder: transcodeFrom('utf-16le') };
  if (head[0] === 0xfe && head[1] === 0xff) return { skip: 2, transcoder: transcodeFrom('utf-16be') };
  const declared = DECLARED.exec(Buffer.from(head.subarray(0, 200)).toString('latin1'))?.[1];
  const isSingle = declared !== undefined && SINGLE_BYTE.test(declared);
  return { skip: 0, transcoder: isSingle ? transcodeFrom('windows-1252') : null };
}

function transcodeFrom(label: string): Transcoder {
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  return {
    encode: (bytes) => encoder.encode(decoder.decode(bytes, { stream: true })),
    end: () => encoder.encode(decoder.decode()),
  };
}
