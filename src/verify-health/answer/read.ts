// Knows how to read one HTTP result as an answer about a target's health.
import type { HttpAnswer, HttpResult } from '../../ports/http.ts';
import { readHealthBody, readPlainHealth, type HealthBody } from '../body/dialects.ts';
import { parseJson, type JsonReading } from '../body/json.ts';
import { isSameSha, readIdentity, type Identity } from '../body/version.ts';
import type { Target } from '../targets/target.ts';
import type { Answer } from './answer.ts';
import { findExpectationProblem, type Received } from './expectation.ts';
import { readFailure, type Finding } from './failure.ts';
import { isCached, isSticky, readRetryAfter } from './middle.ts';
import { findPageProblem, isChallenge, isLogin, isPage } from './page.ts';

export interface Asked {
  readonly target: Target;
  /** Commit that must answer, if one must. */
  readonly sha?: string | undefined;
  /** Milliseconds above which an answer is slow. */
  readonly maxLatency: number;
  /** Milliseconds since 1970 when the answer was there, and since the run began when it was asked for. */
  readonly now: number;
  readonly at: number;
}

export interface Landing {
  readonly result: HttpResult;
  /** URL of the last request, after redirects. */
  readonly url: string;
  /** Why the way there ended, when redirects went wrong. */
  readonly problem?: Finding | undefined;
}

const bad = (reason: string, kind: Finding['class'] = 'unhealthy'): Finding => ({ worth: 'bad', class: kind, reason });
const unproved = (reason: string, kind: Finding['class']): Finding => ({ worth: 'unproved', class: kind, reason });

interface Body {
  readonly received: Received;
  readonly contentType: string;
  readonly isBroken: boolean;
  readonly isMeantAsJson: boolean;
}

function readBody(answer: HttpAnswer): Body {
  const text = new TextDecoder().decode(answer.body);
  const contentType = (answer.headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase();
  const isMeantAsJson = /[/+]json$/u.test(contentType) || /^\s*[{[]/u.test(text.slice(0, 100));
  const json: JsonReading =
    isMeantAsJson || contentType === '' || contentType === 'text/plain'
      ? parseJson(text)
      : { status: 'not-json', problem: 'the body is not JSON' };
  const { code, headers, isCut } = answer;
  return {
    received: { code, headers, text, isCut, json },
    contentType,
    isBroken: text.includes('\uFFFD'),
    isMeantAsJson,
  };
}

function readHealth({ received, contentType }: Body): HealthBody | undefined {
  return received.json.status === 'json'
    ? readHealthBody(received.json.value, contentType)
    : readPlainHealth(received.text.slice(0, 100));
}

/** What the body says by itself, without the author having said anything about it. */
function judgeBody(body: Body, health: HealthBody | undefined, landing: Landing, asked: Asked): Finding | undefined {
  const { received, contentType } = body;
  if (received.isCut)
    return bad(`the body is longer than ${Math.round(received.text.length / 1024)} KiB: a health answer is short`);
  if (body.isMeantAsJson && received.json.status === 'not-json') return bad(received.json.problem);
  if (body.isMeantAsJson && body.isBroken) return bad('the body is not UTF-8');
  const isOwnPage = asked.target.expectation.texts.length > 0 || asked.target.expectation.contentType === 'text/html';
  if (isPage(received.text, contentType) && !isOwnPage) {
    const problem = findPageProblem(landing.url, received.text);
    if (problem !== undefined) return bad(problem);
  }
  const isDeclared = asked.target.expectation.conditions.some((condition) =>
    /^(?:overall_?)?status$/iu.test(condition.name),
  );
  if (health === undefined || isDeclared) return undefined;
  if (health.meaning === 'bad')
    return bad(`the body says ${JSON.stringify(health.word)} under status ${received.code}`);
  if (health.meaning !== 'unknown') return undefined;
  return unproved(
    `the body says ${JSON.stringify(health.word)}, which nobody told us the meaning of: add \`expect.json\``,
    'unhealthy',
  );
}

function judgeVersion(identity: Identity, asked: Asked): Finding | undefined {
  const { sha, version } = asked.target;
  const wanted = sha ?? asked.sha;
  if (wanted !== undefined && identity.sha === undefined) {
    return {
      ...unproved(
        'the answer names no commit: publish it in the body (`sha`), a header (`X-Commit`) or a meta tag',
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
    judgeBody(body, health, landing, asked) ??
    judgeVersion(identity, asked) ??
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
  if (result.status === 'failed') return { ...none, ...(landing.problem ?? readFailure(result)), latency: Infinity };
  const body = readBody(result);
  const health = readHealth(body);
  const { received } = body;
  const identity = readIdentity(
    received.json.status === 'json' ? received.json.value : undefined,
    received.text,
    result.headers,
  );
  return {
    ...none,
    ...judge(landing, asked, body, health, identity),
    ...identity,
    latency: result.timings.total ?? 0,
    code: result.code,
    dialect: health?.dialect,
    dependencies: health?.dependencies ?? [],
    isCached: isCached(result.headers),
    isSticky: isSticky(result.headers),
    retryAfter: readRetryAfter(result.headers, asked.now),
    certificateDays:
      result.certificate === undefined ? undefined : (result.certificate.validTo - asked.now) / 86_400_000,
  };
}
