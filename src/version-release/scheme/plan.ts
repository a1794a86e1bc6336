// What a release of this commit would be: version, tag, id, and why; the same for the same commit and tags, at any time.
import { formatReleaseId } from '../../domain/release-id.ts';
import { isPrerelease, type Bump } from '../../domain/version.ts';
import { UsageError } from '../../kernel/errors.ts';
import { findBase, type Base } from '../commits/base.ts';
import type { Commit } from '../commits/commit.ts';
import type { History } from '../commits/history.ts';
import { measureBump } from '../commits/transition.ts';
import { decideBump, type Explanation } from '../policy/decision.ts';
import type { Policy } from '../policy/policy.ts';
import { proposeCalendar } from './calendar.ts';
import { proposeSemantic, readShape, type Proposal } from './semantic.ts';
import { spellingOf, type Scheme } from './spelling.ts';

export interface PlanRequest {
  scheme: Scheme;
  prefix: string;
  policy: Policy;
  /** Word of a prerelease, undefined for a stable release. */
  prerelease: string | undefined;
  /** A step that a person asked for, whatever the commits say. */
  bump: Bump | undefined;
  /** The tag of the head that is asked about, undefined for the highest of the wanted kind. */
  asked?: string | undefined;
}

export interface Plan {
  /** The release id of the commit, also when there is nothing to release. */
  id: string;
  sha: string;
  committedAt: number;
  /** Undefined when there is nothing to release. */
  version: string | undefined;
  tag: string | undefined;
  bump: Bump;
  previous: { version: string; tag: string } | undefined;
  isPrerelease: boolean;
  /** True when the commit carries the tag already: the release was begun, or is done. */
  isBegun: boolean;
  /** No stable tag of the prefix is higher. */
  isHighest: boolean;
  /** No stable tag of the same major is higher. */
  isHighestOfMajor: boolean;
  taken: readonly string[];
  explanations: readonly Explanation[];
  commits: readonly Commit[];
}

interface Choice extends Proposal {
  isBegun: boolean;
}

const NOTHING = { version: undefined, bump: 'none', taken: [], isBegun: false } as const;

/** The step of a semantic release, `none` when no commit since the latest release asks for one. */
function chooseBump(base: Base, request: PlanRequest): Bump {
  if (request.bump !== undefined) return request.bump;
  if (base.previous === undefined) return 'minor';
  const decide = (commits: readonly Commit[]): Bump =>
    decideBump(commits, request.policy, base.previous?.version ?? '').bump;
  return decide(base.fresh) === 'none' ? 'none' : decide(base.commits);
}

function chooseVersion(history: History, base: Base, request: PlanRequest, id: string): Choice | typeof NOTHING {
  const { begun } = base;
  const previous = base.previous?.version;
  const versions = history.tags.map((tag) => tag.version);
  if (begun !== undefined) {
    const core = begun.version.split('-')[0] ?? '';
    const step = request.scheme === 'semver' && previous !== undefined ? measureBump(previous, core) : undefined;
    return { version: begun.version, bump: step ?? readShape(core), taken: [], isBegun: true };
  }
  if (request.scheme === 'semver') {
    const bump = chooseBump(base, request);
    if (bump === 'none') return NOTHING;
    const { prerelease } = request;
    const candidate = base.candidate?.version;
    return { ...proposeSemantic({ previous, bump, prerelease, candidate, versions }), isBegun: false };
  }
  if (base.previous !== undefined && base.fresh.length === 0) return NOTHING;
  if (request.scheme === 'sha') return { version: id, bump: 'patch', taken: [], isBegun: false };
  const committedAt = history.graph.find(history.head)?.committedAt ?? 0;
  return { ...proposeCalendar(committedAt, previous, versions), isBegun: false };
}

/** True when no stable release that counts is higher; what is not planned is never the highest. */
function isHighestOf(
  history: History,
  version: string | undefined,
  scheme: Scheme,
  isRival: (other: string) => boolean,
): boolean {
  if (version === undefined) return false;
  const { compare } = spellingOf(scheme);
  return history.tags.every((tag) => tag.isPrerelease || !isRival(tag.version) || compare(tag.version, version) <= 0);
}

/** The id of the head. Throws UsageError when its commit time cannot be part of one. */
function formatId(head: string, committedAt: number): string {
  try {
    return formatReleaseId(head, committedAt);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(
      `commit ${head.slice(0, 12)} has no committer date between 1970 and 9999, so that it cannot have an id: commit again with a right clock`,
    );
  }
}

/** Throws UsageError for what only a semantic version has: another scheme would drop it and release something else. */
function checkScheme({ scheme, prerelease, bump }: PlanRequest): void {
  if (scheme === 'semver') return;
  const name = prerelease === undefined ? 'bump' : 'prerelease';
  const value = prerelease ?? bump;
  if (value !== undefined)
    throw new UsageError(
      `input \`${name}\`: \`scheme: ${scheme}\` knows no ${JSON.stringify(value)}: remove \`${name}\`, or write \`scheme: semver\``,
    );
}

/** Plans the release of the history's head. Throws UsageError when its commit time cannot be part of an id, or the scheme lacks what is asked. */
export function planRelease(history: History, request: PlanRequest): Plan {
  checkScheme(request);
  const committedAt = history.graph.find(history.head)?.committedAt ?? -1;
  const id = formatId(history.head, committedAt);
  const base = findBase(history, request.prerelease, request.asked);
  const { version, bump, taken, isBegun } = chooseVersion(history, base, request, id);
  const { explanations } = decideBump(base.commits, request.policy, base.previous?.version ?? '');
  const majorOf = (text: string): string => text.split('.')[0] ?? '';
  return {
    id,
    sha: history.head,
    committedAt,
    version,
    tag: version === undefined ? undefined : `${request.prefix}${version}`,
    bump,
    previous: base.previous,
    isPrerelease: request.scheme !== 'sha' && version !== undefined && isPrerelease(version),
    isBegun,
    isHighest: isHighestOf(history, version, request.scheme, () => true),
    isHighestOfMajor: isHighestOf(
      history,
      version,
      request.scheme,
      (other) => majorOf(other) === majorOf(version ?? ''),
    ),
    taken,
    explanations,
    commits: base.commits,
  };
}
