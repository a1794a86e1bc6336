// One source file of a report while its records are being read, or while shards of it are being united.
import type { Count, FileCoverage, Format } from '../report.ts';
import { Arena } from '../tallies/arena.ts';
import { LineSet } from '../tallies/line-set.ts';
import { TallyDraft } from '../tallies/tally-draft.ts';

/** Reusable: `finish` empties it and keeps its memory. */
export class FileDraft {
  readonly #arena = new Arena();
  readonly lines = new LineSet(this.#arena);
  readonly branches: TallyDraft;
  readonly statements: TallyDraft;
  readonly functions: TallyDraft;
  /** What the format says of the lines beyond its records; null = the records are counted. */
  lineCount: Count | null = null;

  /** @param scheme whose identities the points are; null = learnt from what is absorbed. */
  constructor(scheme: Format | null) {
    this.branches = new TallyDraft(scheme, this.#arena);
    this.statements = new TallyDraft(scheme, this.#arena);
    this.functions = new TallyDraft(scheme, this.#arena);
  }

  /** @param countsLines false = the format has no lines: they are derived and serve the patch only. */
  finish(path: string, scope = '', countsLines = true): FileCoverage {
    const { lines, hits } = this.lines.finish();
    const lineCount = this.lineCount ?? { covered: countHits(hits), total: hits.length };
    this.lineCount = null;
    return {
      path,
      scope,
      lines,
      hits,
      lineCount: countsLines ? lineCount : null,
      branches: this.branches.finish(),
      statements: this.statements.finish(),
      functions: this.functions.finish(),
    };
  }
}

/** @returns how many of the lines are covered. */
export function countHits(hits: Uint8Array): number {
  let covered = 0;
  for (const hit of hits) covered += hit;
  return covered;
}
