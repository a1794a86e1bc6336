// Knows the messages of commits: they are published with what they tell of.
import type { Git } from '../../ports/git.ts';
import { splitStream } from '../stream/lines.ts';

/** Each commit with its message as UTF-8. */
export async function* readMessages(
  git: Git,
  revisions: readonly string[],
): AsyncGenerator<{ readonly commit: string; readonly text: string }> {
  for await (const field of splitStream(git.stream(['log', '-z', '--format=%H%n%B', ...revisions, '--']), '\0')) {
    const end = field.indexOf('\n');
    if (end > 0) yield { commit: field.slice(0, end), text: field.slice(end + 1) };
  }
}
