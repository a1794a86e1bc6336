// Knows what one target is: where to ask, what a good answer looks like, and how much it matters.
import type { Condition, Test } from '../body/condition.ts';

export interface Expectation {
  /** Status codes and classes that are good (`200`, `2xx`); empty means any 2xx. */
  readonly statuses: readonly string[];
  readonly conditions: readonly Condition[];
  readonly headers: readonly { readonly name: string; readonly test: Test }[];
  /** Texts the body must contain, or patterns it must match. */
  readonly texts: readonly Test[];
  readonly contentType?: string | undefined;
}

/** One request of an ordered sequence; `{{name}}` in url, headers and body is what an earlier step captured. */
export interface Step {
  readonly name: string;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly expectation: Expectation;
  /** Name to JSON path, or to `header <name>`. */
  readonly captures: Readonly<Record<string, string>>;
}

export interface Target {
  readonly name: string;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly expectation: Expectation;
  readonly sha?: string | undefined;
  readonly version?: string | undefined;
  /** How many instances must show themselves. */
  readonly replicas?: number | undefined;
  readonly critical: boolean;
  readonly degraded: 'warn' | 'fail';
  readonly tls: {
    /** PEM text. */
    readonly ca?: string | undefined;
    readonly servername?: string | undefined;
    readonly minDays: number;
    /** Whether falling short of `minDays` fails (it was asked) or warns (it is the default). */
    readonly isMinDaysAsked: boolean;
  };
  readonly family?: 4 | 6 | undefined;
  readonly steps: readonly Step[];
}

export const DEFAULT_MIN_DAYS = 14;

export const NO_EXPECTATION: Expectation = { statuses: [], conditions: [], headers: [], texts: [] };

/** The URL as it may be shown: no credentials, no query values, no fragment. */
export function showUrl(url: string): string {
  if (!URL.canParse(url)) return 'an unreadable URL';
  const { origin, pathname, search } = new URL(url);
  return `${origin}${pathname}${search === '' ? '' : '?…'}`.slice(0, 300);
}
