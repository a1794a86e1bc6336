// What differs between environments that should not, and what is the same that should differ.
import type { Finding, FindingKind, Level } from '../graph/finding.ts';
import { type Column, type Row, rowsOf } from './column.ts';
import { sharedSecrets } from './sharing.ts';
import type { VariableState } from './state.ts';

const finding = (
  kind: FindingKind,
  { name, file, line }: VariableState,
  level: Level,
  message: string,
  suggestion: string,
): Finding => ({ kind, name, level, file, line, component: '.', message, suggestion });

const isMissing = (cell: VariableState | undefined): boolean => cell?.state !== 'set';

const findMissing = ({ name, cells }: Row, columns: readonly Column[]): Finding[] => {
  const known = cells.find((cell) => cell !== undefined)!;
  const holders = columns.filter((_, index) => !isMissing(cells[index])).map(({ environment }) => environment);
  return columns.flatMap(({ environment, isOwn }, index): Finding[] => {
    const cell = cells[index];
    const wanted = cell?.wanted ?? 'optional';
    if (isOwn || !isMissing(cell) || wanted === 'elsewhere') return [];
    if (wanted === 'optional' && holders.length === 0) return [];
    const state = cell?.state === 'empty' ? 'the empty string' : 'missing';
    const there = holders.length === 0 ? 'set nowhere' : `set in ${holders.join(', ')}`;
    return [
      finding(
        known.secret && cell?.state === 'empty' ? 'empty-secret' : 'read-but-not-provided',
        cell ?? known,
        wanted === 'required' ? 'error' : 'warning',
        `${name} is ${there} and ${state} in ${environment}`,
        `set ${name} in ${environment}, or say in its \`required\` where it is wanted`,
      ),
    ];
  });
};

const findExamples = ({ name, cells }: Row, columns: readonly Column[]): Finding[] =>
  columns.flatMap(({ environment, isOwn }, index): Finding[] => {
    const cell = cells[index];
    if (isOwn || !cell?.example || !cell.secret) return [];
    const message = `${name} has in ${environment} still the value of the committed example`;
    return [finding('placeholder', cell, 'error', message, `give ${name} its real value in ${environment}`)];
  });

const findShared = (columns: readonly Column[]): Finding[] =>
  sharedSecrets(columns).map((places) => {
    const { variable } = places.at(-1)!;
    const where = places.map((place) => `${place.variable.name} in ${place.environment}`).join(', ');
    return finding(
      'same-secret',
      variable,
      'warning',
      `one secret serves several environments: ${where}. Who can read it in one can use it in all`,
      `give each environment a ${variable.name} of its own`,
    );
  });

/** Everything the comparison finds. */
export const findDifferences = (columns: readonly Column[]): Finding[] => [
  ...rowsOf(columns).flatMap((row) => [...findMissing(row, columns), ...findExamples(row, columns)]),
  ...findShared(columns),
];
