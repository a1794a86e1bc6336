// One variable with every place that declares, documents, reads or provides it.
import type { Provision, Sighting, Surface } from '../readers/sighting.ts';

/** A place in the repository. `sighting` stays inside the room: it may hold a literal. */
export interface Place {
  file: string;
  line: number;
  component: string;
  surface: Surface;
  isTest: boolean;
  /** The environment in which alone the place holds. */
  environment?: string;
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

const listOf = (variable: Variable, role: Sighting['role']): Place[] => {
  if (role === 'declared') return variable.declared;
  if (role === 'read') return variable.read;
  return role === 'documented' ? variable.documented : variable.provided;
};

/** Variables by name, each place once. */
export const gatherVariables = (places: Iterable<Place>): Map<string, Variable> => {
  const variables = new Map<string, Variable>();
  const seen = new Set<string>();
  for (const place of places) {
    const { name, role } = place.sighting;
    const variable = variables.get(name) ?? { name, declared: [], documented: [], read: [], provided: [] };
    variables.set(name, variable);
    const key = `${name}\0${role}\0${place.file}\0${place.line}\0${provisionOf(place)}\0${place.environment ?? ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    listOf(variable, role).push(place);
  }
  return variables;
};
