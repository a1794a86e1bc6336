// Knows what a repository brings along: own rules, and the configurations and baselines of other scanners.
import { parse } from 'yaml';
import { z } from 'zod';
import { UsageError } from '../../kernel/errors.ts';
import type { Structure } from '../structures/structure.ts';
import { compileOwnRule, ownRule, type OwnRule } from './own-rule.ts';
import { parseToml } from './toml.ts';

/** Where an accepted finding stands. */
export type AcceptedPlace = { readonly file: string; readonly line: number; readonly why: string };

/** Rules to run, expressions of paths to leave out, and notes on what could not be taken over. */
export type OwnPolicy = { readonly rules: Structure[]; readonly paths: string[]; readonly notes: string[] };

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
  return { rules: parsed.data.rules.map(compileOwnRule), paths: [], notes: [] };
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
  const paths = [allowlist, ...allowlists].flatMap((list) => list?.paths ?? []);
  return { rules: usable.map(compileOwnRule), paths, notes };
}

/** `.gitleaksignore`: `path:rule:line` or `commit:path:rule:line`, one per line. */
export function readGitleaksIgnore(text: string): AcceptedPlace[] {
  return text.split(/\r?\n/).flatMap((row) => {
    const match = /^(?:[0-9a-f]{40}:)?(?<file>[^#:][^:]*):[^:]+:(?<line>\d{1,8})\s*$/.exec(row);
    return match === null
      ? []
      : [
          {
            file: match.groups?.['file'] ?? '',
            line: Number(match.groups?.['line']),
            why: 'listed in .gitleaksignore',
          },
        ];
  });
}

const detectSecrets = z.looseObject({
  results: z.record(z.string(), z.array(z.looseObject({ line_number: z.int() }))),
});

/** `.secrets.baseline` of detect-secrets: files and lines. */
export function readSecretsBaseline(text: string): AcceptedPlace[] {
  const parsed = detectSecrets.safeParse(parseSafely(() => JSON.parse(text) as unknown, '.secrets.baseline'));
  if (!parsed.success) return [];
  return Object.entries(parsed.data.results).flatMap(([file, entries]) =>
    entries.map((entry) => ({
      file: file.replaceAll('\\', '/'),
      line: entry.line_number,
      why: 'listed in .secrets.baseline',
    })),
  );
}

function parseSafely(read: () => unknown, path: string): unknown {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message.split('\n')[0] : 'not readable'}`);
  }
}
