// Knows rules that users bring: an expression run in linear time, behind words that call it.
import { RE2JS, RE2JSSyntaxException } from 're2js';
import { z } from 'zod';
import { UsageError } from '../../kernel/errors.ts';
import { BY_OWN_RULE } from '../engine/detection.ts';
import { findLineEnd, findLineStart, sliceText } from '../engine/text.ts';
import type { Structure } from '../structures/structure.ts';

export const ownRule = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,79}$/i, 'letters, digits, dots and dashes'),
  provider: z.string().default('own rule'),
  pattern: z.string().min(3).max(4000),
  keywords: z.array(z.string().min(2).max(60)).min(1, 'at least one word that stands near every match'),
  group: z.int().min(0).max(20).default(0),
  confidence: z.enum(['high', 'medium', 'low']).default('high'),
});

export type OwnRule = z.infer<typeof ownRule>;

/** Bytes of a line before and behind the word that are looked at. */
const REACH = 1000;

/** A detector for one rule. @throws UsageError when the expression is not linear, not readable or lacks the group, or a keyword is not ASCII. */
export function compileOwnRule(rule: OwnRule, path: string): Structure {
  const pattern = compilePattern(`${path}: rule ${rule.id}`, rule.pattern);
  if (rule.group > pattern.groupCount())
    throw new UsageError(
      `${path}: rule ${rule.id}: its expression has no group ${rule.group}: name one from 0 to ${pattern.groupCount()}`,
    );
  if (rule.keywords.some((word) => /[^\x20-\x7e]/.test(word)))
    throw new UsageError(`${path}: rule ${rule.id}: a keyword has a character beyond ASCII: name words without one`);
  return {
    words: rule.keywords,
    detect(text, start, end) {
      if (end <= (text.readUntil.get(rule) ?? 0)) return;
      const from = findLineStart(text.bytes, start, REACH);
      const to = findLineEnd(text.bytes, end, REACH);
      text.readUntil.set(rule, to);
      const matcher = pattern.matcher(sliceText(text, from, to));
      while (matcher.find()) {
        const group = matcher.group(rule.group) === null ? 0 : rule.group;
        const [first, last] = [from + matcher.start(group), from + matcher.end(group)];
        if (last === first) continue;
        text.candidates.push({
          rule: rule.id,
          provider: rule.provider,
          start: first,
          end: last,
          secretStart: first,
          confidence: rule.confidence,
          why: [BY_OWN_RULE],
          rank: 7,
        });
      }
    },
  };
}

/** Compiles on an engine without backtracking. What is wrong is told without the expression: it may hold a secret. */
export function compilePattern(name: string, pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    const at = error.input === null || error.input === pattern ? -1 : pattern.indexOf(error.input);
    const place = at < 0 ? '' : ` at character ${at + 1}`;
    throw new UsageError(
      `${name}: ${error.error}${place}: write it in RE2 syntax, without look-around and back-references`,
    );
  }
}
