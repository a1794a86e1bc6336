// What workflows and scripts do to fill templates: the marks they replace, and whose values sed writes.
import { assignedNames } from '../shell/shell.ts';
import { createLineFinder } from '../readers/lines.ts';
import { findMarks, type Mark, type Style } from './styles.ts';

/** A value that sed or perl writes into its replacement, where `&`, `\` and the delimiter are no plain text. */
export interface Rewrite {
  name: string;
  line: number;
  delimiter: string;
  /** Comes from `secrets`, by expression or through `env:`. */
  isSecret: boolean;
  /** The runner puts the value into the shell text itself. */
  isExpression: boolean;
}

/** How one file renders. */
export interface RendererFacts {
  text: string;
  /** Lines (from 1) at which a mark is replaced. */
  replaced: { style: Style; text: string; line: number }[];
  /** Calls of envsubst without a list, and steps of others that render: they fill what the environment has. */
  open: { line: number }[];
  /** Names that the environment has here, as far as the file says. */
  given: ReadonlySet<string>;
  /** The file takes in variables that only a run knows. */
  isOpenEnded: boolean;
  rewrites: Rewrite[];
}

const substitution =
  /(?<![\w$\\])s([|/#,@!:~;%^+])((?:\\.|(?!\1)[^\\\n]){1,300})\1((?:\\.|\$\{\{[^}\n]{0,200}\}\}|(?!\1)[^\\\n]){0,1000})\1/g;

const source = /\$\{\{\s*(secrets|vars|env|inputs)\.([A-Za-z_]\w*)\s*\}\}|(?<!\\)\$\{?([A-Za-z_]\w*)/g;

const fromSecrets = /^[ \t-]*([A-Za-z_]\w*):[ \t]*["']?\$\{\{[ \t]*secrets\./gm;

const environmentKey = /^[ \t]+([A-Za-z_]\w*):(?=[ \t]|$)/gm;

const foreignStep = /uses:[ \t]*["']?[\w./-]*(?:replace|templat|envsubst|substitut|render|jinja)[\w./-]*@/gi;

const envsubst = /(?<![\w/.-])envsubst\b(?!['"]?\s*[:=])([^\n|;&<>)]{0,500})/g;

const namesIn = (pattern: RegExp, text: string): Set<string> =>
  new Set([...text.matchAll(pattern)].map((match) => match[1]!));

/** The marks that a sed pattern stands for, its escapes taken off. */
const marksOf = (pattern: string): Mark[] => [...findMarks('', [pattern.replace(/\\([${}|/<>])/g, '$1')])];

const rewritesOf = (replacement: string, delimiter: string, line: number, secrets: ReadonlySet<string>): Rewrite[] =>
  [...replacement.matchAll(source)].map((match) => {
    const name = match[2] ?? match[3]!;
    const isExpression = match[1] !== undefined;
    return { name, line, delimiter, isSecret: match[1] === 'secrets' || secrets.has(name), isExpression };
  });

const readSubstitutions = (text: string, lineAt: (offset: number) => number, facts: RendererFacts): void => {
  const secrets = namesIn(fromSecrets, text);
  for (const match of text.matchAll(substitution)) {
    const line = lineAt(match.index);
    for (const mark of marksOf(match[2]!)) facts.replaced.push({ style: mark.style, text: mark.text, line });
    facts.rewrites.push(...rewritesOf(match[3]!, match[1]!, line, secrets));
  }
};

const readEnvsubst = (text: string, lineAt: (offset: number) => number, facts: RendererFacts): void => {
  for (const match of text.matchAll(envsubst)) {
    const list = match[1]!;
    const line = lineAt(match.index);
    const isLiteral = /'[^']*\$|\\\$/.test(list);
    if (!isLiteral && list.includes('$')) facts.isOpenEnded = true;
    else if (!isLiteral) facts.open.push({ line });
    else
      for (const [, name] of list.matchAll(/\$\{?([A-Za-z_]\w*)/g))
        facts.replaced.push({ style: 'dollar', text: `\${${name!}}`, line });
  }
};

/** Comments blanked, lengths and lines kept. */
const withoutComments = (text: string): string =>
  text.replace(/^[ \t]*#[^\n]*/gm, (comment) => ' '.repeat(comment.length));

/** What a workflow or script renders; undefined when it has none of the tools. */
export const readRenderers = (whole: string): RendererFacts | undefined => {
  if (!/\b(?:sed|perl|envsubst)\b/.test(whole) && whole.search(foreignStep) < 0) return undefined;
  const text = withoutComments(whole);
  const lineAt = createLineFinder(text);
  const facts: RendererFacts = {
    text,
    replaced: [],
    open: [],
    given: new Set([...namesIn(environmentKey, text), ...assignedNames(text)]),
    isOpenEnded: /(?:^|[\s;&])(?:source|\.)\s+[^\s=]|set\s+-a|allexport|GITHUB_ENV|export\s+\$\(|eval\s/m.test(text),
    rewrites: [],
  };
  readSubstitutions(text, lineAt, facts);
  readEnvsubst(text, lineAt, facts);
  for (const match of text.matchAll(foreignStep)) facts.open.push({ line: lineAt(match.index) });
  return facts;
};
