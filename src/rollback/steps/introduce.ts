// Says from what to what a rollback goes, with dates and people, before anything is touched.
import { describeRelease, type Deployment } from '../../domain/deployment.ts';
import type { Authorship } from '../../ports/releases.ts';
import type { Work } from './work.ts';

/** When a commit was written and by whom; blank when nobody can tell. */
export const describeAuthor = (found: Authorship | undefined): string =>
  found === undefined ? '' : `${found.at} by ${found.author}`;

/** When a release was deployed and by whom. */
export const describeDeployer = ({ startedAt, actor }: Deployment): string => `${startedAt} by ${actor || 'unknown'}`;

function introduceOne(role: 'from' | 'to', entry: Deployment | undefined, authors: Work['authors']): string {
  if (entry === undefined) return `${role}: nothing on record`;
  const { release } = entry;
  const written = describeAuthor(authors.get(release.id)) || 'unknown';
  return `${role}: ${describeRelease(release)}, commit ${release.sha.slice(0, 12)} written ${written}, deployed ${describeDeployer(entry)}`;
}

/** Logs both releases, and keeps their authors for the summary. */
export async function introduce(work: Work): Promise<Work> {
  const { releases, log } = work.tools;
  const authors = new Map(work.authors);
  for (const { release } of [work.from, work.target].filter((entry) => entry !== undefined)) {
    const found = authors.has(release.id) ? undefined : await releases.findAuthor(release.sha);
    if (found !== undefined) authors.set(release.id, found);
  }
  log(introduceOne('from', work.from, authors));
  log(introduceOne('to', work.target, authors));
  return { ...work, authors };
}
