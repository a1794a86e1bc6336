// Dotenv files made to exhaust a reader: growth, circles, depth, unclosed brackets. Each must end with an answer.
import { expect, test } from '@jest/globals';
import { loaders, type LoaderName } from '../../src/validate-env/dotenv/loaders.ts';

const names = Object.keys(loaders) as LoaderName[];
const none = new Map<string, string>();

const doubling = `A0=${'x'.repeat(50)}\n${Array.from({ length: 40 }, (_, n) => `A${n + 1}=$A${n}$A${n}\${A${n}}`).join('\n')}\n`;
const backwards = doubling.trimEnd().split('\n').reverse().join('\n');

test.each(names)('%s never builds a value that doubles forty times', (name) => {
  for (const text of [doubling, backwards]) {
    const reading = loaders[name](text, none);
    const longest =
      reading.status === 'refused' ? 0 : Math.max(...[...reading.values.values()].map((value) => value?.length ?? 0));
    expect(longest).toBeLessThan(2_000_000);
  }
});

test.each(names)('%s answers to circles and to deep nesting', (name) => {
  const circle = 'A=x$B${B}\nB=y$A${A}\n';
  const deep = `A=${'${A:-'.repeat(5000)}${'}'.repeat(5000)}\n`;
  const chain = Array.from({ length: 20_000 }, (_, n) => `A${n}=$A${n + 1}`).join('\n');
  for (const text of [circle, deep, chain]) expect(['values', 'refused']).toContain(loaders[name](text, none).status);
});

test.each(names)('%s answers to brackets and quotes that never close', (name) => {
  for (const piece of ['${', '$(', '"', "'", '`', '\\"', '$[', '{', 'K="\\"\n', '__A', '\n', ' '])
    expect(['values', 'refused']).toContain(loaders[name](`K=${piece.repeat(20_000)}`, none).status);
});
