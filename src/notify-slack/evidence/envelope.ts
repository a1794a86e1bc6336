// What every evidence file of the suite has in common, read so that an unknown or damaged field is unknown, not fatal.
import { z } from 'zod';
import { isObject, parseJson } from '../../domain/json.ts';
import { STATUSES } from '../../kernel/outcome.ts';

/** A text field; anything else counts as not there. Blank means unset here as everywhere. */
export const text = z
  .union([z.string(), z.number()])
  .transform((value) => (String(value).trim() === '' ? undefined : String(value)))
  .optional()
  .catch(undefined);

const DECIMAL = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** A number, also one that an action wrote as output text. */
export const number = z
  .union([
    z.number(),
    z
      .string()
      .regex(DECIMAL)
      .transform((digits) => Number(digits)),
  ])
  .optional()
  .catch(undefined);

/** The length of a list, or a count where the field already is one. */
export const count = z
  .union([z.array(z.unknown()).transform((list) => list.length), number])
  .optional()
  .catch(undefined);

export interface Envelope {
  /** The action that wrote the file: the middle of `plimsoll/<action>/v1`. */
  readonly action: string;
  readonly status: string;
  readonly reason: string;
  /** All fields of the file, keys in camel case, fields of `outputs` among them. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const SCHEMA_NAME = /^plimsoll\/([a-z][a-z0-9-]{0,60})\/v\d{1,4}$/;

/** `error-rate` and `error_rate` as `errorRate`. */
function camelCase(key: string): string {
  return key.replace(/[-_]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function camelFields(record: object): [string, unknown][] {
  return Object.entries(record).map(([key, value]) => [camelCase(key), value]);
}

/** Whether the file is a release manifest, which is no evidence but says what is deployed. */
function isManifest(value: Record<string, unknown>): boolean {
  const { id, sha, status } = value;
  return status === undefined && typeof id === 'string' && typeof sha === 'string' && /^[0-9a-f]{40}$/.test(sha);
}

/**
 * One evidence file, or a release manifest, as an envelope.
 * @returns the envelope, or in one sentence why the file is none
 */
export function parseEnvelope(source: string): Envelope | string {
  const value = parseJson(source);
  if (!isObject(value)) return 'is not a JSON object';
  if (isManifest(value))
    return { action: 'release', status: 'passed', reason: '', fields: Object.fromEntries(camelFields(value)) };
  const action = typeof value['schema'] === 'string' ? SCHEMA_NAME.exec(value['schema'])?.[1] : undefined;
  if (action === undefined) return 'has no schema of the form plimsoll/<action>/v1';
  const status = STATUSES.find((known) => known === value['status']);
  if (status === undefined) return `has no status (one of ${STATUSES.join(', ')})`;
  const outputs = isObject(value['outputs']) ? camelFields(value['outputs']) : [];
  const fields = Object.fromEntries([...outputs, ...camelFields(value)]);
  return { action, status, reason: typeof value['reason'] === 'string' ? value['reason'] : '', fields };
}
