// Knows how to read the job's own secrets and to search bytes for every spelling of them.
import { UsageError } from '../../kernel/errors.ts';
import { buildAutomaton, type Automaton } from '../search/automaton.ts';
import type { Detection } from '../engine/detection.ts';
import { spellKnown, type Spelling } from './spellings.ts';
import { createWordSearch, type SearchWords } from '../search/word-search.ts';
import { viewBytes } from '../stream/view.ts';

/** Shortest value that is searched for: shorter ones are found everywhere. */
const SHORTEST = 8;
/** Bytes of a spelling that the search looks for; the rest is compared. */
const HEAD = 48;

/**
 * Values from an input: a JSON object or list (its texts and numbers, however deep), or one per line. Too short ones are counted.
 * @throws UsageError when something is named and nothing of it can be searched for.
 */
export function readKnownValues(input: string): { values: string[]; tooShort: number } {
  const all = [...new Set(readTexts(input))].filter((value) => value !== '');
  const values = all.filter((value) => value.length >= SHORTEST);
  if (values.length === 0 && input.trim() !== '')
    throw new UsageError(
      `input \`known\`: none of its ${all.length} values has ${SHORTEST} characters, so nothing would be searched for: name longer secrets, or leave the input out`,
    );
  return { values, tooShort: all.length - values.length };
}

/** Texts and numbers of JSON: a number is searched for digit by digit, so it is read as a text. */
const NUMBERS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

function readTexts(input: string): string[] {
  const trimmed = input.trim();
  if (/^[[{]/.test(trimmed)) {
    try {
      return collectTexts(JSON.parse(trimmed.replace(NUMBERS, (part) => (part.startsWith('"') ? part : `"${part}"`))));
    } catch {
      // A secret may well start with a brace: then it is one of several lines.
    }
  }
  return trimmed.split(/\r?\n/).map((line) => line.trim());
}

function collectTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(collectTexts) : [];
}

/** A search for all spellings of the values; null when there is nothing to search for. */
export function createKnownSearch(values: readonly string[]): ((bytes: Uint8Array) => Detection[]) | null {
  const spellings = values.flatMap((value) => spellKnown(value, SHORTEST));
  if (spellings.length === 0) return null;
  const automaton = buildAutomaton(spellings.map((spelling) => spelling.bytes.toString('latin1', 0, HEAD)));
  const search = createWordSearch(automaton);
  return (bytes) => searchSpellings(automaton, search, spellings, viewBytes(bytes));
}

const KNOWN = { rule: 'known-value', provider: 'this job', confidence: 'high' } as const;

function searchSpellings(
  automaton: Automaton,
  search: SearchWords,
  spellings: readonly Spelling[],
  bytes: Buffer,
): Detection[] {
  const found: Detection[] = [];
  let line = 1;
  let lineEnd = bytes.indexOf(10);
  let counted = 0;
  let column = 1;
  let covered = 0;
  search(bytes, 0, bytes.length, 0, (state, end) => {
    for (const word of automaton.endings[state / automaton.width]!) {
      const spelling = spellings[word]!;
      const start = end - Math.min(HEAD, spelling.bytes.length);
      if (start < covered || !matches(spelling, bytes.subarray(start, start + spelling.bytes.length))) continue;
      covered = start + spelling.bytes.length;
      for (; lineEnd >= 0 && lineEnd < start; lineEnd = bytes.indexOf(10, counted)) {
        line++;
        counted = lineEnd + 1;
        column = 1;
      }
      // In UTF-8 every byte but the continuations of a character begins one.
      for (; counted < start; counted++) if ((bytes[counted]! & 0xc0) !== 0x80) column++;
      const token = bytes.toString('latin1', start, covered);
      const why = spelling.isRaw ? 'a secret of this job, as it is' : 'a secret of this job, encoded or in part';
      found.push({ ...KNOWN, line, column, why: [why], token, secret: token });
    }
  });
  return found;
}

function matches({ bytes, isLoose }: Spelling, found: Buffer): boolean {
  if (!isLoose) return bytes.equals(found);
  return bytes.toString('latin1').toLowerCase() === found.toString('latin1').toLowerCase();
}
