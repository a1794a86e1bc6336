// Knows the rules that a repository brings along: its own, and those of a gitleaks configuration.
import { parse } from 'yaml';
import { z } from 'zod';
import { UsageError } from '../../kernel/errors.ts';
import { takesEverything } from '../gather/selection.ts';
import type { Structure } from '../structures/structure.ts';
import { parseSafely } from './parsing.ts';
import { compileOwnRule, compilePattern, ownRule, type OwnRule } from './own-rule.ts';
import { parseToml } from './toml.ts';

/** Rules to run, whether a path is left out, and notes on what could not be taken over. */
export type OwnPolicy = {
  readonly rules: Structure[];
  readonly isLeftOut: (path: string) => boolean;
  readonly notes: string[];
};

const allowlist = z.looseObject({ paths: z.array(z.string()).optional() });

const gitleaks = z.looseObject({
  rules: z
    .array(
      z.looseObject({
        id: z.string(),
        regex: z.string().optional(),
        keywords: z.array(z.string()).optional(),
        secretGroup: z.number().optional(),
      }),
    )
    .optional(),
  allowlist: allowlist.optional(),
  allowlists: z.array(allowlist).optional(),
});

/** What is obeyed of a rule and of an allowlist, or says nothing of what is found. */
const OF_RULE = new Set(['id', 'description', 'regex', 'keywords', 'secretGroup', 'tags']);
const OF_LIST = new Set(['description', 'paths']);
/** What lets an allowlist accept less than its paths. */
const NARROWING = ['condition', 'targetRules'];

/** Reads a file of own rules in YAML: `rules:` with id, pattern, keywords, group, provider, confidence. */
export function readOwnRules(text: string, path: string): OwnPolicy {
  const parsed = z
    .strictObject({ rules: z.array(ownRule) })
    .safeParse(parseSafely(() => parse(text, { maxAliasCount: 10 }) as unknown, path));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UsageError(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}`);
  }
  return { rules: parsed.data.rules.map((rule) => compileOwnRule(rule, path)), isLeftOut: () => false, notes: [] };
}

/** Takes over rules with words and allowed paths of a gitleaks configuration; what has no words, or is not obeyed, is named. */
export function readGitleaks(text: string, path: string): OwnPolicy {
  const parsed = gitleaks.safeParse(parseSafely(() => parseToml(text), path));
  if (!parsed.success)
    throw new UsageError(`${path} is no gitleaks configuration: ${parsed.error.issues[0]?.message ?? ''}`);
  const { rules = [] } = parsed.data;
  const lists = [parsed.data.allowlist ?? [], parsed.data.allowlists ?? []].flat();
  const usable: OwnRule[] = [];
  const notes = lists.flatMap((list, index) => describeOdd(`${path}: allowlist ${index + 1}`, list, OF_LIST));
  for (const rule of rules) {
    const { id, regex, keywords = [], secretGroup = 0 } = rule;
    if (regex === undefined || keywords.length === 0)
      notes.push(`${path}: rule ${id} has no \`regex\` or no \`keywords\`: it is not run`);
    else {
      usable.push({ id, provider: 'own rule', pattern: regex, keywords, group: secretGroup, confidence: 'high' });
      notes.push(...describeOdd(`${path}: rule ${id}`, rule, OF_RULE));
    }
  }
  const rulesToRun = usable.map((rule) => compileOwnRule(rule, path));
  const paths = lists
    .flatMap((list) => (NARROWING.some((key) => Object.hasOwn(list, key)) ? [] : (list.paths ?? [])))
    .map((pattern, index) => compilePattern(`${path}: allowlist path ${index + 1}`, pattern));
  const isLeftOut = (file: string): boolean => paths.some((pattern) => pattern.matcher(file).find());
  if (takesEverything(isLeftOut)) throw new UsageError(`${path}: its allowlist leaves every path out: name paths`);
  return { rules: rulesToRun, isLeftOut, notes };
}

/** Without what is not obeyed a rule finds more, and a list accepts less. */
function describeOdd(name: string, table: object, known: ReadonlySet<string>): string[] {
  const odd = Object.keys(table).filter((key) => !known.has(key));
  return odd.length === 0
    ? []
    : [`${name}: ${odd.map((key) => `\`${key}\``).join(', ')}: not obeyed, so more is found`];
}
