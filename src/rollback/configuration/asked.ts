// Knows which variables a schema or a template asks for, and how to tell whether two of them ask for the same.
import { isObject } from '../../domain/json.ts';
import { parseYaml } from '../../kernel/yaml.ts';

/** What a file says of one variable; `text` is compared and never shown, because a template may hold a value. */
export interface Asked {
  isRequired: boolean;
  text: string;
}

/** By name; undefined where the file cannot be read. */
export type AskedNames = ReadonlyMap<string, Asked> | undefined;

/** The same text for the same content, whatever the order of its keys. */
function spell(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spell).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${spell(value[key])}`).join(',')}}`;
}

/** A variable is required unless it says otherwise: never, or in other environments. */
function isRequiredIn(environment: string, required: unknown): boolean {
  if (required === undefined || required === true) return true;
  return required === environment || (Array.isArray(required) && required.includes(environment));
}

/** YAML as a map; undefined for anything else, also for one of too many aliases. */
export function readYamlMap(text: string): Readonly<Record<string, unknown>> | undefined {
  const { value } = parseYaml(text);
  return isObject(value) ? value : undefined;
}

/** What a schema of validate-env asks for in an environment, its rules as a name of their own; a description asks for nothing. */
export function readSchemaNames(text: string, environment: string): AskedNames {
  const { variables, rules = [] } = readYamlMap(text) ?? {};
  if (!isObject(variables)) return undefined;
  const entries = Object.entries(variables).map(([name, entry]): [string, Asked] => {
    const { description: _, ...declared } = isObject(entry) ? entry : {};
    return [name, { isRequired: isRequiredIn(environment, declared['required']), text: spell(declared) }];
  });
  return new Map([...entries, ['its rules', { isRequired: false, text: spell(rules) }]]);
}

/** What a template asks for: each line that assigns. */
export function readTemplateNames(text: string): AskedNames {
  const lines = text.split('\n').flatMap((line) => {
    const [, name, value = ''] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=(.*)$/u.exec(line) ?? [];
    return name === undefined ? [] : [[name, { isRequired: true, text: value.trim() }] as const];
  });
  return new Map(lines);
}
