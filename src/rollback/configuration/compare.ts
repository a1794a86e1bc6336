// Compares the configuration that a target asks for with that of the live release, from the checkout alone.
import { describeRelease, type DeployedRelease } from '../../domain/deployment.ts';
import type { Git } from '../../ports/git.ts';
import { readSchemaNames, readTemplateNames, type AskedNames } from './asked.ts';
import { judgeConfiguration, type ChangedFile, type ConfigurationVerdict } from './difference.ts';
import { findConfiguration, readBlob, type ConfigurationFile, type ConfigurationFiles } from './files.ts';

/** Files that are read; a change of more is named by their paths alone. */
const READ = 50;

async function readNames(git: Git, file: ConfigurationFile | undefined, environment: string): Promise<AskedNames> {
  if (file === undefined) return new Map();
  const text = await readBlob(git, file.blob);
  if (text === undefined) return undefined;
  return file.kind === 'schema' ? readSchemaNames(text, environment) : readTemplateNames(text);
}

const unread = (release: DeployedRelease): ConfigurationVerdict => ({
  note: `configuration: not compared, because the checkout does not have the commit of ${describeRelease(release)}: check out with \`fetch-depth: 0\``,
  warnings: [],
});

/** Never throws for what git does not answer: the verdict says what was not compared. `from` is undefined when nothing is live. */
export async function compareConfiguration(
  git: Git,
  to: DeployedRelease,
  from: DeployedRelease | undefined,
  environment: string,
): Promise<ConfigurationVerdict> {
  if (from === undefined)
    return { note: 'configuration: not compared, because nothing is on record as live', warnings: [] };
  const target = await findConfiguration(git, to.sha);
  if (target === undefined) return unread(to);
  const live = await findConfiguration(git, from.sha);
  if (live === undefined) return unread(from);
  const paths = [...new Set([...target.keys(), ...live.keys()])].sort();
  const isChanged = (path: string): boolean => target.get(path)?.blob !== live.get(path)?.blob;
  const changed: ChangedFile[] = [];
  for (const path of paths.filter(isChanged)) {
    const read = async (files: ConfigurationFiles): Promise<AskedNames> =>
      changed.length < READ ? readNames(git, files.get(path), environment) : undefined;
    changed.push({ path, target: await read(target), live: await read(live) });
  }
  return judgeConfiguration(changed, paths.length, describeRelease(to), environment);
}
