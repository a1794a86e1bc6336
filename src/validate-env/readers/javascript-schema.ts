// Names declared as keys of an environment schema in code: zod, valibot, envalid, t3-env, NestJS with Joi.
import type { DirectRead } from './code.ts';
import { escapeName, isVariableName } from './sighting.ts';
import { type Source, stringAt } from './source.ts';

const environment = String.raw`(?:process\s*\.\s*env|import\s*\.\s*meta\s*\.\s*env|Bun\s*\.\s*env)`;

/** Characters of an object literal that are looked at; it keeps nested unclosed ones linear. */
const longestObject = 20_000;

/** The offset one past the bracket that closes the one at `open`, or -1. */
const closing = (code: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < code.length && at - open < longestObject; at += 1) {
    if ('{[('.includes(code[at]!)) depth += 1;
    else if ('}])'.includes(code[at]!) && (depth -= 1) === 0) return at + 1;
  }
  return -1;
};

/** Keys of the object literal whose brace is at `open`, not those of objects inside it. */
export const objectKeys = (source: Source, open: number): DirectRead[] => {
  const { code } = source;
  const end = closing(code, open);
  const reads: DirectRead[] = [];
  let depth = 0;
  let isKey = true;
  for (let at = open; at < end; at += 1) {
    const character = code[at]!;
    if ('{[('.includes(character)) depth += 1;
    else if ('}])'.includes(character)) depth -= 1;
    else if (depth === 1 && character === ',') isKey = true;
    else if (depth === 1 && isKey && !/\s/.test(character)) {
      const word = /^[A-Za-z_$][\w$]*(?=\s*[:,}])/.exec(code.slice(at, at + 120))?.[0];
      const literal = `"'`.includes(character) ? stringAt(source, at) : undefined;
      const name = literal?.value ?? word;
      if (name && isVariableName(name)) reads.push({ name, offset: at });
      isKey = false;
      if (literal) at = literal.end - 1;
    }
  }
  return reads;
};

/** The object an identifier is bound to: the first brace after `identifier = something(`. */
export const objectBoundTo = (source: Source, identifier: string): number => {
  const match = new RegExp(
    String.raw`\b(?:const|let|var)\s+${escapeName(identifier)}\b[^=]{0,160}=\s*[\w$.\s]*\(?\s*\{`,
  ).exec(source.code);
  return match ? match.index + match[0].length - 1 : -1;
};

const parsed = new RegExp(
  String.raw`([A-Za-z_$][\w$]*)\s*\.\s*(?:parse|safeParse|parseAsync|validate|validateSync)\s*\(\s*${environment}`,
  'g',
);
const inline = new RegExp(String.raw`\.\s*(?:parse|safeParse|parseAsync)\s*\(\s*${environment}`, 'g');
const valibot = new RegExp(String.raw`\b(?:parse|safeParse)\s*\(\s*([A-Za-z_$][\w$]*)\s*,\s*${environment}`, 'g');
const cleanEnv = new RegExp(
  String.raw`\b(?:cleanEnv|makeValidator|parseEnv|customCleanEnv)\s*\(\s*${environment}\s*,\s*(?:([A-Za-z_$][\w$]*)|(\{))`,
  'g',
);
const createEnv = /\bcreateEnv\s*\(\s*\{/g;
const joi = /\bvalidationSchema\s*:\s*Joi\s*\.\s*object\s*\(\s*\{/g;

const schemaSection = /\b(?:server|client|shared)\s*:\s*\{/g;

/** Keys of schemas that this file checks the environment against. */
export const readSchemaKeys = (source: Source): DirectRead[] => {
  const { code } = source;
  const opens: number[] = [];
  for (const match of [...code.matchAll(parsed), ...code.matchAll(valibot)])
    opens.push(objectBoundTo(source, match[1]!));
  for (const match of code.matchAll(inline)) {
    const open = code.lastIndexOf('.object', match.index);
    const brace = open < 0 ? -1 : code.indexOf('{', open);
    if (brace >= 0 && closing(code, brace) <= match.index && closing(code, brace) > 0) opens.push(brace);
  }
  for (const match of code.matchAll(cleanEnv))
    opens.push(match[2] ? match.index + match[0].length - 1 : objectBoundTo(source, match[1]!));
  for (const match of code.matchAll(joi)) opens.push(match.index + match[0].length - 1);
  for (const match of code.matchAll(createEnv)) {
    const start = match.index + match[0].length - 1;
    const end = closing(code, start);
    for (const section of code.slice(start, end).matchAll(schemaSection))
      opens.push(start + section.index + section[0].length - 1);
  }
  return [...new Set(opens)].filter((open) => open >= 0).flatMap((open) => objectKeys(source, open));
};
