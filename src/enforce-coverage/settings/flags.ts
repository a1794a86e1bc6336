// The input `flags`: named parts of the measurement with their own reports, as a YAML map.
import { z } from 'zod';
import { parsed } from './input-types.ts';
import { readYamlMap } from './yaml-map.ts';

export interface Flag {
  name: string;
  /** Globs of its reports. */
  reports: string[];
  /** Globs of the files it may speak of; empty = all. */
  paths: string[];
  /** Whether an earlier measurement stands in when no report is found. */
  carryforward: boolean;
}

const globs = z.union([
  z
    .string()
    .min(1)
    .transform((glob) => [glob]),
  z.array(z.string().min(1)).min(1),
]);
const entry = z.strictObject({ reports: globs, paths: globs.default([]), carryforward: z.boolean().default(false) });

function parseFlags(text: string): Flag[] | { problem: string } {
  const entries = readYamlMap(text);
  if ('problem' in entries) return entries;
  const flags: Flag[] = [];
  for (const [name, value] of entries) {
    const flag = entry.safeParse(value);
    const isNamed = /^[A-Za-z0-9][\w.-]{0,63}$/u.test(name);
    if (!isNamed)
      return {
        problem: `${JSON.stringify(name)}: allowed as a name: letters, digits, \`_\`, \`.\`, \`-\`, at most 64`,
      };
    if (!flag.success) {
      const issue = flag.error.issues[0];
      const where = [name, ...(issue?.path ?? [])].join('.');
      return {
        problem: `${where}: ${issue?.message}; allowed: \`{ reports: glob, paths: glob, carryforward: true }\``,
      };
    }
    flags.push({ name, ...flag.data });
  }
  return flags;
}

/** `unit: { reports: 'cov/unit*.info', paths: 'src/**', carryforward: true }`, one flag per line. */
export function flagMap(): z.ZodType<Flag[], string> {
  return parsed(parseFlags);
}
