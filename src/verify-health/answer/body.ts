// Knows what an answer's body says by itself.
import type { HttpAnswer } from '../../ports/http.ts';
import { readHealthBody, readPlainHealth, type HealthBody } from '../body/dialects.ts';
import { findError } from '../body/error.ts';
import { parseJson, type JsonReading } from '../body/json.ts';
import type { Target } from '../targets/target.ts';
import { readContentType } from './content-type.ts';
import type { Received } from './expectation.ts';
import { bad, unproved, type Finding } from './finding.ts';
import { findPageProblem, isPage } from './page.ts';

export interface Body {
  readonly received: Received;
  readonly contentType: string;
  /** Bytes that were read of it. */
  readonly bytes: number;
  readonly isBroken: boolean;
  readonly isMeantAsJson: boolean;
}

/** Enough of a body without end to tell what it is: it counts as bad whatever follows. */
const START_OF_CUT = 64 * 1024;

/** Decodes a body and reads it as JSON where it may be meant so; of a body that was cut only the start. */
export function readBody(answer: HttpAnswer): Body {
  const text = new TextDecoder().decode(answer.isCut ? answer.body.subarray(0, START_OF_CUT) : answer.body);
  const contentType = readContentType(answer.headers);
  const isMeantAsJson = /[/+]json$/u.test(contentType) || /^\s*[{[]/u.test(text.slice(0, 100));
  const json: JsonReading =
    !answer.isCut && (isMeantAsJson || contentType === '' || contentType === 'text/plain')
      ? parseJson(text)
      : { status: 'not-json', problem: 'the body is not JSON' };
  const { code, headers, isCut } = answer;
  return {
    received: { code, headers, text, isCut, json },
    contentType,
    bytes: answer.body.length,
    isBroken: text.includes('\uFFFD'),
    isMeantAsJson,
  };
}

/** The health body in it, if it is one. */
export function readHealth({ received, contentType }: Body): HealthBody | undefined {
  return received.json.status === 'json'
    ? readHealthBody(received.json.value, contentType)
    : readPlainHealth(received.text.slice(0, 100));
}

/** What the body says by itself, without the author having said anything about it. */
export function judgeBody(
  body: Body,
  health: HealthBody | undefined,
  url: string,
  target: Target,
): Finding | undefined {
  const { received, contentType } = body;
  if (received.isCut)
    return bad(`the body is longer than ${Math.round(body.bytes / 1024)} KiB: a health answer is short`);
  if (body.isMeantAsJson && received.json.status === 'not-json') return bad(received.json.problem);
  if (body.isMeantAsJson && body.isBroken) return bad('the body is not UTF-8');
  const isOwnPage = target.expectation.texts.length > 0 || target.expectation.contentType === 'text/html';
  if (isPage(received.text, contentType) && !isOwnPage) {
    const problem = findPageProblem(url, received.text);
    if (problem !== undefined) return bad(problem);
  }
  const isDeclared = target.expectation.conditions.some((condition) => /^(?:overall_?)?status$/iu.test(condition.name));
  const json = received.json.status === 'json' ? received.json.value : undefined;
  const isSilent = target.expectation.conditions.length === 0;
  const error = isSilent ? findError(json, health) : undefined;
  if (error !== undefined) return unproved(error, 'unhealthy');
  if (health === undefined || isDeclared || (health.isImplied === true && !isSilent)) return undefined;
  if (health.meaning === 'bad')
    return bad(`the body says ${JSON.stringify(health.word)} under status ${received.code}`);
  if (health.meaning !== 'unknown') return undefined;
  return unproved(
    `the body says ${JSON.stringify(health.word)}, which nobody told us the meaning of: add \`expect.json\``,
    'unhealthy',
  );
}
