// Workflows that wait for a tag or a release and that GitHub does not start when the workflow's own token makes one.
import picomatch from 'picomatch';
import { parse } from 'yaml';
import { z } from 'zod';

export interface NotStarted {
  /** File name of the workflow. */
  workflow: string;
  /** The trigger that stays silent. */
  why: string;
  /** What to add or to run instead. */
  remedy: string;
}

const filters = z.object({
  tags: z.array(z.string()).optional(),
  'tags-ignore': z.array(z.string()).optional(),
  branches: z.array(z.string()).optional(),
});
const triggers = z.union([
  z.string().transform((name): Record<string, unknown> => ({ [name]: null })),
  z
    .array(z.string())
    .transform((names): Record<string, unknown> => Object.fromEntries(names.map((name) => [name, null]))),
  z.record(z.string(), z.unknown()),
]);

function matchesTag(patterns: readonly string[], tag: string): boolean {
  // Later patterns win, and `!` takes a match back, as in GitHub's filters.
  return patterns.reduce(
    (isIn, pattern) =>
      pattern.startsWith('!') ? isIn && !picomatch(pattern.slice(1))(tag) : isIn || picomatch(pattern)(tag),
    false,
  );
}

function isPushedTo(trigger: unknown, tag: string): boolean {
  const parsed = filters.safeParse(trigger ?? {});
  if (!parsed.success) return false;
  const { tags, 'tags-ignore': ignored, branches } = parsed.data;
  if (tags !== undefined) return matchesTag(tags, tag);
  if (ignored !== undefined) return !matchesTag(ignored, tag);
  return branches === undefined;
}

function readTriggers(text: string): Record<string, unknown> {
  try {
    const parsed = z.object({ on: triggers }).safeParse(parse(text, { maxAliasCount: 100, logLevel: 'silent' }));
    return parsed.success ? parsed.data.on : {};
  } catch {
    return {};
  }
}

/** Triggers of one workflow that a tag, and where `isRelease` also its release, would set off. */
function findSilent(on: Record<string, unknown>, tag: string, isRelease: boolean): string[] {
  return [
    ...('push' in on && isPushedTo(on['push'], tag) ? [`\`push\` of tag ${tag}`] : []),
    ...('create' in on ? ['`create`'] : []),
    ...('release' in on && isRelease ? ['`release`'] : []),
  ];
}

/** One entry per workflow file that stays silent; a file that cannot be read as YAML starts nothing either way. */
export function findNotStarted(
  files: readonly { name: string; text: string }[],
  tag: string,
  isRelease: boolean,
): NotStarted[] {
  return files.flatMap(({ name, text }) => {
    const on = readTriggers(text);
    const silent = findSilent(on, tag, isRelease);
    if (silent.length === 0) return [];
    const run = `gh workflow run ${name} --ref ${tag}`;
    const remedy = 'workflow_dispatch' in on ? run : `add \`workflow_dispatch:\` to its \`on:\`, then \`${run}\``;
    return [{ workflow: name, why: silent.join(', '), remedy }];
  });
}
