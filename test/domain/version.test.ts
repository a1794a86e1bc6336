// Proves version parsing, precedence, increments and tag reading.
import { describe, expect, test } from '@jest/globals';
import {
  bumpVersion,
  compareBumps,
  compareVersions,
  isPrerelease,
  parseVersion,
  parseVersionTag,
  strongestBump,
} from '../../src/domain/version.ts';

describe('a version', () => {
  test.each(['1.2.3', '0.0.0', '1.0.0-alpha.1', '1.0.0+build.5', '2026.11.21'])('%s is read', (text) => {
    expect(parseVersion(text)?.raw).toBe(text);
  });

  test.each(['v1.2.3', '=1.2.3', '1.2', '2026.01.05', '1.2.3-0123456', ' 1.2.3', '1.2.3 ', '1.2.3\n', '', 'latest'])(
    '%j is refused',
    (text) => {
      expect(parseVersion(text)).toBeUndefined();
    },
  );

  test('has the precedence of SemVer 2.0 §11', () => {
    const spec =
      '1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.0.1';
    const ordered = spec.split(' ');
    expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
    expect(compareVersions('1.0.0+a', '1.0.0+b')).toBe(0);
    expect([isPrerelease('1.0.0-rc.1'), isPrerelease('1.0.0+rc.1')]).toEqual([true, false]);
  });

  test('moves by one position and drops what follows', () => {
    const moved = (['major', 'minor', 'patch', 'none'] as const).map((bump) => bumpVersion('1.2.3-rc.1', bump));
    expect(moved).toEqual(['2.0.0', '1.3.0', '1.2.4', '1.2.3']);
  });

  test('is read from a tag of its own prefix only', () => {
    expect(parseVersionTag('v1.2.3', 'v')).toBe('1.2.3');
    expect(parseVersionTag('api-v1.2.3', 'api-v')).toBe('1.2.3');
    expect(parseVersionTag('api-v1.2.3', 'v')).toBeUndefined();
    expect(parseVersionTag('vv1.2.3', 'v')).toBeUndefined();
    expect(parseVersionTag('v1', 'v')).toBeUndefined();
    expect(parseVersionTag('1.2.3', '')).toBe('1.2.3');
  });
});

describe('a bump', () => {
  test('is ordered from none to major', () => {
    expect(strongestBump(['patch', 'major', 'minor'])).toBe('major');
    expect(strongestBump([])).toBe('none');
    expect(Math.sign(compareBumps('minor', 'patch'))).toBe(1);
    expect(compareBumps('none', 'none')).toBe(0);
  });
});
