// Knows the places of a workflow where secrets reach logs, command lines, disks or images.
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Pair, type Scalar } from 'yaml';
import type { Detection } from '../engine/detection.ts';
import { LEAKS, type Leak } from './leaks.table.ts';

const WORKFLOW = /(?:^|\/)(?:\.github\/workflows\/[^/]+|action)\.ya?ml$/i;
const LIMIT = 1 << 20;

/** Whether the path is a workflow or an action. */
export function isWorkflow(path: string): boolean {
  return WORKFLOW.test(path);
}

/** Finds the leaks of one workflow file. A file that is no YAML, or larger than 1 MiB, has none to be found. */
export function lintWorkflow(bytes: Uint8Array): Detection[] {
  if (bytes.length > LIMIT) return [];
  const text = Buffer.from(bytes).toString('utf8');
  if (!/secrets|[\s/]\.env\b/.test(text)) return [];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  if (document.errors.length > 0) return [];
  const rows = text.split('\n');
  const found = new Map<number, Detection>();
  visit(document, {
    Pair(_key, pair, path) {
      const place = describePair(
        pair,
        path.map((node) => (isPairNode(node) ? keyOf(node) : '')),
      );
      if (place === null) return;
      for (const leak of LEAKS) {
        for (const line of findLeak(leak, place, rows, lines.linePos(place.start).line)) {
          const row = rows[line - 1] ?? '';
          // The table names the worst first: one finding a line is enough.
          if (!found.has(line)) found.set(line, describeLeak(leak, line, row));
        }
      }
    },
  });
  return [...found.values()].sort((a, b) => a.line - b.line);
}

type Place = {
  readonly key: string;
  readonly parents: readonly string[];
  readonly value: string;
  readonly start: number;
  readonly isBlock: boolean;
};

function isPairNode(node: unknown): node is Pair {
  return typeof node === 'object' && node !== null && 'key' in node && !isMap(node) && !isSeq(node) && !isScalar(node);
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function describePair(pair: Pair, parents: readonly string[]): Place | null {
  const value = pair.value as Scalar | null;
  if (!isScalar(value) || typeof value.value !== 'string' || value.range === null || value.range === undefined)
    return null;
  const isBlock = value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED';
  return { key: keyOf(pair), parents, value: value.value, start: value.range[0], isBlock };
}

/** Lines of the file on which the leak shows: each matching line of a block, or the line of a plain value. */
function findLeak(leak: Leak, place: Place, rows: readonly string[], first: number): number[] {
  if (
    !leak.key.test(place.key) ||
    (leak.parent !== undefined && !place.parents.some((parent) => leak.parent?.test(parent)))
  )
    return [];
  if (leak.needs !== undefined && !leak.needs.test(place.value)) return [];
  if (!place.isBlock) return leak.pattern.test(place.value) ? [first] : [];
  const count = place.value.split('\n').length;
  const found: number[] = [];
  for (let line = first + 1; line <= first + count && line <= rows.length; line++) {
    if (leak.pattern.test(rows[line - 1] ?? '')) found.push(line);
  }
  return found;
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
