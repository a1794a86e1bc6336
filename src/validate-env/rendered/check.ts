// Rendered files of a run: found by their globs, read within a limit, and held against their templates.
import { baseOf } from '../../domain/path.ts';
import { UsageError } from '../../kernel/errors.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Finding } from '../graph/finding.ts';
import type { Graph } from '../graph/graph.ts';
import { findEmptied, type Template } from './emptiness.ts';
import { findLeftovers, findPlaceholderValues, type RenderedFile } from './leftovers.ts';
import { outputOf } from './language.ts';
import { findTorn } from './torn.ts';

/** The largest rendered file that is read, in bytes. */
const largest = 8 * 1024 * 1024;

type Outside = Pick<Ports, 'files'>;

/** Templates by the base name of what they are rendered to. */
const templatesByOutput = (paths: readonly string[]): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const path of paths) {
    const output = outputOf(path);
    if (output !== undefined) found.set(baseOf(output), [...(found.get(baseOf(output)) ?? []), path]);
  }
  return found;
};

/** The template of a rendered file by its name: in the same folder, else the only one of that name. */
export const templateOf = (path: string, paths: readonly string[]): string | undefined => {
  const candidates = templatesByOutput(paths).get(baseOf(path)) ?? [];
  return candidates.find((one) => outputOf(one) === path) ?? (candidates.length === 1 ? candidates[0] : undefined);
};

const split = (text: string): string[] => text.split(/\r?\n/);

const readLines = async (ports: Outside, path: string): Promise<{ lines: string[] } | { problem: string }> => {
  const facts = await ports.files.facts(path);
  if (facts?.kind === 'link') return { problem: 'is a link and was not followed' };
  if (facts?.kind !== 'file') return { problem: 'is no regular file' };
  if (facts.size > largest) return { problem: `has ${facts.size} bytes, more than the ${largest} that are read` };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const bytes = await ports.files.read(path, largest);
  try {
    const text = decoder.decode(bytes);
    // A renderer that failed leaves what the shell's redirection made: an empty file.
    if (text.trim() === '') return { problem: 'is empty' };
    return text.includes('\0') ? { problem: 'is no text' } : { lines: split(text) };
  } catch {
    return { problem: 'is no UTF-8 text' };
  }
};

const unreadable = (path: string, component: string, problem: string): Finding => ({
  kind: 'unreadable',
  name: '',
  level: 'error',
  file: path,
  line: 1,
  component,
  message: `${path} ${problem}: whether placeholders are left in it is not known`,
  suggestion: 'give the file itself, as UTF-8 text, or take it out of `rendered`',
});

/** Every finding on one rendered file. */
export const judgeRendered = (file: RenderedFile, template: Template | undefined): Finding[] => {
  const emptied = template ? findEmptied(template, file) : [];
  const lines = new Set(emptied.map(({ line }) => line));
  return [
    ...findLeftovers(file),
    ...findPlaceholderValues(file),
    ...emptied,
    ...findTorn(file, template !== undefined).filter(({ line }) => !lines.has(line)),
  ];
};

const findPaths = async (ports: Outside, glob: string): Promise<string[]> => {
  const paths = await ports.files.find([glob], { links: true });
  const rendered = paths.filter((path) => outputOf(path) === undefined || path === glob);
  if (rendered.length > 0) return rendered;
  throw new UsageError(
    `input \`rendered\`: ${JSON.stringify(glob)} matches no file: render before this step, or correct the glob`,
  );
};

/** What the rendered files say, and notes on what could not be seen. */
export interface RenderedResult {
  findings: Finding[];
  notes: string[];
}

/** Checks every file that a glob matches. A glob that matches none is a UsageError: nothing was proved. */
export const checkRendered = async (
  ports: Outside,
  globs: readonly string[],
  { files, componentOf }: Pick<Graph, 'files' | 'componentOf'>,
): Promise<RenderedResult> => {
  const paths = files.map(({ path }) => path);
  const matched = new Set<string>();
  for (const glob of globs) for (const path of await findPaths(ports, glob)) matched.add(path);
  const result: RenderedResult = { findings: [], notes: [] };
  for (const path of [...matched].sort()) {
    const read = await readLines(ports, path);
    if ('problem' in read) {
      result.findings.push(unreadable(path, componentOf(path), read.problem));
      continue;
    }
    const templatePath = templateOf(path, paths);
    const source = templatePath === undefined ? undefined : await readLines(ports, templatePath);
    const template = source && 'lines' in source ? { path: templatePath!, lines: source.lines } : undefined;
    if (!template)
      result.notes.push(
        `${path} has no template beside it: a value that was replaced by nothing shows only where its line is torn`,
      );
    result.findings.push(...judgeRendered({ path, component: componentOf(path), lines: read.lines }, template));
  }
  return result;
};
