// Knows the values that stand for a secret without being one: variables, templates, samples, blanks to fill in.

const VARIABLE =
  /^(?:\\?\$[A-Za-z_{(]|\$\$|%[A-Za-z_(]|<[^>]*>?$|\{%|\{[A-Za-z_.]+\}$|#\{|@[\w.]+@?$|!\w|ENC\[|\{cipher\}|__\w+__$|arn:|secretsmanager|vault:|ssm:|sm:|op:\/\/|ref\+|file:|env:|dotenv:|doppler:|keychain:|bws:)|\$\{|\{\{|\$\(|<%/;
const CALL = /(?:^|[^\w])(?:process\.env|os\.environ|getenv|import\.meta|System\.get|env\.|ENV\[|secrets\.)|\w\($|\(\)/;
/** Of words of four letters and more: what is shorter is a blank anyway. */
const WHOLE =
  /^(?:true|false|null|none|undefined|void|empty|default|string|text|bytes?|number|object|unknown|required|optional|disabled|enabled|password|passwd|pass|secret|token|auth|bearer|basic|credentials?|api[_-]?key|access[_-]?token|user(?:name)?|admin|root|guest|test|foobar|value|login|localhost|hidden|masked|censored)$/i;
/** Every byte of a text is a character here: `\xe2\x80\xa6` is an ellipsis, `\xe2\x80\xa2` a bullet. */
const PHRASE =
  /change[-_ ]?(?:me|it|this|in)|your[-_ ]?|[-_]here$|placeholder|redacted|replace|insert|todo|fixme|\bexample|example(?:\.|key|$)|enter[-_ ]|put[-_ ]|fill[-_ ]?in|not[-_ ]?(?:a[-_ ]?)?(?:real|secret|used|set)|obviously|xxxx|\*{3,}|\.{3}|\xe2\x80\xa6|____|-{6,}|\xe2\x80\xa2|#{4,}|={8,}|\?{3,}/i;
const SAMPLE =
  /dummy|sample|fake|mock|demo|lorem|ipsum|foo[-_]?bar|some[-_]|\bmy[-_]|(?:^|[^a-z])tests?(?:[^a-z]|$)|testing|bogus|invalid|wrong|incorrect|super[-_]?secret/i;
/** Nobody spells a word `FAkE`, chance does. */
const ODD = /[a-z][A-Z](?![a-z]{2})|[A-Z]{2}[a-z]/;
const ASCENDING =
  'abcdefghijklmnopqrstuvwxyz|0123456789012345678901234567890|qwertyuiopasdfghjklzxcvbnm|9876543210987654321';

/** Whether the value is filled in at run time: `$VAR`, `${…}`, `{{…}}`, `%VAR%`, `process.env.X`, a vault reference. */
export function isReference(value: string): boolean {
  return VARIABLE.test(value) || CALL.test(value) || /^%.+%$/.test(value);
}

/** Whether the value is a blank to fill in, a type or keyword, one repeated character, or a run such as 12345678. */
export function isPlaceholder(value: string): boolean {
  return WHOLE.test(value) || PHRASE.test(value) || isRepetitive(value);
}

/** Whether the value says of itself that it is made up: dummy, sample, fake, test. */
export function isSample(value: string): boolean {
  const word = SAMPLE.exec(value)?.[0];
  return word !== undefined && !ODD.test(word);
}

/** Whether a text is one short piece over and over, or climbs the alphabet, the digits or the keyboard. */
export function isRepetitive(value: string): boolean {
  const text = value.toLowerCase().replaceAll(/[-_. ]/g, '');
  if (text.length < 4) return true;
  if (isMonotonous(text) || isPeriodic(text) || isClimbing(text)) return true;
  const letters = text.replaceAll(/[^a-z]/g, '');
  // Six letters climb by chance far more often than twenty-six.
  return climbsApart(text, letters) || climbsBetween(letters, /[g-z]/.test(letters) ? 0.6 : 0.85);
}

/** Hardly any character differs: one of six at most, and four in all. */
function isMonotonous(text: string): boolean {
  const most = Math.max(1, Math.min(4, text.length / 6));
  let seen = '';
  for (let index = 0; index < text.length && seen.length <= most; index++) {
    if (!seen.includes(text[index]!)) seen += text[index]!;
  }
  return seen.length <= most;
}

const PERIODS: readonly number[] = [1, 2, 3, 4, 6, 8, 10, 16];

function isPeriodic(text: string): boolean {
  return PERIODS.some((period) => text.length >= period * 2.5 && repeatsEvery(text, period));
}

function repeatsEvery(text: string, period: number): boolean {
  for (let at = period; at < text.length; at++) {
    if (text.charCodeAt(at) !== text.charCodeAt(at - period)) return false;
  }
  return true;
}

/** `abc123xyz456`: the letters climb, and so do the digits. */
function climbsApart(text: string, letters: string): boolean {
  if (letters.length < 3 || countClimbs(letters) < 0.8) return false;
  const digits = text.replaceAll(/\D/g, '');
  return digits.length >= 3 && countClimbs(digits) >= 0.8;
}

/** Share of neighbours that follow one another in the alphabet or among the digits. */
function countClimbs(text: string): number {
  let climbs = 0;
  for (let index = 1; index < text.length; index++) {
    if (text.charCodeAt(index) - text.charCodeAt(index - 1) === 1) climbs++;
  }
  return climbs / (text.length - 1);
}

/** `a1b2c3d4`, `sK7mN2pQ9rT4`: the letters alone climb in steps of one to three, as only a made-up sample does. */
function climbsBetween(letters: string, share: number): boolean {
  if (letters.length < 8) return false;
  let climbs = 0;
  for (let index = 1; index < letters.length; index++) {
    const step = (letters.charCodeAt(index) - letters.charCodeAt(index - 1) + 26) % 26;
    if (step >= 1 && step <= 3) climbs++;
  }
  return climbs >= (letters.length - 1) * share;
}

/** Two thirds of the text lie in climbing stretches of at least five. */
function isClimbing(text: string): boolean {
  let apart = 0;
  for (let index = 0; index < text.length;) {
    let length = 5;
    if (index + length > text.length || !ASCENDING.includes(text.slice(index, index + length))) {
      index++;
      apart++;
      if (apart * 3 > text.length) return false;
      continue;
    }
    while (index + length < text.length && ASCENDING.includes(text.slice(index, index + length + 1))) length++;
    index += length;
  }
  return true;
}
