// The predictions against what fifteen real loaders were measured to do with 87 files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loaders, type LoaderName } from '../../src/validate-env/dotenv/loaders.ts';
import { fixtures } from '../fixtures.ts';
import { agrees, type Measured } from './agreement.ts';

interface Matrix {
  cases: { id: string; input_base64: string; expected: Record<string, Measured> }[];
}

const surroundings = new Map([['OUTER', 'outerval']]);

const measuredNames = (expected: Record<string, Measured>): string[] =>
  Object.values(expected).flatMap(({ values }) => Object.keys(values ?? {}));

const run = fixtures ? test : test.skip;

run(`${fixtures ? '' : 'skipped without PLIMSOLL_FIXTURES: '}every cell of the loader matrix is predicted`, () => {
  const matrix = JSON.parse(readFileSync(join(fixtures!, 'env/dotenv-matrix.json'), 'utf8')) as Matrix;
  const wrong: string[] = [];
  let cells = 0;
  for (const { id, input_base64: input, expected } of matrix.cases) {
    const text = Buffer.from(input, 'base64').toString('utf8');
    for (const [loader, measured] of Object.entries(expected)) {
      cells += 1;
      const predicted = loaders[loader as LoaderName](text, surroundings);
      const names = loader === 'bash-source' ? measuredNames(expected) : undefined;
      if (!agrees(predicted, measured, names))
        wrong.push(
          `${id} ${loader}: ${JSON.stringify(predicted.status === 'values' ? [[...predicted.values], predicted.exit] : predicted.status)} ${JSON.stringify(measured)}`,
        );
    }
  }
  expect(wrong).toEqual([]);
  expect(cells).toBe(87 * 15);
});
