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

function isMaskable(value: string): boolean {
  return value.length >= SHORTEST && !/^[\d.,+-]+$/u.test(value) && !COMMON.test(value);
}

/** Base64 of the value at each of the three alignments it can have inside a longer text, without the characters its neighbours touch. */
function alignedBase64(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8');
  return [0, 1, 2].map((shift) => {
    const padded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/u, '');
    const head = [0, 2, 3][shift] ?? 0;
    const tail = (shift + bytes.length) % 3 === 0 ? padded.length : padded.length - 1;
    return padded.slice(head, tail);
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
  const known = new Set<string>();
  let ordered: string[] | undefined;
  return {
    add(value) {
      const whole = value.trim();
      if (!isMaskable(whole)) return false;
      for (const spelling of spellingsOf(whole)) {
        if (known.has(spelling)) continue;
        known.add(spelling);
        mask(spelling);
      }
      ordered = undefined;
      return true;
    },
    clean(text) {
      // Longest first, so that a part never splits the whole it belongs to.
      ordered ??= [...known].sort((a, b) => b.length - a.length);
      return ordered.reduce((left, spelling) => left.replaceAll(spelling, '***'), text);
    },
  };
}
