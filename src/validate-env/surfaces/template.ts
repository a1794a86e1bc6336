// What templates and unit files provide: PM2 ecosystems, systemd units, nginx `env`, and placeholders to be replaced.
import { syntaxes } from '../readers/syntax.table.ts';
import { objectKeys } from '../readers/javascript-schema.ts';
import { createLineFinder } from '../readers/lines.ts';
import { readSource, stringAt } from '../readers/source.ts';
import { isVariableName, type Sighting } from '../readers/sighting.ts';

const placeholder = /(?<![A-Za-z0-9_])__[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*__(?![A-Za-z0-9_])/g;

/** Names written `__NAME__`, which a renderer has to replace. */
export const readPlaceholders = (text: string): Sighting[] => {
  const lineAt = createLineFinder(text);
  return [...text.matchAll(placeholder)].map((match) => ({
    name: match[0],
    line: lineAt(match.index),
    role: 'provided',
    surface: 'template',
    provision: 'placeholder',
  }));
};

/** `env` and `env_production` objects of a PM2 ecosystem file. */
export const readEcosystem = (text: string): Sighting[] => {
  const source = readSource(text, syntaxes.javascript);
  const found: Sighting[] = [];
  for (const match of source.code.matchAll(/\benv(?:_(\w+))?["']?\s*:\s*\{/g)) {
    for (const { name, offset } of objectKeys(source, match.index + match[0].length - 1)) {
      const colon = source.code.indexOf(':', source.strings.get(offset)?.end ?? offset);
      const literal = stringAt(source, colon + 1)?.value;
      const isReference = literal === undefined || /__|\$\{|<%|\{\{/.test(literal);
      found.push({
        name,
        line: source.lineAt(offset),
        role: 'provided',
        surface: 'template',
        provision: 'environment',
        isReference,
        ...(match[1] === undefined ? {} : { environment: match[1] }),
        ...(literal === undefined || isReference ? {} : { literal }),
      });
    }
  }
  return found;
};

/** `Environment=` lines of a systemd unit. */
export const readUnit = (text: string): Sighting[] =>
  text.split(/\r?\n/).flatMap((line, index) => {
    const value = /^\s*Environment=(.*)$/.exec(line)?.[1] ?? '';
    return [...value.matchAll(/(?:^|[\s"'])([A-Za-z_]\w*)=/g)].map((match): Sighting => ({
      name: match[1]!,
      line: index + 1,
      role: 'provided',
      surface: 'systemd',
      provision: 'environment',
      isReference: true,
    }));
  });

/** `env NAME;` and `env NAME=value;` of an nginx configuration. */
export const readNginx = (text: string): Sighting[] =>
  text.split(/\r?\n/).flatMap((line, index) => {
    const name = /^\s*env\s+([A-Za-z_]\w*)\s*(?:=[^;]*)?;/.exec(line)?.[1];
    return name && isVariableName(name)
      ? [
          {
            name,
            line: index + 1,
            role: 'provided' as const,
            surface: 'nginx' as const,
            provision: 'environment' as const,
            isReference: true,
          },
        ]
      : [];
  });
