// Says how many there are of something, in the number that a reader expects.

/** `1 file`, `2 files`; for words that only take an s. */
export function describeCount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
