// Which of the version tags on the checked-out commit a verification is about.
import { UsageError } from '../../kernel/errors.ts';
import { isOfKind } from './base.ts';
import type { History } from './history.ts';

/**
 * The tag that `ref` names (`refs/tags/…`), else the only one of the head where it is of the wanted kind; undefined where there
 * is none. Throws UsageError where nothing says which of several is meant.
 */
export function findAskedTag({ head, tags }: History, prerelease: string | undefined, ref: string): string | undefined {
  const onHead = tags.filter(({ sha }) => sha === head);
  const named = onHead.find(({ tag }) => ref === `refs/tags/${tag}`);
  if (named !== undefined) return named.tag;
  const wanted = onHead.filter((tag) => isOfKind(tag, prerelease));
  const possible = prerelease === undefined ? onHead : wanted;
  if (possible.length < 2) return wanted[0]?.tag;
  const names = possible.map(({ tag }) => tag).join(', ');
  throw new UsageError(
    `${head.slice(0, 12)} carries ${names}, and nothing says which one is to be verified: run the workflow on the tag (\`gh workflow run <file> --ref <tag>\`), or name a prerelease with \`prerelease\``,
  );
}
