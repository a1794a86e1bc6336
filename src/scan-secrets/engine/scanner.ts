// Knows how to compile all rules into one automaton, and what to call when one of its words is met.
import { createAssignmentDetector, KEY_WORDS } from '../generic/detect.ts';
import type { TokenRule } from '../rules/rule.ts';
import type { Structure } from '../structures/structure.ts';
import { buildAutomaton, meetOnce, type Automaton } from '../search/automaton.ts';
import { createAlphabets } from '../tokens/byte-class.ts';
import { createNearDetector } from '../tokens/near.ts';
import { buildBase64Values } from '../decode/base64.ts';
import type { Unpack } from '../decode/packed.ts';
import { createWordSearch, type SearchWords } from '../search/word-search.ts';
import type { Text } from './text.ts';
import { compileRule, tryShape, type CompiledShape } from '../tokens/token.ts';

/** Called for a word met at [start, end). */
export type Detect = (text: Text, start: number, end: number) => void;

/** Everything compiled once and shared by all files. */
export type Scanner = {
  readonly automaton: Automaton;
  readonly searchWords: SearchWords;
  /** State / width → what the words that end there call, and how long they are. */
  readonly calls: readonly (readonly { readonly length: number; readonly detect: Detect }[])[];
  /** Length of a run → shapes without an anchor that may start there. */
  readonly runShapes: readonly (readonly CompiledShape[])[];
  /** Byte → its six bits in base64. */
  readonly base64Values: Uint8Array;
  /** Opens gzip and zip files that stand in text as base64; without it they stay closed. */
  readonly unpack?: Unpack;
};

/** Compiles rules and structures; extra detectors (decoders, own rules) come with their words. */
export function compileScanner(rules: readonly TokenRule[], structures: readonly Structure[]): Scanner {
  const words = new Map<string, Detect[]>();
  const listen = (word: string, detect: Detect): void => {
    const key = word.toLowerCase();
    words.set(key, [...(words.get(key) ?? []), detect]);
  };
  const alphabets = createAlphabets();
  const loose: CompiledShape[] = [];
  const near = new Map<string, CompiledShape[]>();
  for (const rule of rules) {
    for (const compiled of compileRule(rule, alphabets)) {
      if (rule.near !== undefined) {
        for (const word of rule.near) near.set(word, [...(near.get(word) ?? []), compiled]);
      } else if (isAnchored(compiled)) {
        const offset = compiled.shape.anchorOffset;
        listen(compiled.shape.anchor, (text, start) => tryShape(text, compiled, start - offset));
      } else loose.push(compiled);
    }
  }
  for (const [word, shapes] of near) listen(word, createNearDetector(shapes));
  for (const structure of structures) for (const word of structure.words) listen(word, structure.detect);
  const detectAssignment = createAssignmentDetector();
  for (const word of KEY_WORDS) listen(word, detectAssignment);
  const list = [...words.keys()];
  const automaton = meetOnce(buildAutomaton(list));
  return {
    automaton,
    searchWords: createWordSearch(automaton),
    calls: automaton.endings.map((ending) =>
      ending.flatMap((index) => {
        const word = list[index]!;
        return words.get(word)!.map((detect) => ({ length: word.length, detect }));
      }),
    ),
    runShapes: groupByRun(loose, alphabets('b64u')),
    base64Values: buildBase64Values(),
  };
}

/** Two letters occur everywhere; such a shape is looked for among long runs instead. */
function isAnchored(compiled: CompiledShape): boolean {
  const { anchor } = compiled.shape;
  return anchor.length >= 3 || (anchor.length === 2 && /[^A-Za-z]/.test(anchor));
}

function groupByRun(shapes: readonly CompiledShape[], table: Uint8Array): CompiledShape[][] {
  const groups: CompiledShape[][] = [];
  for (const compiled of shapes) {
    const { least, most } = measureLeadingRun(compiled, table);
    for (let length = least; length <= most; length++) {
      groups[length] = [...(groups[length] ?? []), compiled];
    }
  }
  return groups;
}

/** Length of the part of a shape that lies inside one run of token characters. */
function measureLeadingRun(compiled: CompiledShape, table: Uint8Array): { least: number; most: number } {
  let least = 0;
  let most = 0;
  for (const piece of compiled.shape.pieces) {
    if (piece.literal === null) {
      least += piece.minimum;
      most += piece.maximum;
      continue;
    }
    if (piece.literal.some((byte) => table[byte] !== 1)) break;
    least += piece.literal.length;
    most += piece.literal.length;
  }
  return { least, most };
}
