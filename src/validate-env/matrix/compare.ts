// The comparison of a run: its own environment described, the others collected, both held against each other.
import { UsageError } from '../../kernel/errors.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Finding } from '../graph/finding.ts';
import { collectStates } from './collection.ts';
import type { Comparison } from './comparison.ts';
import { describeEnvironment, type Stance } from './description.ts';
import type { Column } from './column.ts';
import { findDifferences } from './difference.ts';
import { drawMatrix } from './drawing.ts';
import type { EnvironmentState } from './state.ts';

/** What came of it. `doubts` are environments of which nothing is known. */
export interface ComparisonResult {
  findings: Finding[];
  doubts: string[];
  /** This step's own environment, for the evidence. */
  own: EnvironmentState[];
  /** Markdown, blank when nothing was compared. */
  picture: string;
}

interface Wish {
  compare: readonly Comparison[] | undefined;
  key: string | undefined;
  environment: string | undefined;
}

const refuse = ({ compare, key, environment }: Wish): void => {
  if (compare === undefined) return;
  if (key === undefined)
    throw new UsageError(
      'input `fingerprint-key`: `compare` needs it, because values are compared by keyed fingerprints alone: make one with `openssl rand -hex 32`, keep it as a repository secret, and give it to this step and to the steps it compares',
    );
  const names = new Set([
    ...compare.map((one) => one.environment),
    ...(environment === undefined ? [] : [environment]),
  ]);
  if (names.size < 2)
    throw new UsageError('input `compare`: name at least two environments, or one beside that of `environment`');
};

/** `stance` describes this step's own environment; undefined when the step holds no values. */
export const compareEnvironments = async (
  ports: Pick<Ports, 'files' | 'runner' | 'digest'>,
  wish: Wish,
  stance: Omit<Stance, 'environment' | 'run' | 'digest' | 'key'> | undefined,
): Promise<ComparisonResult> => {
  refuse(wish);
  const { compare, key, environment } = wish;
  const run = ports.runner.context.runId;
  const own =
    stance && key !== undefined && environment !== undefined
      ? [describeEnvironment({ ...stance, environment, run, digest: ports.digest, key })]
      : [];
  if (compare === undefined || key === undefined) return { findings: [], doubts: [], own, picture: '' };
  const others = compare.filter((one) => one.environment !== environment || own.length === 0);
  const collected = await collectStates(ports, others, key);
  const columns: Column[] = [
    ...collected.flatMap((one) => ('doubt' in one ? [] : [{ ...one, isOwn: false }])),
    ...own.map((state) => ({ environment: state.environment, isOwn: true, variables: state.variables })),
  ];
  return {
    findings: columns.length < 2 ? [] : findDifferences(columns),
    doubts: collected.flatMap((one) => ('doubt' in one ? [one.doubt] : [])),
    own,
    picture: columns.length < 2 ? '' : drawMatrix(columns),
  };
};
