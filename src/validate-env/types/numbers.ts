// Checkers of numbers as text: whole numbers, decimals, ports, switches, durations and sizes.
import type { Checker, TypeOptions } from './declaration.ts';

const rangeOf = ({ min, max }: TypeOptions): string => {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? '' : ` of at most ${max}`;
};

const isWithin = (value: number, { min, max }: TypeOptions): boolean =>
  Number.isFinite(value) && (min === undefined || value >= min) && (max === undefined || value <= max);

/** A whole number that a double holds exactly; no sign but a minus, no exponent, no leading zero. */
export const checkInt: Checker = (value, options) =>
  /^-?(?:0|[1-9]\d{0,15})$/.test(value) && Number.isSafeInteger(Number(value)) && isWithin(Number(value), options)
    ? undefined
    : `a whole number${rangeOf(options)} in decimal digits`;

export const checkNumber: Checker = (value, options) =>
  /^-?\d{1,300}(?:\.\d{1,300})?(?:[eE][+-]?\d{1,3})?$/.test(value) && isWithin(Number(value), options)
    ? undefined
    : `a number${rangeOf(options)}`;

export const checkPort: Checker = (value) =>
  /^[1-9]\d{0,4}$/.test(value) && Number(value) <= 65_535 ? undefined : 'a port from 1 to 65535';

export const checkBool: Checker = (value) =>
  /^(?:true|false|1|0|yes|no|on|off)$/i.test(value) ? undefined : 'one of true, false, 1, 0, yes, no, on, off';

/** One or more numbers with units, as Go and many others write them: `1h30m`, `250ms`. */
export const checkDuration: Checker = (value) =>
  value.length <= 100 && /^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h|d|w))+$/.test(value)
    ? undefined
    : 'a duration with units, such as 1h30m or 250ms';

/** A size in bytes, with or without a unit. */
export const checkBytes: Checker = (value) =>
  /^\d{1,18}(?:\.\d{1,6})? ?(?:[kmgtp]?i?b?)$/i.test(value) ? undefined : 'a size, such as 512, 64KB or 1.5GiB';
