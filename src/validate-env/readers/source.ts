// A source file with comments and the insides of strings blanked, so that patterns meet code alone.
import { createLineFinder } from './lines.ts';
import type { StringForm, Syntax } from './syntax.table.ts';

/** A string literal: offsets of its first quote and one past its last, and its text as written. */
export interface StringLiteral {
  start: number;
  end: number;
  value: string;
}

/** `code` has the length of the text; quotes stay, what they hold is blank. */
export interface Source {
  text: string;
  code: string;
  /** Literals by the offset of their first quote. */
  strings: ReadonlyMap<number, StringLiteral>;
  lineAt: (offset: number) => number;
}

interface OpenString {
  form: StringForm;
  start: number;
  contentStart: number;
  isInterpolated: boolean;
  isRaw: boolean;
  /** Depth of brackets inside an interpolation that is open; 0 when none is. */
  depth: number;
}

interface Scan {
  text: string;
  syntax: Syntax;
  parts: string[];
  strings: Map<number, StringLiteral>;
  stack: OpenString[];
  /** Ends of lines on which a quote was found to stay open: no other of its kind is tried there. */
  openUntil: Map<string, number>;
  /** Everything before is in `parts`. */
  done: number;
}

/** A text of the same length and lines that says nothing. */
export const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

const keep = (scan: Scan, upTo: number): void => {
  scan.parts.push(scan.text.slice(scan.done, upTo));
  scan.done = upTo;
};

const hide = (scan: Scan, upTo: number): void => {
  scan.parts.push(blank(scan.text.slice(scan.done, upTo)));
  scan.done = upTo;
};

const skipComment = (scan: Scan, at: number): number => {
  const { text, syntax } = scan;
  let end = -1;
  if (syntax.lineComments.some((mark) => text.startsWith(mark, at))) end = text.indexOf('\n', at);
  else {
    const block = syntax.blockComments.find(([open]) => text.startsWith(open, at));
    if (!block) return at;
    const close = text.indexOf(block[1], at + block[0].length);
    end = close < 0 ? -1 : close + block[1].length;
  }
  const stop = end < 0 ? text.length : end;
  keep(scan, at);
  hide(scan, stop);
  return stop;
};

const regexMayFollow =
  /(?:^|[=(,:;!&|?{}[\n+\-*%~^<>]|\b(?:return|typeof|case|in|of|do|else|void|delete|throw|new))\s*$/;

/** Characters after which a slash is taken for a division after all; it keeps minified lines linear. */
const longestRegex = 2000;

/** One past a regular expression literal that begins here, or the same offset. */
const skipRegex = (scan: Scan, at: number): number => {
  const { text } = scan;
  if (!scan.syntax.regexLiterals || text[at] !== '/' || !regexMayFollow.test(text.slice(Math.max(0, at - 24), at)))
    return at;
  let isClass = false;
  for (let end = at + 1; end < at + longestRegex && end < text.length && text[end] !== '\n'; end += 1) {
    if (text[end] === '\\') end += 1;
    else if (text[end] === '[') isClass = true;
    else if (text[end] === ']') isClass = false;
    else if (text[end] === '/' && !isClass) {
      keep(scan, at + 1);
      hide(scan, end);
      return end + 1;
    }
  }
  return at;
};

const prefixBefore = (text: string, at: number): string =>
  /(?<![A-Za-z0-9_])[rRbBfFuU$@]{1,3}$/.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? '';

/** A literal that must end on its line really does. */
const closesOnLine = (text: string, form: StringForm, from: number): boolean => {
  for (let at = from; at < text.length && text[at] !== '\n'; at += 1) {
    if (text[at] === '\\' && form.escapes) at += 1;
    else if (text.startsWith(form.close, at)) return true;
  }
  return false;
};

const openString = (scan: Scan, at: number): number => {
  const { text, syntax } = scan;
  const form = syntax.strings.find(({ open }) => text.startsWith(open, at));
  if (!form) return at;
  const contentStart = at + form.open.length;
  if (!form.multiline) {
    if ((scan.openUntil.get(form.open) ?? -1) >= at) return at;
    if (!closesOnLine(text, form, contentStart)) {
      const end = text.indexOf('\n', at);
      scan.openUntil.set(form.open, end < 0 ? text.length : end);
      return at;
    }
  }
  const prefix = form.prefixed ? prefixBefore(text, at) : '';
  const isInterpolated = form.interpolation !== undefined && (!form.prefixed || /[fF$]/.test(prefix));
  keep(scan, contentStart);
  scan.stack.push({ form, start: at, contentStart, isInterpolated, isRaw: /[rR@]/.test(prefix), depth: 0 });
  return contentStart;
};

const closeString = (scan: Scan, open: OpenString, at: number): number => {
  const end = at + open.form.close.length;
  hide(scan, at);
  keep(scan, end);
  scan.strings.set(open.start, { start: open.start, end, value: scan.text.slice(open.contentStart, at) });
  scan.stack.pop();
  return end;
};

/** Goes on inside a string: to its end, into an interpolation, or one step further. */
const stepString = (scan: Scan, open: OpenString, at: number): number => {
  const { text } = scan;
  const interpolation = open.form.interpolation ?? '';
  if (text[at] === '\\' && open.form.escapes && !(open.isRaw && text[at + 1] !== open.form.close[0])) return at + 2;
  if (text.startsWith(open.form.close, at)) return closeString(scan, open, at);
  if (!open.isInterpolated || !text.startsWith(interpolation, at)) return at + 1;
  if (interpolation === '{' && text[at + 1] === '{') return at + 2;
  hide(scan, at);
  keep(scan, at + interpolation.length);
  open.depth = 1;
  return at + interpolation.length;
};

const stepCode = (scan: Scan, at: number): number => {
  const open = scan.stack.at(-1);
  const character = scan.text[at];
  if (open && (character === '{' || character === '}')) {
    open.depth += character === '{' ? 1 : -1;
    if (open.depth === 0) keep(scan, at + 1);
    return at + 1;
  }
  for (const skip of [skipComment, openString, skipRegex]) {
    const next = skip(scan, at);
    if (next !== at) return next;
  }
  return at + 1;
};

/** Reads a source file in one pass. */
export const readSource = (text: string, syntax: Syntax): Source => {
  const scan: Scan = { text, syntax, parts: [], strings: new Map(), stack: [], openUntil: new Map(), done: 0 };
  const interesting = new RegExp(syntax.interesting, 'g');
  let at = 0;
  while (at < text.length) {
    const open = scan.stack.at(-1);
    if (open && open.depth === 0) {
      at = stepString(scan, open, at);
      continue;
    }
    interesting.lastIndex = at;
    const next = interesting.exec(text)?.index ?? text.length;
    at = next >= text.length ? next : stepCode(scan, next);
  }
  const last = scan.stack.at(-1);
  if (last && last.depth === 0) hide(scan, text.length);
  else keep(scan, text.length);
  return { text, code: scan.parts.join(''), strings: scan.strings, lineAt: createLineFinder(text) };
};

/** The string literal that begins at an offset or after blanks from it. */
export const stringAt = (source: Source, from: number): StringLiteral | undefined => {
  let at = from;
  while (at < source.code.length && /\s/.test(source.code[at]!)) at += 1;
  const prefix = /^[rRbBfFuU]{1,2}(?=["'])/.exec(source.code.slice(at, at + 3))?.[0].length ?? 0;
  return source.strings.get(at + prefix);
};
