// Knows the file of accepted findings: one line each, sorted, keyed by fingerprint, with reason, owner and expiry.
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { UsageError } from '../../kernel/errors.ts';
import { parseSafely } from '../own/parsing.ts';

const entry = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{24}$/, '24 hexadecimal digits'),
  rule: z.string().optional(),
  reason: z.string().min(3),
  owner: z.string().min(1),
  expires: z.iso.date().optional(),
});
const file = z.array(entry);

export type BaselineEntry = z.infer<typeof entry>;

/** Parses a baseline. An empty file is an empty list. Errors name the entry. */
export function parseBaseline(text: string, path: string): BaselineEntry[] {
  const document = parseDocument(text, { maxAliasCount: 10, schema: 'core' } as never);
  const problem = document.errors[0];
  if (problem !== undefined) throw new UsageError(`${path}: ${problem.message.split('\n')[0] ?? 'no YAML'}`);
  // Names that lead nowhere, or to too much, show only here.
  const parsed = file.safeParse(parseSafely(() => document.toJS() as unknown, path) ?? []);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UsageError(
    `${path}: entry ${String(issue?.path[0] ?? '')}: ${issue?.path.slice(1).join('.') ?? ''} ${issue?.message ?? ''}: each entry is { fingerprint, reason, owner, expires }`,
  );
}

export type BaselineCheck = {
  /** Fingerprint → why it is accepted. */
  readonly accepted: ReadonlyMap<string, string>;
  readonly expired: readonly string[];
  /** Expired entries of something that is still there. */
  readonly due: readonly string[];
  /** Entries that nothing in this scan matches. */
  readonly stale: readonly string[];
};

/** Sorts entries by what they mean today (`YYYY-MM-DD`); an expired entry accepts nothing. */
export function checkBaseline(
  entries: readonly BaselineEntry[],
  present: ReadonlySet<string>,
  today: string,
): BaselineCheck {
  const isOver = (one: BaselineEntry): boolean => one.expires !== undefined && one.expires < today;
  const expired = entries.filter(isOver).map((one) => one.fingerprint);
  return {
    accepted: new Map(
      entries.filter((one) => !isOver(one)).map((one) => [one.fingerprint, `baseline: ${one.reason} (${one.owner})`]),
    ),
    expired,
    due: expired.filter((fingerprint) => present.has(fingerprint)),
    stale: entries.filter((one) => !present.has(one.fingerprint)).map((one) => one.fingerprint),
  };
}

/** Whether the entries stand in the order of their fingerprints, in which additions of two branches rarely meet. */
export function isSorted(entries: readonly BaselineEntry[]): boolean {
  return entries.every((one, at) => at === 0 || entries[at - 1]!.fingerprint <= one.fingerprint);
}

/** The lines to add for findings, sorted as the file is. */
export function writeBaselineLines(findings: readonly { fingerprint: string; rule: string }[]): string[] {
  const lines = findings.map(
    ({ fingerprint, rule }) => `- { fingerprint: ${fingerprint}, rule: ${rule}, reason: "…", owner: "…" }`,
  );
  return [...new Set(lines)].sort();
}
