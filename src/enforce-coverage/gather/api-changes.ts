// The change as GitHub's API tells it, for checkouts whose history does not reach back to the base.
import { z } from 'zod';
import type { Ports } from '../../ports/ports.ts';
import type { FileChange } from '../diff/file-change.ts';
import { parseGitDiff } from '../diff/git-diff.ts';

const sha = z.string().regex(/^[0-9a-f]{40,64}$/u);
const proposal = z.object({ pull_request: z.object({ base: z.object({ sha }), head: z.object({ sha }) }) });
const parents = z.object({ parents: z.array(z.object({ sha })) });

export interface ApiChange {
  base: string;
  /** `base`, where it is known to be the merge base, else ''. */
  mergeBase: string;
  changes: FileChange[];
}

/**
 * The diff of a pull request up to the commit that is checked out: against the first parent of GitHub's test merge, else
 * against the event's base.
 * @returns null where the event is no pull request, there is no token, or GitHub does not give the whole diff (it refuses
 * more than 300 files or 20,000 lines).
 */
export async function readApiChanges(ports: Ports, token: string | undefined, head: string): Promise<ApiChange | null> {
  const { payload, repository } = ports.runner.context;
  const event = proposal.safeParse(payload);
  if (!event.success || token === undefined || repository === '') return null;
  const github = ports.github(token);
  const commit = await github.call('GET /repos/{owner}/{repo}/commits/{ref}', { ref: head });
  const [first, second] = parents.safeParse(commit.data).data?.parents ?? [];
  const pull = event.data.pull_request;
  const isTestMerge = first !== undefined && second?.sha === pull.head.sha;
  const base = isTestMerge ? first.sha : pull.base.sha;
  if (commit.status !== 200 || (!isTestMerge && head !== pull.head.sha)) return null;
  const basehead = `${base}...${head}`;
  const diff = await github.call('GET /repos/{owner}/{repo}/compare/{basehead}', {
    basehead,
    mediaType: { format: 'diff' },
  });
  if (diff.status !== 200 || typeof diff.data !== 'string') return null;
  const changes = await parseGitDiff([Buffer.from(diff.data)]);
  return { base, mergeBase: isTestMerge ? base : '', changes };
}
