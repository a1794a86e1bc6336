// Proves that every promised format is found and named wherever it is written.
import { describe, expect, test } from '@jest/globals';
import { compileScanner, type Scanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { isDeep } from '../fixtures.ts';
import { FORMATS, type Format } from './formats.table.ts';
import { Recipes } from './token-recipes.ts';

const scanner = compileScanner(TOKEN_RULES, STRUCTURES);

const PLACES: readonly {
  readonly name: string;
  readonly path: string;
  readonly write: (name: string, token: string) => string;
}[] = [
  { name: 'a neutral line', path: 'notes', write: (name, token) => `${name}: "${token}"\n` },
  {
    name: 'code',
    path: 'src/app.ts',
    write: (name, token) => `import x from 'y';\nexport const ${name} = '${token}';\n`,
  },
  { name: 'an .env file', path: '.env', write: (name, token) => `A=1\n${name.toUpperCase()}=${token}\nB=2\n` },
  { name: 'JSON', path: 'app.json', write: (name, token) => `{"a": 1, "${name}": "${token}"}` },
  { name: 'YAML', path: 'app.yml', write: (name, token) => `a: 1\n${name}: ${token}\nb: 2\n` },
];

function findRules(place: (typeof PLACES)[number], format: Format, seed: number): { found: string[]; token: string } {
  const token = format.make(new Recipes(seed));
  const content = place.write(format.word ?? 'value', token);
  return { found: scanBytes(scanner, Buffer.from(content), place.path).map((detection) => detection.rule), token };
}

describe.each(PLACES)('in $name', (place) => {
  test.each(FORMATS)('$about is found and named', (format) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      expect(findRules(place, format, seed * 7919).found).toContainEqual(
        expect.stringMatching(`^(?:${format.rules.join('|')})$`),
      );
    }
  });
});

test('of many tokens of each format hardly one is missed or taken for another', () => {
  const [neutral] = PLACES;
  const rounds = isDeep ? 1000 : 25;
  const missed = FORMATS.flatMap((format) =>
    Array.from({ length: rounds }, (_, round) => findRules(neutral!, format, (round + 1) * 104_729).found)
      .filter((found) => !found.some((rule) => format.rules.includes(rule)))
      .map((found) => `${format.about}: ${found.join(' ') || 'nothing'}`),
  );
  expect(missed.slice(Math.floor((FORMATS.length * rounds) / 1000))).toEqual([]);
});

test('each shape of each rule is missed where it is taken out', () => {
  const [neutral] = PLACES;
  const tell = (used: Scanner, format: Format): string => {
    const content = neutral!.write(format.word ?? 'value', format.make(new Recipes(7919)));
    return scanBytes(used, Buffer.from(content), neutral!.path)
      .map(({ rule, token }) => `${rule} ${token}`)
      .join('\n');
  };
  const told = new Map(FORMATS.map((format) => [format, tell(scanner, format)]));
  const unneeded = TOKEN_RULES.flatMap((rule) =>
    rule.shapes
      .filter((shape) => {
        const without = { ...rule, shapes: rule.shapes.filter((other) => other !== shape) };
        const rest = compileScanner(
          TOKEN_RULES.map((other) => (other === rule ? without : other)),
          STRUCTURES,
        );
        return FORMATS.filter(({ rules }) => rules.includes(rule.id)).every(
          (format) => tell(rest, format) === told.get(format),
        );
      })
      .map((shape) => `${rule.id}: ${shape}`),
  );
  expect(unneeded).toEqual([]);
});
