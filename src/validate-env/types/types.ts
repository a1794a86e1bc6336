// The table of types: which options each takes and how it checks a value.
import { RE2JS } from 're2js';
import { valid } from 'semver';
import type { Checker, TypeName, TypeOptions } from './declaration.ts';
import { checkBase64, checkHex, checkJson, checkJwt, checkPem, checkSecret, checkUuid } from './encodings.ts';
import { checkCidr, checkEmail, checkHostname, checkIp } from './networks.ts';
import { checkBool, checkBytes, checkDuration, checkInt, checkNumber, checkPort } from './numbers.ts';
import { urlChecker } from './urls.ts';

/** `needs` are options without which the type says nothing. */
interface Type {
  takes: readonly (keyof TypeOptions)[];
  needs: readonly (keyof TypeOptions)[];
  check: Checker;
}

const type = (
  check: Checker,
  takes: readonly (keyof TypeOptions)[] = [],
  needs: readonly (keyof TypeOptions)[] = [],
): Type => ({ takes: [...takes, ...needs], needs, check });

const url = (about: string, schemes: readonly string[], manyHosts = false): Type =>
  type(urlChecker(about, schemes, manyHosts), ['requires', 'schemes']);

const checkEnum: Checker = (value, { values = [] }) =>
  values.includes(value) ? undefined : `one of ${values.join(', ')}`;

const checkRegex: Checker = (value, { pattern = '' }) =>
  RE2JS.compile(pattern).matches(value) ? undefined : 'what the pattern of the schema describes';

const checkPath: Checker = (value) => (/\p{Cc}/u.test(value) ? 'a path without control characters' : undefined);

const checkSemver: Checker = (value) =>
  value.length <= 256 && valid(value) !== null ? undefined : 'a semantic version';

const checkList: Checker = (value, { items = 'text', separator = ',' }) => {
  const faults = value
    .split(separator)
    .map((item) => (item.trim() === '' ? 'not empty' : types[items].check(item.trim(), {})));
  const index = faults.findIndex((fault) => fault !== undefined);
  return index < 0 ? undefined : `a list, each item of which has to be ${faults[index]}`;
};

const checkRecord: Checker = (value, { separator = ',' }) =>
  value.split(separator).every((pair) => pair.trim().indexOf('=') > 0)
    ? undefined
    : `pairs of key=value with ${JSON.stringify(separator)} in between`;

/** Every type by name. */
export const types: Readonly<Record<TypeName, Type>> = {
  text: type(() => undefined),
  url: url('a URL', [], true),
  'http-url': url('an HTTP address', ['http', 'https']),
  'postgres-url': url('a PostgreSQL address', ['postgres', 'postgresql'], true),
  'mysql-url': url('a MySQL address', ['mysql', 'mariadb']),
  'mongodb-url': url('a MongoDB address', ['mongodb', 'mongodb+srv'], true),
  'redis-url': url('a Redis address', ['redis', 'rediss']),
  'amqp-url': url('an AMQP address', ['amqp', 'amqps']),
  port: type(checkPort),
  email: type(checkEmail),
  enum: type(checkEnum, [], ['values']),
  int: type(checkInt, ['min', 'max']),
  number: type(checkNumber, ['min', 'max']),
  bool: type(checkBool),
  duration: type(checkDuration),
  bytes: type(checkBytes),
  regex: type(checkRegex, [], ['pattern']),
  json: type(checkJson),
  base64: type(checkBase64, ['bytes']),
  hex: type(checkHex, ['bytes']),
  hostname: type(checkHostname),
  ip: type(checkIp),
  cidr: type(checkCidr),
  semver: type(checkSemver),
  uuid: type(checkUuid),
  path: type(checkPath),
  list: type(checkList, ['items', 'separator']),
  record: type(checkRecord, ['separator']),
  pem: type(checkPem),
  jwt: type(checkJwt),
  secret: type(checkSecret, ['bits']),
};
