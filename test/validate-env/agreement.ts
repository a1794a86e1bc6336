// When a prediction agrees with what a loader really did: holes match anything, exit codes by class.
import { type Reading, unknownExit } from '../../src/validate-env/dotenv/reading.ts';

/** What a real loader did, as the matrix and the peers write it. */
export interface Measured {
  error?: true;
  values?: Record<string, string | number | boolean | null>;
  exit?: number;
}

const holePattern = /[\uE000-\uE003]/;

const matchesValue = (predicted: string | null | undefined, actual: string | null): boolean => {
  if (predicted === undefined || predicted === null || actual === null) return (predicted ?? null) === actual;
  const [first = '', ...rest] = predicted.split(holePattern);
  if (rest.length === 0) return predicted === actual;
  if (!actual.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = actual.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at === actual.length || rest.at(-1) === '' || actual.endsWith(rest.at(-1)!);
};

/** Whether a prediction says what was measured; `names` limits the comparison to names the measurement could see. */
export const agrees = (predicted: Reading, measured: Measured, names?: readonly string[]): boolean => {
  if (predicted.status === 'refused' || measured.values === undefined)
    return (predicted.status === 'refused') === (measured.error === true);
  if (predicted.exit !== unknownExit && ((predicted.exit ?? 0) !== 0) !== ((measured.exit ?? 0) !== 0)) return false;
  const seen = (name: string): boolean => !names || names.includes(name);
  const actual = Object.entries(measured.values).filter(([name]) => seen(name));
  const expected = [...predicted.values.keys()].filter((name) => seen(name));
  return (
    actual.length === expected.length &&
    actual.every(
      ([name, value]) =>
        predicted.values.has(name) && matchesValue(predicted.values.get(name), value === null ? null : String(value)),
    )
  );
};
