// Knows the families of health bodies: by what each is recognised, and where its own verdict and its parts stand.
import { listDependencies, listFlatDependencies, readState, type Dependency } from './dependency.ts';
import { isObject, type JsonObject } from '../../domain/json.ts';
import { readKey, showScalar } from './json.ts';
import { readMeaning } from './word.ts';

export interface Dialect {
  readonly name: string;
  readonly isSpoken: (body: JsonObject, contentType: string) => boolean;
  readonly read: (body: JsonObject) => { word: unknown; dependencies: readonly Dependency[] };
}

const META = new Set([
  'status',
  'state',
  'health',
  'overall_status',
  'overallStatus',
  'service',
  'serviceId',
  'version',
  'name',
  'environment',
  'env',
  'message',
  'info',
  'success',
  'result',
  'description',
]);

const has = (body: JsonObject, ...keys: readonly string[]) => keys.every((key) => Object.hasOwn(body, key));
const isText = (value: unknown): value is string => typeof value === 'string';
const UPPER_STATES = new Set(['UP', 'DOWN', 'OUT_OF_SERVICE', 'UNKNOWN']);
export const TITLE_STATES = new Set(['Healthy', 'Degraded', 'Unhealthy']);

/** Parts of a health+json body: `component:measurement` to a list of measurements. */
function readMeasurements(checks: unknown): Dependency[] {
  return listDependencies(checks).map((part) => ({ ...part, name: part.name.split(':')[0] || part.name }));
}

function readErrors(list: unknown): Dependency[] {
  if (!Array.isArray(list)) return [];
  return list.map((entry) => {
    const message = readKey(entry, 'message') ?? readKey(entry, 'err') ?? 'error';
    return { name: showScalar(message), meaning: 'bad', word: 'error' } as const;
  });
}

/** In the order in which they are tried: the most particular first. */
export const DIALECTS: readonly Dialect[] = [
  {
    name: 'application/health+json',
    isSpoken: (body, type) =>
      has(body, 'status') &&
      (type === 'application/health+json' ||
        (isObject(body['checks']) && Object.values(body['checks']).some(Array.isArray)) ||
        has(body, 'releaseId') ||
        has(body, 'serviceId')),
    read: (body) => ({ word: body['status'], dependencies: readMeasurements(body['checks']) }),
  },
  {
    name: 'Spring Boot actuator',
    isSpoken: (body) => isText(body['status']) && UPPER_STATES.has(body['status']) && !Array.isArray(body['checks']),
    read: (body) => ({
      word: body['status'],
      dependencies: listDependencies(body['components'] ?? body['details'] ?? body['checks']),
    }),
  },
  {
    name: 'MicroProfile Health or @cloudnative/health-connect',
    isSpoken: (body) => isText(body['status']) && UPPER_STATES.has(body['status']) && Array.isArray(body['checks']),
    read: (body) => ({ word: body['status'], dependencies: listDependencies(body['checks']) }),
  },
  {
    name: 'ASP.NET HealthChecks UI',
    isSpoken: (body) =>
      isText(body['status']) && TITLE_STATES.has(body['status']) && (has(body, 'entries') || has(body, 'results')),
    read: (body) => ({
      word: body['status'],
      dependencies: listDependencies(body['entries'] ?? body['results']),
    }),
  },
  {
    name: '@nestjs/terminus',
    isSpoken: (body) => has(body, 'status', 'info', 'error', 'details') && isObject(body['details']),
    read: (body) => ({ word: body['status'], dependencies: listDependencies(body['details']) }),
  },
  {
    name: '@godaddy/terminus (failed)',
    isSpoken: (body) => body['status'] === 'error' && Array.isArray(body['error']),
    read: (body) => ({ word: body['status'], dependencies: readErrors(body['error']) }),
  },
  {
    name: 'overall status with components',
    isSpoken: (body) => has(body, 'overall_status') || has(body, 'overallStatus'),
    read: (body) => ({
      word: body['overall_status'] ?? body['overallStatus'],
      dependencies: listDependencies(body['components'] ?? body['checks'] ?? body['services']),
    }),
  },
  {
    name: 'readiness with a reason',
    isSpoken: (body) => has(body, 'status', 'reason') && isText(body['reason']),
    read: (body) => ({
      word: body['status'],
      dependencies:
        readMeaning(body['status']) === 'bad'
          ? [{ name: showScalar(body['reason']), meaning: 'bad', word: 'reason' }]
          : [],
    }),
  },
  {
    name: 'status with checks',
    isSpoken: (body) =>
      has(body, 'status') &&
      ['checks', 'services', 'dependencies', 'components'].some((key) => typeof body[key] === 'object'),
    read: (body) => ({
      word: body['status'],
      dependencies: ['checks', 'services', 'dependencies', 'components'].flatMap((key) => listDependencies(body[key])),
    }),
  },
  {
    name: 'status with flat parts',
    isSpoken: (body) => has(body, 'status') && listFlatDependencies(body, META).length > 0,
    read: (body) => ({ word: body['status'], dependencies: listFlatDependencies(body, META) }),
  },
  {
    name: 'status alone',
    isSpoken: (body) => has(body, 'status') && typeof body['status'] !== 'object',
    read: (body) => ({ word: body['status'], dependencies: [] }),
  },
  {
    name: 'healthy flag',
    isSpoken: (body) => ['healthy', 'ok', 'ready', 'alive', 'success'].some((key) => typeof body[key] === 'boolean'),
    read: (body) => ({
      word: ['healthy', 'ok', 'ready', 'alive', 'success']
        .map((key) => body[key])
        .find((value) => typeof value === 'boolean'),
      dependencies: listDependencies(body['checks'] ?? body['services'] ?? body['dependencies']),
    }),
  },
  {
    name: 'health or state key',
    isSpoken: (body) => readState({ state: body['state'] ?? body['health'] ?? body['result'] }) !== undefined,
    read: (body) => ({ word: body['state'] ?? body['health'] ?? body['result'], dependencies: [] }),
  },
];

/** Keys under which frameworks wrap what was asked for. */
export const ENVELOPES = ['data', 'result', 'response', 'payload', 'health'] as const;
