// Signs that a secret value was never meant to hold: little entropy, and passwords inside addresses.
import { entropyOf } from '../types/encodings.ts';
import { splitUrl } from '../types/urls.ts';

/** Below this much entropy in all a value is a repetition, not a secret: `aaaaaaaa`, `abababab`, `123123123`. */
const leastBits = 18;

/** Whether each character follows the one before by the same step, as in `12345678` and `zyxwvut`. */
const isRun = (value: string): boolean => {
  const step = value.charCodeAt(1) - value.charCodeAt(0);
  if (value.length < 3 || Math.abs(step) > 1) return false;
  for (let at = 2; at < value.length; at += 1) if (value.charCodeAt(at) - value.charCodeAt(at - 1) !== step) return false;
  return true;
};

/** Whether a value that should be secret is guessed at once. Short values are another matter and pass. */
export const isLowEntropy = (value: string): boolean => value.length >= 6 && (entropyOf(value) < leastBits || isRun(value));

/** The password in the authority of an address; undefined for any other value and for an address without one. */
export const passwordOf = (value: string): string | undefined => splitUrl(value)?.password || undefined;
