// What a schema says about one variable, and which words it may use.
import type { Condition } from '../rules/condition.ts';

export const typeNames = [
  'text',
  'url',
  'http-url',
  'postgres-url',
  'mysql-url',
  'mongodb-url',
  'redis-url',
  'amqp-url',
  'port',
  'email',
  'enum',
  'int',
  'number',
  'bool',
  'duration',
  'bytes',
  'regex',
  'json',
  'base64',
  'hex',
  'hostname',
  'ip',
  'cidr',
  'semver',
  'uuid',
  'path',
  'list',
  'record',
  'pem',
  'jwt',
  'secret',
] as const;
export type TypeName = (typeof typeNames)[number];

/** Parts a URL can be asked to have; `tls` is an encrypted connection, by scheme or parameter. */
export const urlParts = ['username', 'password', 'port', 'database', 'tls'] as const;
export type UrlPart = (typeof urlParts)[number];

/** Options that narrow a type; which type takes which is in the table of types. */
export interface TypeOptions {
  values?: readonly string[] | undefined;
  min?: number | undefined;
  max?: number | undefined;
  /** Exact number of bytes behind an encoding. */
  bytes?: number | undefined;
  pattern?: string | undefined;
  requires?: readonly UrlPart[] | undefined;
  schemes?: readonly string[] | undefined;
  items?: TypeName | undefined;
  separator?: string | undefined;
  /** Least entropy in bits. */
  bits?: number | undefined;
}

/** What a value has to be, in words that follow "has to be"; undefined when it is. Never holds anything of the value. */
export type Checker = (value: string, options: TypeOptions) => string | undefined;

/** One declared variable; line and column (from 1) are those of its name in the schema. */
export interface Declaration {
  name: string;
  line: number;
  column: number;
  type: TypeName;
  options: TypeOptions;
  /** Always, never, or in these environments. */
  required: boolean | readonly string[];
  /** Required only where all of these are met; none means no condition. */
  when: readonly Condition[];
  isSecret: boolean;
  rejectsPlaceholder: boolean;
  /** Whether the value of a committed example is refused too. */
  rejectsExample: boolean;
  /** What the variable is for, as the schema says it. */
  description: string | undefined;
}
