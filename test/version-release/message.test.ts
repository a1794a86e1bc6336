// Conventional Commits 1.0.0, row by row, and the messages that parsers in the field read wrongly.
import { describe, expect, test } from '@jest/globals';
import { parseLog, type Commit } from '../../src/version-release/commits/commit.ts';
import { parseMessage } from '../../src/version-release/commits/message.ts';
import { decideBump } from '../../src/version-release/policy/decision.ts';
import { POLICIES } from '../../src/version-release/policy/policy.ts';

const commitOf = (text: string, sha = 'a'.repeat(40)): Commit => ({
  sha,
  parents: ['0'.repeat(40)],
  committedAt: 0,
  author: 'Ada',
  message: parseMessage(text),
});

describe('the bump to the specification', () => {
  test.each([
    ['feat!: x', 'major'],
    ['feat(a)!: x', 'major'],
    ['docs!: y', 'major'],
    ['feat: a\n\nBREAKING-CHANGE: b', 'major'],
    ['feat: a\n\nBREAKING CHANGE: b', 'major'],
    ['fix: a\r\n\r\nBREAKING CHANGE: b', 'major'],
    ['fix: a\n\nBREAKING CHANGE:\n  told on the next line', 'major'],
    ['no type at all\n\nBREAKING CHANGE: b', 'major'],
    ['fix: a\n\nbody\n\nRefs #133\nBREAKING CHANGE: b', 'major'],
    ['fix: a\n\nSigned-off-by: A\n\nBREAKING CHANGE: b', 'major'],
    ['Feat: x', 'minor'],
    ['FEAT(API): x', 'minor'],
    ['FIX: y', 'patch'],
    ['fix-api: q', 'none'],
    ['chore: x', 'none'],
    ['chore: squash\n\n* feat: one\n* fix!: two', 'none'],
    ['fix: a\n\nfeat: b', 'patch'],
    ['fix: a\n\nbody\nBREAKING CHANGE: no blank line before', 'patch'],
    ['fix: a\nBREAKING CHANGE: no blank line after the header', 'patch'],
    ['fix: a\n\nthe words BREAKING CHANGE: in prose', 'patch'],
    ['fix: a\n\nbreaking change: lower case', 'patch'],
    ['fix: a\n\nBREAKING CHANGE without a colon', 'patch'],
    ['fix: a\n\nBREAKING CHANGE: ', 'patch'],
    ['feat:no space', 'none'],
    ['feat : blank before the colon', 'none'],
    ['feat(): empty scope', 'none'],
    ['feat!(a): mark before the scope', 'none'],
    ['feat:', 'none'],
    ['', 'none'],
  ])('of %j is %s', (text, bump) => {
    expect(decideBump([commitOf(text)], POLICIES.conventional, '1.2.3').bump).toBe(bump);
  });
});

test('each answer names its commit, its rule and its clause', () => {
  const { explanations } = decideBump(
    [commitOf('chore: c'), commitOf('fix: b'), commitOf('docs: d\n\nBREAKING-CHANGE: gone')],
    POLICIES.conventional,
    '1.2.3',
  );
  expect(explanations.map(({ rule, clause }) => `${rule}, ${clause}`)).toEqual([
    'breaking → major, Conventional Commits 1.0.0 §16',
    'fix → patch, Conventional Commits 1.0.0 §3',
    'other → none, Conventional Commits 1.0.0 §14',
  ]);
});

test('footers are read with their values, across lines, until the next token', () => {
  const { footers, breakingNote, scope, description } = parseMessage(
    'feat(parser): add\n\nbody of two\nlines\n\nReviewed-by: Z\nBREAKING CHANGE: one\n\n  and more\nRefs #133',
  );
  expect(footers).toEqual([
    { token: 'Reviewed-by', value: 'Z' },
    { token: 'BREAKING CHANGE', value: 'one\n\n  and more' },
    { token: 'Refs', value: '#133' },
  ]);
  expect([breakingNote, scope, description]).toEqual(['one\n\n  and more', 'parser', 'add']);
});

describe('reverts', () => {
  const [first, second, third] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string];
  const feature = commitOf('feat: x', first);
  const revert = commitOf(`Revert "feat: x"\n\nThis reverts commit ${first}.`, second);

  test('take an unreleased commit back, and count for nothing themselves', () => {
    const { bump, explanations } = decideBump([revert, feature], POLICIES['conventional-patch'], '1.2.3');
    expect([bump, explanations.map(({ kind }) => kind)]).toEqual(['none', ['reverted', 'reverted']]);
  });

  test('of reverts bring it again', () => {
    const again = commitOf(`Revert "Revert"\n\nThis reverts commit ${second}.`, third);
    expect(decideBump([again, revert, feature], POLICIES.conventional, '1.2.3').bump).toBe('minor');
  });

  test.each([
    ['feat!: y', 'major', 'feature'],
    ['fix: take x back', 'minor', 'feature'],
    ['revert!: x', 'major', 'reverted'],
    ['Revert "feat: x"\n\nBREAKING CHANGE: x is gone', 'major', 'reverted'],
    ['revert: feat: x', 'none', 'reverted'],
    ['Reapply "feat: x"', 'none', 'reverted'],
  ])('under %j keep what that announces: %s', (header, expected, kind) => {
    const [subject = '', footer = ''] = header.split('\n\n');
    const saying = commitOf(`${subject}\n\nThis reverts commit ${first}.\n\n${footer}`, second);
    const { bump, explanations } = decideBump([saying, feature], POLICIES.conventional, '1.2.3');
    expect([bump, explanations.find(({ sha }) => sha === first)?.kind]).toEqual([expected, kind]);
  });

  test('of released commits are changes like others', () => {
    expect(decideBump([revert], POLICIES['conventional-patch'], '1.2.3').bump).toBe('patch');
  });
});

test('a hostile message is read in linear time, whole', () => {
  const lines = `${'Token: value\n'.repeat(60_000)}BREAKING CHANGE: last`;
  const { breaking, footers } = parseMessage(`fix: a\n\n${lines}`);
  expect([breaking, footers.length]).toEqual(['§12', 60_001]);
  for (const text of [
    '('.repeat(200_000),
    `feat(${'a'.repeat(200_000)}`,
    `feat: ${' '.repeat(200_000)}`,
    '\n'.repeat(200_000),
  ]) {
    expect(parseMessage(text).breaking).toBeUndefined();
  }
});

test('a log that git would not write is refused, not skipped', () => {
  expect(() => parseLog('no commit\n\n\n\n')).toThrow('unknown form');
});
