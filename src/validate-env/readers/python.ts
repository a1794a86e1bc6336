// Environment reads in Python: os.environ, os.getenv, django-environ, environs, decouple, click and typer.
import type { CodeReads, DirectRead } from './code.ts';
import { isVariableName } from './sighting.ts';
import { type Source, stringAt } from './source.ts';

interface Names {
  /** Expressions that are the environment mapping. */
  mappings: string[];
  /** Functions like `os.getenv`. */
  getters: string[];
}

const imported = (code: string, module: string): Map<string, string> => {
  const names = new Map<string, string>();
  const pattern = new RegExp(String.raw`^[ \t]*from\s+${module}\s+import\s+(?:\(([^()]*)\)|([^\n]*))`, 'gm');
  for (const match of code.matchAll(pattern)) {
    for (const part of (match[1] ?? match[2] ?? '').split(',')) {
      const [name, alias] = part.trim().split(/\s+as\s+/);
      if (name) names.set(name.trim(), (alias ?? name).trim());
    }
  }
  return names;
};

const namesIn = (code: string): Names => {
  const modules = ['os', ...[...code.matchAll(/^[ \t]*import\s+os\s+as\s+(\w+)/gm)].map((match) => match[1]!)];
  const fromOs = imported(code, 'os');
  const mappings = modules.map((name) => String.raw`${name}\s*\.\s*environ`);
  const environ = fromOs.get('environ');
  if (environ) mappings.push(environ);
  const known = mappings.join('|');
  const alias = new RegExp(
    String.raw`^[ \t]*(\w+)(?:\s*:[^=\n]{1,80})?\s*=\s*(?:dict\s*\(\s*)?(?:${known})\s*(?:\.\s*copy\s*\(\s*\))?\s*\)?[ \t]*$`,
    'gm',
  );
  for (const match of code.matchAll(alias)) mappings.push(match[1]!);
  const getters = modules.map((name) => String.raw`${name}\s*\.\s*getenv`);
  const getenv = fromOs.get('getenv');
  if (getenv) getters.push(getenv);
  return { mappings: [...new Set(mappings)], getters: [...new Set(getters)] };
};

const literalAfter = (source: Source, from: number): string | undefined => {
  const comma = /^\s*,\s*(?:default\s*=\s*)?(?=["'])|^\s*\)\s*or\s+(?=["'])/.exec(source.code.slice(from, from + 40));
  return comma ? stringAt(source, from + comma[0].length)?.value : undefined;
};

/** An argument that is a string becomes a read, one that is an identifier an indirect read. */
const readArgument = (source: Source, from: number, reads: CodeReads, isRequired: boolean): void => {
  const literal = stringAt(source, from);
  if (!literal) {
    const identifier = /^\s*(?:key\s*=\s*)?([A-Za-z_]\w*)\s*[,)\]]/.exec(source.code.slice(from, from + 120));
    const isExpression = /^\s*[A-Za-z_("'fF]/.test(source.code.slice(from, from + 120));
    if (identifier ?? isExpression) reads.indirect.push({ identifier: identifier?.[1] ?? '', offset: from });
    return;
  }
  const after = source.code.slice(literal.end, literal.end + 40);
  if (isRequired && /^\s*\]\s*(?:=(?!=)|[-+*/|&]=)/.test(after)) return;
  const value = literalAfter(source, literal.end);
  const hasFallback = /^\s*,/.test(after) || /^\s*\)\s*or\b/.test(after);
  const read: DirectRead = { name: literal.value, offset: literal.start, isRequired: isRequired && !hasFallback };
  reads.direct.push(value === undefined ? read : { ...read, literal: value });
};

const readMappings = (source: Source, { mappings, getters }: Names, reads: CodeReads): void => {
  const { code } = source;
  const mapping = new RegExp(String.raw`(?<![\w.])(?:${mappings.join('|')})\s*(?:\.\s*(get|pop)\s*\(|(\[))`, 'g');
  for (const match of code.matchAll(mapping)) {
    if (/\bdel\s+$/.test(code.slice(Math.max(0, match.index - 8), match.index))) continue;
    readArgument(source, match.index + match[0].length, reads, match[2] !== undefined);
  }
  const getter = new RegExp(String.raw`(?<![\w.])(?:${getters.join('|')})\s*\(`, 'g');
  for (const match of code.matchAll(getter)) readArgument(source, match.index + match[0].length, reads, false);
  const member = new RegExp(String.raw`(["'])\s*(?:not\s+)?in\s+(?:${mappings.join('|')})(?![\w.[])`, 'g');
  for (const match of code.matchAll(member)) {
    const literal = source.strings.get(code.lastIndexOf(match[1]!, match.index - 1));
    if (literal) reads.direct.push({ name: literal.value, offset: match.index });
  }
};

const casts =
  'str|bool|int|float|list|tuple|dict|json|url|db|db_url|cache|cache_url|email_url|search_url|path|bytes|decimal|date|datetime|time|timedelta|uuid|log_level|enum|dj_db_url';

/** django-environ and environs: an object made by `Env(…)` is called. */
const readEnvironObjects = (source: Source, reads: CodeReads): void => {
  const { code } = source;
  const made = /^[ \t]*(\w+)\s*(?::[^=\n]{1,60})?=\s*(?:environ\s*\.\s*)?(?:Env|FileAwareEnv)\s*\(/gm;
  const objects = [...code.matchAll(made)].map((match) => match[1]!);
  for (const name of new Set(objects)) {
    const called = new RegExp(String.raw`(?<![\w.])${name}\s*(?:\.\s*(${casts})\s*)?\(`, 'g');
    for (const match of code.matchAll(called)) {
      const from = match.index + match[0].length;
      const isBare = /^\s*\)/.test(code.slice(from, from + 20));
      if (isBare && match[1] === 'db')
        reads.direct.push({ name: 'DATABASE_URL', offset: match.index, isRequired: true });
      else if (isBare && match[1] === 'cache')
        reads.direct.push({ name: 'CACHE_URL', offset: match.index, isRequired: true });
      else readArgument(source, from, reads, true);
    }
    readMappings(source, { mappings: [name], getters: [String.raw`${name}\s*\.\s*get_value`] }, reads);
  }
};

const readDecouple = (source: Source, reads: CodeReads): void => {
  const { code } = source;
  const names = new Set<string>();
  const config = imported(code, 'decouple').get('config');
  if (config) names.add(config);
  for (const match of code.matchAll(/^[ \t]*(\w+)\s*=\s*(?:AutoConfig|Config)\s*\(/gm))
    if (/from\s+(?:decouple|starlette\.config)\s+import/.test(code)) names.add(match[1]!);
  for (const name of names)
    for (const match of code.matchAll(new RegExp(String.raw`(?<![\w.])${name}\s*\(`, 'g')))
      if (
        !/=\s*$/.test(code.slice(Math.max(0, match.index - 3), match.index)) ||
        stringAt(source, match.index + match[0].length)
      )
        readArgument(source, match.index + match[0].length, reads, true);
};

const readOptions = (source: Source, reads: CodeReads): void => {
  for (const match of source.code.matchAll(/\benvvar\s*=\s*/g)) {
    const from = match.index + match[0].length;
    const end = source.code.startsWith('[', from) ? source.code.indexOf(']', from) : from + 1;
    for (let at = from; at <= end; at += 1) {
      const literal = source.strings.get(at);
      if (literal) reads.direct.push({ name: literal.value, offset: at });
    }
  }
};

/** All reads of one file but those of settings classes. */
export const readPython = (source: Source): CodeReads => {
  const reads: CodeReads = { direct: [], indirect: [] };
  if (/environ|getenv/.test(source.code)) readMappings(source, namesIn(source.code), reads);
  if (/\bEnv\b|FileAwareEnv/.test(source.code)) readEnvironObjects(source, reads);
  if (/decouple|starlette\.config/.test(source.code)) readDecouple(source, reads);
  if (source.code.includes('envvar')) readOptions(source, reads);
  reads.direct = reads.direct.filter(({ name }) => isVariableName(name));
  return reads;
};
