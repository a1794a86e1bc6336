// What each type takes, in one sentence, with a value that fits and the options it fits with.
import type { TypeName, TypeOptions } from './declaration.ts';

/** For documentation and editors; every example is tested against its type. */
export interface TypeAbout {
  about: string;
  example: string;
  options?: TypeOptions;
}

export const typesAbout: Readonly<Record<TypeName, TypeAbout>> = {
  text: { about: 'Any text.', example: 'Shop of Ada' },
  url: { about: 'An address with a scheme and a host.', example: 'ftp://files.example/in', options: { schemes: ['ftp', 'sftp'] } },
  'http-url': { about: 'An http or https address.', example: 'https://shop.example/api' },
  'postgres-url': { about: 'A PostgreSQL address; several hosts are allowed.', example: 'postgres://app@db/shop?sslmode=require', options: { requires: ['database', 'tls'] } },
  'mysql-url': { about: 'A MySQL or MariaDB address.', example: 'mysql://app@db:3306/shop', options: { requires: ['username', 'port'] } },
  'mongodb-url': { about: 'A MongoDB address, with a list of hosts or `mongodb+srv`.', example: 'mongodb+srv://cluster.example/shop' },
  'redis-url': { about: 'A redis or rediss address.', example: 'rediss://cache:6380/0', options: { requires: ['tls'] } },
  'amqp-url': { about: 'An amqp or amqps address.', example: 'amqps://queue.example/shop' },
  port: { about: 'A port from 1 to 65535.', example: '8080' },
  email: { about: 'One e-mail address with a domain.', example: 'ops@shop.example' },
  enum: { about: 'One of the `values`, in the same case.', example: 'info', options: { values: ['debug', 'info', 'warn'] } },
  int: { about: 'A whole number in decimal digits, without leading zeros.', example: '25', options: { min: 1, max: 100 } },
  number: { about: 'A decimal number, with an exponent if need be.', example: '0.25', options: { min: 0, max: 1 } },
  bool: { about: 'true, false, 1, 0, yes, no, on or off, in any case.', example: 'true' },
  duration: { about: 'One or more numbers with units: ns, us, ms, s, m, h, d, w.', example: '1h30m' },
  bytes: { about: 'A size in bytes, with or without a unit.', example: '1.5GiB' },
  regex: { about: 'What the `pattern` describes as a whole, in the syntax of RE2.', example: 'eu-1', options: { pattern: '(eu|us)-\\d' } },
  json: { about: 'JSON.', example: '{"retries":3}' },
  base64: { about: 'Base64, standard or URL-safe, of exactly `bytes` bytes if given.', example: 'AAECAwQFBgc=', options: { bytes: 8 } },
  hex: { about: 'Pairs of hexadecimal digits, of exactly `bytes` bytes if given.', example: '00ff10', options: { bytes: 3 } },
  hostname: { about: 'A host name without scheme and port.', example: 'db.internal' },
  ip: { about: 'An IPv4 or IPv6 address.', example: '10.0.0.7' },
  cidr: { about: 'A range of addresses.', example: '10.0.0.0/8' },
  semver: { about: 'A semantic version.', example: '1.4.0-rc.1' },
  uuid: { about: 'A UUID.', example: '00000000-0000-4000-8000-00000000000a' },
  path: { about: 'A path without control characters.', example: '/var/lib/shop' },
  list: { about: 'Items with a `separator` between them, each of type `items` if given.', example: '80;443', options: { items: 'port', separator: ';' } },
  record: { about: 'Pairs of key=value with a `separator` between them.', example: 'team=web,tier=1' },
  pem: { about: 'A PEM block; line ends may be written as `\\n`. A secret.', example: ['-----BEGIN', 'CERTIFICATE-----\\nAAAA\\n-----END', 'CERTIFICATE-----'].join(' ') },
  jwt: { about: 'A signed JSON Web Token; the signature is not verified. A secret.', example: ['e30', 'e30', 'c2ln'].join('.') },
  secret: { about: 'A value of at least `bits` bits of entropy. A secret.', example: 'correct-horse-battery-staple', options: { bits: 60 } },
};
