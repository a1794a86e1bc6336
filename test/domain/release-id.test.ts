// Proves the release id against the real judges of its forms: git check-ref-format, semver and yaml.
import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import semver from 'semver';
import { parse } from 'yaml';
import { createRandom } from '../fakes/clock.ts';
import { formatReleaseId, isReleaseId, parseReleaseId } from '../../src/domain/release-id.ts';

const COUNT = process.env['PLIMSOLL_DEEP'] ? 100_000 : 2_000;
const MOST_MS = process.env['PLIMSOLL_DEEP'] ? 1_800_000 : 60_000;
const LAST_SECOND = 253_402_300_799;

/** Commit ids that break unprefixed schemes: all digits, leading zeros, the shape of a float, and plain random ones. */
function drawSha(random: () => number): string {
  const digits = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
  const shapes = [
    () => digits('0123456789', 40),
    () => `0${digits('0123456789', 39)}`,
    () => `${digits('0123456789', 5)}e${digits('0123456789', 34)}`,
    () => '0'.repeat(40),
    () => digits('0123456789abcdef', 40),
    () => digits('abcdef', 40),
  ];
  return (shapes[Math.floor(random() * shapes.length)] ?? shapes[4]!)();
}

const random = createRandom(20_261_121);
const edges = [0, 1, 951_782_399, 951_782_400, 4_107_542_399, LAST_SECOND];
const samples = Array.from({ length: COUNT }, (_, index) => {
  const committedAt = edges[index] ?? Math.floor(random() * (index % 2 === 0 ? 4e9 : LAST_SECOND));
  const sha = drawSha(random);
  return { committedAt, sha, id: formatReleaseId(sha, committedAt) };
});

/** The ids git itself refuses as a tag name; one process asks for many, so the whole campaign stays quick. */
function refusedByGit(ids: readonly string[]): string[] {
  const script = 'while read -r id; do git check-ref-format "refs/tags/$id" || echo "$id"; done';
  const run = spawnSync('bash', ['-c', script], { input: `${ids.join('\n')}\n`, encoding: 'utf8' });
  expect(run.status === 0 || run.status === 1).toBe(true);
  return run.stdout.split('\n').filter((line) => line !== '');
}

describe('the release id', () => {
  test('is what the documentation shows', () => {
    expect(formatReleaseId('abcdef0123456789abcdef0123456789abcdef01', 1_795_230_900)).toBe(
      '20261121T031500Z-gabcdef012345',
    );
  });

  test(
    'is a git ref git itself accepts, also under a prefix of its own',
    () => {
      expect(refusedByGit(['not..legal'])).toEqual(['not..legal']);
      expect(refusedByGit(samples.map(({ id }) => id))).toEqual([]);
      // One process of git per id.
    },
    MOST_MS,
  );

  test('is a semver prerelease that keeps its spelling and its order by time', () => {
    const ordered = [...samples].sort((a, b) => a.committedAt - b.committedAt);
    let previous = ordered[0]!;
    for (const sample of ordered) {
      const version = `1.2.3-${sample.id}`;
      expect(semver.valid(version)).toBe(version);
      expect(semver.prerelease(version)).toEqual([sample.id]);
      if (previous.committedAt < sample.committedAt) {
        expect(semver.lt(`1.2.3-${previous.id}`, version)).toBe(true);
        expect(previous.id < sample.id).toBe(true);
      }
      previous = sample;
    }
  });

  test(
    'is a plain YAML string in 1.1 and 1.2, as value and as key',
    () => {
      for (const { id } of samples) {
        for (const version of ['1.1', '1.2'] as const) {
          expect(parse(`a: ${id}\n${id}: b`, { version })).toEqual({ a: id, [id]: 'b' });
        }
      }
    },
    MOST_MS,
  );

  test('is a folder name, a Docker tag and a Kubernetes label value', () => {
    for (const { id } of samples) {
      expect(id).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/);
      expect(id).toMatch(/^[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])$/);
    }
  });

  test('reads back to the same time and commit, and a second call writes the same', () => {
    for (const { id, sha, committedAt } of samples) {
      expect(parseReleaseId(id)).toEqual({ committedAt, shortSha: sha.slice(0, 12) });
      expect(formatReleaseId(sha, committedAt)).toBe(id);
    }
  });

  test.each([
    ['a short commit id', 'abcdef0', 0],
    ['an upper-case commit id', 'A'.repeat(40), 0],
    ['a time before 1970', 'a'.repeat(40), -1],
    ['a fraction of a second', 'a'.repeat(40), 0.5],
    ['a time with five digits for its year', 'a'.repeat(40), LAST_SECOND + 1],
    ['no time at all', 'a'.repeat(40), Number.NaN],
  ])('is refused for %s', (_, sha, committedAt) => {
    expect(() => formatReleaseId(sha, committedAt)).toThrow(RangeError);
  });

  test.each([
    '20261121T031500Z-abcdef012345',
    '20261121T031500Z-gabcdef01234',
    '20261121T031500-gabcdef012345',
    '20260230T031500Z-gabcdef012345',
    '20261121T250000Z-gabcdef012345',
    '20261121T031500Z-gabcdef012345\n',
    '../20261121T031500Z-gabcdef012345',
    '',
  ])('does not take %j for one', (text) => {
    expect(isReleaseId(text)).toBe(false);
  });
});
