// Writes a report as Cobertura (coverage-04.dtd) for gates that read nothing else, such as GitHub's own.
import { baseOf, folderOf } from '../../domain/path.ts';
import type { Count, Report } from '../report.ts';
import { type CoberturaLine, listCoberturaLines } from './cobertura-lines.ts';

const DOCTYPE = '<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">';

type Written = Pick<Report, 'files' | 'totals'>;

interface ClassEntry {
  path: string;
  rows: CoberturaLine[];
}

interface Sums {
  lines: Count;
  branches: Count;
}

/**
 * Paths are written as they are, so resolve them to the repository first. Totals in the header are those of the lines
 * written; where no line has any, the header states the sum that the report gives.
 * @param written files with paths relative to the repository, each path once.
 * @param timestamp milliseconds since 1970, for the attribute that the format demands.
 * @returns the document in pieces.
 */
export function* writeCobertura(written: Written, timestamp: number): Generator<string> {
  const packages = groupByFolder(written);
  const entries = [...packages.values()].flat();
  const sums = sumRows(entries.flatMap((entry) => entry.rows));
  for (const quantity of ['lines', 'branches'] as const) {
    if (sums[quantity].total === 0) sums[quantity] = written.totals[quantity] ?? sums[quantity];
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${DOCTYPE}\n<coverage ${rates(sums)} ${counts(sums)}`;
  yield ` complexity="0" version="plimsoll" timestamp="${timestamp}">\n  <sources>\n    <source>.</source>\n  </sources>\n`;
  yield '  <packages>\n';
  for (const [folder, classes] of packages) {
    const own = sumRows(classes.flatMap((entry) => entry.rows));
    yield `    <package name="${escapeXml(folder)}" ${rates(own)} complexity="0">\n      <classes>\n`;
    for (const entry of classes) yield* writeClass(entry);
    yield '      </classes>\n    </package>\n';
  }
  yield '  </packages>\n</coverage>\n';
}

function* writeClass({ path, rows }: ClassEntry): Generator<string> {
  const name = escapeXml(baseOf(path));
  yield `        <class name="${name}" filename="${escapeXml(path)}" ${rates(sumRows(rows))} complexity="0">\n`;
  yield '          <methods/>\n          <lines>\n';
  for (const row of rows) yield `            ${writeLine(row)}\n`;
  yield '          </lines>\n        </class>\n';
}

function writeLine({ number, hit, branchesCovered, branchesTotal }: CoberturaLine): string {
  const start = `<line number="${number}" hits="${hit ? 1 : 0}"`;
  if (branchesTotal === 0) return `${start} branch="false"/>`;
  const percent = Math.floor((branchesCovered * 100) / branchesTotal);
  return `${start} branch="true" condition-coverage="${percent}% (${branchesCovered}/${branchesTotal})"/>`;
}

function groupByFolder({ files }: Written): Map<string, ClassEntry[]> {
  const packages = new Map<string, ClassEntry[]>();
  for (const file of files) {
    const path = file.path.replaceAll('\\', '/');
    const folder = folderOf(path);
    const entry = { path, rows: listCoberturaLines(file) };
    const known = packages.get(folder);
    if (known === undefined) packages.set(folder, [entry]);
    else known.push(entry);
  }
  return packages;
}

function sumRows(rows: readonly CoberturaLine[]): Sums {
  const sums: Sums = { lines: { covered: 0, total: rows.length }, branches: { covered: 0, total: 0 } };
  for (const row of rows) {
    sums.lines.covered += Number(row.hit);
    sums.branches.covered += row.branchesCovered;
    sums.branches.total += row.branchesTotal;
  }
  return sums;
}

function rates({ lines, branches }: Sums): string {
  return `line-rate="${rate(lines)}" branch-rate="${rate(branches)}"`;
}

/** Floors to four digits: a rate of 1 means all. Nothing of nothing is 0, as nothing was proved. */
function rate({ covered, total }: Count): string {
  return total === 0 ? '0' : String(Math.floor((covered * 10_000) / total) / 10_000);
}

function counts({ lines, branches }: Sums): string {
  const forLines = `lines-covered="${lines.covered}" lines-valid="${lines.total}"`;
  return `${forLines} branches-covered="${branches.covered}" branches-valid="${branches.total}"`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Characters that XML cannot hold become U+FFFD; line ends in attributes become references. */
function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (mark) => ESCAPES.get(mark) as string)
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}
