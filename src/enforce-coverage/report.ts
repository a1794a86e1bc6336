// What a coverage report says once its format is forgotten: files, lines, branches, statements, functions and doubts.

/** The formats of coverage reports that are understood, named as the input `format` names them. */
export const FORMATS = [
  'lcov',
  'cobertura',
  'jacoco',
  'clover',
  'istanbul',
  'coverage.py',
  'go',
  'simplecov',
  'llvm',
  'opencover',
  'visualstudio',
  'dotcover',
  'scoverage',
  'sonarqube',
  'coveralls',
  'gcovr',
] as const;

export type Format = (typeof FORMATS)[number];

/** The four things that are counted; a report need not carry all of them. */
export const QUANTITIES = ['lines', 'branches', 'statements', 'functions'] as const;

export type Quantity = (typeof QUANTITIES)[number];

/** `covered` of `total`, both integers, `0 <= covered <= total`. */
export interface Count {
  covered: number;
  total: number;
}

/** Names by index; a plain array of strings is one. */
export interface NameTable {
  at(index: number): string | undefined;
}

/**
 * The single points behind a tally, in the order of its lines: `counts[i]` points belong to `lines[i]`.
 * Two reports of one scheme unite point by point; without points only the larger count is known.
 */
export interface Points {
  /** Who names the points; keys of different schemes are not comparable. */
  scheme: Format;
  /** How many points each line has. */
  counts: Uint32Array;
  /** Identity of a point within its line: a number below 2^30, or 2^30 + an index into `names`. */
  keys: Uint32Array;
  names: NameTable;
  /** 1 = reached. */
  taken: Uint8Array;
  /** How much a point counts (Go: the statements of a block); null = one each. */
  weights: Uint32Array | null;
}

/** One quantity of one file, line by line. */
export interface LineTally {
  /** Distinct line numbers, ascending; 0 = the format names no line for these points. */
  lines: Uint32Array;
  covered: Uint32Array;
  total: Uint32Array;
  points: Points | null;
}

/**
 * One quantity of one file; `byLine` is null where the report gives a sum for the file and no more.
 * It may be laid out anew at each reading: read it once.
 */
export interface FileCount extends Count {
  readonly byLine: LineTally | null;
}

/** What one report says about one source file. Null = no record carries data, which is not the same as 0. */
export interface FileCoverage {
  /** As written in the report, backslashes kept; JaCoCo: package/sourcefile; Go: import path/file. */
  path: string;
  /** What tells equal paths apart (JaCoCo: group names joined by `/`); mostly empty. */
  scope: string;
  /** Distinct line numbers, ascending. */
  lines: Uint32Array;
  /** Per line: 1 = covered, 0 = not (a partially covered line of Visual Studio is not). */
  hits: Uint8Array;
  /**
   * The count of lines. Null = the format does not count lines (Go, dotCover, scoverage): `lines` and `hits` are
   * derived and serve the patch only. It differs from the arrays where the report's own count is the truth
   * (coverage.py) or where the records carry no hits (JaCoCo by gcovr, llvm-cov summaries: `lines` is empty then,
   * and nothing can be said about a patch of this file).
   */
  lineCount: Count | null;
  branches: FileCount | null;
  statements: FileCount | null;
  functions: FileCount | null;
}

export type Totals = Record<Quantity, Count | null>;

/** A header, summary or counter of the report that its own records contradict; the records are believed. */
export interface Disagreement {
  quantity: Quantity;
  stated: Count;
  counted: Count;
}

/** A record that was left out of every number: `line` is its 1-based line in the report, 0 = not known. */
export interface Quarantined {
  line: number;
  cause: string;
}

export interface Report {
  /** The name it was parsed under, for messages. */
  name: string;
  format: Format;
  /** Ascending by scope and path; every (scope, path) once. */
  files: FileCoverage[];
  /** Folders that relative paths start from, as written (Cobertura `<source>`), in order. */
  roots: string[];
  /** Sums over `files`, or the header's word for the quantities in `headerOnly`. */
  totals: Totals;
  /** Quantities that a header states and no record carries: `totals` holds them, no file does. */
  headerOnly: Quantity[];
  disagreements: Disagreement[];
  /** Records left out; `examples` holds the first 20. */
  quarantined: { count: number; examples: Quarantined[] };
  /** Lines that ran in part and count as not covered (Visual Studio). */
  partialLines: number;
  /** What a reader should know about the numbers, one sentence each. */
  notes: string[];
}

/** Why no number can be given; `line` is 1-based, 0 = not known. */
export interface ReportError {
  file: string;
  line: number;
  cause: string;
}

export type ParseOutcome = { status: 'parsed'; report: Report } | { status: 'rejected'; error: ReportError };

/** The bytes of a report in pieces of any size; a piece may be overwritten once the next one is asked for. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
