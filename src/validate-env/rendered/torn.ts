// Lines of a rendered file that only an empty value leaves, told without the template.
import type { Finding } from '../graph/finding.ts';
import { isSecretName } from '../graph/known-names.table.ts';
import { findingIn, type RenderedFile } from './leftovers.ts';

const networked = 'https?|wss?|postgres(?:ql)?|mysql|mariadb|mongodb(?:\\+srv)?|rediss?|amqps?|tcp|smtps?|nats|ldaps?';

/** Forms that only an empty value leaves, with what is missing. */
const torn: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?:^|[^\\w+.-])(?:${networked})://(?:[^\\s/@]{0,200}@)?:\\d`, 'i'), 'an address without a host'],
  [
    new RegExp(`(?:^|[^\\w+.-])(?:${networked})://(?:[^\\s/@]{0,200}@)?(?=["'\\s;,)\\]}]|$)`, 'i'),
    'an address without a host',
  ],
  [
    new RegExp(`(?:^|[^\\w+.-])(?:${networked})://(?::?@|[^\\s/@:]{1,200}:@)`, 'i'),
    'an address with an empty user or password',
  ],
  [/^\s*[a-z_]{2,60}\s+;\s*(?:#.*)?$/, 'a directive without its value'],
  [/^\s*server\s+:\d+/, 'a server without a host'],
  [/^\s*image:\s*["']?[^\s"':]{1,300}(?::\d{1,5}\/[^\s"':]{1,300})?:["']?\s*$/, 'an image without its tag'],
  [/^\s*image:\s*["']?:[\w.-]/, 'an image without its name'],
];

/** `leftover` by form alone, and `empty-secret` for assignments in dotenv files that have no template. */
export const findTorn = (file: RenderedFile, hasTemplate: boolean): Finding[] =>
  file.lines.flatMap((text, index) => {
    if (/^\s*(?:#|\/\/)/.test(text)) return [];
    const what = torn.find(([pattern]) => pattern.test(text))?.[1];
    const place = { name: '', line: index + 1 };
    if (what !== undefined)
      return [
        findingIn(file, {
          kind: 'leftover',
          ...place,
          level: 'error',
          message: `${what} stands here: a placeholder was replaced by nothing`,
          suggestion: 'set the value where the renderer runs',
        }),
      ];
    const secret = /^\s*(?:export\s+)?([A-Za-z_]\w{0,100})=(?:""|'')?\s*$/.exec(text)?.[1];
    if (hasTemplate || secret === undefined || !isSecretName(secret)) return [];
    return [
      findingIn(file, {
        kind: 'empty-secret',
        ...place,
        name: secret,
        level: 'warning',
        message: `${secret} is empty in this rendered file`,
        suggestion: `set ${secret} where the renderer runs, or take the line out`,
      }),
    ];
  });
