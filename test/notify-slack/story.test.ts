// The story of a deployment: merged in any order, judged by its proofs, wanted or not, with people addressed.
import { describe, expect, test } from '@jest/globals';
import { mergeChapter, type Chapter } from '../../src/notify-slack/story/merge.ts';
import { parseMentionMap, pickMentions, writeMention, type MentionMap } from '../../src/notify-slack/story/mention.ts';
import { judgeStanding } from '../../src/notify-slack/story/standing.ts';
import type { Story } from '../../src/notify-slack/story/story.ts';
import { countFailures, isWanted, type Ending } from '../../src/notify-slack/story/when.ts';
import { excerptLog } from '../../src/notify-slack/scene/failure.ts';

const AT = Date.UTC(2026, 0, 15, 14, 5, 9);
function chapter(phase: Chapter['phase'], more: Partial<Chapter> = {}): Chapter {
  return { phase, at: AT, environment: 'production', run: '1', attempt: 1, links: {}, gates: {}, ...more };
}
const pass = { verdict: 'pass', detail: 'good', samples: 74 };
const fail = { verdict: 'fail', detail: 'bad', samples: 74 };
const tell = (...chapters: Chapter[]): Story => chapters.reduce<Story | undefined>(mergeChapter, undefined) as Story;

describe('merging', () => {
  test('gives the same story in every order of the chapters of one attempt', () => {
    const chapters = [
      chapter('started', { version: '1.4.2' }),
      chapter('gate', { at: AT + 1, gates: { coverage: { status: 'passed', detail: 'x' } } }),
      chapter('verifying', { at: AT + 2 }),
      chapter('finished', { at: AT + 3, health: pass }),
    ];
    const orders = chapters.flatMap((_, index) => [
      [...chapters.slice(index), ...chapters.slice(0, index)],
      [...chapters.slice(index), ...chapters.slice(0, index)].toReversed(),
    ]);
    const stories = orders.map((order) => tell(...order));
    for (const story of stories) expect(story).toEqual(stories[0]);
    expect(stories[0]?.standing).toBe('live');
  });

  test('a late chapter does not take back how the deployment ended', () => {
    expect(tell(chapter('finished', { health: fail }), chapter('verifying', { at: AT + 9 })).standing).toBe('failed');
  });

  test('a result stays known when a gate is told after it', () => {
    const gate = chapter('gate', { gates: { secrets: { status: 'passed', detail: 'x' } } });
    expect(tell(chapter('finished', { result: 'failure' }), gate).standing).toBe('failed');
  });

  test('a later attempt begins anew and keeps gates that are not run again', () => {
    const gates = { coverage: { status: 'passed', detail: 'x' } };
    const story = tell(
      chapter('gate', { gates }),
      chapter('finished', { health: fail }),
      chapter('started', { attempt: 2 }),
    );
    expect(story).toMatchObject({ standing: 'deploying', gates, attempt: 2 });
    expect(story.health).toBeUndefined();
  });

  test('a step of an earlier attempt that comes late changes nothing', () => {
    const story = tell(chapter('started', { attempt: 2 }));
    expect(mergeChapter(story, chapter('finished', { health: fail }))).toBe(story);
  });

  test('a rollback of another run joins the deployment it belongs to', () => {
    const rollback = { state: 'rolled-back', from: '2', to: '1' };
    const story = tell(
      chapter('finished', { attempt: 3, health: fail }),
      chapter('rolled-back', { run: '2', rollback }),
    );
    expect(story).toMatchObject({ standing: 'rolled-back', health: fail });
  });
});

describe('standing at the end', () => {
  const proofs = { gates: {}, hasFailedJob: false };
  test.each<[string, object, string]>([
    ['no evidence at all', {}, 'unverified'],
    ['success by word alone', { result: 'success' }, 'unverified'],
    ['a good verdict', { health: pass }, 'live'],
    ['a good verdict against a record of failure', { health: pass, result: 'failure' }, 'failed'],
    ['a good verdict beside a failed job elsewhere', { health: pass, hasFailedJob: true }, 'live'],
    ['a failed job and nothing else', { hasFailedJob: true }, 'failed'],
    ['a verdict nobody knows', { health: { ...pass, verdict: 'splendid' } }, 'inconclusive'],
    ['a result nobody knows', { result: 'splendid' }, 'inconclusive'],
    ['a shut gate', { health: pass, gates: { coverage: { status: 'failed', detail: '' } } }, 'blocked'],
    ['an inconclusive gate', { gates: { coverage: { status: 'inconclusive', detail: '' } } }, 'blocked'],
  ])('%s', (_name, more, standing) => {
    expect(judgeStanding('finished', { ...proofs, ...more })).toBe(standing);
  });

  test.each([
    ['rolled-back', 'rolled-back'],
    ['failed-safe', 'rollback-failed'],
    ['failed-unsafe', 'rollback-failed'],
    ['refused', 'rollback-refused'],
    ['planned', 'rollback-unproved'],
    ['', 'rollback-unproved'],
  ])('a rollback that is %j', (state, standing) => {
    expect(judgeStanding('rolled-back', { ...proofs, rollback: { state } })).toBe(standing);
  });
});

describe('whether a message is wanted', () => {
  const endings = (...standings: Ending['standing'][]): Ending[] =>
    standings.map((standing, index) => ({ deployment: String(index), standing }));

  test.each<[string, Ending['standing'], Ending[], boolean]>([
    ['failure', 'deploying', [], false],
    ['failure', 'failed', [], true],
    ['failure', 'inconclusive', [], true],
    ['failure', 'live', [], false],
    ['change', 'live', endings('live'), false],
    ['change', 'failed', endings('live'), true],
    ['change', 'failed', endings('live', 'failed'), false],
    ['change', 'live', endings('failed'), true],
    ['change', 'cancelled', endings('failed'), false],
    ['recovered', 'live', endings('failed'), true],
    ['recovered', 'live', endings('live'), false],
    ['recovered', 'failed', endings('failed'), false],
    ['always', 'deploying', [], true],
  ])('%s, %s', (condition, standing, before, wanted) => {
    expect(isWanted(condition as 'always', standing, before)).toBe(wanted);
  });

  test('failures are counted back to the last good ending', () => {
    expect(countFailures(endings('failed', 'live', 'failed', 'cancelled', 'rolled-back'))).toBe(2);
  });
});

describe('mentions', () => {
  const map = parseMentionMap({
    Ada: 'U0ADA1111',
    grace: ['grace@example.test', 'S0TEAM111'],
    '*': '@here',
  }) as MentionMap;

  test('are of the people who took part, without robots and doubles', () => {
    const picked = pickMentions(map, ['ada', 'Grace', 'ada', 'dependabot[bot]'], 'failed');
    expect(picked).toEqual(['U0ADA1111', 'grace@example.test', 'S0TEAM111', '@here']);
    expect(pickMentions(map, ['ada'], 'live')).toEqual([]);
  });

  test.each([
    ['U0ADA1111', '<@U0ADA1111>'],
    ['S0TEAM111', '<!subteam^S0TEAM111>'],
    ['@channel', '<!channel>'],
    ['@everybody', undefined],
    ['U0ADA1111>x', undefined],
  ])('%s is written %s', (target, written) => expect(writeMention(target)).toBe(written));

  test.each([[['a']], [{ ada: 'nobody' }], [{ on: 'sometimes' }], ['text'], [{ ada: '<!channel>' }]])(
    '%j is no map',
    (value) => expect(typeof parseMentionMap(value)).toBe('string'),
  );
});

test('an excerpt of a log ends with its last error and has neither time stamps nor groups', () => {
  const log = [
    '2026-01-15T14:05:09.1Z ##[group]Run x',
    '2026-01-15T14:05:09.2Z building',
    '2026-01-15T14:05:09.3Z ##[error]Process completed with exit code 1.',
    '2026-01-15T14:05:09.4Z Post job cleanup.',
  ].join('\n');
  expect(excerptLog(log)).toEqual(['building', 'Process completed with exit code 1.']);
});
