// Finds the files of a commit that say which variables its release asks for: schemas of validate-env, and templates.
import type { Git, GitResult } from '../../ports/git.ts';
import { readYamlMap } from './asked.ts';

export interface ConfigurationFile {
  kind: 'schema' | 'template';
  /** Git's id of the content. */
  blob: string;
}

/** By path below the working directory. */
export type ConfigurationFiles = ReadonlyMap<string, ConfigurationFile>;

/** Where validate-env looks unless it is told otherwise. */
const USUAL_SCHEMA = 'env.schema.yml';
const POLICY = '.github/plimsoll.yml';
/** Git's id of a tree without files, by the length of the ids of a repository. */
const EMPTY_TREES: Readonly<Record<number, string>> = {
  40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

const TEMPLATE =
  /^(?:[\w.-]*\.)?env(?:[._-][\w.-]*)?[._-](?:example|sample|template|tmpl|dist|defaults?|schema)(?:[._-][\w-]+)?$/iu;
const CODE = /\.(?:[cm]?[jt]sx?|py|rb|php|ya?ml|json|md)$/iu;
const FOREIGN = /(?:^|\/)(?:node_modules|vendor|third_party|tests?|__tests__|fixtures|testdata)\//iu;

async function ask(git: Git, args: readonly string[]): Promise<GitResult | undefined> {
  try {
    const result = await git.run(args);
    return result.code === 0 ? result : undefined;
  } catch {
    // No git, or more than it may say: what cannot be compared is said, and never in the way of a rollback.
    return undefined;
  }
}

/** Name of the schema that the configuration file of the commit gives to validate-env. */
async function readSchemaName(git: Git, sha: string): Promise<string> {
  const policy = await ask(git, ['cat-file', 'blob', `${sha}:${POLICY}`]);
  const section = readYamlMap(new TextDecoder().decode(policy?.stdout))?.['validate-env'];
  const named = (section as { schema?: unknown } | null | undefined)?.schema;
  return typeof named === 'string' ? named.slice(named.lastIndexOf('/') + 1) : USUAL_SCHEMA;
}

function kindOf(path: string, schema: string): ConfigurationFile['kind'] | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (FOREIGN.test(path)) return undefined;
  if (name === schema || name === USUAL_SCHEMA) return 'schema';
  return TEMPLATE.test(name) && !CODE.test(name) ? 'template' : undefined;
}

/** Undefined where the checkout does not have the commit. */
export async function findConfiguration(git: Git, sha: string): Promise<ConfigurationFiles | undefined> {
  const schema = await readSchemaName(git, sha);
  const wanted = ['*env*', schema].map((name) => `:(glob)**/${name}`);
  const listed = await ask(git, [
    'diff-tree',
    '-r',
    '-z',
    '--no-renames',
    '--relative',
    EMPTY_TREES[sha.length] ?? '',
    sha,
    '--',
    ...wanted,
  ]);
  if (listed === undefined) return undefined;
  const found = new Map<string, ConfigurationFile>();
  // Facts and path take turns: `:000000 100644 0000… 1234… A`, `path`.
  const fields = new TextDecoder().decode(listed.stdout).split('\0');
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, blob] = /^:\d+ 100\d+ [0-9a-f]+ ([0-9a-f]+) /u.exec(fields[at] ?? '') ?? [];
    const path = fields[at + 1] ?? '';
    const kind = kindOf(path, schema);
    if (blob !== undefined && kind !== undefined) found.set(path, { kind, blob });
  }
  return found;
}
