// Lengths of time and rates as people write them: `250ms`, `30s`, `5m`, `2h`, `1d`, `5%`.
import { z } from 'zod';

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const DURATION = /^(\d{1,9}(?:\.\d{1,6})?)(ms|s|m|h|d)$/u;

/** Milliseconds of a written duration, undefined when it is none. A unit is always needed. */
function parseDuration(text: string): number | undefined {
  const [, amount, unit] = DURATION.exec(text.trim()) ?? [];
  if (amount === undefined || unit === undefined) return undefined;
  return Math.round(Number(amount) * UNITS[unit as keyof typeof UNITS]);
}

/** A duration in the largest unit that keeps it short: `1.2s`, `90s`, `5m`, `2h`. Milliseconds in. */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms)) return 'never';
  if (ms < 1_000) return `${Math.round(ms)}ms`;
  if (ms >= 3_600_000 && ms % 360_000 === 0) return `${ms / 3_600_000}h`;
  if (ms >= 60_000 && ms % 60_000 === 0) return `${ms / 60_000}m`;
  return `${Math.round(ms / 100) / 10}s`;
}

function custom<T>(read: (text: string) => T | undefined, allowed: string): z.ZodType<T, string> {
  return z.string().transform((text, context): T => {
    const value = read(text);
    if (value !== undefined) return value;
    context.issues.push({ code: 'custom', input: text, message: `allowed: ${allowed}` });
    return z.NEVER;
  });
}

/** An input that is a duration of at least `min` milliseconds; its value is in milliseconds. */
export function duration(min = 0): z.ZodType<number, string> {
  const read = (text: string) => {
    const ms = parseDuration(text);
    return ms === undefined || ms < min ? undefined : ms;
  };
  const least = min === 0 ? '' : `, at least ${formatDuration(min)}`;
  return custom(read, `a duration such as 250ms, 30s or 5m${least}`);
}

/** An input that is a percentage (`5%` or `5`), strictly above `above` and below or at 100; its value is a fraction. */
export function percent(above: number, below = 100): z.ZodType<number, string> {
  const read = (text: string) => {
    const amount = /^(\d{1,3}(?:\.\d{1,6})?)\s*%?$/u.exec(text.trim())?.[1];
    const value = amount === undefined ? NaN : Number(amount);
    return value > above && value <= below ? value / 100 : undefined;
  };
  return custom(read, `a percentage above ${above} and up to ${below}, such as 5% or 0.5%`);
}
