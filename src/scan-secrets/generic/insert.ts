// Knows the values that `INSERT INTO table (…, password) VALUES (…, '…')` writes to columns named like a secret.
import { sliceText, type Text } from '../engine/text.ts';
import { judgeKeyName } from './key-name.ts';
import { judgeValue } from './value.ts';
import type { Structure } from '../structures/structure.ts';

const HEAD =
  /^\s{1,20}[\w."`[\]-]{1,120}\s{0,20}\(([^()]{1,2000})\)\s{0,20}(?:OVERRIDING \w{1,10} VALUE\s{1,20})?VALUES?\s{0,20}(?=\()/i;
/** One value of a row: a text in quotes, or what stands up to the next comma. */
const CELL = /[NEB]?'((?:[^'\\]|''|\\.){0,600})'|"([^"\n]{0,600})"|[^,()'"]{1,200}|[,()]/giy;
/** Bytes of rows looked at behind one statement. */
const REACH = 8192;

/** Returns where it stopped reading. */
function readInsert(text: Text, end: number): number {
  const head = HEAD.exec(sliceText(text, end, end + 2200));
  if (head === null) return end;
  const strengths = head[1]!.split(',').map((column) => judgeKeyName(column));
  if (strengths.every((strength) => strength === 'none')) return end;
  const names = head[1]!.split(',').map((column) => column.replaceAll(/[^\w]/g, ''));
  const from = end + head[0].length;
  let depth = 0;
  let column = 0;
  for (const cell of sliceText(text, from, from + REACH).matchAll(CELL)) {
    const [token] = cell;
    if (token === '(' && depth++ === 0) column = 0;
    else if (token === ')') depth--;
    else if (token === ',') column += Number(depth === 1);
    else if (depth === 0 && token.trim() !== '') return from + cell.index;
    const value = cell[1] ?? cell[2];
    const strength = depth === 1 ? strengths[column] : undefined;
    if (value === undefined || strength === undefined || strength === 'none') continue;
    record(text, names[column]!, strength, value, from + cell.index + token.indexOf(value, 1));
  }
  return from + REACH;
}

function record(text: Text, name: string, strength: 'password' | 'secret', value: string, start: number): void {
  const verdict = judgeValue({ name, strength, value, isCompared: false, isArgument: false, kind: text.kind });
  if (verdict === null) return;
  text.candidates.push({
    rule: strength === 'password' ? 'generic-password' : 'generic-secret',
    provider: 'unknown',
    start,
    end: start + value.length,
    secretStart: start,
    confidence: verdict.confidence,
    why: [`written to the column \`${name.slice(0, 60)}\``, verdict.why],
    rank: 2,
  });
}

/** A statement inside of the rows read last is not read again. */
function detectInsert(text: Text, start: number, end: number): void {
  if (text.kind.isGenerated || start < (text.readUntil.get(SQL_INSERT) ?? 0)) return;
  text.readUntil.set(SQL_INSERT, readInsert(text, end));
}

/** `INSERT INTO users (name, password) VALUES ('admin', '…')`. */
export const SQL_INSERT: Structure = { words: ['insert into'], detect: detectInsert };
