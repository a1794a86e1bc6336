// One variable with every place that declares, documents, reads or provides it.
import type { Provision, Sighting, Surface } from '../readers/sighting.ts';

/** A place in the repository. `sighting` stays inside the room: it may hold a literal. */
export interface Place {
  file: string;
  line: number;
  component: string;
  surface: Surface;
  isTest: boolean;
  sighting: Sighting;
}

/** All places of one name. */
export interface Variable {
  name: string;
  declared: Place[];
  documented: Place[];
  read: Place[];
  provided: Place[];
}

/** How a place provides, `environment` when it does not say. */
export const provisionOf = ({ sighting }: Place): Provision | 'need' =>
  sighting.role === 'need' ? 'need' : (sighting.provision ?? 'environment');

const samePlace = (one: Place, other: Place): boolean =>
  one.file === other.file && one.line === other.line && provisionOf(one) === provisionOf(other);

const listOf = (variable: Variable, role: Sighting['role']): Place[] => {
  if (role === 'read') return variable.read;
  return role === 'documented' ? variable.documented : variable.provided;
};

/** Variables by name, each place once. */
export const gatherVariables = (places: Iterable<Place>): Map<string, Variable> => {
  const variables = new Map<string, Variable>();
  for (const place of places) {
    const { name, role } = place.sighting;
    const variable = variables.get(name) ?? { name, declared: [], documented: [], read: [], provided: [] };
    variables.set(name, variable);
    const list = listOf(variable, role);
    const last = list.findLast((known) => known.file === place.file && known.line === place.line);
    if (!last || !samePlace(last, place)) list.push(place);
  }
  return variables;
};
