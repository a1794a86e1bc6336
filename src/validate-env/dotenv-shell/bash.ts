// What `set -a; . file` leaves behind in Bash: assignments, failed commands, and where the shell gives up.
import { holes, type Loader, type Reading, type Surroundings, unknownExit } from '../dotenv/reading.ts';
import { type Command, readLine } from './line.ts';
import type { Part } from './word.ts';

interface Shell {
  values: Map<string, string>;
  surroundings: Surroundings;
  exit: number;
  /** The shell itself has ended: what it held is gone. */
  isDead: boolean;
}

const status = { ok: 0, failed: 1, syntax: 2, notFound: 127 } as const;

const lookup = (shell: Shell, name: string): string | undefined =>
  shell.values.get(name) ?? shell.surroundings.get(name);

const parameter = (shell: Shell, part: Extract<Part, { kind: 'parameter' }>): string => {
  const { name, operator, word } = part;
  if (name === '$') return holes.processId;
  if (!/^[A-Za-z]|^_[A-Za-z0-9_]/.test(name) || operator === 'other') return holes.positional;
  const value = lookup(shell, name);
  const isPresent = value !== undefined && (value !== '' || !operator.startsWith(':'));
  if (operator.endsWith('+')) return isPresent ? expand(shell, word) : '';
  if (isPresent || operator === '') return value ?? '';
  if (operator.endsWith('?')) {
    shell.isDead = true;
    return '';
  }
  const fallback = expand(shell, word);
  if (operator.endsWith('=')) shell.values.set(name, fallback);
  return fallback;
};

const expand = (shell: Shell, parts: readonly Part[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'parameter') return parameter(shell, part);
      if (part.kind === 'command') return holes.command;
      if (part.kind === 'invalid') shell.isDead = true;
      return part.kind === 'invalid' ? '' : part.text;
    })
    .join('');

const isPlain = (part: Part | undefined, characters: string): boolean =>
  part?.kind === 'plain' && characters.includes(part.text);

/** `~`, `~+` and `~-` at the start of a value or after a colon stand for folders that only the machine knows. */
const tilde = (parts: readonly Part[]): Part[] => {
  const expanded: Part[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const isFirst = at === 0 || isPlain(parts[at - 1], ':');
    const after = isPlain(parts[at + 1], '+-') ? at + 2 : at + 1;
    const isAlone = parts[after] === undefined || isPlain(parts[after], '/:');
    const isFolder = isPlain(parts[at], '~') && isFirst && isAlone;
    expanded.push(isFolder ? { kind: 'quoted', text: holes.home } : parts[at]!);
    if (isFolder) at = after - 1;
  }
  return expanded;
};

interface Assignment {
  name: string;
  isAppended: boolean;
  value: Part[];
}

const assignmentOf = (word: readonly Part[]): Assignment | undefined => {
  const equals = word.findIndex((part) => part.kind !== 'plain' || part.text === '=');
  const sign = word[equals];
  if (sign?.kind !== 'plain' || equals < 1) return undefined;
  const left = word
    .slice(0, equals)
    .map((part) => ('text' in part ? part.text : ''))
    .join('');
  const isAppended = left.endsWith('+');
  const name = isAppended ? left.slice(0, -1) : left;
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return undefined;
  return { name, isAppended, value: tilde(word.slice(equals + 1)) };
};

const assign = (shell: Shell, { name, isAppended, value }: Assignment): void => {
  const text = expand(shell, value);
  if (!shell.isDead) shell.values.set(name, isAppended ? (lookup(shell, name) ?? '') + text : text);
};

const declaring = new Set(['export', 'declare', 'typeset', 'readonly']);
const harmless = new Set([':', 'true', 'echo', 'printf', 'set', 'unset', 'shopt', 'umask', 'ulimit', 'alias']);

/** `export` and its like: all words are expanded before any takes effect. */
const declare = (shell: Shell, words: readonly Part[][]): number => {
  let exit: number = status.ok;
  const expanded = words.map((word) => ({ assignment: assignmentOf(word), text: expand(shell, word) }));
  for (const { assignment, text } of expanded) {
    const late = /^([A-Za-z_][A-Za-z0-9_]*)=([\s\S]*)$/.exec(text);
    if (assignment) assign(shell, assignment);
    else if (late) shell.values.set(late[1]!, late[2]!);
    else if (!/^(?:-\w*|[A-Za-z_][A-Za-z0-9_]*)$/.test(text)) exit = status.failed;
  }
  return exit;
};

const isBuiltIn = (name: string): boolean => name === '' || harmless.has(name);

/** Exit status when no command is left: that of the last substitution, not found unless the shell has it built in. */
const substitutionExit = (words: readonly Part[][]): number => {
  const names = words.flatMap((word) => word.flatMap((part) => (part.kind === 'command' ? [part.name] : [])));
  const last = names.at(-1) ?? '';
  if (isBuiltIn(last)) return status.ok;
  return /^[\w./-]+$/.test(last) ? status.notFound : unknownExit;
};

/** Whether a word leaves nothing behind, so that the next one is the command. */
const isVanishing = (shell: Shell, word: readonly Part[]): boolean =>
  word.every(
    (part) =>
      (part.kind === 'parameter' && expand(shell, [part]) === '') ||
      (part.kind === 'command' && (!isBuiltIn(part.name) || !/^(?:echo|printf)$/.test(part.name))),
  );

const run = (shell: Shell, { words, readsFile }: Command): number => {
  if (readsFile) return status.failed;
  const assignments: Assignment[] = [];
  for (const word of words) {
    const assignment = assignmentOf(word);
    if (!assignment) break;
    assignments.push(assignment);
  }
  const rest = words.slice(assignments.length).filter((word) => !isVanishing(shell, word));
  const [command] = rest;
  const name = command ? expand(shell, command) : undefined;
  if (name === undefined) {
    for (const assignment of assignments) if (!shell.isDead) assign(shell, assignment);
    return substitutionExit(words);
  }
  if (declaring.has(name)) return declare(shell, rest.slice(1));
  return harmless.has(name) ? status.ok : status.notFound;
};

const runLine = (shell: Shell, commands: readonly Command[]): void => {
  let isSkipped = false;
  let isPiped = false;
  for (const command of commands) {
    const isApart = isPiped || command.then === '|' || command.then === '&';
    if (!isSkipped) {
      const inner = isApart ? { ...shell, values: new Map(shell.values) } : shell;
      shell.exit = run(inner, command);
      if (command.then === '&') shell.exit = status.ok;
      if (shell.isDead) return;
    }
    isPiped = command.then === '|';
    if (command.then === '&&') isSkipped = shell.exit !== status.ok;
    else if (command.then === '||') isSkipped = shell.exit === status.ok;
    else if (command.then !== '|') isSkipped = false;
  }
};

const readingFrom = (shell: Shell): Reading => {
  if (shell.isDead) return { status: 'values', values: new Map(), exit: status.failed };
  const { values, exit } = shell;
  return { status: 'values', values, ...(exit === status.ok ? {} : { exit }) };
};

/** Predicts Bash: nothing runs, a command is taken for one that does not exist, its output stays a hole. */
export const readBash: Loader = (text, surroundings) => {
  const shell: Shell = { values: new Map(), surroundings, exit: status.ok, isDead: false };
  const content = text.replaceAll('\0', '');
  let at = 0;
  while (at < content.length && !shell.isDead) {
    const line = readLine(content, at);
    if (!line) {
      shell.exit = status.syntax;
      break;
    }
    runLine(shell, line.commands);
    at = line.next;
  }
  return readingFrom(shell);
};
