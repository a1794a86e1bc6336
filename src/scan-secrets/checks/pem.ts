// Knows what the body of a PEM block holds: a DER structure or an OpenSSH key, in the clear or encrypted.

export type PemBody = 'plain' | 'encrypted' | 'unreadable';

/** Bytes below which a body with an ellipsis in it is the beginning of a key, shown as a sample. */
const SHORT = 100;

/** Three dots, or the character for them, of which each byte is a character here. */
const ELLIPSIS = /\.{3}|\xe2\x80\xa6/;

const OPENSSH_MAGIC = 'openssh-key-v1\0';

/**
 * Reads the armoured text between BEGIN and END, header lines included.
 * `unreadable` when it is a beginning and an ellipsis, or when it is neither ASN.1 (first byte 0x30), nor OpenSSH, nor an OpenPGP packet.
 */
export function readPemBody(label: string, text: string): PemBody {
  if (label.includes('ENCRYPTED') || /Proc-Type:\s*4,\s*ENCRYPTED/.test(text)) return 'encrypted';
  const lines = text.split(/\\n|\\r|[\r\n]+/).filter((line) => !line.includes(':'));
  const body = Buffer.from(lines.join('').replaceAll(/[^A-Za-z0-9+/]/g, ''), 'base64');
  if (body.length < 16 || (body.length < SHORT && ELLIPSIS.test(text))) return 'unreadable';
  if (body.toString('latin1', 0, OPENSSH_MAGIC.length) === OPENSSH_MAGIC) {
    const length = body.length > 19 ? body.readUInt32BE(15) : 0;
    return body.toString('latin1', 19, 19 + Math.min(length, 32)) === 'none' ? 'plain' : 'encrypted';
  }
  if (label.includes('PGP')) return body[0]! >= 0x80 ? 'plain' : 'unreadable';
  return body[0] === 0x30 ? 'plain' : 'unreadable';
}
