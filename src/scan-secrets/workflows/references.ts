// Knows where a text refers to a secret: in an expression, or by a variable that holds one.

/** What may stand in an expression, its borders and strings included. A secret that is only compared is not handed on. */
const PART =
  /\$\{\{|\}\}|'|\bsecrets(?:\[|\.[\w-]*(?![\w-]|\s*(?:[!=]=|&&)))|\benv\.(?<name>[A-Za-z_]\w*)(?!\w|\s*(?:[!=]=|&&))/gi;

const VARIABLE =
  /(?:\$(?:env:)?|--build-arg[= ]["']?(?=\w+["']?(?:\s|$)))(?<name>[A-Za-z_]\w*)|\$\{(?:env:)?(?<braced>[A-Za-z_]\w*)(?!\w|:?\+)|%(?<percent>[A-Za-z_]\w*)%/dg;

/** Whether a part of an expression is a secret itself. */
export function isSecretPart(part: string): boolean {
  return /^secrets/i.test(part);
}

/** Offsets of the expressions, `${{ … }}`, with a part that is told as a secret: one for each expression, in one pass. */
export function listReferences(text: string, isTold: (part: string, name: string | undefined) => boolean): number[] {
  const offsets: number[] = [];
  if (!text.includes('${{')) return offsets;
  let start = -1;
  let isQuoted = false;
  for (const match of text.matchAll(PART)) {
    const part = match[0];
    if (part === '${{' && !isQuoted) start = match.index;
    else if (start < 0) continue;
    else if (part === "'") isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (part === '}}') start = -1;
    else if (isTold(part, match.groups?.['name']) && offsets.at(-1) !== start) offsets.push(start);
  }
  return offsets;
}

/** Offsets of the variables whose value is a secret, as a shell (`$X`, `${X}`, `$env:X`, `%X%`) or an expression (`env.X`) reads them. */
export function listVariables(text: string, isSecret: (name: string) => boolean): number[] {
  if (!/[$%]|--build-arg/.test(text)) return [];
  const offsets = listReferences(text, (_part, name) => name !== undefined && isSecret(name));
  for (const { groups, indices } of text.matchAll(VARIABLE)) {
    const name = groups?.['name'] ?? groups?.['braced'] ?? groups?.['percent'] ?? '';
    const place = indices?.groups?.['name'] ?? indices?.groups?.['braced'] ?? indices?.groups?.['percent'];
    if (place !== undefined && isSecret(name)) offsets.push(place[0]);
  }
  return offsets.sort((a, b) => a - b);
}
