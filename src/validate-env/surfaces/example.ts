// The names an example or a real dotenv file lists, active or commented out.
import type { Sighting } from '../readers/sighting.ts';

const active = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/;
const commented = /^\s*#+\s?(?:export\s+)?([A-Z_][A-Z0-9_]+)=(.*)$/;

/** A commented line that goes on in prose: `# GROUPS=2 yields two` names no variable. */
const isProse = (value: string): boolean =>
  !/^["']/.test(value) && /^\S*\s+[a-z(]/.test(value) && !/^\S*\s+#/.test(value);

const unquoted = (value: string): string => {
  const quoted = /^(["'`])([\s\S]*?)\1\s*(?:#.*)?$/.exec(value.trim());
  return quoted ? quoted[2]! : value.replace(/\s#.*$/, '').trim();
};

/** Where the file stands in the repository. */
export type ExampleSurface = 'example' | 'dotenv';

/** Reads a dotenv file by its simplest shape; what a loader makes of it is another question. */
export const readExample = (text: string, surface: ExampleSurface): Sighting[] => {
  const role = surface === 'example' ? 'documented' : 'provided';
  const found: Sighting[] = [];
  let openQuote = '';
  for (const [index, raw] of text.split(/\r?\n|\r/).entries()) {
    if (openQuote !== '') {
      if (raw.includes(openQuote)) openQuote = '';
      continue;
    }
    const line = index === 0 ? raw.replace(/^\uFEFF/, '') : raw;
    const match = active.exec(line);
    const hidden = match ? null : commented.exec(line);
    const name = match?.[1] ?? hidden?.[1];
    const value = match?.[2] ?? hidden?.[2] ?? '';
    if (name === undefined || (hidden && (surface === 'dotenv' || isProse(value)))) continue;
    const quote = match ? /^(["'`])(?![\s\S]*\1)/.exec(value.trim())?.[1] : undefined;
    const isOpen = quote !== undefined && text.split(quote).length % 2 === 1;
    if (isOpen) openQuote = quote;
    const literal = isOpen ? '' : unquoted(value);
    found.push({
      name,
      line: index + 1,
      role,
      surface,
      ...(surface === 'dotenv' ? { provision: 'environment' as const } : {}),
      ...(literal === '' ? {} : { literal }),
    });
  }
  return found;
};
