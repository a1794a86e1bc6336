// Reads from a certificate of Sigstore whom it was made out to: the workflow, its issuer, the repository and the commit (DER, RFC 5280).

/** Blank where the certificate does not say. */
export interface Identity {
  /** The workflow that signed, as the alternative name's URI. */
  signer: string;
  /** Who vouched for the workflow. */
  issuer: string;
  /** Address of the repository whose workflow run it was. */
  repository: string;
  sha: string;
}

interface Part {
  tag: number;
  content: Uint8Array;
}

const SEQUENCE = 0x30;
const OBJECT_ID = 0x06;
const OCTETS = 0x04;
const EXTENSIONS = 0xa3;
const URI_NAME = 0x86;
const LONGEST_LENGTH = 4;

/** The parts of a constructed value in their order; none at the first that is no DER. */
function listParts(bytes: Uint8Array): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at] ?? 0;
    const first = bytes[at + 1] ?? 0;
    const digits = first < 0x80 ? 0 : first & 0x7f;
    if (first === 0x80 || digits > LONGEST_LENGTH) return [];
    const from = at + 2 + digits;
    const size = digits === 0 ? first : bytes.subarray(at + 2, from).reduce((sum, byte) => sum * 256 + byte, 0);
    if (from + size > bytes.length) return [];
    parts.push({ tag, content: bytes.subarray(from, from + size) });
    at = from + size;
  }
  return parts;
}

const childrenOf = (part: Part | undefined): Part[] => (part === undefined ? [] : listParts(part.content));
const textOf = (part: Part | undefined): string => (part === undefined ? '' : new TextDecoder().decode(part.content));

/** Extension values by their object id in hex; one that is there twice counts as none. */
function readExtensions(der: Uint8Array): Map<string, Uint8Array> {
  const body = childrenOf(listParts(der)[0])[0];
  const list = childrenOf(childrenOf(body).find(({ tag }) => tag === EXTENSIONS))[0];
  const found = new Map<string, Uint8Array>();
  for (const extension of childrenOf(list).filter(({ tag }) => tag === SEQUENCE)) {
    const parts = childrenOf(extension);
    const id = parts.find(({ tag }) => tag === OBJECT_ID);
    const value = parts.find(({ tag }) => tag === OCTETS);
    if (id === undefined || value === undefined) continue;
    const name = Buffer.from(id.content).toString('hex');
    found.set(name, found.has(name) ? new Uint8Array() : value.content);
  }
  return found;
}

const ALTERNATIVE_NAME = '551d11';
/** 1.3.6.1.4.1.57264.1: Fulcio's own extensions, each a UTF8String. */
const FULCIO = '2b0601040183bf3001';
const FACTS = { issuer: '08', repository: '0c', sha: '0d' } as const;

/** What the certificate says; everything is blank when it cannot be read. */
export function readIdentity(der: Uint8Array): Identity {
  const extensions = readExtensions(der);
  const names = childrenOf(listParts(extensions.get(ALTERNATIVE_NAME) ?? new Uint8Array())[0]);
  const fact = (id: string): string => textOf(listParts(extensions.get(`${FULCIO}${id}`) ?? new Uint8Array())[0]);
  return {
    signer: names.length === 1 && names[0]?.tag === URI_NAME ? textOf(names[0]) : '',
    issuer: fact(FACTS.issuer),
    repository: fact(FACTS.repository),
    sha: fact(FACTS.sha),
  };
}
