// Checks what a route is asked and what it answers against the slice of GitHub's OpenAPI description beside this file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Answered, Asked, Route } from '../deployments/route.ts';

interface Slice {
  operations: Record<string, { request: object | true; responses: Record<string, object | true> }>;
  components: object;
}

export interface Checked {
  route: Route;
  /** One line per request or answer that GitHub would not have asked or given. */
  violations: string[];
  /** The operations that were asked, each once. */
  asked: Set<string>;
}

const path = join(import.meta.dirname, 'openapi.json');
const slice = JSON.parse(readFileSync(path, 'utf8')) as Slice;

/** The description's route for a request: names fit any one part, a trailing `{ref}` any rest. */
function findOperation({ method, path: parts }: Asked): string | undefined {
  const own = `${method} /repos/o/r/${parts.join('/')}`;
  const fits = Object.keys(slice.operations).filter((route) => {
    const pattern = route.replace(/\{ref\}$/u, '.+').replaceAll(/\{\w+\}/gu, '[^/]+');
    return new RegExp(`^${pattern}$`, 'u').test(own);
  });
  return fits.sort((a, b) => a.split('{').length - b.split('{').length)[0];
}

function createValidator(): (schema: object | true, value: unknown) => string | undefined {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'slice', components: slice.components });
  const compiled = new Map<object | true, ValidateFunction>();
  const compile = (schema: object | true): ValidateFunction =>
    ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"slice#/components')) as object);
  return (schema, value) => {
    const check = compiled.get(schema) ?? compile(schema);
    compiled.set(schema, check);
    return check(value) ? undefined : ajv.errorsText(check.errors);
  };
}

// Compiling a schema takes longer than answering a call.
const validate = createValidator();

/** A route that is answered by `route` and checked on the way in and out. Operations outside of the slice are not called GitHub's. */
export function checkRoute(route: Route): Checked {
  const checked: Checked = { route: () => undefined, violations: [], asked: new Set() };
  const note = (what: string, schema: object | true | undefined, value: unknown): void => {
    const fault = schema === undefined ? 'has no such answer' : validate(schema, value);
    if (fault !== undefined) checked.violations.push(`${what}: ${fault}`);
  };
  checked.route = (asked) => {
    const answered: Answered | undefined = route(asked);
    if (answered === undefined) return undefined;
    const name = findOperation(asked);
    const operation = name === undefined ? undefined : slice.operations[name];
    if (name === undefined || operation === undefined) {
      checked.violations.push(`${asked.method} ${asked.path.join('/')} is not in the slice`);
      return answered;
    }
    checked.asked.add(name);
    // A file is described as its metadata or a redirect; the bytes are what comes after it.
    if (answered.data instanceof Uint8Array) return answered;
    const wire: unknown = answered.data === undefined ? undefined : JSON.parse(JSON.stringify(answered.data));
    // The same operation is refused in a way that is not described per status.
    if (answered.status < 400) note(`answer to ${name}`, operation.responses[String(answered.status)], wire ?? null);
    if (answered.status < 300) note(`request of ${name}`, operation.request, asked.body);
    return answered;
  };
  return checked;
}
