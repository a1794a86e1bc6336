// Checks what a route is asked and what it answers against the slice of GitHub's OpenAPI description beside this file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { answerFirst, type Answered, type Asked, type Route } from '../deployments/route.ts';
import { completeAnswer, type Schema } from './complete.ts';

interface Slice {
  operations: Record<string, { request: object | true; query: string[]; responses: Record<string, Schema | true> }>;
  components: { schemas: Record<string, Schema> };
}

export interface Checked {
  route: Route;
  /** One line per kind of request or answer that GitHub would not have asked or given. */
  violations: string[];
  /** The operations that were asked, each once. */
  asked: Set<string>;
}

const path = join(import.meta.dirname, 'openapi.json');
const slice = JSON.parse(readFileSync(path, 'utf8')) as Slice;

/** The description's route for a request: names fit any one part, a trailing `{ref}` any rest. */
function findOperation({ method, path: parts }: Asked): string | undefined {
  const own = [`${method} /repos/o/r`, ...parts].join('/');
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

/** What the description says of an answer: the value as GitHub would give it, and paths that GitHub does not know. */
function complete(schema: Schema | true | undefined, value: unknown): { whole: unknown; unknown: string[] } {
  const unknown: string[] = [];
  if (schema === undefined || schema === true) return { whole: value, unknown };
  return { whole: completeAnswer(slice.components.schemas, schema, value, unknown), unknown };
}

/**
 * A route that is answered by `route` and checked on the way in and out. Operations outside of the slice are not called GitHub's.
 * A partial double says only what it decides; the rest of what GitHub requires is filled in.
 */
export function checkRoute(route: Route, { isPartial = false } = {}): Checked {
  const checked: Checked = { route: () => undefined, violations: [], asked: new Set() };
  const blame = (line: string): void => {
    if (!checked.violations.includes(line)) checked.violations.push(line);
  };
  const note = (what: string, schema: object | true | undefined, value: unknown): void => {
    const fault = schema === undefined ? 'has no such answer' : validate(schema, value);
    if (fault !== undefined) blame(`${what}: ${fault}`);
  };
  const noteQuery = (name: string, { query }: Asked, known: readonly string[]): void => {
    for (const key of query.keys()) if (!known.includes(key)) blame(`query of ${name}: ${key}`);
  };
  checked.route = (asked) => {
    const answered: Answered | undefined = route(asked);
    if (answered === undefined) return undefined;
    const name = findOperation(asked);
    const operation = name === undefined ? undefined : slice.operations[name];
    if (name === undefined || operation === undefined) {
      blame(`${asked.method} ${asked.path.join('/')} is not in the slice`);
      return answered;
    }
    checked.asked.add(name);
    noteQuery(name, asked, operation.query);
    // A file is described as its metadata or a redirect; the bytes are what comes after it.
    if (answered.data instanceof Uint8Array) return answered;
    // The same operation is refused in a way that is not described per status.
    if (answered.status >= 400) return answered;
    const wire: unknown = answered.data === undefined ? undefined : JSON.parse(JSON.stringify(answered.data));
    const schema = operation.responses[String(answered.status)];
    const { whole, unknown } = complete(schema, wire);
    const said = isPartial ? whole : wire;
    for (const path of unknown) blame(`answer to ${name}: GitHub has no ${path}`);
    note(`answer to ${name}`, schema, said ?? null);
    if (answered.status < 300) note(`request of ${name}`, operation.request, asked.body);
    return { ...answered, data: said };
  };
  return checked;
}

/** Routes in order as one double that answers in GitHub's full form and is checked. */
export const describeRoutes = (routes: readonly Route[]): Checked =>
  checkRoute((asked) => answerFirst(routes, asked), {
    isPartial: true,
  });
