// Expressions `${{ … }}` in workflow text, and the secrets and variables they name.
import type { Sighting } from '../readers/sighting.ts';
import type { Text } from './yaml.ts';

const contextName = /\b(secrets|vars)\s*(?:\.\s*([A-Za-z_][A-Za-z0-9_]*)|\[\s*['"]([A-Za-z_][A-Za-z0-9_]*)['"]\s*\])/g;

/** Expressions `${{ … }}` of a text with their line. */
export const expressionsOf = ({ text, line }: Text): Text[] => {
  const found: Text[] = [];
  let current = line;
  let from = 0;
  for (let open = text.indexOf('${{'); open >= 0; open = text.indexOf('${{', from)) {
    for (let end = text.indexOf('\n', from); end >= 0 && end < open; end = text.indexOf('\n', end + 1)) current += 1;
    const close = text.indexOf('}}', open);
    if (close < 0) break;
    found.push({ text: text.slice(open + 3, close), line: current });
    current += text.slice(open, close).split('\n').length - 1;
    from = close + 2;
  }
  return found;
};

/** Secrets and variables that an expression names. */
export const contextNames = (expression: Text): Sighting[] =>
  [...expression.text.matchAll(contextName)].map((match) => ({
    name: match[2] ?? match[3]!,
    line: expression.line,
    role: 'provided',
    surface: 'workflow',
    provision: match[1] === 'vars' ? 'variable' : 'secret',
  }));
