// Knows how to get at the changes of a range: by git, else as GitHub lists them.
import type { Ports } from '../../ports/ports.ts';
import type { Inspect } from '../inspect.ts';
import type { Plan } from '../scope.ts';
import { listChangedFiles } from '../versions/listing.ts';
import { createHeadless } from '../versions/range.ts';
import { listTree } from '../versions/tree.ts';
import { gatherChanges } from './changes.ts';
import type { Gathering } from './found.ts';
import type { Wanted } from './gather.ts';
import { gatherListedChanges } from './listed-changes.ts';
import type { Selection } from './selection.ts';

type Needed = Pick<Ports, 'git' | 'github'>;
type Changes = Extract<Plan, { scope: 'changes' }>;

/** What both ends hold was compared; what came and went in between was not. */
const CUT_OFF =
  'the history between base and head cannot be had, so nothing is proved about the commits in between: give actions/checkout `fetch-depth: 0`, or name a `base` that is there';

/**
 * Whether the changes could be had and held anything. What lies between ends that are not both here is never proved.
 * @throws UsageError when the head itself cannot be had: nothing else can be scanned in its place.
 */
export async function gatherPlanned(
  inspect: Inspect,
  ports: Needed,
  plan: Changes,
  { token, paths, range }: Pick<Wanted, 'token' | 'paths' | 'range'>,
  selection: Selection,
  gathering: Gathering,
): Promise<boolean> {
  if (range !== null) {
    gathering.notes.push(...range.notes);
    if (range.fork === null) gathering.unproved.push(CUT_OFF);
    await gatherChanges(inspect, ports.git, range, selection, gathering);
    const hasPath = paths === undefined || (await meetFiles(ports.git, range.head, selection));
    if (gathering.listed > 0 || (gathering.commits > 0 && hasPath)) return true;
    gathering.commits = 0;
    gathering.notes.push(
      hasPath ? 'the range holds no change: the whole tree is scanned' : 'no file of the head matches `path`',
    );
    return false;
  }
  if (token !== undefined && (await gatherFromGitHub(inspect, ports, plan, token, selection, gathering))) return true;
  if ((await ports.git.text(['rev-parse', '--verify', '--quiet', `${plan.head}^{commit}`])) === undefined)
    throw createHeadless(plan.head);
  gathering.unproved.push(CUT_OFF);
  gathering.notes.push(
    `${plan.base.slice(0, 40)} cannot be had: the whole tree is scanned; give actions/checkout \`fetch-depth: 0\``,
  );
  return false;
}

/** Whether a commit holds any file that the workflow asks for: a misspelt `path` would pass for ever. */
async function meetFiles(git: Ports['git'], commit: string, { isWanted, meet }: Selection): Promise<boolean> {
  const wanted = (await listTree(git, commit)).filter(({ file, isFile }) => isFile && isWanted(file));
  for (const { file } of wanted) meet(file);
  return wanted.length > 0;
}

async function gatherFromGitHub(
  inspect: Inspect,
  ports: Needed,
  plan: Changes,
  token: string,
  selection: Selection,
  gathering: Gathering,
): Promise<boolean> {
  const github = ports.github(token);
  const base = plan.base.replace(/^refs\/remotes\/origin\//, '');
  const listing = await listChangedFiles(github, base, plan.head, plan.pull);
  if (listing === null || listing.files.length === 0) return false;
  gathering.notes.push('git cannot fetch the range: the files that GitHub lists are scanned as the head holds them');
  await meetFiles(ports.git, 'HEAD', selection);
  if (!listing.isOneStep) gathering.unproved.push(CUT_OFF);
  await gatherListedChanges(inspect, ports.git, github, listing, plan.head, selection, gathering);
  return gathering.listed > 0;
}
