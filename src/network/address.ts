// Knows which addresses a probe may reach: public ones, private ones when allowed, metadata services never.

export type Reach = 'public' | 'private' | 'metadata';

interface Subnet {
  readonly first: bigint;
  /** Bits of the address that do not matter. */
  readonly rest: bigint;
}

const MAPPED = 0xffffn << 32n;

/** An IPv4 address as the IPv6 address that means the same (::ffff:a.b.c.d), both as one number; undefined for anything else. */
function readNumber(address: string): bigint | undefined {
  if (/^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/u.test(address)) {
    const bytes = address.split('.').map(Number);
    return bytes.some((byte) => byte > 255)
      ? undefined
      : bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0xffffn);
  }
  const url = `http://[${address}]/`;
  if (!/^[0-9a-f:.]+$/iu.test(address) || !URL.canParse(url)) return undefined;
  const [head = '', tail] = new URL(url).hostname.slice(1, -1).split('::');
  const parse = (part: string) => (part === '' ? [] : part.split(':').map((group) => BigInt(`0x${group}`)));
  const [left, right] = [parse(head), parse(tail ?? '')];
  const groups = [...left, ...Array<bigint>(8 - left.length - right.length).fill(0n), ...right];
  return groups.reduce((sum, group) => (sum << 16n) | group, 0n);
}

function createList(subnets: readonly string[]): Subnet[] {
  return subnets.map((subnet) => {
    const [address = '', bits] = subnet.split('/');
    const rest = BigInt((address.includes(':') ? 128 : 32) - Number(bits));
    return { first: readNumber(address)! >> rest, rest };
  });
}

const isIn = (list: readonly Subnet[], number: bigint): boolean =>
  list.some(({ first, rest }) => number >> rest === first);

/** Credentials for the machine are handed out here (AWS, ECS, EKS, GCP, Azure, Alibaba, Oracle). */
const METADATA = createList([
  ...['169.254.0.0/16', '100.100.100.200/32', '168.63.129.16/32', '192.0.0.192/32'],
  ...['fd00:ec2::/32', 'fd20:ce::254/128', 'fe80::a9fe:a9fe/128'],
]);
const METADATA_NAMES = new Set(['metadata', 'metadata.google.internal', 'metadata.goog', 'instance-data']);

/** RFC 6890 and its neighbours: loopback, private, shared, link-local, benchmark, multicast, reserved. */
const PRIVATE = createList([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/128', '::1/128', 'fc00::/7', 'fe80::/10', 'ff00::/8', '100::/64'],
]);

/** The IPv4 address (as a mapped one) inside an IPv6 one: NAT64 (64:ff9b::/32), compatible (::/96) or 6to4 (2002::/16). */
function readEmbedded(number: bigint): bigint | undefined {
  const of = (bits: bigint) => MAPPED | (bits & 0xffffffffn);
  if (number >> 96n === 0x64ff9bn || number >> 32n === 0n) return of(number);
  return number >> 112n === 0x2002n ? of(number >> 80n) : undefined;
}

/** What lies behind an IP address (any spelling; a zone such as `%eth0` is dropped). Anything else is taken for private. */
export function classifyAddress(address: string): Reach {
  const number = readNumber(address.replace(/%.*$/u, ''));
  if (number === undefined) return 'private';
  const inside = [number, readEmbedded(number) ?? number];
  if (inside.some((one) => isIn(METADATA, one))) return 'metadata';
  return inside.some((one) => isIn(PRIVATE, one)) ? 'private' : 'public';
}

/** Whether a host name is one under which clouds serve metadata. */
export function isMetadataName(host: string): boolean {
  return METADATA_NAMES.has(host.toLowerCase().replace(/\.$/u, ''));
}
