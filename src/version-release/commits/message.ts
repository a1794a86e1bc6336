// One commit message read to Conventional Commits 1.0.0: header, breaking marks, footers only where they are footers.

export interface Footer {
  token: string;
  value: string;
}

export interface Message {
  /** First line of the message. */
  header: string;
  /** Lower case (§15: types are not case sensitive); undefined when the header is not conventional. */
  type: string | undefined;
  /** Blank when there is none. */
  scope: string;
  /** What follows `type: `, or the whole header. */
  description: string;
  /** The clause that makes it breaking, undefined when nothing does. */
  breaking: '§13' | '§12' | '§16' | undefined;
  /** The words of the breaking footer, else blank. */
  breakingNote: string;
  footers: readonly Footer[];
  /** Full or abbreviated ids that `This reverts commit …` names. */
  reverts: readonly string[];
}

const HEADER = /^([A-Za-z0-9_][A-Za-z0-9_-]*)(?:\(([^()\r\n]+)\))?(!)?: +(\S.*)$/u;
const FOOTER = /^(BREAKING CHANGE|[A-Za-z0-9][A-Za-z0-9-]*)(?:: +(.*)|:()$| (#.*))$/u;
const REVERTED = /\bThis reverts commit ([0-9a-f]{7,40})\b/gu;

/** A line that starts a footer. Git strips trailing blanks, so a token whose words follow on the next line ends in its colon. */
function startFooter(line: string): Footer | undefined {
  const match = FOOTER.exec(line);
  if (match === null) return undefined;
  return { token: match[1] ?? '', value: match[2] ?? match[4] ?? '' };
}

/**
 * Footers of the lines after the header (§8–10): they begin at a footer line after a blank one, and from there every footer
 * line begins another; what stands between continues the value.
 */
function readFooters(lines: readonly string[]): Footer[] {
  const footers: Footer[] = [];
  lines.forEach((line, at) => {
    const isPossible = footers.length > 0 || (at > 0 && lines[at - 1]?.trim() === '');
    const started = isPossible ? startFooter(line) : undefined;
    const last = footers.at(-1);
    if (started !== undefined) footers.push(started);
    else if (last !== undefined) last.value = `${last.value}\n${line}`;
  });
  return footers.map(({ token, value }) => ({ token, value: value.trim() })).filter(({ value }) => value !== '');
}

function clauseOf(mark: string | undefined, footer: Footer | undefined): Message['breaking'] {
  if (mark === '!') return '§13';
  if (footer === undefined) return undefined;
  return footer.token === 'BREAKING-CHANGE' ? '§16' : '§12';
}

/** Reads any text; what is not conventional has no type. A breaking footer counts under a header of any form. */
export function parseMessage(text: string): Message {
  const lines = text.split(/\r\n|\r|\n/u);
  const header = (lines[0] ?? '').trim();
  const match = HEADER.exec(header);
  const footers = readFooters(lines.slice(1));
  const breaking = footers.find(({ token }) => token === 'BREAKING CHANGE' || token === 'BREAKING-CHANGE');
  return {
    header,
    type: match?.[1]?.toLowerCase(),
    scope: match?.[2] ?? '',
    description: match?.[4] ?? header,
    breaking: clauseOf(match?.[3], breaking),
    breakingNote: breaking?.value ?? '',
    footers,
    reverts: [...lines.join('\n').matchAll(REVERTED)].map((found) => found[1] ?? ''),
  };
}
