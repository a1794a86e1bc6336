// Completes a double's answer to what GitHub's description requires of it, and names what GitHub would never have said.

export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  allOf?: readonly Schema[];
}

type Schemas = Readonly<Record<string, Schema>>;

const FORMATS: Readonly<Record<string, string>> = {
  uri: 'https://github.invalid/',
  'date-time': '2026-01-02T03:04:05Z',
};
const BLANKS: Readonly<Record<string, unknown>> = { integer: 1, number: 1, boolean: false, null: null };

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

/** The value with everything required that it leaves out; `unknown` collects the paths of what the schema does not know. */
export function completeAnswer(
  schemas: Schemas,
  schema: Schema,
  given: unknown,
  unknown: string[] = [],
  at = '',
): unknown {
  const next = (inner: Schema, value: unknown, name = ''): unknown =>
    completeAnswer(schemas, inner, value, unknown, name === '' ? at : `${at}.${name}`);
  if (schema.$ref !== undefined) return next(schemas[schema.$ref.replace('#/components/schemas/', '')] ?? {}, given);
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches !== undefined) return next(pickBranch(schemas, branches, given), given);
  if (schema.allOf !== undefined) return schema.allOf.reduce((value: unknown, inner) => next(inner, value), given);
  if (given === undefined && schema.enum !== undefined) return schema.enum[0];
  if (schema.type === 'object' && (given === undefined || typeOf(given) === 'object')) {
    return completeObject(schema, (given ?? {}) as Record<string, unknown>, next, (name) =>
      unknown.push(`${at}.${name}`),
    );
  }
  if (schema.type === 'array' && (given === undefined || Array.isArray(given)))
    return ((given ?? []) as unknown[]).map((entry) => next(schema.items ?? {}, entry, '[]'));
  if (given !== undefined) return given;
  return schema.type === 'string' ? (FORMATS[schema.format ?? ''] ?? 'text') : BLANKS[schema.type ?? 'null'];
}

function completeObject(
  { properties = {}, required = [], additionalProperties }: Schema,
  given: Readonly<Record<string, unknown>>,
  next: (inner: Schema, value: unknown, name: string) => unknown,
  note: (name: string) => void,
): Record<string, unknown> {
  const isOpen = Object.keys(properties).length === 0 || Boolean(additionalProperties);
  for (const name of isOpen ? [] : Object.keys(given)) if (properties[name] === undefined) note(name);
  const names = new Set([...Object.keys(given), ...required]);
  return Object.fromEntries([...names].map((name) => [name, next(properties[name] ?? {}, given[name], name)]));
}

function pickBranch(schemas: Schemas, branches: readonly Schema[], given: unknown): Schema {
  const kindOf = (schema: Schema): string => {
    const name = schema.$ref?.replace('#/components/schemas/', '');
    const inner = name === undefined ? (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.[0] : schemas[name];
    return schema.type ?? (inner === undefined ? '' : kindOf(inner));
  };
  const wanted = given === undefined ? 'null' : typeOf(given);
  return branches.find((branch) => kindOf(branch) === wanted) ?? branches[0] ?? {};
}
