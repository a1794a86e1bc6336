// Compares the configuration that a target asks for with that of the live release, from the checkout alone.
import { describeRelease, type DeployedRelease } from '../../domain/deployment.ts';
import { readAtCommit } from '../../kernel/policy.ts';
import type { Git } from '../../ports/git.ts';
import { readSchemaNames, readTemplateNames, type AskedNames } from './asked.ts';
import { judgeConfiguration, type ConfigurationVerdict } from './difference.ts';
import { findConfiguration, type ConfigurationFiles } from './files.ts';

/** Files that are read; a change of more is named by their paths alone. */
const READ = 50;

/** A release with its files. */
type Side = { sha: string; files: ConfigurationFiles };

/** What each file of `paths` asks for; a file that is not there asks for nothing. */
async function readNames(
  git: Git,
  { sha, files }: Side,
  paths: readonly string[],
  environment: string,
): Promise<(path: string) => AskedNames> {
  const wanted = paths.slice(0, READ).filter((path) => files.has(path));
  // What is too much to be read is said by the verdict, as what cannot be read is.
  const texts = await readAtCommit(git, sha, wanted).catch(() => undefined);
  return (path) => {
    const file = files.get(path);
    if (file === undefined) return new Map();
    const text = texts?.[wanted.indexOf(path)];
    if (text === undefined) return undefined;
    return file.kind === 'schema' ? readSchemaNames(text, environment) : readTemplateNames(text);
  };
}

const NOTHING_LIVE = { note: 'configuration: not compared, because nothing is on record as live', warnings: [] };
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
  if (from === undefined) return NOTHING_LIVE;
  const target = await findConfiguration(git, to.sha);
  if (target === undefined) return unread(to);
  const live = await findConfiguration(git, from.sha);
  if (live === undefined) return unread(from);
  const paths = [...new Set([...target.keys(), ...live.keys()])].sort();
  const changed = paths.filter((path) => target.get(path)?.blob !== live.get(path)?.blob);
  const ofTarget = await readNames(git, { sha: to.sha, files: target }, changed, environment);
  const ofLive = await readNames(git, { sha: from.sha, files: live }, changed, environment);
  const files = changed.map((path) => ({ path, target: ofTarget(path), live: ofLive(path) }));
  return judgeConfiguration(files, paths.length, describeRelease(to), environment);
}
