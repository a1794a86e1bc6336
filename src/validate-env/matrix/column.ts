// Environments side by side: what is known of each variable in each.
import type { VariableState } from './state.ts';

/** One environment with all that is known of it. `isOwn`: this step's values, which were checked one by one already. */
export interface Column {
  environment: string;
  isOwn: boolean;
  variables: readonly VariableState[];
}

/** A variable in every environment, in the order of the columns. */
export interface Row {
  name: string;
  cells: (VariableState | undefined)[];
}

/** Variables by name. */
export const rowsOf = (columns: readonly Column[]): Row[] => {
  const byName = columns.map(({ variables }) => new Map(variables.map((variable) => [variable.name, variable])));
  const names = [...new Set(byName.flatMap((variables) => [...variables.keys()]))].sort();
  return names.map((name) => ({ name, cells: byName.map((variables) => variables.get(name)) }));
};
