// Where the schema of a run comes from: the checkout, and on pull requests the base commit as well.
import { UsageError } from '../../kernel/errors.ts';
import { baseShaOf, readAtCommit } from '../../kernel/policy.ts';
import type { Ports } from '../../ports/ports.ts';
import { readText } from '../scan/gather.ts';
import { readSchema, type Schema } from './document.ts';
import { maskSuspects, maskValues } from './masks.ts';
import { uniteSchemas } from './strictest.ts';

/** Where a schema is looked for when none is named. */
export const usualPath = 'env.schema.yml';

const limitBytes = 1024 * 1024;

/** A schema that was read and whose secrets are masked. */
export interface LoadedSchema {
  path: string;
  schema: Schema;
  unmaskable: ReadonlySet<string>;
  /** What of the proposal's own schema does not hold alone. */
  notes: readonly string[];
}

type Outside = Pick<Ports, 'files' | 'tree' | 'runner' | 'redactor' | 'git'>;

const readHead = async (ports: Outside, path: string, isNeeded: boolean): Promise<Schema | undefined> => {
  if (!isNeeded && (await ports.files.facts(path)) === undefined) return undefined;
  const read = readText(ports, path);
  if ('problem' in read) throw new UsageError(`input \`schema\`: ${JSON.stringify(path)} ${read.problem}`);
  return readSchema(read.text);
};

/** On a proposal the schema its base has at the path, else the one at the usual place: another name must not shed it. */
const readBase = async (ports: Outside, path: string): Promise<Schema | undefined> => {
  const base = baseShaOf(ports.runner.context.payload);
  if (base === undefined) return undefined;
  const texts = await readAtCommit(ports.git, base, [path, usualPath], 2 * limitBytes + 4096);
  if (texts === undefined)
    throw new UsageError(
      `input \`schema\`: the base commit ${base.slice(0, 12)} cannot be read, so what it demands cannot be held: give actions/checkout \`fetch-depth: 0\``,
    );
  const text = texts.find((one) => one !== undefined);
  return text === undefined ? undefined : readSchema(text);
};

const none: Schema = { declarations: [], rules: [], environments: [], faults: [] };

/**
 * Reads the schema and masks every secret it declares. On a proposal the base's demands hold too.
 * Undefined when none is named and none stands at the usual place; a UsageError when one cannot be read.
 */
export const loadSchema = async (ports: Outside, named: string | undefined): Promise<LoadedSchema | undefined> => {
  const path = named ?? usualPath;
  const isProposal = baseShaOf(ports.runner.context.payload) !== undefined;
  const head = await readHead(ports, path, named !== undefined && !isProposal);
  const base = head || named !== undefined || isProposal ? await readBase(ports, path) : undefined;
  if (!head && !base) {
    if (named === undefined) return undefined;
    throw new UsageError(`input \`schema\`: ${JSON.stringify(path)} is neither here nor at the base commit`);
  }
  const { schema, notes } = base ? uniteSchemas(head ?? none, base) : { schema: head ?? none, notes: [] };
  const valueOf = (name: string): string | undefined => ports.runner.variable(name);
  const unmaskable = maskValues(schema.declarations, valueOf, ports.redactor);
  if (schema.faults.length > 0) maskSuspects(ports.runner.variableNames(), valueOf, ports.redactor);
  return { path, schema, unmaskable, notes };
};
