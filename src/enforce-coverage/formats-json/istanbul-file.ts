// One file of an istanbul map: a line is as covered as the best statement that starts on it.
import { isCount, isLine } from '../formats/numbers.ts';
import type { FileDraft } from '../reports/file-draft.ts';
import type { PointSet } from '../tallies/point-set.ts';
import { isObject } from '../../domain/json.ts';

type Members = Readonly<Record<string, unknown>>;

/** Identities of branches are map id × this + position, as long as both are small numbers. */
const MOST_ARMS = 1024;
const MOST_IDS = 2 ** 20;

export class IstanbulFile {
  readonly #draft: FileDraft;
  readonly #refuse: (cause: string) => void;

  constructor(draft: FileDraft, refuse: (cause: string) => void) {
    this.#draft = draft;
    this.#refuse = refuse;
  }

  /** Counts whose id the map does not know are ignored, as istanbul does. */
  addStatements(map: Members, counts: Members): void {
    for (const [id, location] of Object.entries(map)) {
      const line = startLine(location);
      const count = counts[id];
      if (line === null || !isCount(count)) this.#refuse(`statement ${id} has no line or no count`);
      else {
        this.#draft.lines.add(line, count > 0);
        addPoint(this.#draft.statements.points, line, id, 0, count > 0);
      }
    }
  }

  addBranches(map: Members, counts: Members): void {
    for (const [id, branch] of Object.entries(map)) {
      const members = isObject(branch) ? branch : {};
      const line = startLine(members['loc']) ?? (isLine(members['line']) ? members['line'] : null);
      const arms = counts[id];
      if (line === null || !Array.isArray(arms) || !arms.every(isCount))
        this.#refuse(`branch ${id} has no line or counts`);
      else for (const [arm, count] of arms.entries()) addPoint(this.#draft.branches.points, line, id, arm, count > 0);
    }
  }

  addFunctions(map: Members, counts: Members): void {
    for (const [id, member] of Object.entries(map)) {
      const known = isObject(member) ? member : {};
      const line =
        startLine(known['decl']) ?? startLine(known['loc']) ?? (isLine(known['line']) ? known['line'] : null);
      const count = counts[id];
      if (line === null || !isCount(count)) this.#refuse(`function ${id} has no line or no count`);
      else addPoint(this.#draft.functions.points, line, id, 0, count > 0);
    }
  }
}

function addPoint(points: PointSet, line: number, id: string, arm: number, taken: boolean): void {
  const number = /^\d{1,7}$/.test(id) ? Number(id) : MOST_IDS;
  const isSmall = number < MOST_IDS && arm < MOST_ARMS;
  points.add(line, isSmall ? number * MOST_ARMS + arm : points.name(`${id}/${arm}`), taken);
}

/** @returns the start line of an istanbul location; null = none. */
function startLine(location: unknown): number | null {
  const start = isObject(location) ? location['start'] : undefined;
  const line = isObject(start) ? start['line'] : undefined;
  return isLine(line) ? line : null;
}
