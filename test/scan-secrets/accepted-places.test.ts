// Proves what the lists of other scanners accept: which rows are places, and what of a finding has to be the same.
import { describe, expect, test } from '@jest/globals';
import {
  BY_PLACE,
  isAccepted,
  readGitleaksIgnore,
  readSecretsBaseline,
  type AcceptedPlace,
  type Placed,
} from '../../src/scan-secrets/own/places.ts';
import { readGitleaks } from '../../src/scan-secrets/own/policy.ts';

const COMMIT = 'c0ffee'.repeat(6) + 'c0de';
const listed = 'listed in .gitleaksignore';

test('rows of .gitleaksignore are places with a line, with a commit or without', () => {
  const rows = [
    '# why: a:b:1',
    'a/b.txt:github-pat:3',
    `${COMMIT}:c d.txt:jwt:14  `,
    'a.txt',
    'a.txt:rule:x',
    'a:1',
    '',
  ];
  expect(readGitleaksIgnore(rows.join('\r\n'))).toEqual([
    { file: 'a/b.txt', line: 3, rule: 'github-pat', why: BY_PLACE },
    { file: 'c d.txt', line: 14, rule: 'jwt', commit: COMMIT, why: listed },
  ]);
});

test('entries of .secrets.baseline are places with a hash, whatever system wrote them', () => {
  const results = { 'a\\b\\c.py': [{ line_number: 2, hashed_secret: 'ab', type: 'x' }], 'd.py': [] };
  expect(readSecretsBaseline(JSON.stringify({ results, version: '1' }))).toEqual([
    { file: 'a/b/c.py', line: 2, hash: 'ab', why: 'listed in .secrets.baseline' },
  ]);
  expect(readSecretsBaseline('{"results": []}')).toEqual([]);
  expect(() => readSecretsBaseline('{')).toThrow('.secrets.baseline: ');
});

describe('a place', () => {
  const place: AcceptedPlace = { file: 'a', line: 1, why: listed };
  const found: Placed = {
    file: 'a',
    line: 1,
    rule: 'github-pat',
    commit: COMMIT,
    hashes: () => ['h'],
    isHeld: () => false,
  };
  test.each<[string, Partial<AcceptedPlace>, Partial<Placed>, boolean]>([
    ['alone', {}, {}, true],
    ['of the same commit', { commit: COMMIT }, {}, true],
    ['of another commit', { commit: 'a' }, {}, false],
    ['of another rule of the same provider', { rule: 'github-oauth' }, {}, true],
    ['of another provider', { rule: 'gitlab-pat' }, {}, false],
    ['of the provider by its other name', { rule: 'gcp-api-key' }, { rule: 'google-api-key' }, true],
    ['of a format by its other name', { rule: 'jwt' }, { rule: 'json-web-token' }, true],
    ['of a command by what it sends', { rule: 'curl-auth-user' }, { rule: 'basic-auth-url' }, true],
    ['of the same hash', { hash: 'h' }, {}, true],
    ['of another hash', { hash: 'g' }, {}, false],
    ['by its line, where the base held nothing', { why: BY_PLACE }, {}, false],
    ['by its line, where the base held the same', { why: BY_PLACE }, { isHeld: () => true }, true],
  ])('%s: what is said of it is the same or nothing is accepted', (_name, more, other, isSame) => {
    expect(isAccepted({ ...place, ...more }, { ...found, ...other })).toBe(isSame);
  });
});

describe('of a gitleaks configuration', () => {
  const read = (text: string): { notes: string[]; rules: number; isLeftOut: (path: string) => boolean } => {
    const { notes, rules, isLeftOut } = readGitleaks(text, 'g.toml');
    return { notes, rules: rules.length, isLeftOut };
  };
  test.each(['regex = "a"', 'regex = "a"\nkeywords = []', 'keywords = ["a"]'])(
    'a rule with no more than %j is named, and the next one runs',
    (text) => {
      const { notes, rules } = read(
        `[[rules]]\nid = "one"\n${text}\n[[rules]]\nid = "two"\nregex = "b"\nkeywords = ["b"]\n`,
      );
      expect(notes).toEqual(['g.toml: rule one has no `regex` or no `keywords`: it is not run']);
      expect(rules).toBe(1);
    },
  );
  test('paths of every allowlist are left out, and no others', () => {
    const { isLeftOut, notes } = read(
      `[allowlist]\npaths = ["^a/"]\n[[allowlists]]\npaths = ["[.]b$", '''^c$''']\n[[allowlists]]\n`,
    );
    expect(['a/x', 'x.b', 'c', 'x/a/x', 'x.bc', 'cc'].map(isLeftOut)).toEqual([true, true, true, false, false, false]);
    expect(notes).toEqual([]);
  });
  test('what is no such configuration is refused', () => {
    expect(() => read('rules = 1')).toThrow('g.toml is no gitleaks configuration: ');
    expect(() => read('rules')).toThrow('g.toml: line 1 cannot be read');
    expect(read('title = "none"')).toMatchObject({ notes: [], rules: 0 });
  });
});
