// What a Compose file provides to each service, which names it wants from its own surroundings, and which ports it opens.
import { createLineFinder } from '../readers/lines.ts';
import { isVariableName, type Sighting } from '../readers/sighting.ts';
import {
  at,
  entriesOf,
  itemsOf,
  placedText,
  readYaml,
  scalarsBelow,
  type Text,
  textOf,
  type YamlFile,
} from './yaml.ts';

/** A port a service publishes on the host. */
export interface PublishedPort {
  service: string;
  host: number;
  container: number;
  line: number;
}

/** One service. */
export interface Service {
  name: string;
  /** Folder of its build, relative to the Compose file; undefined when it runs an image only. */
  build: string | undefined;
  /** Its Dockerfile, relative to `build`; undefined for the usual one. */
  dockerfile: string | undefined;
  image: string | undefined;
  /** Takes a whole file of variables, so that missing names cannot be known. */
  hasEnvironmentFile: boolean;
}

/** What a Compose file says; undefined when it is no YAML. */
export interface ComposeFacts {
  sightings: Sighting[];
  services: Service[];
  ports: PublishedPort[];
}

const interpolation = /(?<!\$)(?:\$\$)*\$(?:\{([A-Za-z_]\w*)(:?[-?+])?|([A-Za-z_]\w*))/g;

const interpolations = ({ text, line }: Text): Sighting[] => {
  const lineAt = createLineFinder(text);
  return [...text.matchAll(interpolation)].map((match) => ({
    name: match[1] ?? match[3]!,
    line: line + lineAt(match.index) - 1,
    role: 'need',
    surface: 'compose',
    isRequired: match[2]?.endsWith('?') ?? false,
  }));
};

const provided = (
  name: string,
  line: number,
  target: string,
  literal: string | undefined,
  provision: Sighting['provision'],
): Sighting => {
  const isReference = literal === undefined || /\$\{?\w/.test(literal);
  const fallback = /^\$\{[A-Za-z_]\w*:?-([^$}]*)\}$/.exec(literal ?? '')?.[1];
  const shown = fallback ?? (isReference ? undefined : literal);
  return {
    name,
    line,
    role: 'provided',
    surface: 'compose',
    ...(provision ? { provision } : {}),
    target,
    isReference,
    ...(shown ? { literal: shown } : {}),
  };
};

/** A map `NAME: value` or a list of `NAME=value` and `NAME`. */
const readPairs = (file: YamlFile, value: unknown, target: string, provision: Sighting['provision']): Sighting[] => {
  const fromMap = entriesOf(file, value).map(({ key, line, value: node }) =>
    provided(key, line, target, textOf(node), provision),
  );
  const fromList = itemsOf(file, value).flatMap((item): Sighting[] => {
    const text = placedText(file, item);
    const match = /^([A-Za-z_]\w*)(?:=([\s\S]*))?$/.exec(text?.text ?? '');
    return match && text ? [provided(match[1]!, text.line, target, match[2], provision)] : [];
  });
  return [...fromMap, ...fromList].filter(({ name }) => isVariableName(name));
};

const portPattern = /^(?:[\d.]+:|\[[^\]]*\]:)?(\d+):(\d+)(?:\/\w+)?$/;

const readPorts = (file: YamlFile, service: unknown, name: string): PublishedPort[] =>
  itemsOf(file, at(file, service, 'ports')).flatMap((item): PublishedPort[] => {
    const text = placedText(file, item);
    const short = portPattern.exec(text?.text.replaceAll(/\$\{[A-Za-z_]\w*:?-(\d+)\}/g, '$1') ?? '');
    if (short && text) return [{ service: name, host: Number(short[1]), container: Number(short[2]), line: text.line }];
    const host = Number(textOf(at(file, item, 'published')) ?? Number.NaN);
    const container = Number(textOf(at(file, item, 'target')) ?? Number.NaN);
    return Number.isInteger(host) && Number.isInteger(container)
      ? [{ service: name, host, container, line: file.lineOf(item) }]
      : [];
  });

const readService = (file: YamlFile, name: string, value: unknown, facts: ComposeFacts): void => {
  const build = at(file, value, 'build');
  const context = textOf(build) ?? textOf(at(file, build, 'context')) ?? (build === undefined ? undefined : '.');
  const environmentFile = at(file, value, 'env_file');
  facts.services.push({
    name,
    build: context,
    dockerfile: textOf(at(file, build, 'dockerfile')),
    image: textOf(at(file, value, 'image')),
    hasEnvironmentFile: environmentFile !== undefined,
  });
  facts.sightings.push(
    ...readPairs(file, at(file, value, 'environment'), name, 'environment'),
    ...readPairs(file, at(file, build, 'args'), name, 'argument'),
  );
  facts.ports.push(...readPorts(file, value, name));
};

/** Reads a Compose file. */
export const readComposeFile = (text: string): ComposeFacts | undefined => {
  const files = readYaml(text);
  if (!files) return undefined;
  const facts: ComposeFacts = { sightings: [], services: [], ports: [] };
  for (const file of files) {
    for (const { key, value } of entriesOf(file, at(file, file.root, 'services'))) readService(file, key, value, facts);
    facts.sightings.push(...scalarsBelow(file, file.root).flatMap(interpolations));
  }
  return facts;
};
