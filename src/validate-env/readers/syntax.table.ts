// How comments and strings look in each language that is read.
import { baseOf } from '../../domain/path.ts';

/** One form of string literal. */
export interface StringForm {
  open: string;
  close: string;
  escapes: boolean;
  multiline: boolean;
  /** What opens an expression inside. */
  interpolation?: string;
  /** Interpolated only with an `f` or `$` before the quote. */
  prefixed?: boolean;
}

/** What a scanner has to know of a language. */
export interface Syntax {
  lineComments: readonly string[];
  blockComments: readonly (readonly [string, string])[];
  strings: readonly StringForm[];
  regexLiterals: boolean;
  /** Characters at which anything of the above can begin, as a class of a pattern. */
  interesting: string;
}

const plain = (quote: string): StringForm => ({ open: quote, close: quote, escapes: true, multiline: false });
const long = (quote: string): StringForm => ({ open: quote, close: quote, escapes: true, multiline: true });

const slashes = { lineComments: ['//'], blockComments: [['/*', '*/']] as const };

export const syntaxes = {
  javascript: {
    ...slashes,
    strings: [plain('"'), plain("'"), { ...long('`'), interpolation: '${' }],
    regexLiterals: true,
    interesting: '[/"\'`{}]',
  },
  python: {
    lineComments: ['#'],
    blockComments: [],
    strings: ['"""', "'''", '"', "'"].map((quote) => ({
      ...(quote.length > 1 ? long(quote) : plain(quote)),
      interpolation: '{',
      prefixed: true,
    })),
    regexLiterals: false,
    interesting: '[#"\'{}]',
  },
  go: { ...slashes, strings: [plain('"'), { ...long('`'), escapes: false }, plain("'")], regexLiterals: false, interesting: '[/"\'`]' },
  ruby: {
    lineComments: ['#'],
    blockComments: [['\n=begin', '\n=end']],
    strings: [{ ...plain('"'), interpolation: '#{' }, plain("'"), { ...plain('`'), interpolation: '#{' }],
    regexLiterals: false,
    interesting: '[#"\'`{}\\n]',
  },
  php: {
    lineComments: ['//', '#'],
    blockComments: [['/*', '*/']],
    strings: [long('"'), long("'")],
    regexLiterals: false,
    interesting: '[/#"\']',
  },
  java: { ...slashes, strings: [long('"""'), plain('"'), plain("'")], regexLiterals: false, interesting: '[/"\']' },
  kotlin: {
    ...slashes,
    strings: [{ ...long('"""'), interpolation: '${' }, { ...plain('"'), interpolation: '${' }, plain("'")],
    regexLiterals: false,
    interesting: '[/"\'{}]',
  },
  csharp: {
    ...slashes,
    strings: [long('"""'), { ...plain('"'), interpolation: '{', prefixed: true }, plain("'")],
    regexLiterals: false,
    interesting: '[/"\'{}]',
  },
  rust: { ...slashes, strings: [long('"')], regexLiterals: false, interesting: '[/"]' },
  elixir: {
    lineComments: ['#'],
    blockComments: [],
    strings: [{ ...long('"""'), interpolation: '#{' }, { ...long('"'), interpolation: '#{' }, plain("'")],
    regexLiterals: false,
    interesting: '[#"\'{}]',
  },
} satisfies Record<string, Syntax>;

/** A language whose sources are scanned. */
export type Language = keyof typeof syntaxes;

const byExtension: Readonly<Record<string, Language>> = {
  js: 'javascript', mjs: 'javascript', cjs: 'javascript', jsx: 'javascript', ts: 'javascript', mts: 'javascript', cts: 'javascript',
  tsx: 'javascript', vue: 'javascript', svelte: 'javascript', astro: 'javascript', py: 'python', go: 'go', rb: 'ruby', rake: 'ruby',
  ru: 'ruby', erb: 'ruby', gemspec: 'ruby', jbuilder: 'ruby', php: 'php', java: 'java', kt: 'kotlin', kts: 'kotlin', scala: 'java', groovy: 'java', cs: 'csharp',
  rs: 'rust', ex: 'elixir', exs: 'elixir',
};

const byName: Readonly<Record<string, Language>> = {
  Gemfile: 'ruby', Rakefile: 'ruby', Capfile: 'ruby', Vagrantfile: 'ruby', Guardfile: 'ruby', Fastfile: 'ruby', Podfile: 'ruby', Dangerfile: 'ruby', artisan: 'php',
};

/** The language that the first line of a script names: `#!/usr/bin/env ruby`. */
export const languageOfShebang = (text: string): Language | 'shell' | undefined => {
  const program = /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?([a-z]+)[\d.]*(?:\s|$)/.exec(text.slice(0, 200))?.[1];
  if (program === undefined) return undefined;
  if (/^(?:ba|da|z|k|a)?sh$/.test(program)) return 'shell';
  const known: Readonly<Record<string, Language>> = { ruby: 'ruby', python: 'python', node: 'javascript', deno: 'javascript', bun: 'javascript', tsx: 'javascript', php: 'php', elixir: 'elixir' };
  return Object.hasOwn(known, program) ? known[program] : undefined;
};

/** The language of a path, by its name or extension. */
export const languageOf = (path: string): Language | undefined => {
  const base = baseOf(path);
  if (Object.hasOwn(byName, base)) return byName[base];
  const extension = /\.([a-z]+)$/.exec(path)?.[1];
  return extension !== undefined && Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
};
