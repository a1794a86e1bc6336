// Knows secrets handed to programs and calls whose reading takes more than a pattern: `curl -u`, `--password`, `mysql -p`, `.login(…)`.
import { findLineStart, sliceText, type Text } from '../engine/text.ts';
import { isRandom, isUnspoken } from '../generic/randomness.ts';
import { recordLoose } from '../structures/loose-password.ts';
import type { Structure } from '../structures/structure.ts';

/** The next word, or the next of a list in brackets; lftp parts user and password by a comma, smbclient by a percent sign. */
const USER = /^(?:["']\s{0,4},\s{0,4}|[ =]{0,2})["']?([A-Za-z0-9._@+-]{1,64})([:,%])([^\s"'`@|;&]{4,128})/;
const CLIENTS = /\b(?:curl|wget|https?|xh|lftp|ncftp|smbclient|etcdctl|jenkins-cli)\b(?!.*(?:[;|]|&&)\s)/;

function detectCurl(text: Text, start: number, end: number): void {
  const found = USER.exec(sliceText(text, end, end + 240));
  if (found === null) return;
  const value = found[3]!;
  const line = sliceText(text, findLineStart(text.bytes, start, 300), start);
  const isClient = CLIENTS.test(line) || /\\\r?\n\s*$/.test(sliceText(text, start - 40, start));
  if (!isClient || (found[2] !== ':' && !isRandom(value) && !/\b(?:lftp|smbclient)\b/.test(line))) return;
  const offset = end + found[0].length - value.length;
  recordLoose(text, 'command-line-password', offset, value, 'high', 'user and password handed to a client');
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
  const confidence = isRandom(value) ? 'high' : 'medium';
  recordLoose(text, 'command-line-password', offset, value, confidence, 'a password handed over on a command line');
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
  const found =
    /^[\s(]{0,2}(["'])([^"'\s]{1,80})\1\s{0,2},\s{0,2}(?:Some\()?(["'])([^"'\s]{6,80})\3(?:\s{0,2}(?:[,)]|$)|\.to)/m.exec(
      sliceText(text, end, end + 200),
    );
  if (found === null || text.kind.isTest) return;
  const [whole, , user = '', , password = ''] = found;
  if (!/@|^\w+$/.test(user)) return;
  const isChosen =
    /\d/.test(password) && (isUnspoken(password) || (/[A-Z]/.test(password) && /[^\w.-]/.test(password)));
  if (!user.includes('@') && !isRandom(password) && !(isChosen && user.length >= 3)) return;
  const offset = end + whole.lastIndexOf(password);
  recordLoose(text, 'login-call', offset, password, 'medium', 'user and password handed to a login call');
}

/** `curl -u user:password`. */
export const CURL_USER: Structure = {
  words: [' -u', '"-u', "'-u", '--user', ' -a ', '--auth ', ' -auth '],
  detect: detectCurl,
};
/** `--password value`. */
export const PASSWORD_OPTION: Structure = {
  words: ['--password', '--passwd', '--token', '--secret', '--api-key', '--api-token', '--secret-key'],
  detect: detectOption,
};
/** `mysql -psecret`. */
export const MYSQL_OPTION: Structure = { words: ['mysql', 'mariadb'], detect: detectMysql };
/** `.login('user', 'password')`. */
export const LOGIN_CALL: Structure = {
  words: [
    '.login(',
    '.authenticate(',
    '.auth(',
    'basicauth(',
    'basic_auth',
    'auth=(',
    'networkcredential(',
    'credentials(',
    'passwordauthentication(',
    'authenticationtoken(',
  ],
  detect: detectLogin,
};
