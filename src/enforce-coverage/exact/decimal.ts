// A percentage as exact integers: `units / 10^digits`, never a float.

/** Non-negative, normalised: no trailing zero in `units` while `digits` is above 0. */
export interface Decimal {
  units: number;
  digits: number;
}

const MAX_DIGITS = 6;
const SHAPE = /^(\d{1,3})(?:\.(\d{1,6}))?\s*%?$/u;

/**
 * Reads `85`, `84.5`, `85%`.
 * @returns null unless the text is a plain decimal number from 0 to 100 with at most 6 decimals: no sign, exponent, NaN.
 */
export function parseDecimal(text: string): Decimal | null {
  const match = SHAPE.exec(text.trim());
  if (match === null) return null;
  const fraction = (match[2] ?? '').replace(/0+$/u, '');
  const units = Number(`${match[1]}${fraction}`);
  const digits = fraction.length;
  return units > 100 * 10 ** digits ? null : { units, digits };
}

/** The number without trailing zeros: `85`, `84.5`. */
export function formatDecimal({ units, digits }: Decimal): string {
  const text = String(units).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Negative, 0 or positive as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return a.units * 10 ** (MAX_DIGITS - a.digits) - b.units * 10 ** (MAX_DIGITS - b.digits);
}
