// How many lines the files of a commit have, so that a report of another revision is noticed.
import type { Git } from '../../ports/git.ts';

const AT_ONCE = 200;

/** Lines per path; a path that is not in the commit or is empty is not in the result. */
export async function countFileLines(git: Git, commit: string, paths: readonly string[]): Promise<Map<string, number>> {
  const lengths = new Map<string, number>();
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    const some = paths.slice(from, from + AT_ONCE);
    const specs = some.map((path) => `:(top,literal)${path}`);
    const args = ['grep', '--count', '--null', '--text', '--full-name', '-e', '', commit, '--', ...specs];
    const { stdout } = await git.run(args);
    for (const row of new TextDecoder().decode(stdout).split('\n')) {
      const [name = '', count = ''] = row.split('\0');
      if (name.startsWith(`${commit}:`)) lengths.set(name.slice(commit.length + 1), Number(count));
    }
  }
  return lengths;
}
