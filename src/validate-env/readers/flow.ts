// Resolves reads whose name is an identifier: a parameter makes its function a reader, a loop makes its list names.
import type { CodeFile, DirectRead, IndirectRead } from './code.ts';
import { keyNames } from './key-names.ts';
import { escapeName, isVariableName } from './sighting.ts';
import { type Source, stringAt } from './source.ts';

/** The head of a function; `choices` are, per parameter, the names it may have: languages write the type on either side. */
interface Header {
  name: string;
  choices: string[][];
  offset: number;
}

/** A function that reads the variable its argument names. */
interface Wrapper {
  name: string;
  /** Position of the argument. */
  index: number;
  path: string;
}

const headerPattern =
  /\b(?:function\s*\*?\s+|def\s+|func\s+(?:\([^()]*\)\s*)?|fun\s+|fn\s+|defp?\s+)([A-Za-z_$][\w$]*)\s*(?:<[^<>()]*>\s*)?\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\b(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*(?::[^=;{}]{0,160})?=\s*(?:async\s*)?(?:function\s*\*?\s*\w*\s*)?(?:<[^<>()]*>\s*)?\(([^()]*(?:\([^()]*\)[^()]*)*)\)|^[ \t]+(?:(?:public|private|protected|static|async|readonly|internal|final)\s+)*(?:[\w<>[\]?]+\s+)?([A-Za-z_$][\w$]*)\s*\(([^()]*)\)\s*(?::\s*[^{};=]{1,80})?\{/gm;

const control = new Set([
  'if',
  'for',
  'while',
  'switch',
  'catch',
  'return',
  'function',
  'else',
  'foreach',
  'match',
  'when',
]);

/** The name of a parameter in any of the languages: `name: string = 'x'`, `string name`, `$name`, `name`. */
const parameterName = (text: string): string => {
  const bare = text.split('=')[0]!.trim();
  const beforeType = bare.split(':')[0]!.replace(/[?!]$/, '').trim();
  const words = beforeType.split(/\s+/).map((word) => word.replace(/^[&*$]+|\.\.\.$/g, ''));
  return bare.includes(':') ? words.at(-1)! : (words[0] ?? '');
};

const parameterNames = (text: string): string[][] =>
  text.split(',').map((part) => {
    const words = part
      .split('=')[0]!
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/^[&*$]+/, ''));
    return [parameterName(part), words.at(-1) ?? ''];
  });

const headersOf = (source: Source): Header[] =>
  [...source.code.matchAll(headerPattern)].flatMap((match) => {
    const name = match[1] ?? match[3] ?? match[5] ?? '';
    if (name === '' || control.has(name)) return [];
    const choices = parameterNames(match[2] ?? match[4] ?? match[6] ?? '');
    const isMethod = choices[0]?.includes('self') || choices[0]?.includes('cls');
    const own = isMethod ? choices.slice(1) : choices;
    return [{ name, choices: own, offset: match.index }];
  });

/** How far a function may begin before a read of its parameter. */
const reach = 6000;

const wrapperOf = (headers: readonly Header[], read: IndirectRead, path: string): Wrapper | undefined => {
  for (let at = headers.length - 1; at >= 0; at -= 1) {
    const header = headers[at]!;
    if (header.offset > read.offset) continue;
    if (read.offset - header.offset > reach) return undefined;
    const index = header.choices.findIndex((names) => names.includes(read.identifier));
    if (index >= 0) return { name: header.name, index, path };
  }
  return undefined;
};

/** Strings of the list literal whose bracket is at `open`. */
const listStrings = (source: Source, open: number): DirectRead[] => {
  const reads: DirectRead[] = [];
  let depth = 0;
  for (let at = open; at < source.code.length && at - open < 20_000; at += 1) {
    const character = source.code[at]!;
    if ('[({'.includes(character)) depth += 1;
    else if ('])}'.includes(character) && (depth -= 1) === 0) break;
    const literal = source.strings.get(at);
    if (!literal) continue;
    if (isVariableName(literal.value)) reads.push({ name: literal.value, offset: at });
    at = literal.end - 1;
  }
  return reads;
};

const listNamed = (source: Source, name: string): DirectRead[] => {
  const pattern = new RegExp(
    String.raw`(?<![\w.$])${escapeName(name)}\s*(?::[^=\n]{1,80})?=\s*(?:(?:frozenset|set|tuple|list|new\s+Set|Object\.freeze)\s*\(\s*)?(?=[[({])`,
  );
  const match = pattern.exec(source.code);
  return match ? listStrings(source, match.index + match[0].length) : [];
};

/** Names of the list that a loop binds the identifier to, before or right after the read. */
const loopNames = (source: Source, { identifier, offset }: IndirectRead): DirectRead[] => {
  const start = Math.max(0, offset - 1500);
  const around = source.code.slice(start, offset + 200);
  const name = escapeName(identifier);
  const loops = [
    new RegExp(
      String.raw`\bfor\s+(?:await\s*)?\(?\s*(?:const|let|var)?\s*${name}\s+(?:of|in)\s+(?:([A-Za-z_$][\w$]*)\b(?!\s*[.(])|(?=[[(]))`,
      'g',
    ),
    new RegExp(
      String.raw`(?:([A-Za-z_$][\w$]*)|\])\s*(?:as\s+const\s*\)?\s*)?\.\s*(?:forEach|map|filter|some|every|find|flatMap|each|reject|select|all\?|any\?)\s*(?:\(\s*(?:async\s*)?\(?\s*${name}\b|\{\s*\|\s*${name}\b|do\s*\|\s*${name}\b)`,
      'g',
    ),
    new RegExp(String.raw`\bfor\s+\w+\s*,\s*${name}\s*:=\s*range\s+(?:([A-Za-z_]\w*)|(?=\[))`, 'g'),
  ];
  const keys = keyNames(source, around, name);
  if (keys.length > 0) return keys;
  for (const loop of loops) {
    const match = [...around.matchAll(loop)].at(-1);
    if (!match) continue;
    if (match[1]) return listNamed(source, match[1]);
    const end = start + match.index + match[0].length;
    const open = match[0].startsWith(']') ? source.code.lastIndexOf('[', start + match.index) : end;
    return listStrings(source, open);
  }
  return [];
};

/** String arguments of calls of a wrapper in one file. */
const callsOf = (source: Source, wrapper: Wrapper): { direct: DirectRead[]; indirect: IndirectRead[] } => {
  const found: { direct: DirectRead[]; indirect: IndirectRead[] } = { direct: [], indirect: [] };
  const pattern = new RegExp(String.raw`(?<![\w$])${escapeName(wrapper.name)}\s*(?:<[^<>()]*>\s*)?\(`, 'g');
  for (const match of source.code.matchAll(pattern)) {
    if (/\b(?:function|def|func|fun|fn)\s+$/.test(source.code.slice(Math.max(0, match.index - 12), match.index)))
      continue;
    const from = argumentStart(source.code, match.index + match[0].length, wrapper.index);
    if (from < 0) continue;
    const literal = stringAt(source, from);
    if (literal) {
      if (isVariableName(literal.value)) found.direct.push({ name: literal.value, offset: from });
      continue;
    }
    const identifier = /^\s*\$?([A-Za-z_$][\w$]*)\s*[,)]/.exec(source.code.slice(from, from + 80));
    if (identifier) found.indirect.push({ identifier: identifier[1]!, offset: from });
  }
  return found;
};

/** Where argument number `index` begins, or -1. */
const argumentStart = (code: string, open: number, index: number): number => {
  let depth = 0;
  let left = index;
  for (let at = open; at < code.length && left > 0 && at - open < 4000; at += 1) {
    if ('([{'.includes(code[at]!)) depth += 1;
    else if (')]}'.includes(code[at]!) && (depth -= 1) < 0) return -1;
    else if (depth === 0 && code[at] === ',' && (left -= 1) === 0) return at + 1;
  }
  return left === 0 ? open : -1;
};

/** `Env.need(…)` where the file of `need` declares `Env`: a module, class, object or package. */
const qualifiesName = (code: string, name: string, home: string): boolean => {
  const qualified = new RegExp(String.raw`\b([A-Za-z_]\w*)\s*(?:\.|::)\s*${escapeName(name)}\s*\(`, 'g');
  const qualifiers = new Set([...code.matchAll(qualified)].map((match) => match[1]!));
  return [...qualifiers].some((qualifier) =>
    new RegExp(
      String.raw`\b(?:defmodule|module|class|object|interface|namespace|package|struct|impl)\s+(?:[\w.\\]{1,200}[.\\])?${qualifier}\b`,
    ).test(home),
  );
};

const importsName = (code: string, name: string): boolean =>
  new RegExp(String.raw`\b(?:import|require|from|use|using)\b[^;]{0,2000}?(?<![\w$])${escapeName(name)}(?![\w$])`).test(
    code,
  );

/** What indirect reads turn out to be. */
export interface Resolution {
  /** Further direct reads by path. */
  direct: Map<string, DirectRead[]>;
  /** Reads that stay unknown, by path. */
  dynamic: Map<string, IndirectRead[]>;
}

const add = <T>(map: Map<string, T[]>, path: string, values: readonly T[]): void => {
  if (values.length > 0) map.set(path, [...(map.get(path) ?? []), ...values]);
};

/** Follows wrappers over the files of one language, at most three calls deep. */
export const resolveIndirect = (files: readonly CodeFile[]): Resolution => {
  const resolution: Resolution = { direct: new Map(), dynamic: new Map() };
  const seen = new Set<string>();
  let pending = files.flatMap((file) => file.reads.indirect.map((read) => ({ file, read })));
  for (let depth = 0; depth < 3 && pending.length > 0; depth += 1) {
    const wrappers: Wrapper[] = [];
    for (const { file, read } of pending) {
      const names = read.identifier === '' ? [] : loopNames(file.source, read);
      const isKnown = names.length > 0 || read.identifier === '';
      const wrapper = isKnown ? undefined : wrapperOf(headersOf(file.source), read, file.path);
      add(resolution.direct, file.path, names);
      if (names.length === 0 && !wrapper) add(resolution.dynamic, file.path, [read]);
      const key = wrapper ? `${wrapper.path}\0${wrapper.name}\0${wrapper.index}` : '';
      if (wrapper && !seen.has(key)) wrappers.push(wrapper);
      seen.add(key);
    }
    pending = followWrappers(files, wrappers, resolution);
  }
  return resolution;
};

const followWrappers = (
  files: readonly CodeFile[],
  wrappers: readonly Wrapper[],
  resolution: Resolution,
): { file: CodeFile; read: IndirectRead }[] => {
  const further: { file: CodeFile; read: IndirectRead }[] = [];
  const homes = new Map(files.map(({ path, source }) => [path, source.code]));
  for (const wrapper of wrappers) {
    for (const file of files) {
      if (!file.source.code.includes(wrapper.name)) continue;
      const isNear = file.path === wrapper.path || importsName(file.source.code, wrapper.name);
      if (!isNear && !qualifiesName(file.source.code, wrapper.name, homes.get(wrapper.path) ?? '')) continue;
      const calls = callsOf(file.source, wrapper);
      add(resolution.direct, file.path, calls.direct);
      further.push(...calls.indirect.map((read) => ({ file, read })));
    }
  }
  return further;
};
