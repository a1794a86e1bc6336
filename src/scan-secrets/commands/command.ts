// Knows how to read the commands of the table around the words that give them away.
import { findLineStart, sliceText } from '../engine/text.ts';
import { isRandom } from '../generic/randomness.ts';
import { COMMANDS, type Command } from './commands.table.ts';
import { recordLoose } from '../structures/loose-password.ts';
import type { Structure } from '../structures/structure.ts';

/** Bytes looked at on either side of a word. */
const REACH = 480;

/** A value on a command line. */
const VALUE = /(["']?)(?<value>[^\s"'`;|&=-][^\s"'`;|&]{3,127})\1/;

function toStructure(command: Command): Structure {
  const { words, option, before, isDrawn, confidence = 'medium' } = command;
  const { why = 'a password handed over on a command line' } = command;
  const after = option === undefined ? command.after : new RegExp(option.source + VALUE.source, option.flags);
  return {
    words,
    detect(text, start, end) {
      // A word inside of the value read last is part of it.
      if (start < (text.readUntil.get(command) ?? 0)) return;
      const from = after === undefined ? findLineStart(text.bytes, start, REACH) : end;
      const window = sliceText(text, from, after === undefined ? start : end + REACH);
      const found = (after ?? before)?.exec(window);
      const value = found?.groups?.['value'];
      if (!found || value === undefined) return;
      text.readUntil.set(command, from + found.index + found[0].length);
      // What has neither a digit nor the look of chance is a word, `-p production`; digits alone are a port.
      if (/^[\d.:/-]+$/.test(value) || !(isRandom(value) || (isDrawn !== true && /\d/.test(value)))) return;
      const offset = from + found.index + found[0].lastIndexOf(value);
      recordLoose(text, 'command-line-password', offset, value, confidence, why);
    },
  };
}

/** One detector for each row of the table. */
export const COMMAND_PASSWORDS: readonly Structure[] = COMMANDS.map(toStructure);
