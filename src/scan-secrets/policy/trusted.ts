// Knows where policy files are read from: the checkout, or on pull requests and merge groups the base commit.
import { UsageError } from '../../kernel/errors.ts';
import { baseShaOf, readAtCommit } from '../../kernel/policy.ts';
import type { Ports } from '../../ports/ports.ts';

const LIMIT = 4 << 20;

/** Text of a policy file by its path; undefined when it does not exist. */
export type Trusted = ReadonlyMap<string, string | undefined>;

/** Events of the default branch whose workflows check out what others propose; their commit is that branch's own. */
const FOR_OTHERS = new Set(['workflow_run', 'issue_comment']);

/**
 * The commit whose word counts where the checkout may hold a proposal; undefined where the checkout's own counts.
 * @throws UsageError for a proposal that names no base: whose word counts is then unknown.
 */
export function trustedShaOf({ payload, eventName, sha }: Ports['runner']['context']): string | undefined {
  const base = baseShaOf(payload) ?? (FOR_OTHERS.has(eventName) ? sha || 'HEAD@{upstream}' : undefined);
  if (base === undefined && /^(?:pull_request|merge_group)/.test(eventName))
    throw new UsageError(
      `the event file of ${eventName} names no base commit, so nobody can tell which policy counts: run the step on the event as GitHub writes it, with GITHUB_EVENT_PATH untouched`,
    );
  return base;
}

/** Reads policy files, on a proposal all at once from its base: a proposal never sets its own policy. */
export async function readTrusted(
  ports: Pick<Ports, 'runner' | 'git' | 'files'>,
  paths: readonly string[],
  notes: string[],
): Promise<Trusted> {
  const base = trustedShaOf(ports.runner.context);
  if (base !== undefined) {
    const texts = await readAtCommit(ports.git, base, paths, LIMIT * paths.length);
    if (texts === undefined)
      notes.push(
        `${base.slice(0, 40)} is not here: no baseline, rules or ignore files are obeyed, those of the checkout neither`,
      );
    return new Map(paths.map((path, index) => [path, texts?.[index]]));
  }
  const read = async (path: string): Promise<[string, string | undefined]> => [
    path,
    (await ports.files.facts(path)) === undefined ? undefined : await ports.files.readText(path, LIMIT),
  ];
  return new Map(await Promise.all(paths.map(read)));
}
