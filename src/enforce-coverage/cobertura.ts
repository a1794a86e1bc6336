// The united coverage as a Cobertura file for gates that read nothing else.
import type { Ports } from '../ports/ports.ts';
import type { Measurement } from './gather/measurement.ts';
import { listCoberturaLosses } from './reports/cobertura-losses.ts';
import { writeCobertura } from './reports/cobertura-text.ts';
import { sumFiles } from './reports/totals.ts';
import type { Concern } from './rules/verdict.ts';

export interface Written {
  /** Null = no file was asked for, or there is nothing to write. */
  path: string | null;
  concerns: Concern[];
}

/** Writes the files of the repository to `path`, relative to the working directory; others have no place in it. */
export async function saveCobertura(
  path: string | undefined,
  { files, matched }: Measurement,
  ports: Ports,
): Promise<Written> {
  const own = files.filter((file) => matched.has(file.path));
  if (path === undefined || own.length === 0) return { path: null, concerns: [] };
  const written = { files: own, totals: sumFiles(own) };
  await ports.files.write(path, [...writeCobertura(written, ports.clock.now())].join(''));
  const losses = listCoberturaLosses(written).map((loss): Concern => ({ level: 'note', message: `${path}: ${loss}` }));
  return { path, concerns: losses };
}
