// What is new since the last deployment that succeeded, from GitHub's comparison of the two commits.
import { z } from 'zod';
import type { GitHub } from '../../ports/github.ts';
import type { Changes } from '../story/story.ts';

const MOST_SHOWN = 10;
const SHA = /^[0-9a-f]{40}$/;

const comparisonSchema = z.object({
  html_url: z.string(),
  total_commits: z.number().int().nonnegative(),
  commits: z.array(
    z.object({
      sha: z.string(),
      html_url: z.string(),
      commit: z.object({ message: z.string(), author: z.object({ name: z.string() }).nullish() }),
      author: z.object({ login: z.string() }).nullish(),
    }),
  ),
});

type Comparison = z.infer<typeof comparisonSchema>;

/** The login where GitHub knows it: it can be mapped to a person in Slack, a name cannot. */
function nameAuthor({ author, commit }: Comparison['commits'][number]): string {
  return author?.login ?? commit.author?.name ?? 'unknown';
}

function summarize(comparison: Comparison, since: string): Changes {
  const newest = comparison.commits.toReversed();
  return {
    list: newest.slice(0, MOST_SHOWN).map((commit) => ({
      sha: commit.sha,
      subject: commit.commit.message.split('\n', 1)[0] ?? '',
      author: nameAuthor(commit),
      url: commit.html_url,
    })),
    total: comparison.total_commits,
    authors: [...new Set(newest.map(nameAuthor))].slice(0, MOST_SHOWN),
    since,
    url: comparison.html_url,
  };
}

/** The changes from `base` to `head`, both full commit ids; nothing when they are not known or GitHub does not tell in time. */
export async function readChanges(
  github: GitHub,
  base: { readonly sha: string; readonly name: string } | undefined,
  head: string | undefined,
  timeoutMs: number,
): Promise<Changes | undefined> {
  if (base === undefined || head === undefined || base.sha === head) return undefined;
  if (!SHA.test(base.sha) || !SHA.test(head)) return undefined;
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
  const reply = await github
    .call(route, { basehead: `${base.sha}...${head}` }, { timeoutMs, attempts: 1 })
    .catch(() => undefined);
  const comparison = reply?.status === 200 ? comparisonSchema.safeParse(reply.data).data : undefined;
  return comparison === undefined ? undefined : summarize(comparison, base.name);
}
