// Values that sed or perl would write in another form than they have.
import type { Finding, Level } from '../graph/finding.ts';
import { isPlatformName, isSecretName } from '../graph/known-names.table.ts';
import type { FileFacts } from '../scan/file-facts.ts';
import type { RendererFacts } from './renderers.ts';

/** A file that renders. */
export type Renderer = FileFacts & { renderer: RendererFacts };

/** What is wrong in a retired workflow is only noted. */
export const levelIn = ({ kind }: FileFacts, level: Level): Level => (kind === 'retired-workflow' ? 'note' : level);

const special = (delimiter: string): string =>
  delimiter === '&' ? '`&` and `\\`' : `\`&\`, \`\\\` and \`${delimiter}\``;

const holdsSpecial = (value: string, delimiter: string): boolean =>
  ['&', '\\', '\n', delimiter].some((one) => value.includes(one));

/** `rewritten-value`: a secret in a replacement, or an address between slashes; an error when the value at hand would change. */
export const findRewrites = (facts: Renderer, valueOf: (name: string) => string | undefined): Finding[] => {
  const seen = new Set<string>();
  return facts.renderer.rewrites.flatMap(({ name, line, delimiter, isSecret, isExpression }): Finding[] => {
    const isAddress = delimiter === '/' && /(?:^|_)(?:URL|URI|DSN|PATH|DIR|FILE)$/.test(name);
    const value = valueOf(name) ?? '';
    const isBroken = !isPlatformName(name) && holdsSpecial(value, delimiter);
    if ((!isSecret && !isSecretName(name) && !isAddress && !isBroken) || seen.has(`${name}\0${line}`)) return [];
    seen.add(`${name}\0${line}`);
    const remedy = isExpression ? `hand ${name} over in \`env:\` and ` : '';
    return [
      {
        kind: 'rewritten-value',
        name,
        level: levelIn(facts, isBroken ? 'error' : 'warning'),
        file: facts.path,
        line,
        component: '.',
        message: isBroken
          ? `the value of ${name} holds a character that this replacement rewrites: what is written is not the value`
          : `${special(delimiter)} in the value of ${name} would be rewritten by this replacement`,
        suggestion: `${remedy}render with envsubst and a list of names, which takes values as they are`,
      },
    ];
  });
};
