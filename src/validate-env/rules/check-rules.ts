// The rules of a schema against the values of a step: what is broken, in names and never in values.
import type { Finding } from '../graph/finding.ts';
import type { Declaration } from '../types/declaration.ts';
import { namesThisMachine, portsOf } from './addresses.ts';
import { type Break, checkHosts, findTwice, type Values } from './comparison.ts';
import { areMet } from './condition.ts';
import { isIncluded } from './inclusion.ts';
import { checkChoice, checkPresence } from './presence.ts';
import type { Rule, RuleName } from './rule.ts';

/** What rules are checked with. */
export interface RuleCheck {
  /** Path of the schema. */
  path: string;
  environment: string | undefined;
  declarations: readonly Declaration[];
  valueOf: (name: string) => string | undefined;
}

const checkInclusion = (names: readonly string[], values: Values, { declarations }: RuleCheck): Break[] => {
  const [holder, ...items] = names;
  const declaration = declarations.find(({ name }) => name === holder);
  const held = values.find(({ name }) => name === holder);
  if (!declaration || !held) return [];
  return values
    .filter(({ name, value }) => items.includes(name) && !isIncluded(declaration, held.value, value))
    .map(({ name }) => ({
      name: held.name,
      fact: `${held.name} does not include the value of ${name}`,
      remedy: `add the value of ${name} to ${held.name}`,
    }));
};

const checkMachine = (values: Values, { environments }: Rule, { environment }: RuleCheck): Break[] => {
  if (environment !== undefined && !environments.includes(environment)) return [];
  const hint = environment === undefined ? ', or name the environment in `environment`' : '';
  return values
    .filter(({ value }) => namesThisMachine(value))
    .map(({ name }) => ({
      name,
      fact: `${name} names this machine`,
      remedy: `give ${name} the address that holds in ${environments.join(' and ')}${hint}`,
    }));
};

const checks: Readonly<Record<RuleName, (rule: Rule, values: Values, check: RuleCheck) => Break[]>> = {
  includes: ({ names }, values, check) => checkInclusion(names, values, check),
  'same-host': (_, values) => checkHosts(values),
  'differs-from': (_, values) => findTwice(values, (value) => [value], 'value'),
  'all-or-none': ({ names }, values) => checkPresence(names, values),
  'one-of': ({ names }, values) => checkChoice(names, values),
  'port-unique': (_, values) => findTwice(values, (value) => [...new Set(portsOf(value))], 'port'),
  'no-localhost-in': (rule, values, check) => checkMachine(values, rule, check),
};

/** Findings on all rules whose conditions are met; an empty value counts as absent. */
export const checkRules = (rules: readonly Rule[], check: RuleCheck): Finding[] =>
  rules.flatMap((rule) => {
    if (!areMet(rule.when, check.valueOf)) return [];
    const names = rule.names.length > 0 ? rule.names : check.declarations.map(({ name }) => name);
    const values = names
      .map((name) => ({ name, value: check.valueOf(name) ?? '' }))
      .filter(({ value }) => value !== '');
    const why = rule.description === undefined ? '' : ` (${rule.description})`;
    return checks[rule.rule](rule, values, check).map(({ name, fact, remedy }) => ({
      kind: 'rule',
      name,
      level: 'error',
      file: check.path,
      line: rule.line,
      column: rule.column,
      component: '.',
      message: `${rule.rule}: ${fact}${why}`,
      suggestion: remedy,
    }));
  });
