// Names that pydantic settings classes read: fields with prefix, aliases, nested models, inheritance across files.
import type { DirectRead } from './code.ts';
import { type Source, stringAt } from './source.ts';

interface Field {
  name: string;
  /** Type annotation as written. */
  type: string;
  offset: number;
  /** Names that replace prefix and field name. */
  aliases: string[];
  isRequired: boolean;
  literal: string | undefined;
}

/** A class as written. */
export interface PythonClass {
  name: string;
  bases: string[];
  fields: Field[];
  prefix: string;
  delimiter: string;
  isCaseSensitive: boolean;
}

const classLine = /^([ \t]*)class\s+(\w+)\s*(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\))?\s*:/gm;

/** Where the indented block after an offset ends. */
const blockEnd = (code: string, from: number, indent: string): number => {
  let at = code.indexOf('\n', from);
  while (at >= 0 && at < code.length) {
    const next = code.indexOf('\n', at + 1);
    const line = code.slice(at + 1, next < 0 ? undefined : next);
    if (
      line.trim() !== '' &&
      !line.startsWith(`${indent} `) &&
      !line.startsWith(`${indent}\t`) &&
      !/^\s*[)\]}"']/.test(line)
    )
      return at;
    at = next;
  }
  return code.length;
};

const stringArgument = (source: Source, from: number, to: number, key: string): string | undefined => {
  const match = new RegExp(String.raw`\b${key}\s*=\s*(?=[rRuUfF]?["'])`).exec(source.code.slice(from, to));
  return match ? stringAt(source, from + match.index + match[0].length)?.value : undefined;
};

const stringsBetween = (source: Source, from: number, to: number): string[] => {
  const found: string[] = [];
  for (let at = from; at < to; at += 1) {
    const literal = source.strings.get(at);
    if (!literal) continue;
    found.push(literal.value);
    at = literal.end - 1;
  }
  return found;
};

const closeBracket = (code: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    if ('([{'.includes(code[at]!)) depth += 1;
    else if (')]}'.includes(code[at]!) && (depth -= 1) === 0) return at;
  }
  return code.length;
};

const aliasesIn = (source: Source, from: number, to: number): string[] => {
  const aliases: string[] = [];
  for (const match of source.code
    .slice(from, to)
    .matchAll(/\b(?:validation_alias|alias|env)\s*=\s*(?:(AliasChoices|AliasPath|\[|\()|(?=["']))/g)) {
    const start = from + match.index + match[0].length;
    const open = match[1]?.startsWith('Alias') ? source.code.indexOf('(', start) : start - 1;
    if (match[1]) aliases.push(...stringsBetween(source, open, closeBracket(source.code, open)));
    else aliases.push(stringAt(source, start)?.value ?? '');
  }
  return aliases.filter(Boolean);
};

const fieldLine = /^([ \t]+)([A-Za-z]\w*)[ \t]*:[ \t]*([^=\n#]+)(=[ \t]*)?/gm;

const fieldsIn = (source: Source, from: number, to: number): Field[] => {
  const body = source.code.slice(from, to);
  const indents = /\n([ \t]+)\S/.exec(body)?.[1] ?? '    ';
  const fields: Field[] = [];
  for (const match of body.matchAll(fieldLine)) {
    const [whole, indent, name = '', type = '', equals] = match;
    if (indent !== indents || /\bClassVar\b/.test(type) || name === 'model_config') continue;
    if (/^(?:class|def|if|for|try|with|else|elif|return|async|while|except|finally)$/.test(name)) continue;
    const offset = from + match.index;
    const start = offset + whole.length;
    const isCall = equals !== undefined && /^(?:\w+\s*\.\s*)*\w+\s*\(/.test(source.code.slice(start, start + 120));
    const annotated = type.includes('Field(') ? source.code.indexOf('(', offset) : -1;
    const open = isCall ? source.code.indexOf('(', start) : annotated;
    const close = open < 0 ? start : closeBracket(source.code, open);
    const firstDefault = isCall
      ? (stringArgument(source, open, close, 'default') ?? stringAt(source, open + 1)?.value)
      : stringAt(source, start)?.value;
    const isRequired =
      equals === undefined ||
      (isCall &&
        /^\(\s*(?:\.\.\.|\)|(?!default)\w+\s*=)/.test(source.code.slice(open, open + 40)) &&
        !/default/.test(source.code.slice(open, close)));
    fields.push({
      name,
      type: type.trim(),
      offset,
      aliases: open < 0 ? [] : aliasesIn(source, open, close),
      isRequired,
      literal: equals === undefined ? undefined : firstDefault,
    });
  }
  return fields;
};

/** A prefix given by a helper: `env_prefix=prefix("db")` with `def prefix(name): return f"APP_{name}_"`. */
const helperPrefix = (source: Source, from: number, to: number): string => {
  const call = /\benv_prefix\s*=\s*(\w+)\s*\(\s*(?=["'])/.exec(source.code.slice(from, to));
  if (!call) return '';
  const argument = stringAt(source, from + call.index + call[0].length)?.value ?? '';
  const definition = new RegExp(
    String.raw`\bdef\s+${call[1]!}\s*\(\s*(\w+)[^)]*\)[^:]*:\s*(?:["'\s]*)return\s+f(?=["'])`,
  ).exec(source.code);
  const template = definition ? stringAt(source, definition.index + definition[0].length)?.value : undefined;
  if (!definition || template === undefined) return '';
  return template.replaceAll(/\{(\w+)(\.upper\(\)|\.lower\(\))?\}/g, (_, name: string, change: string | undefined) => {
    if (name !== definition[1]) return '';
    return change === '.upper()' ? argument.toUpperCase() : change === '.lower()' ? argument.toLowerCase() : argument;
  });
};

/** All classes of a file that could be settings or models inside them. */
export const readClasses = (source: Source): PythonClass[] => {
  return [...source.code.matchAll(classLine)].map((match) => {
    const from = match.index + match[0].length;
    const to = blockEnd(source.code, from, match[1]!);
    const bases = (match[3] ?? '').split(',').map((base) =>
      base
        .trim()
        .split('.')
        .at(-1)!
        .replace(/[[(].*$/s, ''),
    );
    const headed = match.index;
    return {
      name: match[2]!,
      bases,
      fields: fieldsIn(source, from, to),
      prefix: stringArgument(source, headed, to, 'env_prefix') ?? helperPrefix(source, headed, to),
      delimiter: stringArgument(source, headed, to, 'env_nested_delimiter') ?? '',
      isCaseSensitive: /\bcase_sensitive\s*=\s*True\b/.test(source.code.slice(headed, to)),
    };
  });
};

/** Names of classes that descend from BaseSettings, over all files. */
export const findSettings = (classes: readonly PythonClass[]): Set<string> => {
  const known = new Set(['BaseSettings']);
  for (let before = -1; before !== known.size;) {
    before = known.size;
    for (const { name, bases } of classes) if (bases.some((base) => known.has(base))) known.add(name);
  }
  known.delete('BaseSettings');
  return known;
};

interface Naming {
  byName: ReadonlyMap<string, PythonClass>;
  isCaseSensitive: boolean;
  delimiter: string;
}

const namesOf = (field: Field, prefix: string, naming: Naming, depth: number): string[] => {
  const own = field.aliases.length > 0 ? field.aliases : [prefix + field.name];
  const inner =
    naming.delimiter === '' || depth > 5
      ? undefined
      : naming.byName.get(field.type.replace(/^Optional\[|\]$|\s*\|\s*None$/g, ''));
  const names = own.map((name) => (naming.isCaseSensitive ? name : name.toUpperCase()));
  if (!inner || inner.fields.length === 0) return names;
  return names.flatMap((name) =>
    inner.fields.flatMap((nested) => namesOf(nested, `${name}${naming.delimiter}`, naming, depth + 1)),
  );
};

/** What the settings classes of one file read. */
export const readSettings = (
  classes: readonly PythonClass[],
  settings: ReadonlySet<string>,
  all: readonly PythonClass[],
): DirectRead[] => {
  const byName = new Map(all.map((found) => [found.name, found]));
  return classes
    .filter(({ name }) => settings.has(name))
    .flatMap(({ bases, fields, prefix, delimiter, isCaseSensitive }) => {
      const parent = bases
        .map((base) => byName.get(base))
        .find((base) => base !== undefined && settings.has(base.name));
      const naming = {
        byName,
        isCaseSensitive: isCaseSensitive || (parent?.isCaseSensitive ?? false),
        delimiter: delimiter || (parent?.delimiter ?? ''),
      };
      return fields.flatMap((field) =>
        namesOf(field, prefix || (parent?.prefix ?? ''), naming, 0).map((name) => ({
          name,
          offset: field.offset + 1,
          isRequired: field.isRequired,
          ...(field.literal === undefined ? {} : { literal: field.literal }),
        })),
      );
    });
};
