// Environment reads in Go, Ruby, PHP, Java, Kotlin, C#, Rust and Elixir, by the table of their forms.
import type { CodeReads } from './code.ts';
import { cgiNames, type Form, forms } from './other-languages.table.ts';
import { isConventionalName, isVariableName } from './sighting.ts';
import { type Source, stringAt } from './source.ts';
import type { Language } from './syntax.table.ts';

const accepts = (name: string, form: Form): boolean =>
  isVariableName(name) && (!form.conventional || (isConventionalName(name) && !cgiNames.test(name)));

const readForm = (source: Source, form: Form, reads: CodeReads): void => {
  for (const match of source.code.matchAll(form.before)) {
    const from = match.index + match[0].length;
    const literal = stringAt(source, from);
    if (!literal) {
      const identifier = form.inside
        ? undefined
        : /^\$?([A-Za-z_][\w$]*)\s*[,)\]]/.exec(source.code.slice(from, from + 80));
      const isExpression =
        !form.inside && !form.conventional && /[([]\s*$/.test(match[0]) && /^[A-Za-z_$]/.test(source.code[from] ?? '');
      if (identifier ?? isExpression) reads.indirect.push({ identifier: identifier?.[1] ?? '', offset: from });
      continue;
    }
    if (form.unless?.test(source.code.slice(literal.end, literal.end + 40))) continue;
    const names = form.inside ? [...literal.value.matchAll(form.inside)].map((found) => found[1]!) : [literal.value];
    for (const name of names) {
      if (accepts(name, form)) reads.direct.push({ name, offset: from, isRequired: form.isRequired ?? false });
    }
  }
};

/** Viper with `AutomaticEnv`: keys in capitals with underscores, after the prefix. */
const readViper = (source: Source, reads: CodeReads): void => {
  if (!/\bviper\s*\.\s*AutomaticEnv\b/.test(source.code)) return;
  const prefixed = /\bviper\s*\.\s*SetEnvPrefix\s*\(\s*/.exec(source.code);
  const prefix = prefixed ? stringAt(source, prefixed.index + prefixed[0].length)?.value : undefined;
  for (const match of source.code.matchAll(/\bviper\s*\.\s*(?:Get\w*|IsSet)\s*\(\s*/g)) {
    const key = stringAt(source, match.index + match[0].length)?.value;
    if (key)
      reads.direct.push({
        name: [prefix, key].filter(Boolean).join('_').replaceAll(/[.-]/g, '_').toUpperCase(),
        offset: match.index,
      });
  }
};

/** `["A", "B"] |> Enum.map(&System.get_env/1)` reads each string of the list. */
const readMapped = (source: Source, reads: CodeReads): void => {
  const mapped = /\]\s*\|>\s*Enum\s*\.\s*\w+\s*\(\s*&\s*System\s*\.\s*(?:get_env|fetch_env!?)\/1/g;
  for (const match of source.code.matchAll(mapped)) {
    const open = source.code.lastIndexOf('[', match.index);
    for (let at = Math.max(open, 0); at < match.index; at += 1) {
      const literal = source.strings.get(at);
      if (literal && isVariableName(literal.value)) reads.direct.push({ name: literal.value, offset: at });
    }
  }
};

/** All reads of one file. */
export const readOther = (source: Source, language: Language): CodeReads => {
  const reads: CodeReads = { direct: [], indirect: [] };
  for (const form of forms[language] ?? []) readForm(source, form, reads);
  if (language === 'go') readViper(source, reads);
  if (language === 'elixir') readMapped(source, reads);
  return reads;
};
