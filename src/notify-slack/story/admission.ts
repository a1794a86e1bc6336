// The one door through which foreign text enters a story: cleaned, then masked, then cut.
import { cleanLine, cleanText } from '../text/clean.ts';
import { truncatePlain } from '../text/truncate.ts';
import type { Chapter } from './merge.ts';

const LONGEST_LINE = 400;
const LONGEST_NOTE = 3_000;
const LONGEST_URL = 600;
/** Beyond this a line is cut before it is read, so that one of a gigabyte costs no more than one of a page. */
const LONGEST_READ = 65_536;

/** Hides every known secret in a text. */
export type Mask = (text: string) => string;

/** One line of foreign text. Cleaning comes first: a secret that hides behind invisible marks must not reappear after masking. */
export function admitLine(text: string, mask: Mask, limit: number = LONGEST_LINE): string {
  return truncatePlain(mask(cleanLine(text.slice(0, LONGEST_READ))), limit);
}

/** Foreign text of several lines, for a message of the caller's own. */
export function admitNote(text: string, mask: Mask): string {
  return truncatePlain(mask(cleanText(text.slice(0, LONGEST_READ)).trim()), LONGEST_NOTE);
}

/** An address; one that is longer than any of ours is dropped, since half an address leads elsewhere. */
function admitUrl(text: string, mask: Mask): string | undefined {
  const url = mask(cleanLine(text));
  return url.length > LONGEST_URL ? undefined : url;
}

/** The keys of a chapter that hold an address. */
const ADDRESSES = new Set(['url', 'run', 'commit', 'deployment', 'site']);

/** Every text inside the value of a key. */
function admitValue(key: string, value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return ADDRESSES.has(key) ? admitUrl(value, mask) : admitLine(value, mask);
  if (Array.isArray(value)) return value.map((entry) => admitValue('', entry, mask));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, entry]) => [name, admitValue(name, entry, mask)] as const);
  return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined));
}

/** A chapter that may be kept and shown: the shape stays, every text in it is one clean, masked line within its limit. */
export function admitChapter(chapter: Chapter, mask: Mask): Chapter {
  return admitValue('', chapter, mask) as Chapter;
}
