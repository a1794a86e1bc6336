// Knows secrets handed to programs and calls whose reading takes more than a pattern: `curl -u`, `--password`, `mysql -p`, `.login(…)`.
import { findLineStart, sliceText, type Text } from '../engine/text.ts';
import { isRandom, isUnspoken } from '../generic/randomness.ts';
import { recordLoose } from '../structures/loose-password.ts';
import type { Structure } from '../structures/structure.ts';

function detectCurl(text: Text, start: number, end: number): void {
  const window = sliceText(text, end, end + 240);
  const found = /^\s{0,2}["']?([A-Za-z0-9._@+-]{1,64}):([^\s"'`@|;&]{4,128})/.exec(window);
  if (found === null) return;
  const line = sliceText(text, findLineStart(text.bytes, start, 300), start);
  if (!/\b(?:curl|wget|http|https)\b/.test(line) && !/\\\r?\n\s*$/.test(sliceText(text, start - 40, start))) return;
  recordLoose(
    text,
    'command-line-password',
    end + found[0].length - found[2]!.length,
    found[2]!,
    'high',
    'user and password handed to curl',
  );
}

/** On one line, as the next of a list in brackets, or as the next line of a list in YAML. */
const OPTION_VALUE =
  /^(?:=|[ \t]{1,8}|["'][ \t]{0,8},[ \t]{0,8}|["']?[ \t]{0,8}\r?\n[ \t]{0,40}-[ \t]{1,8})(["']?)([^\s"'`,;)|&-][^\s"'`,;)|&]{3,127})\1/;
/** Their `--password` takes no value. */
const CLIENTS_THAT_ASK = /\b(?:psql|pg_dump|pg_dumpall|pg_restore|pg_basebackup|createdb|dropdb|createuser)\b/;

function detectOption(text: Text, start: number, end: number): void {
  if (text.kind.syntax === 'code' && !/["'`\s]/.test(String.fromCharCode(text.bytes[start - 1] ?? 32))) return;
  const found = OPTION_VALUE.exec(sliceText(text, end, end + 190));
  if (found === null || CLIENTS_THAT_ASK.test(sliceText(text, findLineStart(text.bytes, start, 200), start))) return;
  const value = found[2]!;
  const offset = end + found[0].length - value.length - found[1]!.length;
  if (!isRandom(value) && !/\d/.test(value)) return;
  recordLoose(text, 'command-line-password', offset, value, 'medium', 'a password handed over on a command line');
}

/** `-p` and the password in one word, as the clients of MySQL take it. */
function detectMysql(text: Text, _start: number, end: number): void {
  const found = /^(?:dump|admin|import|check)?(?: [^\n|;&]{0,160}?)? -p(["']?)([^\s"'`|;&]{4,128})\1/.exec(
    sliceText(text, end, end + 320),
  );
  const value = found?.[2] ?? '';
  if (found === null || /^(?:assw|ort)|^[\d:.-]+$/.test(value) || !(isRandom(value) || /\d/.test(value))) return;
  const offset = end + found[0].length - value.length - found[1]!.length;
  recordLoose(text, 'command-line-password', offset, value, 'medium', 'a password handed over on a command line');
}

function detectLogin(text: Text, _start: number, end: number): void {
  const found = /^\s{0,2}(["'])([^"'\s]{3,80})\1\s{0,2},\s{0,2}(["'])([^"'\s]{6,80})\3\s{0,2}[,)]/.exec(
    sliceText(text, end, end + 200),
  );
  if (found === null || text.kind.isTest || !/@|^\w+$/.test(found[2]!)) return;
  const inside = found[0].lastIndexOf(found[4]!);
  if (!found[2]!.includes('@') && !isRandom(found[4]!) && !(/\d/.test(found[4]!) && isUnspoken(found[4]!))) return;
  recordLoose(text, 'login-call', end + inside, found[4]!, 'medium', 'user and password handed to a login call');
}

/** `curl -u user:password`. */
export const CURL_USER: Structure = { words: [' -u', '--user'], detect: detectCurl };
/** `--password value`. */
export const PASSWORD_OPTION: Structure = {
  words: ['--password', '--passwd', '--token', '--secret'],
  detect: detectOption,
};
/** `mysql -psecret`. */
export const MYSQL_OPTION: Structure = { words: ['mysql', 'mariadb'], detect: detectMysql };
/** `.login('user', 'password')`. */
export const LOGIN_CALL: Structure = {
  words: ['.login(', '.authenticate(', '.auth(', 'basicauth(', 'auth=(', 'networkcredential(', 'credentials('],
  detect: detectLogin,
};
