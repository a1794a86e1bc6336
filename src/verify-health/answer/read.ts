// Knows how to read one HTTP result as an answer about a target's health.
import type { HttpResult } from '../../ports/http.ts';
import type { HealthBody } from '../body/dialects.ts';
import type { Identity } from '../body/version.ts';
import type { Target } from '../targets/target.ts';
import type { Answer } from './answer.ts';
import { judgeBody, readBody, readHealth, type Body } from './body.ts';
import { findExpectationProblem } from './expectation.ts';
import { readFailure } from './failure.ts';
import { bad, unproved, type Finding } from './finding.ts';
import { isCached, isSticky, readClockLead, readRetryAfter } from './middle.ts';
import { isChallenge, isLogin } from './page.ts';
import { identify, mergeIdentities, type Published } from './published.ts';
import { judgeVersion } from './version.ts';

export interface Asked {
  readonly target: Target;
  /** Commit that must answer, if one must. */
  readonly sha?: string | undefined;
  /** Milliseconds above which an answer is slow. */
  readonly maxLatency: number;
  /** Milliseconds since 1970 when the answer was there, and since the run began when it was asked for. */
  readonly now: number;
  readonly at: number;
  /** Who answered, where a file beside the service tells it and the answer does not. */
  readonly published?: Published | undefined;
}

export interface Landing {
  readonly result: HttpResult;
  /** URL of the last request, after redirects. */
  readonly url: string;
  /** Why the way there ended, when redirects went wrong. */
  readonly problem?: Finding | undefined;
}

function judgeDegraded(health: HealthBody | undefined): Finding | undefined {
  if (health?.meaning !== 'degraded') return undefined;
  const parts = health.dependencies.filter((part) => part.meaning === 'bad' || part.meaning === 'degraded');
  const named =
    parts.length === 0
      ? ''
      : ` (${parts
          .map((part) => part.name)
          .slice(0, 5)
          .join(', ')})`;
  return { worth: 'degraded', class: 'degraded', reason: `the service calls itself degraded${named}` };
}

function judgeWay(landing: Landing, asked: Asked, body: Body): Finding | undefined {
  const { code, headers, text } = body.received;
  if (isChallenge(code, headers, text)) {
    return unproved(
      'a bot protection answered instead of the service: give a `bypass-header` that it lets through',
      'blocked',
    );
  }
  if (landing.problem !== undefined) return landing.problem;
  return isLogin(asked.target.url, landing.url)
    ? bad('the way leads to a login: check a URL that needs none')
    : undefined;
}

function judge(
  landing: Landing,
  asked: Asked,
  body: Body,
  health: HealthBody | undefined,
  identity: Identity,
): Finding {
  const { target } = asked;
  const total = landing.result.timings.total ?? 0;
  const expectation = findExpectationProblem(target.expectation, body.received);
  const degraded = judgeDegraded(health);
  const isDown = degraded !== undefined && target.degraded === 'fail';
  return (
    judgeWay(landing, asked, body) ??
    (expectation === undefined ? undefined : bad(describeUnexpected(expectation, health))) ??
    judgeBody(body, health, landing.url, target) ??
    judgeVersion(identity, target, asked.sha) ??
    (total > asked.maxLatency
      ? bad(`the answer took ${Math.round(total)} ms, above ${asked.maxLatency} ms`, 'slow')
      : undefined) ??
    (isDown ? { ...degraded, worth: 'bad' } : degraded) ?? { worth: 'good', class: 'healthy', reason: 'healthy' }
  );
}

function describeUnexpected(problem: string, health: HealthBody | undefined): string {
  const parts = (health?.dependencies ?? []).filter((part) => part.meaning === 'bad').slice(0, 5);
  if (parts.length > 0) return `${problem}; down: ${parts.map((part) => part.name).join(', ')}`;
  return health === undefined || health.meaning === 'good'
    ? problem
    : `${problem}; the body says ${JSON.stringify(health.word)}`;
}

/** Reads what came back, or did not, as an answer. */
export function readAnswer(landing: Landing, asked: Asked): Answer {
  const { result } = landing;
  const none = {
    at: asked.at,
    dependencies: [],
    isCached: false,
    isSticky: false,
    timings: result.timings,
    address: result.address,
  };
  if (result.status === 'failed') {
    return { ...none, ...(landing.problem ?? readFailure(result, asked.now)), latency: Infinity };
  }
  const body = readBody(result);
  const health = readHealth(body);
  const { published } = asked;
  const identity = mergeIdentities(published?.identity, identify(body));
  return {
    ...none,
    ...judge(landing, asked, body, health, identity),
    ...identity,
    latency: result.timings.total ?? 0,
    code: result.code,
    dialect: health?.dialect,
    dependencies: health?.dependencies ?? [],
    isCached: isCached(result.headers) || published?.isCached === true,
    isSticky: isSticky(result.headers),
    retryAfter: readRetryAfter(result.headers, asked.now),
    clockLead: readClockLead(result.headers, asked.now),
    certificateDays:
      result.certificate === undefined ? undefined : (result.certificate.validTo - asked.now) / 86_400_000,
  };
}
