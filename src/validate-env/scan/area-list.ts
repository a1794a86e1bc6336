// The `scan` input: names of areas, separated by commas or lines.
import { z } from 'zod';
import { list } from '../../kernel/inputs.ts';
import { type Area, areas } from './file-kind.ts';

const isArea = (name: string): name is Area => areas.some((area) => area === name);

/** Reads area names; any other name is refused with the names that are allowed. */
export const areaList = (): z.ZodType<Area[], string> =>
  list().transform((names, context): Area[] => {
    const unknown = names.filter((name) => !isArea(name));
    if (unknown.length > 0)
      context.issues.push({ code: 'custom', input: unknown, message: `allowed: ${areas.join(', ')}` });
    return names.filter(isArea);
  });
