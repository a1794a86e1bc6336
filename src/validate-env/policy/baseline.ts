// The file of accepted findings: kind, name, place, reason, and until when.
import { z } from 'zod';
import { UsageError } from '../../kernel/errors.ts';
import { type Finding, findingKinds } from '../graph/finding.ts';
import { readStrictYaml } from './strict-yaml.ts';
import { nodeAt } from './yaml-nodes.ts';

const entry = z.strictObject({
  kind: z.enum(findingKinds),
  name: z.string().optional(),
  file: z.string().optional(),
  reason: z.string().min(3, 'say in a few words why this is accepted'),
  expires: z.iso.date('a date such as 2027-01-31'),
});

export type BaselineEntry = z.infer<typeof entry>;

/** Parses a baseline; a UsageError names file, line, column and entry. */
export const parseBaseline = (text: string, path: string): BaselineEntry[] => {
  const read = readStrictYaml(text);
  if ('fault' in read) throw new UsageError(`${path}:${read.fault.line}:${read.fault.column}: ${read.fault.message}`);
  const parsed = z.array(entry).safeParse(read.document.toJS() ?? []);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const { line, column } = read.positionOf(nodeAt(read.document.contents, issue?.path ?? []));
  throw new UsageError(
    `${path}:${line}:${column}: entry ${String(issue?.path[0] ?? '')}: ${issue?.path.slice(1).join('.') ?? ''}: ${issue?.message ?? ''}. Each entry is { kind, name, file, reason, expires }`,
  );
};

/** Findings that count, those that are accepted, and entries that accept nothing or no longer. */
export interface BaselineResult {
  counted: Finding[];
  accepted: { finding: Finding; reason: string }[];
  expired: BaselineEntry[];
  stale: BaselineEntry[];
}

const fits = (one: BaselineEntry, finding: Finding): boolean =>
  one.kind === finding.kind &&
  (one.name === undefined || one.name === finding.name) &&
  (one.file === undefined || one.file === finding.file);

/** Applies a baseline on a day (`YYYY-MM-DD`); an entry that is over accepts nothing. */
export const applyBaseline = (
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  today: string,
): BaselineResult => {
  const inForce = entries.filter(({ expires }) => expires >= today);
  const result: BaselineResult = { counted: [], accepted: [], expired: [], stale: [] };
  for (const finding of findings) {
    const accepting = inForce.find((one) => fits(one, finding));
    if (accepting) result.accepted.push({ finding, reason: accepting.reason });
    else result.counted.push(finding);
  }
  for (const one of entries) {
    const isUsed = findings.some((finding) => fits(one, finding));
    if (!isUsed) result.stale.push(one);
    else if (one.expires < today) result.expired.push(one);
  }
  return result;
};
