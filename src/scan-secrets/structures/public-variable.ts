// Knows variables that build tools copy into what every visitor downloads, and names among them that announce a secret.
import { findName, readAssignment } from '../generic/assignment.ts';
import { sliceText, type Text } from '../engine/text.ts';
import { isPlaceholder, isReference, isSample } from '../generic/placeholder.ts';
import { isRandom } from '../generic/randomness.ts';
import type { Structure } from './structure.ts';

/** Keys of maps and analytics are public by design; these words never are. */
const SECRET =
  /(?:^|_)(?:secret|password|passwd|private_?key|service_?role|credentials?|signing_?key|master_?key)(?:_|$)/i;

function detectPublicVariable(text: Text, start: number, end: number): void {
  const { nameStart, nameEnd } = findName(text.bytes, start, end);
  if (!SECRET.test(sliceText(text, end, nameEnd))) return;
  const found = readAssignment(text, nameStart, nameEnd);
  if (found === null || found.operator === 'compare' || found.valueEnd - found.valueStart < 6) return;
  const value = sliceText(text, found.valueStart, found.valueEnd);
  if (isReference(value) || isPlaceholder(value) || isSample(value)) return;
  if (/^(?:[/.#]|https?:)/.test(value) || !(isRandom(value) || /\d/.test(value))) return;
  if (!found.isQuoted && text.kind.syntax === 'code') return;
  text.candidates.push({
    rule: 'public-variable-secret',
    provider: 'web bundle',
    start: found.valueStart,
    end: found.valueEnd,
    secretStart: found.valueStart,
    confidence: isRandom(value) ? 'high' : 'medium',
    why: [`${sliceText(text, nameStart, nameEnd).slice(0, 60)} is copied into what every visitor downloads`],
    rank: 3,
  });
}

/** Prefixes of Vite, Next.js, Create React App, Vue CLI, Nuxt, Expo and Gatsby. */
export const PUBLIC_VARIABLE: Structure = {
  words: ['VITE_', 'NEXT_PUBLIC_', 'REACT_APP_', 'VUE_APP_', 'NUXT_PUBLIC_', 'EXPO_PUBLIC_', 'GATSBY_'],
  detect: detectPublicVariable,
};
