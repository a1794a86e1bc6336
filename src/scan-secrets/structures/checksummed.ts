// Knows secrets that only a checksum tells from plain words and numbers: recovery phrases of wallets, card numbers.
import { isCardNumber } from '../checks/luhn.ts';
import { findPhraseWord, hasPhraseChecksum, PHRASE_LENGTHS } from '../checks/phrase.ts';
import { moveConfidence } from '../engine/detection.ts';
import { findLineEnd, sliceText, type Text } from '../engine/text.ts';
import type { Structure } from './structure.ts';

/** Bytes behind the word: the longest phrase of 24 words with quotes and commas. */
const PHRASE_REACH = 420;
const CARD_REACH = 80;
/** Fewer different digits, or more repeated words, are the samples that manuals show. */
const FEWEST_DIGITS = 6;
const FEWEST_WORDS = 0.8;

/** The rest of the name, then a sign of assignment, a bracket or a quote. */
const INTRODUCES = /^[\w -]{0,24}(?:["'`]?\s{0,3}[:=([{]|["'`])/;

type Phrase = { readonly start: number; readonly end: number; readonly isProved: boolean };

function detectPhrase(text: Text, _start: number, end: number): void {
  if (!INTRODUCES.test(sliceText(text, end, end + 40))) return;
  const window = sliceText(text, end, end + PHRASE_REACH);
  for (const run of window.matchAll(/(?<![\w-])[a-z]{3,8}(?:[ ,"']{1,4}[a-z]{3,8}){11,40}(?![\w-])/g)) {
    const phrase = findPhrase(run[0]);
    if (phrase === null) continue;
    const start = end + run.index + phrase.start;
    const isSoft = text.kind.isTest || text.kind.isExample;
    text.candidates.push({
      rule: 'recovery-phrase',
      provider: 'wallet',
      start,
      end: start + phrase.end - phrase.start,
      secretStart: start,
      confidence: moveConfidence(phrase.isProved ? 'high' : 'low', isSoft ? -1 : 0),
      why: [`the words of a recovery phrase, checksum ${phrase.isProved ? 'holds' : 'does not hold'}`],
      rank: 9,
    });
    return;
  }
}

/** The longest stretch of list words whose checksum holds; a stretch of a phrase's exact length without it. */
function findPhrase(run: string): Phrase | null {
  const words = [...run.matchAll(/[a-z]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: findPhraseWord(match[0]),
  }));
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && words[at]!.number >= 0) continue;
    const stretch = words.slice(from, at);
    from = at + 1;
    const isVaried = new Set(stretch.map(({ number }) => number)).size >= stretch.length * FEWEST_WORDS;
    const found = isVaried ? findInStretch(stretch) : null;
    if (found !== null) return found;
  }
  return null;
}

function findInStretch(stretch: readonly { start: number; end: number; number: number }[]): Phrase | null {
  const numbers = stretch.map(({ number }) => number);
  for (const length of PHRASE_LENGTHS) {
    for (let from = 0; from + length <= stretch.length; from++) {
      if (!hasPhraseChecksum(numbers.slice(from, from + length))) continue;
      return { start: stretch[from]!.start, end: stretch[from + length - 1]!.end, isProved: true };
    }
  }
  if (!PHRASE_LENGTHS.includes(stretch.length)) return null;
  return { start: stretch[0]!.start, end: stretch.at(-1)!.end, isProved: false };
}

function detectCard(text: Text, _start: number, end: number): void {
  const window = sliceText(text, end, findLineEnd(text.bytes, end, CARD_REACH));
  const found = /(?<![\w.#/-])\d(?:[ -]?\d){12,18}(?![\w./-])/.exec(window);
  const digits = found?.[0].replaceAll(/\D/g, '') ?? '';
  if (found === null || !isCardNumber(digits) || new Set(digits).size < FEWEST_DIGITS) return;
  const isSoft = text.kind.isTest || text.kind.isExample;
  text.candidates.push({
    rule: 'payment-card-number',
    provider: 'payment card',
    start: end + found.index,
    end: end + found.index + found[0].length,
    secretStart: end + found.index,
    confidence: isSoft ? 'low' : 'medium',
    why: ['the number of a payment card, check digit holds'],
    rank: 6,
  });
}

/** Twelve to twenty-four words of the BIP-39 list behind a word that announces them. */
export const RECOVERY_PHRASE: Structure = {
  words: ['mnemonic', 'seed', 'recovery', 'phrase', 'bip39', 'secret_words', 'wallet'],
  detect: detectPhrase,
};
/** A card number behind the word `card`. */
export const CARD_NUMBER: Structure = { words: ['card', 'cc_num', 'ccnum'], detect: detectCard };
