// Environment reads in JavaScript and TypeScript: Node, Vite, Deno, Bun, NestJS, SvelteKit, AdonisJS.
import type { CodeReads, DirectRead } from './code.ts';
import { readSchemaKeys } from './javascript-schema.ts';
import { escapeName, isConventionalName, isVariableName } from './sighting.ts';
import { type Source, stringAt } from './source.ts';

const base = String.raw`(?:\bprocess\s*(?:\?\.|!?\.)\s*env\b|\bimport\s*\.\s*meta\s*\.\s*env\b|\bBun\s*\.\s*env\b)`;
const aliasOf = new RegExp(
  String.raw`\b(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*(?::[^=;\n]{0,120})?=\s*(?:${base}|loadEnv\s*\([^()]*(?:\([^()]*\)[^()]*)*\))(?!\s*(?:\?\.|[.[(]))`,
  'g',
);
const svelteImport = /\bimport\s*\{([^{}]*)\}\s*from\s*(?=["'])/g;
const call = /\b(?:Deno\s*\.\s*env\s*\.\s*(?:get|has)|[Ee]nv\s*\.\s*get)\s*\(/g;
const configCall = /\.\s*(?:get|getOrThrow)\s*(?:<[^<>()]{0,200}>)?\s*\(/g;
const written = /^\s*!?\s*(?:=(?![=>])|(?:\|\||\?\?|&&|[-+*/])=|\+\+|--)/;
const literalFallback = /^\s*!?\s*(?:\|\||\?\?)\s*(?=["'`])/;
const anyFallback = /^\s*!?\s*(?:\|\||\?\?|\?\.|===|!==|==|!=|\?(?!\.)|&&)/;

interface Access {
  name: string;
  end: number;
}

/** What follows an expression that is the environment: `.NAME`, `?.NAME`, `['NAME']`, or `[identifier]`. */
const accessAt = (source: Source, from: number): Access | { identifier: string; offset: number } | undefined => {
  const after = source.code.slice(from, from + 200);
  const dotted = /^\s*(?:\?\.|!?\.)\s*([A-Za-z_$][\w$]*)/.exec(after);
  if (dotted) return { name: dotted[1]!, end: from + dotted[0].length };
  const bracket = /^\s*(?:\?\.)?\[/.exec(after);
  if (!bracket) return undefined;
  const literal = stringAt(source, from + bracket[0].length);
  const close = literal ? /^\s*\]/.exec(source.code.slice(literal.end, literal.end + 40)) : undefined;
  if (literal?.value.includes('${')) return { identifier: '', offset: from };
  if (literal && close) return { name: literal.value, end: literal.end + close[0].length };
  const identifier = /^\s*([A-Za-z_$][\w$]*)\s*(?:as\s+[^\]]{1,80})?\]/.exec(
    source.code.slice(from + bracket[0].length, from + 200),
  );
  return { identifier: identifier?.[1] ?? '', offset: from };
};

const isWrite = (source: Source, start: number, end: number): boolean =>
  written.test(source.code.slice(end, end + 8)) ||
  /\bdelete\s+(?:globalThis\s*\.\s*)?$/.test(source.code.slice(Math.max(0, start - 24), start));

const readOf = (source: Source, { name, end }: Access, offset: number): DirectRead => {
  const after = source.code.slice(end, end + 40);
  const fallback = literalFallback.exec(after);
  const literal = fallback ? stringAt(source, end + fallback[0].length)?.value : undefined;
  const isRequired = !anyFallback.test(after);
  return { name, offset, isRequired, ...(literal === undefined ? {} : { literal }) };
};

/** Keys of a destructuring pattern whose closing brace is at `close`: `A`, `B: b`, `C = 1`, never `...rest`. */
const destructuredKeys = (source: Source, close: number): DirectRead[] => {
  const { code } = source;
  let depth = 0;
  let open = close;
  for (; open >= 0 && close - open < 20_000; open -= 1) {
    if (code[open] === '}') depth += 1;
    if (code[open] === '{' && (depth -= 1) === 0) break;
  }
  const reads: DirectRead[] = [];
  let level = 0;
  let start = open + 1;
  for (let at = open + 1; at <= close; at += 1) {
    if ('{[('.includes(code[at]!)) level += 1;
    if (']})'.includes(code[at]!) && at < close) level -= 1;
    if (level > 0 || (code[at] !== ',' && at < close)) continue;
    const key = /^\s*(?:(["'])|([A-Za-z_$][\w$]*))/.exec(code.slice(start, at));
    const name = key?.[1] ? stringAt(source, start)?.value : key?.[2];
    if (name)
      reads.push({ name, offset: start + key![0].length - 1, isRequired: !code.slice(start, at).includes('=') });
    start = at + 1;
  }
  return reads;
};

const readDestructuring = (source: Source, start: number): DirectRead[] => {
  const before = source.code.slice(Math.max(0, start - 160), start);
  const match = /\}\s*(?::\s*[\w.<>, |[\]]{1,80})?\s*=\s*$/.exec(before);
  return match ? destructuredKeys(source, start - match[0].length) : [];
};

/** The name in `'NAME' in` right before an offset. */
const memberBefore = (source: Source, offset: number): string | undefined => {
  const match = /(["'])\s*in\s+$/.exec(source.code.slice(Math.max(0, offset - 12), offset));
  if (!match) return undefined;
  const close = offset - match[0].length;
  return source.strings.get(source.code.lastIndexOf(match[1]!, close - 1))?.value;
};

const readBases = (source: Source, pattern: RegExp, reads: CodeReads): void => {
  for (const match of source.code.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const access = accessAt(source, end);
    if (access && 'identifier' in access) reads.indirect.push(access);
    else if (access && !isWrite(source, match.index, access.end))
      reads.direct.push(readOf(source, access, match.index));
    else if (!access) {
      reads.direct.push(...readDestructuring(source, match.index));
      const member = memberBefore(source, match.index);
      if (member) reads.direct.push({ name: member, offset: match.index });
    }
  }
};

const readCalls = (source: Source, pattern: RegExp, reads: CodeReads): void => {
  for (const match of source.code.matchAll(pattern)) {
    const literal = stringAt(source, match.index + match[0].length);
    if (literal && isConventionalName(literal.value)) reads.direct.push({ name: literal.value, offset: match.index });
  }
};

const readSvelte = (source: Source, reads: CodeReads): string[] => {
  const aliases: string[] = [];
  for (const match of source.code.matchAll(svelteImport)) {
    const from = stringAt(source, match.index + match[0].length)?.value ?? '';
    if (!from.startsWith('$env/')) continue;
    const names = match[1]!.split(',').map((part) => part.trim().split(/\s+as\s+/));
    if (from.startsWith('$env/dynamic')) aliases.push(...names.map((parts) => parts.at(-1)!).filter(Boolean));
    else
      for (const [name] of names)
        if (name && isVariableName(name)) reads.direct.push({ name, offset: match.index, isRequired: true });
  }
  return aliases;
};

const builtIn = new Set(['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL']);

/** All reads of one file. */
export const readJavaScript = (source: Source): CodeReads => {
  const reads: CodeReads = { direct: [], indirect: [] };
  const { code } = source;
  if (/\benv\b|\bEnv\b|Config(?:Service|Module)/.test(source.text)) {
    readBases(source, new RegExp(base, 'g'), reads);
    const aliases = [...code.matchAll(aliasOf)].map((match) => match[1]!);
    for (const alias of new Set([...aliases, ...readSvelte(source, reads)]))
      readBases(source, new RegExp(String.raw`(?<![\w$.])${escapeName(alias)}(?![\w$]|\s*[:=(,])`, 'g'), reads);
    readCalls(source, call, reads);
    if (code.includes('ConfigService')) readCalls(source, configCall, reads);
    reads.direct.push(...readSchemaKeys(source));
  }
  const isVite = code.includes('import.meta');
  reads.direct = reads.direct.filter(({ name }) => isVariableName(name) && !(isVite && builtIn.has(name)));
  return reads;
};
