// What a checkout still has of a release, for local runs: its commit on the default branch and its tag.
import type { Git } from '../ports/git.ts';
import type { ReleaseFacts, Releases } from '../ports/releases.ts';

/** Asks git only; without a repository, or in a shallow one, which cannot know, everything is `unasked`. */
export function createLocalReleases(git: Git): Releases {
  async function inspectCommit(sha: string): Promise<ReleaseFacts['merged']> {
    if ((await git.run(['cat-file', '-e', `${sha}^{commit}`])).code !== 0) return 'gone';
    const branch = (await git.text(['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD'])) ?? 'HEAD';
    return (await git.run(['merge-base', '--is-ancestor', sha, branch])).code === 0 ? 'yes' : 'no';
  }

  async function inspectTag(tag: string): Promise<ReleaseFacts['tag']> {
    if (tag === '') return 'unasked';
    const at = await git.text(['rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`]);
    return at === undefined ? 'gone' : { at };
  }

  return {
    async inspect({ sha, tag }) {
      if ((await git.text(['rev-parse', '--is-shallow-repository'])) !== 'false') {
        return { merged: 'unasked', tag: 'unasked', artifacts: 'unasked' };
      }
      return { merged: await inspectCommit(sha), tag: await inspectTag(tag), artifacts: 'unasked' };
    },
    async findAuthor(sha) {
      const found = await git.text(['log', '-1', '--format=%an%n%aI', sha, '--']);
      const [author, at] = found?.split('\n') ?? [];
      return author === undefined || at === undefined ? undefined : { author, at };
    },
  };
}
