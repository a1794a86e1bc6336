// Knows drawn values behind options of one letter, whatever the program: `-p …`, `-p…`, `"-p", "…"`, `- -p` and `- …`, `/p:…`.
import { sliceText, type Text } from '../engine/text.ts';
import { isRandom } from '../generic/randomness.ts';
import { recordLoose } from '../structures/loose-password.ts';
import type { Structure } from '../structures/structure.ts';

/** In the same word, as the next word, as the next of a list in brackets, or as the next line of a list in YAML. */
const VALUE =
  /^(?:[ =:]|["'][ \t]{0,8},[ \t]{0,8}|["']?[ \t]{0,8}\r?\n[ \t]{0,40}-[ \t]{1,8})?(["']?)([!#-%*+.\w@^~][!#-%*+.\w@^~=?-]{7,127})\1(?![^\s"'`,;|&\])])/;
/** With a word for it here, a value that people chose counts too. */
const TAKES_PASSWORD = /\b(?:mysql\w*|mariadb|login|mongo\w*|cqlsh|sqlcmd|psql|7za?|unrar)\b[^\n]{0,120}$/;

function detectShort(text: Text, start: number, end: number): void {
  if (text.kind.isGenerated) return;
  const found = VALUE.exec(sliceText(text, end, end + 190));
  if (found === null) return;
  const value = found[2]!;
  const isChosen =
    /\d/.test(value) && /[A-Z\W]/.test(value) && TAKES_PASSWORD.test(sliceText(text, start - 160, start));
  // Digests, the numbers of keys and the names of files are drawn, too.
  if (!isChosen && (/^(?:[\da-f]+|[A-Z\d]+)$/.test(value) || /=.|\.[a-z]\w{0,4}$/i.test(value) || !isRandom(value)))
    return;
  const offset = end + found[0].length - found[1]!.length - value.length;
  recordLoose(text, 'command-line-password', offset, value, 'medium', 'a password handed over on a command line');
}

/** `-p value`. */
export const SHORT_OPTION: Structure = {
  words: [' -p', '"-p', "'-p", ' -k ', ' -xp ', ' /p:', ' /p ', ' /rp '],
  detect: detectShort,
};
