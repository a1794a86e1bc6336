// The input `write`: which files adoption writes.
import { z } from 'zod';
import { list } from '../../kernel/inputs.ts';

export const parts = ['example', 'table', 'json-schema', 'types', 'workflow-env'] as const;
export type Part = (typeof parts)[number];

const isPart = (name: string): name is Part => parts.some((part) => part === name);

/** Reads names of parts; any other name is refused with the names that are allowed. */
export const partList = (): z.ZodType<Part[], string> =>
  list().transform((names, context): Part[] => {
    const unknown = names.filter((name) => !isPart(name));
    if (unknown.length > 0)
      context.issues.push({ code: 'custom', input: unknown, message: `allowed: ${parts.join(', ')}` });
    return [...new Set(names.filter(isPart))];
  });
