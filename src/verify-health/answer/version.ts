// Knows whether the version that answered is the one that should.
import { isSameSha, type Identity } from '../body/version.ts';
import type { Target } from '../targets/target.ts';
import { bad, unproved, type Finding } from './finding.ts';

/** Whether the version that must answer did; undefined when it did or none must. */
export function judgeVersion(identity: Identity, target: Target, expected: string | undefined): Finding | undefined {
  const { sha, version } = target;
  const wanted = sha ?? expected;
  if (wanted !== undefined && identity.sha === undefined) {
    return {
      ...unproved(
        'the answer names no commit: publish it in the body (`sha`), a header (`X-Commit`), a meta tag or /version.json',
        'stale-version',
      ),
      cause: 'no-version',
    };
  }
  if (wanted !== undefined && !isSameSha(identity.sha!, wanted)) {
    return {
      ...bad(`commit ${identity.sha!.slice(0, 12)} answers, not ${wanted.slice(0, 12)}`, 'stale-version'),
      cause: 'old-version',
    };
  }
  if (version === undefined) return undefined;
  const plain = (text: string) => text.replace(/^v(?=\d)/u, '');
  if (identity.version === undefined) {
    return {
      ...unproved('the answer names no version: publish it in the body (`version`)', 'stale-version'),
      cause: 'no-version',
    };
  }
  return plain(identity.version) === plain(version)
    ? undefined
    : { ...bad(`version ${identity.version} answers, not ${version}`, 'stale-version'), cause: 'old-version' };
}
