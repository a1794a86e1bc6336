// Structs of Go with the variables that their tags name: `env:"NAME"`, and prefixes for what is inside a field.
import { type Source } from '../readers/source.ts';

/** One field. `inside` are fields of a struct written in place. */
export interface StructField {
  /** Variable of its tag, blank without one. */
  name: string;
  offset: number;
  /** Type without package, pointer and brackets; blank for a struct written in place. */
  type: string;
  inside: StructField[];
  /** What its tag puts before the names inside. */
  prefix: string;
  isRequired: boolean;
}

/** A struct; `name` is blank when it has none. */
export interface Struct {
  name: string;
  fields: StructField[];
}

const tagName = /(?:^|\s)(?:env|envconfig|env-var)\s*:"([A-Za-z_][A-Za-z0-9_]*)([^"]*)"/;

/** go-flags joins its namespace with an underscore; caarlos0/env writes the whole prefix. */
const prefixOf = (tag: string): string => {
  const namespace = /(?:^|\s)env-namespace\s*:"([^"]*)"/.exec(tag)?.[1];
  if (namespace) return `${namespace}_`;
  return /(?:^|\s)envPrefix\s*:"([^"]*)"/.exec(tag)?.[1] ?? '';
};

const toField = (tag: string, offset: number, type: string, inside: StructField[]): StructField => {
  const match = tagName.exec(tag);
  const isRequired = /,required|,notEmpty/.test(match?.[2] ?? '') || /\brequired\s*:"true"/.test(tag);
  return { name: match?.[1] ?? '', offset, type, inside, prefix: prefixOf(tag), isRequired };
};

const structOpening = /(?:[^\n`{}]*\s)?(?:\[\])?\*?struct\s*\{/y;
const plainField = /([^\n`{}]*)(`?)/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** The tag that begins here or after blanks, with the offset one past it. */
const tagAt = ({ code, strings }: Source, from: number): { tag: string; at: number; end: number } => {
  const at = from + /^[ \t]*/.exec(code.slice(from, from + 40))![0].length;
  const literal = strings.get(at);
  return literal ? { tag: literal.value, at, end: literal.end } : { tag: '', at: from, end: from };
};

const bareType = (text: string): string => {
  const words = text.trim().split(/\s+/);
  return (words.at(-1) ?? '').replace(/^(?:\[\]|\*)+/, '').replace(/^.*\./, '');
};

const deepest = 20;

/** Fields from one past the opening brace on, and the offset one past the closing one. */
const readFields = (source: Source, from: number, depth: number): { fields: StructField[]; end: number } => {
  const { code } = source;
  const fields: StructField[] = [];
  let at = from;
  while (at < code.length) {
    const character = code[at]!;
    if (character === '}') return { fields, end: at + 1 };
    const opening = depth < deepest ? matchAt(structOpening, code, at) : null;
    if (opening) {
      const inner = readFields(source, at + opening[0].length, depth + 1);
      const { tag, end } = tagAt(source, inner.end);
      fields.push(toField(tag, at, '', inner.fields));
      at = Math.max(end, inner.end);
      continue;
    }
    const [whole, text = '', quote] = matchAt(plainField, code, at)!;
    const { tag, at: place, end } = quote ? tagAt(source, at + text.length) : { tag: '', at, end: at + whole.length };
    if (text.trim() !== '') fields.push(toField(tag, place, bareType(text), []));
    at = Math.max(end, at + 1);
  }
  return { fields, end: code.length };
};

const declaration = /(?:\btype\s+([A-Za-z_]\w*)(?:\[[^\][]*\])?\s+)?\bstruct\s*\{/g;

/** Every struct of a file that is not inside another. */
export const readStructs = (source: Source): Struct[] => {
  const structs: Struct[] = [];
  if (!/\benv/.test(source.text)) return structs;
  declaration.lastIndex = 0;
  let done = 0;
  for (const match of source.code.matchAll(declaration)) {
    if (match.index < done) continue;
    const { fields, end } = readFields(source, match.index + match[0].length, 0);
    structs.push({ name: match[1] ?? '', fields });
    done = end;
  }
  return structs;
};
