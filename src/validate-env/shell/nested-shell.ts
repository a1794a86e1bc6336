// Shell scripts that another shell reads from a quoted here-document: `ssh host 'bash -s' <<'END'`.
import { assignedNames } from './shell.ts';

/** A script inside a script. */
export interface NestedScript {
  text: string;
  /** Line (from 1) of its first line in the text around it. */
  line: number;
  /** It runs on another machine, which does not inherit the environment. */
  isRemote: boolean;
  /** Names that the command before it hands over. */
  given: ReadonlySet<string>;
}

const opening = /<<-?\s*(["'])(\w+)\1/;
const readsScript = /\b(?:ba|z|da|k)?sh\b/;

/** The command a line belongs to, continuation lines before it included. */
const commandBefore = (lines: readonly string[], index: number): string => {
  let from = index;
  while (from > 0 && /\\\s*$/.test(lines[from - 1]!)) from -= 1;
  return lines.slice(from, index + 1).join('\n');
};

/** Names written `NAME=` inside the quotes of a command, as in `ssh host "A=1 bash -s"`. */
const handedOver = (command: string): Set<string> => assignedNames(command.replaceAll(/["']/g, ' '));

/** The nested scripts of a text, in order. */
export const nestedScripts = (text: string): NestedScript[] => {
  const lines = text.split('\n');
  const found: NestedScript[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const match = opening.exec(lines[at]!);
    if (!match) continue;
    const close = lines.findIndex((line, index) => index > at && line.trim() === match[2]);
    const end = close < 0 ? lines.length : close;
    const command = commandBefore(lines, at);
    if (readsScript.test(command))
      found.push({
        text: lines.slice(at + 1, end).join('\n'),
        line: at + 2,
        isRemote: /\bssh\b/.test(command),
        given: handedOver(command.slice(0, command.lastIndexOf('<<'))),
      });
    at = end;
  }
  return found;
};
