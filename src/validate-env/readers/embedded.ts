// Code inside of other text, and other text inside of code: all that is not code blanked, lengths and lines kept.

import { blank } from './source.ts';

/** What a pattern's first group matches stays, everything else is blanked. */
const keepMatches = (text: string, pattern: RegExp): string => {
  const parts: string[] = [];
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const inside = match[1] ?? '';
    const start = match.index + match[0].indexOf(inside, 2);
    parts.push(blank(text.slice(done, start)), inside);
    done = start + inside.length;
  }
  parts.push(blank(text.slice(done)));
  return parts.join('');
};

/** The Ruby of an ERB template; `<%#` is a comment and `<%%` is text. */
export const embeddedRuby = (text: string): string => keepMatches(text, /<%(?![#%])[-=]*((?:[^%]|%(?!>))*)(?:%>|$)/g);

/** The PHP of a page that begins with something else; a file that begins with PHP may hold the marks in its strings. */
export const embeddedPhp = (text: string): string =>
  /^\s*<\?/.test(text) ? text : keepMatches(text, /<\?(?:php|=)?((?:[^?]|\?(?!>))*)(?:\?>|$)/g);

const opener = /<<(?:[~-]|<\s*)?(["'`]?)([A-Z_]\w*)\1/g;

/** Lines that hold nothing but a word in capitals, by that word: only these can end a here-document. */
const closers = (lines: readonly string[]): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const word = /^\s*([A-Z_]\w*)[;,)\s]*$/.exec(line)?.[1];
    if (word === undefined) continue;
    const places = found.get(word) ?? [];
    found.set(word, places);
    places.push(index);
  }
  return found;
};

/** A line of a here-document: what stands in `#{…}` is code, the rest is text. */
const interpolations = (line: string): string => keepMatches(line, /#\{([^{}]*)\}/g);

/** Here-documents of Ruby and PHP without their text, so that an apostrophe in them opens no string. */
export const withoutHereDocuments = (text: string): string => {
  if (!text.includes('<<')) return text;
  const lines = text.split('\n');
  const ends = closers(lines);
  for (let at = 0; at < lines.length; at += 1) {
    for (const match of lines[at]!.matchAll(opener)) {
      const places = ends.get(match[2]!) ?? [];
      while (places.length > 0 && places[0]! <= at) places.shift();
      const end = places[0];
      if (end === undefined) continue;
      const isRaw = match[1] === "'";
      for (let inside = at + 1; inside < end; inside += 1)
        lines[inside] = isRaw ? blank(lines[inside]!) : interpolations(lines[inside]!);
      lines[end] = blank(lines[end]!);
      at = end;
      break;
    }
  }
  return lines.join('\n');
};
