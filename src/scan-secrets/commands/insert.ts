// Knows the values that `INSERT INTO table (…, password) VALUES (…, '…')` writes to columns named like a secret.
import { sliceText, type Text } from '../engine/text.ts';
import { judgeKeyName, type KeyStrength } from '../generic/key-name.ts';
import { recordGeneric } from '../generic/record.ts';
import { judgeValue } from '../generic/value.ts';
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
  const columns = head[1]!.split(',').map((column) => ({
    name: column.replaceAll(/[^\w]/g, ''),
    strength: judgeKeyName(column),
  }));
  if (columns.every(({ strength }) => strength === 'none')) return end;
  const from = end + head[0].length;
  let depth = 0;
  let place = 0;
  for (const cell of sliceText(text, from, from + REACH).matchAll(CELL)) {
    const [token] = cell;
    if (token === '(' && depth++ === 0) place = 0;
    else if (token === ')') depth--;
    else if (token === ',') place += Number(depth === 1);
    else if (depth === 0 && token.trim() !== '') return from + cell.index;
    const value = cell[1] ?? cell[2];
    const column = depth === 1 ? columns[place] : undefined;
    if (value !== undefined && column !== undefined)
      judgeCell(text, column, value, from + cell.index + token.indexOf(value, 1));
  }
  return from + REACH;
}

type Column = { readonly name: string; readonly strength: KeyStrength };

function judgeCell(text: Text, { name, strength }: Column, value: string, start: number): void {
  if (strength === 'none') return;
  const verdict = judgeValue({ name, strength, value, isCompared: false, isArgument: false, kind: text.kind });
  if (verdict === null) return;
  const why = [`written to the column \`${name.slice(0, 60)}\``, verdict.why];
  recordGeneric(text, { strength, start, end: start + value.length, confidence: verdict.confidence, why });
}

/** A statement inside of the rows read last is not read again. */
function detectInsert(text: Text, start: number, end: number): void {
  if (text.kind.isGenerated || start < (text.readUntil.get(SQL_INSERT) ?? 0)) return;
  text.readUntil.set(SQL_INSERT, readInsert(text, end));
}

/** `INSERT INTO users (name, password) VALUES ('admin', '…')`. */
export const SQL_INSERT: Structure = { words: ['insert into'], detect: detectInsert };
