// The schema of a proposal and that of its base branch as one: whatever either of them demands holds.
import { type Rule } from '../rules/rule.ts';
import type { Declaration } from '../types/declaration.ts';
import type { Schema } from './document.ts';

const contentOf = ({ line: _line, column: _column, ...content }: Declaration | Rule): string =>
  JSON.stringify(content, (_, value: unknown) => value ?? null);

const oldDeclarations = (head: Schema, base: Schema, notes: string[]): Declaration[] => {
  const own = new Map(head.declarations.map((declaration) => [declaration.name, declaration]));
  return base.declarations.flatMap((old) => {
    const now = own.get(old.name);
    if (now && contentOf(now) === contentOf(old)) return [];
    notes.push(
      now
        ? `${old.name} is declared in another way at the base branch: both declarations hold until this is merged`
        : `${old.name} is declared at the base branch and not here: its declaration there holds until this is merged`,
    );
    return [{ ...old, line: now?.line ?? 1, column: now?.column ?? 1 }];
  });
};

const oldRules = (head: Schema, base: Schema, notes: string[]): Rule[] => {
  const own = new Set(head.rules.map(contentOf));
  return base.rules
    .filter((old) => !own.has(contentOf(old)))
    .map((old) => {
      const about = old.names.length === 0 ? '' : ` over ${old.names.join(', ')}`;
      notes.push(`the rule ${old.rule}${about} of the base branch is not here: it holds until this is merged`);
      return { ...old, line: 1, column: 1 };
    });
};

/** Both schemas at once, places in the proposal's file, and a note per demand of the base that the proposal would drop or change. */
export const uniteSchemas = (head: Schema, base: Schema): { schema: Schema; notes: string[] } => {
  if (base.faults.length > 0)
    return { schema: head, notes: ['the schema of the base branch has mistakes: it could not be held against this proposal'] };
  const notes: string[] = [];
  const declarations = [...head.declarations, ...oldDeclarations(head, base, notes)];
  const rules = [...head.rules, ...oldRules(head, base, notes)];
  const environments = [...new Set([...head.environments, ...base.environments])];
  return { schema: { ...head, declarations, rules, environments }, notes };
};
