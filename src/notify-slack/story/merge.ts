// How a newly told phase joins what is already known of a deployment, whichever of two jobs writes first.
import { judgeStanding } from './standing.ts';
import { PHASES, type Phase, type PhaseMark, type Story } from './story.ts';

const MOST_PHASES = 12;

/** What one step adds: the facts it found and the phase it reports. */
export interface Chapter extends Omit<Story, 'standing' | 'phases'> {
  readonly phase: Phase;
  readonly at: number;
}

/** How far along a phase is; a gate may be reported at any time and moves nothing. */
function rank(phase: Phase): number {
  return phase === 'gate' ? -1 : PHASES.indexOf(phase);
}

/** The phase that counts among all marks: the furthest, and `started` while only gates are known. */
function pickFurthest(marks: readonly PhaseMark[]): Phase {
  return marks.reduce<Phase>((best, mark) => (rank(mark.phase) > rank(best) ? mark.phase : best), 'started');
}

/** The marks with one more; a phase that is told again keeps its first time. */
function addMark(marks: readonly PhaseMark[], chapter: Chapter): PhaseMark[] {
  if (marks.some((mark) => mark.phase === chapter.phase)) return [...marks];
  const all = [...marks, { phase: chapter.phase, at: chapter.at }];
  return all.sort((one, other) => one.at - other.at).slice(-MOST_PHASES);
}

/** Without the keys whose value is undefined, so that a chapter that knows less erases nothing. */
function dropUnknown<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** What a re-run inherits: what is deployed, the gates that are not run again, and the phases before its own. */
function keepAcrossAttempts(known: Story, chapter: Chapter): Partial<Story> {
  const { version, sha, actor, release, changes, links, gates } = known;
  const phases = known.phases.filter((mark) => mark.phase === 'gate' || rank(mark.phase) < rank(chapter.phase));
  return dropUnknown({ version, sha, actor, release, changes, links, gates, phases });
}

/** What of the known story still holds when `chapter` comes. */
function keepKnown(known: Story | undefined, chapter: Chapter): Partial<Story> {
  if (known === undefined) return {};
  const isRerun = known.run === chapter.run && chapter.attempt > known.attempt;
  return isRerun ? keepAcrossAttempts(known, chapter) : known;
}

/**
 * The story after a chapter; the same for two chapters of one attempt in either order, as far as they tell of
 * different things. A chapter of an earlier attempt of the same run than the one already told changes nothing.
 */
export function mergeChapter(known: Story | undefined, chapter: Chapter): Story {
  const isOutdated = known !== undefined && known.run === chapter.run && chapter.attempt < known.attempt;
  if (isOutdated) return known;
  const { phase: _phase, at: _at, ...facts } = chapter;
  const kept = keepKnown(known, chapter);
  const phases = addMark(kept.phases ?? [], chapter);
  const merged = {
    ...kept,
    ...(dropUnknown(facts) as typeof facts),
    links: { ...kept.links, ...dropUnknown(chapter.links) },
    gates: { ...kept.gates, ...chapter.gates },
    phases,
  };
  const proofs = { ...merged, hasFailedJob: merged.failure !== undefined };
  return { ...merged, standing: judgeStanding(pickFurthest(phases), proofs) };
}
