// The runner of a person: the same steps with their inputs from flags, printed for a terminal.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripControls } from '../kernel/markdown.ts';
import type { Annotation } from '../kernel/outcome.ts';
import { readContext, type Runner } from './runner.ts';

export interface Palette {
  bold: (text: string) => string;
  dim: (text: string) => string;
  red: (text: string) => string;
  green: (text: string) => string;
  yellow: (text: string) => string;
  blue: (text: string) => string;
}

const COLOURS: Record<keyof Palette, number> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 36 };

/** Colours on a terminal, none in a pipe or under NO_COLOR (no-color.org). */
export function createPalette(isColoured: boolean): Palette {
  const paint = (code: number) => (text: string) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
  const entries = Object.entries(COLOURS).map(([name, code]) => [name, paint(code)]);
  return Object.fromEntries(entries) as Palette;
}

export interface TerminalOptions {
  inputs: Readonly<Record<string, string>>;
  /** Absolute folder the action works in. */
  workspace: string;
  /** `owner/name`, blank when unknown. */
  repository: string;
  /** Writes one line. */
  write: (line: string) => void;
  palette: Palette;
  /** A job summary as lines for the terminal. */
  render: (markdown: string) => string;
}

function annotationLine(annotation: Annotation, palette: Palette): string {
  const paint = { error: palette.red, warning: palette.yellow, notice: palette.blue }[annotation.level];
  const line = annotation.line === undefined ? '' : `:${annotation.line}`;
  const place = annotation.file === undefined ? '' : `${stripControls(annotation.file)}${line} `;
  return `${paint(annotation.level)} ${place}${stripControls(annotation.message)}`;
}

/** A runner that prints; `fail` sets the exit code of the process, as on GitHub. */
export function createTerminalRunner(options: TerminalOptions): Runner & { readonly outputs: Record<string, string> } {
  const { write, palette } = options;
  const outputs: Record<string, string> = {};
  return {
    kind: 'terminal',
    outputs,
    input: (name) => options.inputs[name] ?? '',
    variable: (name) => process.env[name],
    variableNames: () => Object.keys(process.env),
    mask: () => undefined,
    log: (line) => write(stripControls(line)),
    debug: () => undefined,
    annotate: (annotation) => write(annotationLine(annotation, palette)),
    output: (name, value) => {
      outputs[name] = value;
    },
    summary: async (markdown) => write(`\n${options.render(markdown)}`),
    fail: (reason) => {
      write(palette.red(stripControls(reason)));
      process.exitCode = 1;
    },
    context: {
      ...readContext({}),
      eventName: 'local',
      workspace: options.workspace,
      repository: options.repository,
      temp: mkdtempSync(join(tmpdir(), 'plimsoll-')),
    },
  };
}
