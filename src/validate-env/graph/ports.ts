// Findings about ports: two services on one host port, or a service on another port than its image exposes.
import { folderOf } from '../../domain/path.ts';
import type { Finding } from './finding.ts';
import type { Graph } from './graph.ts';
import type { FileFacts } from '../scan/file-facts.ts';

const sameHostPort = ({ path, ports }: FileFacts): Finding[] => {
  const owners = new Map<number, string>();
  return ports.flatMap(({ service, host, line }): Finding[] => {
    const owner = owners.get(host);
    if (owner === undefined) owners.set(host, service);
    if (owner === undefined || owner === service) return [];
    return [
      {
        kind: 'port-conflict',
        name: String(host),
        level: 'error',
        file: path,
        line,
        component: '.',
        message: `port ${host} of the host is published by ${owner} and by ${service}: only one of them can start`,
        suggestion: `give ${service} another host port`,
      },
    ];
  });
};

const otherThanExposed = (graph: Graph, { path, ports, services }: FileFacts): Finding[] =>
  ports.flatMap(({ service, container, line }): Finding[] => {
    const build = services.find(({ name }) => name === service)?.build?.replace(/^\.\//, '');
    const folder = build === undefined ? service : build === '.' ? folderOf(path) : build;
    const exposed =
      graph.files.find((facts) => facts.dockerfile && folderOf(facts.path) === folder)?.dockerfile?.exposed ?? [];
    if (exposed.length === 0 || exposed.some(({ port }) => port === container)) return [];
    return [
      {
        kind: 'port-conflict',
        name: String(container),
        level: 'warning',
        file: path,
        line,
        component: '.',
        message: `${service} is reached on port ${container} of its container, but its image exposes ${exposed.map(({ port }) => port).join(', ')}`,
        suggestion: `publish port ${exposed[0]!.port} or expose ${container}`,
      },
    ];
  });

/** Ports by the folder of the image that exposes them. */
const exposedPorts = (graph: Graph): Map<string, number[]> =>
  new Map(
    graph.files.flatMap(({ path, dockerfile }) => {
      const name = folderOf(path).split('/').at(-1)!.toLowerCase();
      const ports = dockerfile?.exposed.map(({ port }) => port) ?? [];
      return ports.length > 0 && name !== '.' ? [[name, ports] as const] : [];
    }),
  );

const otherThanDocumented = (graph: Graph): Finding[] => {
  const exposed = exposedPorts(graph);
  return graph.files.flatMap(({ path, documentedPorts }) =>
    documentedPorts.flatMap(({ service, port, line }): Finding[] => {
      const real = exposed.get(service);
      if (!real || real.includes(port)) return [];
      return [
        {
          kind: 'port-conflict',
          name: String(port),
          level: 'note',
          file: path,
          line,
          component: graph.componentOf(path),
          message: `this document gives ${service} port ${port}, its image exposes ${real.join(', ')}`,
          suggestion: `write ${real[0]!}, or say which environment this is about`,
        },
      ];
    }),
  );
};

/** `port-conflict`. */
export const findPortConflicts = (graph: Graph): Finding[] => [
  ...graph.files.flatMap((facts) => [...sameHostPort(facts), ...otherThanExposed(graph, facts)]),
  ...otherThanDocumented(graph),
];
