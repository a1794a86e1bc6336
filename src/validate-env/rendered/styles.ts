// The ways in which a template marks a place to be filled, and which of them belong to a file's own language.
import { type Language, languageOf } from './language.ts';

/** `expression` is a GitHub expression that nobody evaluated. */
export const styles = ['underscores', 'dollar', 'expression', 'braces', 'angles', 'percent'] as const;
export type Style = (typeof styles)[number];

/** One marked place; line and column count from 1. `text` is the mark without any default in it. */
export interface Mark {
  style: Style;
  name: string;
  text: string;
  line: number;
  column: number;
  /** Length of the whole mark in its line. */
  length: number;
  isComment: boolean;
  /** The file's own language may fill it at run time. */
  isAmbiguous: boolean;
}

const patterns: Readonly<Record<Style, RegExp>> = {
  underscores: /(?<![A-Za-z0-9_#@])__([A-Z][A-Z0-9]{0,80}(?:_[A-Z0-9]{1,80}){0,20})__(?![A-Za-z0-9_])/g,
  dollar: /(?<![$\\])\$\{([A-Za-z_][A-Za-z0-9_]{0,100})(?::?[-=?+][^}]{0,200})?\}/g,
  expression: /\$\{\{[ \t]{0,20}([A-Za-z_][\w.-]{0,100})[ \t]{0,20}\}\}/g,
  braces: /(?<![{$])\{\{-?[ \t]{0,20}(\.?[A-Za-z_][\w.-]{0,100})[ \t]{0,20}(?:\|[^{}]{0,200})?-?\}\}/g,
  angles:
    /(?<![\w?<])<([A-Z][A-Z0-9_]{0,80}|(?:your|my|insert|replace|change|enter)[\w -]{1,60}|[a-z]{1,40}(?:[-_][a-z0-9]{1,40}){1,10})>(?![\w>])/g,
  percent: /(?<![%\w])%([A-Z][A-Z0-9_]{0,80})%(?![\w%])/g,
};

const written: Readonly<Record<Style, (name: string) => string>> = {
  underscores: (name) => `__${name}__`,
  dollar: (name) => `\${${name}}`,
  expression: (name) => `\${{ ${name} }}`,
  braces: (name) => `{{${name}}}`,
  angles: (name) => `<${name}>`,
  percent: (name) => `%${name}%`,
};

/** Constants that languages define themselves. */
const constants = /^(?:FILE|LINE|DIR|CLASS|FUNCTION|METHOD|NAMESPACE|TRAIT|DATE|TIME|COUNTER)$/;

/** Whether the last quote before a place is one that no language expands `${X}` in. */
const isPlainlyQuoted = (before: string): boolean =>
  Math.max(before.lastIndexOf('"'), before.lastIndexOf("'")) > before.lastIndexOf('`');

const isOwn = (style: Style, name: string, before: string, language: Language): boolean => {
  if (style === 'underscores') return language.isCode && constants.test(name);
  if (style === 'percent') return language.isBatch || /^[0-9A-F]{2}$/.test(name);
  if (style === 'angles') return language.isMarkup || (language.isCode && !/["'`]$/.test(before));
  if (style === 'braces') return (language.isMarkup || language.isCode) && !/^[A-Z][A-Z0-9_]+$/.test(name);
  if (style !== 'dollar') return false;
  if (language.isCode) return !isPlainlyQuoted(before);
  if (language.isUnit) return !/^\s*Environment/.test(before);
  return language.isShell || (language.isNginx && /^[a-z]/.test(name));
};

const isAmbiguous = (style: Style, name: string, { fillsDollar }: Language): boolean =>
  (style === 'dollar' && fillsDollar) || (style === 'braces' && /^\.(?!Values\.|Release\.|Chart\.|Env\.)/.test(name));

const marksInLine = (text: string, line: number, language: Language): Mark[] => {
  const isComment = /^\s*(?:#|;|\/\/)/.test(text);
  return styles.flatMap((style) =>
    [...text.matchAll(patterns[style])].flatMap((match): Mark[] => {
      const name = match[1]!;
      if (isOwn(style, name, text.slice(Math.max(0, match.index - 300), match.index), language)) return [];
      return [
        {
          style,
          name,
          text: written[style](name),
          line,
          column: match.index + 1,
          length: match[0].length,
          isComment,
          isAmbiguous: isAmbiguous(style, name, language),
        },
      ];
    }),
  );
};

const hasMark = /__|\$\{|\{\{|<|%/;

/** Every marked place of a text, in the order of its lines; the path says whose language it is in. Linear. */
export function* findMarks(path: string, lines: readonly string[]): Generator<Mark> {
  const language = languageOf(path, lines);
  for (const [index, text] of lines.entries()) if (hasMark.test(text)) yield* marksInLine(text, index + 1, language);
}
