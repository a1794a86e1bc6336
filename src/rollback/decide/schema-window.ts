// Knows whether a release can run on the database as it is now, by the schema versions each release declares.
import { z } from 'zod';
import { describeRelease, type DeployedRelease, type SchemaWindow } from '../../domain/deployment.ts';
import { refuse, type Refusal } from './refusal.ts';

/** What the caller knows of the database: its schema version or range, that nobody shall check, or nothing. */
export type StatedSchema = SchemaWindow | 'unchecked' | undefined;

export type SchemaVerdict = { status: 'allowed'; note: string } | { status: 'refused'; refusal: Refusal };

/** Reads `42`, `40..42` or `unchecked`; undefined for anything else. */
export function parseStatedSchema(text: string): SchemaWindow | 'unchecked' | undefined {
  if (text === 'unchecked') return 'unchecked';
  const match = /^(\d{1,15})(?:\.\.(\d{1,15}))?$/u.exec(text);
  if (match === null) return undefined;
  const [min, max] = [Number(match[1]), Number(match[2] ?? match[1])];
  return min <= max ? { min, max } : undefined;
}

/** The input that states the schema of the database. */
export function schemaInput(): z.ZodType<SchemaWindow | 'unchecked', string> {
  return z.string().transform((text, context): SchemaWindow | 'unchecked' => {
    const stated = parseStatedSchema(text.trim());
    if (stated !== undefined) return stated;
    context.issues.push({
      code: 'custom',
      input: text,
      message: 'allowed: a version such as `42`, a range such as `40..42`, or `unchecked`',
    });
    return z.NEVER;
  });
}

const show = ({ min, max }: SchemaWindow): string => (min === max ? `${min}` : `${min}..${max}`);

/**
 * Allows the target when its window covers every schema version that the database may have: the stated ones, or those that
 * the release now live declares. With neither, a target that declares a window is refused, because nobody knows what it would meet.
 */
export function judgeSchema(
  target: DeployedRelease,
  from: DeployedRelease | undefined,
  stated: StatedSchema,
): SchemaVerdict {
  if (stated === 'unchecked') return { status: 'allowed', note: 'schema window: unchecked, as asked' };
  const database = stated ?? from?.schema ?? undefined;
  const name = describeRelease(target);
  if (database === undefined) {
    const note = 'schema window: not checked, because no release declares one and none was stated';
    if (target.schema === null) return { status: 'allowed', note };
    const fact = `${name} works with schema ${show(target.schema)}, and nobody says what the database has`;
    return refuse('schema-window', `${fact}: state it with \`schema-window\`, or give \`unchecked\``);
  }
  const whose =
    stated === undefined
      ? `the live release works with schema ${show(database)}`
      : `the database has schema ${show(database)}`;
  const remedy = 'migrate down, deploy a fix, or state the schema of the database with `schema-window`';
  if (target.schema === null)
    return refuse('schema-window', `${name} declares no schema window and ${whose}: ${remedy}`);
  if (target.schema.min <= database.min && database.max <= target.schema.max) {
    return { status: 'allowed', note: `schema window: ${show(target.schema)} covers ${show(database)}` };
  }
  return refuse('schema-window', `${name} works with schema ${show(target.schema)} and ${whose}: ${remedy}`);
}
