// The evidence file: one JSON envelope per use of an action, at most 1 MiB, every cut disclosed in it.
import type { Ports } from '../ports/ports.ts';
import type { Status } from './outcome.ts';

const LIMIT_BYTES = 1024 * 1024;

export interface Envelope {
  /** `plimsoll/<action>/v1`. */
  schema: string;
  status: Status;
  reason: string;
  [fact: string]: unknown;
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}

/**
 * The envelope as JSON text, ≤ 1 MiB. Where it would be larger, the largest top-level lists are halved from the end until it
 * fits and `cut` says how many entries each lost.
 */
export function writeEnvelope(envelope: Envelope): string {
  const facts: Record<string, unknown> = { ...envelope };
  const cut: Record<string, number> = {};
  while (sizeOf({ ...facts, cut }) > LIMIT_BYTES - 1024) {
    const longest = Object.entries(facts)
      .filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].length > 0)
      .sort((a, b) => sizeOf(b[1]) - sizeOf(a[1]))[0];
    const { schema, status, reason } = envelope;
    if (longest === undefined) return JSON.stringify({ schema, status, reason, cut: { all: 1 } });
    const [name, entries] = longest;
    const kept = Math.floor(entries.length / 2);
    cut[name] = (cut[name] ?? 0) + entries.length - kept;
    facts[name] = entries.slice(0, kept);
  }
  return `${JSON.stringify(Object.keys(cut).length > 0 ? { ...facts, cut } : facts, null, 2)}\n`;
}

/** Where a step keeps its files: below the job's temporary folder, or `.plimsoll` in a local run. */
export function folderOf({ kind, context }: Ports['runner']): string {
  return kind === 'actions' ? `${context.temp}/plimsoll` : '.plimsoll';
}

/** Writes `<action>-<n>.<extension>`, one file per use of an action; its path. */
export async function storeNumbered(ports: Ports, action: string, extension: string, text: string): Promise<string> {
  const { runner, files } = ports;
  for (let n = 1; ; n += 1) {
    const path = `${folderOf(runner)}/${action}-${n}.${extension}`;
    if (await files.create(path, text)) return path;
  }
}
