// What a reader of a language finds in one file, and how places in code become sightings.
import type { DynamicRead, Sighting } from './sighting.ts';
import type { Source } from './source.ts';

/** A read whose name is an identifier, with the offset of the identifier; blank for any other expression, whose name nobody can follow. */
export interface IndirectRead {
  identifier: string;
  offset: number;
}

/** A name read at an offset. */
export interface DirectRead {
  name: string;
  offset: number;
  isRequired?: boolean;
  literal?: string;
}

/** Reads of one file, before indirect ones are resolved. */
export interface CodeReads {
  direct: DirectRead[];
  indirect: IndirectRead[];
}

/** One file of code. */
export interface CodeFile {
  path: string;
  source: Source;
  reads: CodeReads;
}

/** What one file of code says. */
export interface CodeFacts {
  sightings: Sighting[];
  dynamic: DynamicRead[];
}

/** Direct reads as sightings. */
export const toSightings = (source: Source, reads: readonly DirectRead[]): Sighting[] =>
  reads.map(({ name, offset, isRequired = false, literal }) => ({
    name,
    line: source.lineAt(offset),
    role: 'read',
    surface: 'code',
    isRequired,
    ...(literal === undefined ? {} : { literal }),
  }));
