// The step's own values against the schema: findings name variable, rule and place, and nothing of a value.
import type { Finding, FindingKind, Level } from '../graph/finding.ts';
import { isPlatformName } from '../graph/known-names.table.ts';
import { isPlaceholder } from '../graph/literal.ts';
import { areMet } from '../rules/condition.ts';
import type { Declaration, TypeName } from '../types/declaration.ts';
import { types } from '../types/types.ts';
import { isLowEntropy, passwordOf } from './weakness.ts';

/** What the values are checked with. */
export interface ValueCheck {
  /** Path of the schema. */
  path: string;
  environment: string | undefined;
  valueOf: (name: string) => string | undefined;
  /** Values that committed example files give a name. */
  examplesOf: (name: string) => ReadonlySet<string>;
  unmaskable: ReadonlySet<string>;
}

/** Types whose allowed values are few or numbers, so that none of them stands for another. */
const exactTypes: ReadonlySet<TypeName> = new Set(['enum', 'bool', 'int', 'number', 'port']);

const finding = (
  declaration: Declaration,
  { path }: ValueCheck,
  kind: FindingKind,
  level: Level,
  fact: string,
  suggestion: string,
): Finding => ({
  kind,
  name: declaration.name,
  level,
  file: path,
  line: declaration.line,
  column: declaration.column,
  component: '.',
  message: `${declaration.name}${declaration.description === undefined ? '' : ` (${declaration.description})`} ${fact}`,
  suggestion,
});

/** Without a named environment everything that any environment requires is required. */
const isRequired = ({ required }: Declaration, environment: string | undefined): boolean =>
  typeof required === 'boolean' ? required : environment === undefined || required.includes(environment);

const checkAbsence = (declaration: Declaration, check: ValueCheck, isEmpty: boolean): Finding[] => {
  const { name, isSecret, required, when } = declaration;
  if (!isRequired(declaration, check.environment) || !areMet(when, check.valueOf)) return [];
  const where = check.environment === undefined ? '' : ` in ${check.environment}`;
  const hint =
    check.environment === undefined && typeof required !== 'boolean' ? ', or name the environment in `environment`' : '';
  const source = isSecret ? 'secrets' : 'vars';
  const kind = isEmpty && isSecret ? 'empty-secret' : 'read-but-not-provided';
  const because = when.length === 0 ? '' : `, because of ${when.map((one) => one.name).join(' and ')},`;
  const fact = isEmpty ? 'is the empty string: the secret or variable behind it does not exist here' : 'is not in `env:` of this step';
  const suggestion = `set ${name}${where} and give this step \`env: { ${name}: "\${{ ${source}.${name} }}" }\`${hint}`;
  return [finding(declaration, check, kind, 'error', `is required${where}${because} but ${fact}`, suggestion)];
};

const checkPlaceholder = (declaration: Declaration, check: ValueCheck, value: string): Finding[] => {
  const { name, isSecret, type, rejectsPlaceholder, rejectsExample } = declaration;
  if (!rejectsPlaceholder || exactTypes.has(type)) return [];
  const refuse = (fact: string, remedy = `give ${name} its real value`): Finding[] => [
    finding(declaration, check, 'placeholder', 'error', fact, remedy),
  ];
  if (rejectsExample && check.examplesOf(name).has(value.trim())) return refuse('has the value of the committed example');
  if (isPlaceholder(value)) return refuse('has a placeholder as its value');
  const password = passwordOf(value);
  if (password !== undefined && isPlaceholder(password)) return refuse('has a placeholder as its password');
  return isSecret && type !== 'secret' && isLowEntropy(password ?? value)
    ? refuse('is a secret that is guessed at once: its characters repeat or follow each other', `give ${name} a long random value`)
    : [];
};

const checkValue = (declaration: Declaration, check: ValueCheck): Finding[] => {
  const { name, type, options } = declaration;
  const value = check.valueOf(name);
  if (value === undefined || value === '') return checkAbsence(declaration, check, value === '');
  const placeholder = checkPlaceholder(declaration, check, value);
  const rule = placeholder.length > 0 ? undefined : types[type].check(value, options);
  const invalid =
    rule === undefined
      ? []
      : [finding(declaration, check, 'invalid-value', 'error', `has to be ${rule}`, `correct the value of ${name} where it is set`)];
  const bare = check.unmaskable.has(name)
    ? [
        finding(
          declaration,
          check,
          'invalid-value',
          'warning',
          'is a secret that logs cannot mask: it or its password has under 6 characters, only digits, or is a common word',
          `give ${name} a long random value`,
        ),
      ]
    : [];
  return [...placeholder, ...invalid, ...bare];
};

/** Findings on all declared variables. */
export const checkValues = (declarations: readonly Declaration[], check: ValueCheck): Finding[] =>
  declarations.flatMap((declaration) => checkValue(declaration, check));

/** Whether a step was given values to check: an environment is named, or one declared name of its own is set, even to nothing. */
export const hasValues = (
  declarations: readonly Declaration[],
  environment: string | undefined,
  valueOf: (name: string) => string | undefined,
): boolean =>
  environment !== undefined || declarations.some(({ name }) => !isPlatformName(name) && valueOf(name) !== undefined);
