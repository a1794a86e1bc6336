// Knows whether what is live is still what a plan has shown: a rollback that was approved must not leave another release.
import { describeRelease, type Deployment } from '../../domain/deployment.ts';
import { refuse, type Refusal } from './refusal.ts';
import { isNamed } from './target.ts';

/** What a plan says of an environment that has nothing on record: `id@commit` with both blank. */
const NOTHING = '@';

/** Refuses when `from` is not the release that was expected; an expectation that is blank is none. */
export function judgeExpectation(
  environment: string,
  from: Deployment | undefined,
  expected: string,
): Refusal | undefined {
  const isMet = from === undefined ? expected === NOTHING : isNamed(from, expected);
  if (expected === '' || isMet) return undefined;
  const live = from === undefined ? 'nothing is on record' : `${describeRelease(from.release)} is live`;
  const planned = expected === NOTHING ? 'an environment without a record' : expected.slice(0, 300);
  return refuse(
    'moved-on',
    `the plan was to leave ${planned}, and ${live} in ${environment} now: nothing was touched, plan again`,
  ).refusal;
}
