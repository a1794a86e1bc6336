// What follows from the shape of env.schema.yml: its JSON Schema for editors, and the tables of its documentation.
import { z } from 'zod';
import { ruleFields, ruleNames } from '../src/validate-env/rules/rule.ts';
import { entryFields } from '../src/validate-env/schema/entry.ts';
import { fileShape } from '../src/validate-env/schema/file-shape.ts';
import { typesAbout } from '../src/validate-env/types/about.table.ts';
import { typeNames } from '../src/validate-env/types/declaration.ts';
import { types } from '../src/validate-env/types/types.ts';
import { table } from './documentation.ts';

type Json = Record<string, unknown>;

const options = [...new Set(typeNames.flatMap((name) => types[name].takes))];

/** Which options each type takes and needs, which the shape of an entry alone does not say. */
const typeRules = (): Json[] =>
  typeNames.map((name) => ({
    if: { properties: { type: { const: name } }, required: ['type'] },
    then: {
      required: [...types[name].needs],
      properties: Object.fromEntries(
        options.filter((option) => !types[name].takes.includes(option)).map((option) => [option, false]),
      ),
    },
  }));

/** The JSON Schema (draft 7) of a schema file. */
export function environmentSchema(): Json {
  const shape = z.toJSONSchema(fileShape, { target: 'draft-7', io: 'input' }) as unknown as {
    properties: { variables: { additionalProperties: Json; minProperties?: number }; rules: { items: Json } };
  };
  const { variables, rules } = shape.properties;
  variables.minProperties = 1;
  Object.assign(variables.additionalProperties, { allOf: typeRules() });
  Object.assign(rules.items, { oneOf: ruleNames.map((name) => ({ required: [name] })) });
  return {
    ...shape,
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Plimsoll environment schema (env.schema.yml)',
  };
}

const code = (text: string): string => `\`${text.replaceAll('`', '')}\``;

const aboutOf = (fields: Readonly<Record<string, z.ZodType>>): [string, string][] =>
  Object.entries(fields).map(([name, field]) => [name, z.globalRegistry.get(field)?.description ?? '']);

/** The generated sections of the page about schemas. */
export function environmentSections(): Record<string, string> {
  const isRule = new Set<string>(ruleNames);
  const rules = aboutOf(ruleFields);
  return {
    types: table(
      ['Type', 'What it takes', 'Options', 'A value that fits'],
      typeNames.map((name) => {
        const { takes, needs } = types[name];
        const { about, example, options: given } = typesAbout[name];
        const shown = takes.map((option) => (needs.includes(option) ? `${code(option)} (needed)` : code(option)));
        const beside = given === undefined ? '' : ` with ${code(JSON.stringify(given))}`;
        return [code(name), about, shown.join(', '), code(example) + beside];
      }),
    ),
    fields: table(
      ['Key', 'What it means'],
      aboutOf(entryFields).map(([name, about]) => [code(name), about]),
    ),
    rules: table(
      ['Rule', 'When it holds'],
      rules.filter(([name]) => isRule.has(name)).map(([name, about]) => [code(name), about]),
    ),
    'rule-keys': table(
      ['Key', 'What it means'],
      rules.filter(([name]) => !isRule.has(name)).map(([name, about]) => [code(name), about]),
    ),
  };
}
