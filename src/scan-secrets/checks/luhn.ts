// Knows payment card numbers: their first digits, their lengths and their check digit (ISO/IEC 7812).

/** First digits and lengths of the card schemes. */
const SCHEMES: readonly RegExp[] = [
  /^4\d{12}(?:\d{3}){0,2}$/,
  /^(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^3(?:0[0-5]|[689]\d)\d{11}$/,
  /^(?:6011|65\d\d|64[4-9]\d|35[2-8]\d)\d{12}$/,
];

/** Whether the digits are those of a card of a known scheme and end in the right check digit. */
export function isCardNumber(digits: string): boolean {
  if (!SCHEMES.some((scheme) => scheme.test(digits))) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
