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
  allowlist: z.looseObject({ paths: z.array(z.string()).optional() }).optional(),
  allowlists: z.array(z.looseObject({ paths: z.array(z.string()).optional() })).optional(),
});

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

/** Takes over rules with words and allowed paths of a gitleaks configuration; what has no words is named. */
export function readGitleaks(text: string, path: string): OwnPolicy {
  const parsed = gitleaks.safeParse(parseSafely(() => parseToml(text), path));
  if (!parsed.success)
    throw new UsageError(`${path} is no gitleaks configuration: ${parsed.error.issues[0]?.message ?? ''}`);
  const { rules = [], allowlist, allowlists = [] } = parsed.data;
  const usable: OwnRule[] = [];
  const notes: string[] = [];
  for (const rule of rules) {
    const { id, regex, keywords = [], secretGroup = 0 } = rule;
    if (regex === undefined || keywords.length === 0)
      notes.push(`${path}: rule ${id} has no \`regex\` or no \`keywords\`: it is not run`);
    else usable.push({ id, provider: 'own rule', pattern: regex, keywords, group: secretGroup, confidence: 'high' });
  }
  const rulesToRun = usable.map((rule) => compileOwnRule(rule, path));
  const paths = [allowlist, ...allowlists]
    .flatMap((list) => list?.paths ?? [])
    .map((pattern, index) => compilePattern(`${path}: allowlist path ${index + 1}`, pattern));
  const isLeftOut = (file: string): boolean => paths.some((pattern) => pattern.matcher(file).find());
  if (takesEverything(isLeftOut)) throw new UsageError(`${path}: its allowlist leaves every path out: name paths`);
  return { rules: rulesToRun, isLeftOut, notes };
}
