// How times, rates and names of a story are written for people.
import type { Story } from '../story/story.ts';
import { WORDINGS } from './standing.table.ts';

/** Milliseconds as `48 s`, `3 min 12 s` or `2 h 5 min`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1_000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A time of day in UTC, `14:05:09`. */
export function formatTime(at: number): string {
  return new Date(at).toISOString().slice(11, 19);
}

/** A fraction as percent with at most two decimals, rounded up: an error rate must not look better than it is. */
export function formatRate(rate: number): string {
  return `${Math.ceil(Number((rate * 10_000).toFixed(6))) / 100} %`;
}

/** The first `digits` of a commit id; anything else as it is. */
export function shortenSha(sha: string, digits: number): string {
  return /^[0-9a-f]{7,64}$/i.test(sha) ? sha.slice(0, digits) : sha;
}

/** The version by the name people know it: its number, else its release id, else its short commit. */
export function nameVersion(story: Story): string {
  return (
    story.version ??
    story.release?.id ??
    (story.sha === undefined ? 'a version without a name' : shortenSha(story.sha, 12))
  );
}

/** The title without its sign. */
export function writeTitle(story: Story): string {
  return WORDINGS[story.standing].title
    .replace('{version}', () => nameVersion(story))
    .replace('{environment}', () => story.environment);
}

/** From the first to the last phase of a story that has ended, in milliseconds. */
export function measureDuration(story: Story): number | undefined {
  const [first] = story.phases;
  const last = story.phases.at(-1);
  return first !== undefined && last !== undefined && last.at > first.at ? last.at - first.at : undefined;
}
