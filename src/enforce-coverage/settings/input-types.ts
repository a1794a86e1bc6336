// The kinds of inputs that only this action has, each from its text to a value or to what is allowed.
import { z } from 'zod';
import { parseThresholds, THRESHOLD_FORM, type Threshold } from '../rules/threshold.ts';

const nonBlank = z.string().trim().min(1);

/** An input type from a parser that gives back the value, or `{ problem }` with a sentence about what is allowed. */
export function parsed<T>(parse: (text: string) => T | { problem: string }): z.ZodType<T, string> {
  return nonBlank.transform((text, context): T => {
    const value = parse(text);
    if (typeof value !== 'object' || value === null || !('problem' in value)) return value;
    context.issues.push({ code: 'custom', input: text, message: value.problem });
    return z.NEVER;
  });
}

/** `85`, or `lines 85, branches 70`. */
export function thresholds(): z.ZodType<Threshold[], string> {
  return parsed((text) => parseThresholds(text) ?? { problem: THRESHOLD_FORM });
}
