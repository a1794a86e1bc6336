// What a loader makes of an environment file: values, keys without a value, or a refusal.

/** The process environment a loader starts from, by name. */
export type Surroundings = ReadonlyMap<string, string>;

/**
 * `values`: what each key would hold; `null` is a key that exists without a value. `exit` is the shell status when
 * a shell reads the file and does not end with 0, `unknownExit` when that depends on a command that was not run. `refused`: the loader rejects the whole file.
 */
export type Reading =
  { status: 'values'; values: ReadonlyMap<string, string | null>; exit?: number } | { status: 'refused' };

/** Predicts one loader: pure, never runs or expands anything outside the text. */
export type Loader = (text: string, surroundings: Surroundings) => Reading;

/** The status of a shell whose last command is one that only a run could judge. */
export const unknownExit = -1;

/** The loader rejects the file. */
export const refused: Reading = { status: 'refused' };

/** The loader yields these values. */
export const readingOf = (values: ReadonlyMap<string, string | null>): Reading => ({ status: 'values', values });

/**
 * Stand-ins inside a predicted value for what only a run could know. They are private-use characters, so that a
 * predicted value stays a plain string through every later substitution.
 */
export const holes = { command: '\uE000', processId: '\uE001', positional: '\uE002', home: '\uE003' } as const;

const holePattern = /[\uE000-\uE003]/;

/** Whether a predicted value depends on something that varies from run to run. */
export const varies = (value: string | null): boolean => value !== null && holePattern.test(value);

/** The byte order mark, which some loaders strip and some take for a part of the first name. */
export const byteOrderMark = '\uFEFF';

/** The text without a leading byte order mark. */
export const withoutByteOrderMark = (text: string): string =>
  text.startsWith(byteOrderMark) ? text.slice(byteOrderMark.length) : text;
