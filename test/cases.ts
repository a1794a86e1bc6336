// Golden folders: test/<room>/cases/{ok,ng}.<case>/, each with its input and the result it must give.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/**
 * One test per folder: `decide` turns the folder into a value, which must equal the folder's `expected.json`. A missing
 * expected is red; `PLIMSOLL_WRITE_CASES=1` writes it, never in CI.
 */
export function testCases(room: string, decide: (folder: string) => unknown): void {
  const cases = join(import.meta.dirname, room, 'cases');
  const names = readdirSync(cases).sort();
  test(`${room} has at least one ok and one ng case`, () => {
    expect(names.some((name) => name.startsWith('ok.')) && names.some((name) => name.startsWith('ng.'))).toBe(true);
  });
  test.each(names)(`${room} %s`, async (name) => {
    const folder = join(cases, name);
    const actual: unknown = JSON.parse(JSON.stringify(await decide(folder)));
    const expected = join(folder, 'expected.json');
    if (process.env['PLIMSOLL_WRITE_CASES'] === '1' && !process.env['CI'])
      writeFileSync(expected, `${JSON.stringify(actual, null, 2)}\n`);
    expect(existsSync(expected)).toBe(true);
    expect(actual).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
}
