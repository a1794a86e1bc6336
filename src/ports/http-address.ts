// Knows which addresses a probe may reach: public ones, private ones when allowed, metadata services never.
import { BlockList, isIP, isIPv4, SocketAddress } from 'node:net';

export type Reach = 'public' | 'private' | 'metadata';

function createList(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address, bits] = subnet.split('/');
    list.addSubnet(address!, Number(bits), isIPv4(address!) ? 'ipv4' : 'ipv6');
  }
  return list;
}

/** Credentials for the machine are handed out here (AWS, ECS, EKS, GCP, Azure, Alibaba, Oracle). */
const METADATA = createList([
  '169.254.0.0/16',
  '100.100.100.200/32',
  '168.63.129.16/32',
  '192.0.0.192/32',
  'fd00:ec2::/32',
  'fd20:ce::254/128',
  'fe80::a9fe:a9fe/128',
]);
const METADATA_NAMES = new Set(['metadata', 'metadata.google.internal', 'metadata.goog', 'instance-data']);

/** RFC 6890 and its neighbours: loopback, private, shared, link-local, benchmark, multicast, reserved. */
const PRIVATE = createList([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/128', '::1/128', 'fc00::/7', 'fe80::/10', 'ff00::/8', '100::/64'],
]);

/** The sixteen bytes of an IPv6 address, as eight groups. */
function readGroups(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const parse = (part: string) => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)));
  const [left, right] = [parse(head), parse(tail ?? '')];
  return tail === undefined ? left : [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}

/** The IPv4 address inside an IPv6 one: mapped (::ffff:a.b.c.d), NAT64 (64:ff9b::) or 6to4 (2002::). */
function readEmbedded(address: string): string | undefined {
  const dotted = /:(\d+\.\d+\.\d+\.\d+)$/u.exec(address)?.[1];
  if (dotted !== undefined) return dotted;
  const groups = readGroups(address);
  const join = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255].join('.');
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped || (groups[0] === 0x64 && groups[1] === 0xff9b)) return join(groups[6]!, groups[7]!);
  return groups[0] === 0x2002 ? join(groups[1]!, groups[2]!) : undefined;
}

/** What lies behind an IP address (any spelling; a zone such as `%eth0` is dropped). */
export function classifyAddress(address: string): Reach {
  const plain = address.replace(/%.*$/u, '');
  if (isIP(plain) === 0) return 'private';
  const family = isIPv4(plain) ? 'ipv4' : 'ipv6';
  const normal = family === 'ipv6' ? new SocketAddress({ address: plain, family }).address : plain;
  if (METADATA.check(normal, family)) return 'metadata';
  const embedded = family === 'ipv6' ? readEmbedded(normal) : undefined;
  if (embedded !== undefined) return classifyAddress(embedded);
  return PRIVATE.check(normal, family) ? 'private' : 'public';
}

/** Whether a host name is one under which clouds serve metadata. */
export function isMetadataName(host: string): boolean {
  return METADATA_NAMES.has(host.toLowerCase().replace(/\.$/u, ''));
}
