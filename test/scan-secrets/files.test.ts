// Proves that each file adapter reads each of its names and lines, and that each of them is missed when it is taken out.
import { describe, expect, test } from '@jest/globals';
import type { Adapter } from '../../src/scan-secrets/adapters/adapter.ts';
import { ADAPTERS, KEY_STORES } from '../../src/scan-secrets/adapters/adapters.table.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { takeOutEach } from './alternatives.ts';
import { FILES, READ_FOR_NOTHING, type File } from './files.table.ts';
import { Recipes } from './token-recipes.ts';

/** Adapters work without any rule of another kind. */
const scanner = compileScanner([], []);
type Written = Omit<File, 'write'> & { readonly content: string };
const write = (file: File, at: number): Written => ({ ...file, content: file.write(new Recipes(at * 31 + 7)) });
const files = FILES.map(write);
const silent = READ_FOR_NOTHING.map(write);

test.each(files)('$rule in $path (%#)', ({ rule, path, content }) => {
  const bytes = Buffer.from(content, rule === 'key-store' ? 'latin1' : 'utf8');
  expect(scanBytes(scanner, bytes, path).map((found) => found.rule)).toContain(rule);
});

test.each(silent)('no $rule in $path (%#)', ({ rule, path, content }) => {
  expect(scanBytes(scanner, Buffer.from(content), path).map((found) => found.rule)).not.toContain(rule);
});

function reads({ rule, path, line, needs }: Adapter, file: Written): boolean {
  const { content } = file;
  return (
    file.rule === rule &&
    path.test(file.path.toLowerCase()) &&
    (needs?.test(content) ?? true) &&
    content.matchAll(line).next().done !== true
  );
}

describe('every adapter is missed when it is taken out', () => {
  test.each(ADAPTERS.map((adapter) => [`${adapter.rule} of ${adapter.provider}`, adapter] as const))(
    '%s, and every alternative of its expressions',
    (_name, adapter) => {
      const others = ADAPTERS.filter((other) => other !== adapter);
      const own = files.filter((file) => reads(adapter, file) && !others.some((other) => reads(other, file)));
      expect(own).not.toEqual([]);
      const isMissed = (changed: Adapter): boolean =>
        own.some((file) => !reads(changed, file)) || silent.some((file) => reads(changed, file));
      const unnoticed = (['path', 'line', 'needs'] as const).flatMap((part) =>
        adapter[part] === undefined
          ? []
          : takeOutEach(adapter[part]).flatMap(({ lacks, regex }) =>
              isMissed({ ...adapter, [part]: regex }) ? [] : [`${part} without ${lacks}`],
            ),
      );
      expect(unnoticed).toEqual([]);
    },
  );
  test.each(KEY_STORES)('key stores of $provider: $path', (store) => {
    const stores = files.filter(({ rule }) => rule === 'key-store');
    const own = stores.filter(({ path }) => store.path.test(path));
    for (const { regex } of takeOutEach(store.path)) expect(own.some(({ path }) => !regex.test(path))).toBe(true);
    for (const magic of store.magic)
      expect(own.some(({ content }) => Buffer.from(content, 'latin1').toString('hex').startsWith(magic))).toBe(true);
  });
});
