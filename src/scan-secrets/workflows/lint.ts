// Knows the places of a workflow where secrets reach logs, command lines, disks or images.
import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import { describeUnscanned, type Detection } from '../engine/detection.ts';
import { listLeakRows } from './leak-rows.ts';
import { LEAKS, type Leak } from './leaks.table.ts';
import { createPlaces } from './places.ts';
import { viewBytes } from '../stream/view.ts';

const WORKFLOW = /(?:^|\/)(?:\.github\/workflows\/[^/]+|action)\.ya?ml$/i;
const LIMIT = 1 << 20;

/** Whether the path is a workflow or an action. */
export function isWorkflow(path: string): boolean {
  return WORKFLOW.test(path);
}

/** Finds the leaks of one workflow file. One that names secrets and is no YAML, or larger than 1 MiB, is told as such. */
export function lintWorkflow(bytes: Uint8Array): Detection[] {
  const view = viewBytes(bytes);
  if (bytes.length > LIMIT) return describeUnread(view, 'is larger than 1 MiB');
  const text = view.toString('utf8');
  if (!/secrets|["'\s/]\.env\b/.test(text)) return [];
  const counter = new LineCounter();
  const document = readDocument(text, counter);
  if (document === null) return describeUnread(view, 'could not be read as YAML');
  const rows = text.split('\n');
  const placeOf = createPlaces(document, text, counter);
  const found = new Map<number, Detection>();
  visit(document, {
    Pair(_key, pair, path) {
      const place = placeOf(pair, path);
      if (place === null) return;
      for (const leak of LEAKS) {
        for (const row of listLeakRows(leak, place)) {
          // The table names the worst first: one finding a line is enough.
          if (!found.has(row)) found.set(row, describeLeak(leak, row, rows[row - 1] ?? ''));
        }
      }
    },
  });
  return [...found.values()].sort((a, b) => a.line - b.line);
}

/** Null where the text is no YAML, or nested deeper than can be followed. */
function readDocument(text: string, lineCounter: LineCounter): Document | null {
  try {
    const document = parseDocument(text, { lineCounter, uniqueKeys: false });
    return document.errors.length > 0 ? null : document;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function describeUnread(view: Buffer, problem: string): Detection[] {
  if (!view.includes('secrets')) return [];
  const told = `the workflow ${problem}, so its steps were not looked at for leaks`;
  return [{ ...describeUnscanned('file', 'file', told), confidence: 'low' }];
}

function describeLeak(leak: Leak, line: number, row: string): Detection {
  return {
    rule: leak.rule,
    provider: 'workflow',
    line,
    column: row.length - row.trimStart().length + 1,
    confidence: leak.confidence,
    why: [leak.why, leak.rewrite],
    token: row.trim(),
    secret: '',
  };
}
