// Names a shell text takes from outside: expanded, and nowhere in the text given a value.
import { isConventionalName } from '../readers/sighting.ts';

/** A name, the line (from 1) of its first use, and whether the text gives up without it. */
export interface ShellName {
  name: string;
  line: number;
  isRequired: boolean;
  literal?: string;
}

const assigned =
  /(?:^|[\s;&|({`])(?:(?:export|local|readonly|declare|typeset)\s+(?:-\w+\s+)*)?([A-Za-z_]\w*)(?:\[[^\]\n]{0,40}\])?\+?=|\b(?:for|select)\s+([A-Za-z_]\w*)\b|\bread\s+(?:-\w+\s+(?:"[^"\n]{0,80}"\s+)?)*((?:[A-Za-z_]\w*\s*)+)|\b(?:mapfile|readarray)\s+(?:-\w+\s+)*([A-Za-z_]\w*)|\bprintf\s+-v\s+([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*):?=|\bgetopts\s+\S+\s+([A-Za-z_]\w*)|\(\(\s*([A-Za-z_]\w*)\s*=/g;

/** Names that the text gives a value. */
export const assignedNames = (text: string): Set<string> => {
  const names = new Set<string>();
  for (const match of text.matchAll(assigned)) {
    for (const group of match.slice(1)) for (const name of (group ?? '').trim().split(/\s+/)) if (name) names.add(name);
  }
  return names;
};

const expansion = /(?<!\\)\$(?:\{[!#]?([A-Za-z_]\w*)(:?[-?+])?([^}\n]*)\}?|([A-Za-z_]\w*))/g;

/** The text with single-quoted parts, comments and quoted here-documents blanked; lengths and lines stay. */
const visibleShell = (text: string): string => {
  const parts: string[] = [];
  let done = 0;
  const hide = (from: number, to: number): void => {
    parts.push(text.slice(done, from), text.slice(from, to).replaceAll(/[^\n]/g, ' '));
    done = to;
  };
  let isDouble = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '"') isDouble = !isDouble;
    else if (!isDouble && character === "'") {
      const close = text.indexOf("'", at + 1);
      if (close < 0) break;
      hide(at + 1, close);
      at = close;
    } else if (!isDouble && character === '#' && (at === 0 || /\s/.test(text[at - 1]!))) {
      const end = text.indexOf('\n', at);
      hide(at, end < 0 ? text.length : end);
      at = end < 0 ? text.length : end;
    } else if (!isDouble && text.startsWith('<<', at)) {
      const quoted = /^<<-?\s*(['"])(\w+)\1[^\n]*\n/.exec(text.slice(at, at + 120));
      if (!quoted) continue;
      const start = at + quoted[0].length;
      const close = new RegExp(String.raw`^\s*${quoted[2]!}\s*$`, 'm').exec(text.slice(start));
      const end = close ? start + close.index : text.length;
      hide(start, end);
      at = end - 1;
    }
  }
  return parts.join('') + text.slice(done);
};

/** Conventional names that the text expands and does not set. */
export const externalNames = (text: string): ShellName[] => {
  const visible = visibleShell(text);
  const own = assignedNames(visible);
  const found = new Map<string, ShellName>();
  let line = 1;
  let from = 0;
  for (const match of visible.matchAll(expansion)) {
    for (let at = visible.indexOf('\n', from); at >= 0 && at < match.index; at = visible.indexOf('\n', at + 1)) {
      line += 1;
      from = at + 1;
    }
    const name = match[1] ?? match[4]!;
    if (own.has(name) || !isConventionalName(name)) continue;
    const isRequired = match[2]?.endsWith('?') ?? false;
    const known = found.get(name);
    if (!known) found.set(name, { name, line, isRequired });
    else if (isRequired) known.isRequired = true;
  }
  return [...found.values()];
};
