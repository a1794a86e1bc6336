// Knows the checksum of recovery phrases (BIP-39): words of a standard list whose numbers carry bits of a hash.
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { computeSha256 } from './sha256.ts';

/** Lengths of a phrase in words. */
export const PHRASE_LENGTHS: readonly number[] = [24, 21, 18, 15, 12];

/** Number of a word in the English list of the standard, or -1. */
export function findPhraseWord(word: string): number {
  let low = 0;
  let high = wordlist.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = wordlist[middle]!;
    if (there === word) return middle;
    if (there < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * Whether the numbers of 12, 15, 18, 21 or 24 words hold their checksum: eleven bits a word, of which the last
 * thirty-third are the first bits of the SHA-256 of the others.
 */
export function hasPhraseChecksum(numbers: readonly number[]): boolean {
  const bits = numbers.map((number) => number.toString(2).padStart(11, '0')).join('');
  const length = Math.floor((bits.length * 32) / 33);
  const bytes = Uint8Array.from({ length: length / 8 }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8), 2));
  const digest = computeSha256(bytes)[0]!.toString(2).padStart(8, '0');
  return bits.slice(length) === digest.slice(0, bits.length - length);
}
