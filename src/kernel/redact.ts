// Secret values in every spelling they leak in, masked at the runner and removed from our own text.

/** Below this a mask shreds logs and drops outputs, so such a value is reported instead. */
const SHORTEST = 6;
const COMMON =
  /^(?:true|false|null|undefined|none|password|secret|changeme|default|localhost|production|staging|development|example)$/iu;

export interface Redactor {
  /** Masks the value and its spellings; false when it is too short or too common to be masked. */
  add(value: string): boolean;
  /** The text with every known spelling replaced by `***`. */
  clean(text: string): string;
}

/** Fewer than twelve letters in a row, as in the name of a person, product or folder: its mask would take paths away. */
export const isPlainWord = (value: string): boolean => /^(?:[A-Z]?[a-z]{1,10}|[A-Z]{1,11})$/u.test(value);

function isMaskable(value: string): boolean {
  return value.length >= SHORTEST && !/^[\d.,+-]+$/u.test(value) && !COMMON.test(value) && !isPlainWord(value);
}

/** Base64 of the value at each of the three alignments it can have inside a longer text, without the characters its neighbours touch. */
function alignedBase64(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8');
  return [0, 1, 2].map((shift) => {
    const padded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/u, '');
    return padded.slice([0, 2, 3][shift], (shift + bytes.length) % 3 === 0 ? undefined : -1);
  });
}

/** Raw, per line, base64 (three alignments), base64url, hex, URL-encoded and JSON-escaped spellings that are long enough to mask. */
export function spellingsOf(value: string): string[] {
  const lines = value.split(/\r?\n/u).map((line) => line.trim());
  const base64 = alignedBase64(value);
  const spellings = [
    value,
    ...lines,
    Buffer.from(value, 'utf8').toString('base64'),
    ...base64,
    ...base64.map((text) => text.replace(/\+/gu, '-').replace(/\//gu, '_')),
    Buffer.from(value, 'utf8').toString('hex'),
    encodeURIComponent(value.toWellFormed()),
    JSON.stringify(value).slice(1, -1),
  ];
  return [...new Set(spellings)].filter(isMaskable);
}

/** A redactor that tells `mask` (the runner's own masking) each new spelling once. */
export function createRedactor(mask: (spelling: string) => void): Redactor {
  /** By their first characters, so that a text is gone through once however many there are. */
  const known = new Map<string, string[]>();
  return {
    add(value) {
      const whole = value.trim();
      if (!isMaskable(whole)) return false;
      for (const spelling of spellingsOf(whole)) {
        const start = spelling.slice(0, SHORTEST);
        const same = known.get(start) ?? [];
        if (same.includes(spelling)) continue;
        if (same.push(spelling) === 1) known.set(start, same);
        mask(spelling);
      }
      return true;
    },
    clean(text) {
      if (known.size === 0) return text;
      let clean = '';
      let end = 0;
      for (let at = 0; at + SHORTEST <= text.length; at++) {
        for (const spelling of known.get(text.slice(at, at + SHORTEST)) ?? []) {
          if (!text.startsWith(spelling, at)) continue;
          if (at >= end) clean += `${text.slice(end, at)}***`;
          // Spellings that overlap are one stretch: no part of either is left.
          end = Math.max(end, at + spelling.length);
        }
      }
      return clean + text.slice(end);
    },
  };
}
