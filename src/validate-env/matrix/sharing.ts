// Which secrets several environments have in common, by their fingerprints.
import type { Column } from './column.ts';
import type { VariableState } from './state.ts';

/** Secrets by fingerprint, with every place that has it. */
export const sharedSecrets = (columns: readonly Column[]): { environment: string; variable: VariableState }[][] => {
  const byFingerprint = new Map<string, { environment: string; variable: VariableState }[]>();
  for (const { environment, variables } of columns)
    for (const variable of variables) {
      if (variable.fingerprint === undefined) continue;
      const places = byFingerprint.get(variable.fingerprint) ?? [];
      byFingerprint.set(variable.fingerprint, [...places, { environment, variable }]);
    }
  return [...byFingerprint.values()].filter((places) => new Set(places.map(({ environment }) => environment)).size > 1);
};

/** Environments that share the secret of a cell with an earlier column, by name of the variable and environment. */
export const sharedWith = (columns: readonly Column[]): Map<string, string> =>
  new Map(
    sharedSecrets(columns).flatMap((places) =>
      places.map(({ environment, variable }): [string, string] => [
        `${variable.name}\0${environment}`,
        [...new Set(places.map((place) => place.environment))].filter((other) => other !== environment).join(', '),
      ]),
    ),
  );
