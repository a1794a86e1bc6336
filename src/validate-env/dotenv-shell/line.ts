// One complete shell line as commands: words, redirections, and what joins them.
import { type Part, readWord } from './word.ts';

/** A simple command and the operator after it (`;`, `&`, `|`, `&&`, `||`, or the empty string at the line's end). */
export interface Command {
  words: Part[][];
  /** A redirection that reads a file, which a fresh directory does not hold. */
  readsFile: boolean;
  then: string;
}

/** A line and one past its end; undefined when the shell calls it a syntax error. */
export interface Line {
  commands: Command[];
  next: number;
}

const skipBlanks = (text: string, from: number): number => {
  let at = from;
  while (at < text.length) {
    if (text[at] === ' ' || text[at] === '\t') at += 1;
    else if (text.startsWith('\\\n', at)) at += 2;
    else break;
  }
  return at;
};

const operator = /&&|\|\||;;|&>>|&>|\|&|<<<|<<-|<<|<&|<>|<|>>|>\||>&|>|;|&|\||\(|\)/y;

const operatorAt = (text: string, at: number): string => {
  operator.lastIndex = at;
  return operator.exec(text)?.[0] ?? '';
};

const commentEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

const reserved = new Set([
  'if',
  'then',
  'else',
  'elif',
  'fi',
  'do',
  'done',
  'case',
  'esac',
  'while',
  'until',
  'for',
  '{',
  '}',
  'function',
  'select',
]);

const isReserved = (words: readonly Part[][]): boolean => {
  const [first] = words;
  return (
    words.length === 1 &&
    first !== undefined &&
    first.every((part) => part.kind === 'plain') &&
    reserved.has(first.map((part) => ('text' in part ? part.text : '')).join(''))
  );
};

interface Draft {
  words: Part[][];
  readsFile: boolean;
  hasRedirection: boolean;
}

const emptyDraft = (): Draft => ({ words: [], readsFile: false, hasRedirection: false });

/** `K=(a b)` is one word whose value only the shell knows; returns one past the closing bracket. */
const arrayEnd = (text: string, at: number, draft: Draft): number => {
  const word = draft.words.at(-1);
  const last = word?.at(-1);
  if (!word || text[at] !== '(' || last?.kind !== 'plain' || last.text !== '=' || text[at - 1] !== '=') return -1;
  const close = text.indexOf(')', at);
  if (close >= 0) word.push({ kind: 'command', name: ':' });
  return close < 0 ? -1 : close + 1;
};

const redirect = (text: string, at: number, sign: string, draft: Draft): number => {
  const target = readWord(text, skipBlanks(text, at + sign.length));
  if (!target || target.parts.length === 0 || sign.startsWith('<<')) return -1;
  draft.hasRedirection = true;
  draft.readsFile ||= sign === '<';
  return target.next;
};

/** Reads one line of commands from a position. */
export const readLine = (text: string, from: number): Line | undefined => {
  const commands: Command[] = [];
  let draft = emptyDraft();
  let at = from;
  for (;;) {
    at = skipBlanks(text, at);
    if (text[at] === '#') at = commentEnd(text, at);
    const isOpen = draft.words.length > 0 || draft.hasRedirection;
    const sign = at < text.length && text[at] !== '\n' ? operatorAt(text, at) : '';
    if (at >= text.length || text[at] === '\n') {
      const last = commands.at(-1)?.then;
      if (!isOpen && (last === '&&' || last === '||' || last === '|')) {
        if (at >= text.length) return undefined;
        at += 1;
        continue;
      }
      if (isOpen) commands.push({ words: draft.words, readsFile: draft.readsFile, then: '' });
      return { commands, next: at + 1 };
    }
    if (sign === '') {
      const word = readWord(text, at);
      if (!word) return undefined;
      draft.words.push(word.parts);
      at = word.next;
      if (isReserved(draft.words)) return undefined;
    } else if (/^[<>]|^&>/.test(sign)) {
      at = redirect(text, at, sign, draft);
      if (at < 0) return undefined;
    } else if (sign === '(' || sign === ')' || sign === ';;' || !isOpen) {
      at = sign === '(' ? arrayEnd(text, at, draft) : -1;
      if (at < 0) return undefined;
    } else {
      commands.push({ words: draft.words, readsFile: draft.readsFile, then: sign === '|&' ? '|' : sign });
      draft = emptyDraft();
      at += sign.length;
    }
  }
};
