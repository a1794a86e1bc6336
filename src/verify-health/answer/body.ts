// Knows what an answer's body says by itself.
import type { HttpAnswer } from '../../ports/http.ts';
import { readHealthBody, readPlainHealth, type HealthBody } from '../body/dialects.ts';
import { parseJson, readKey, type JsonReading } from '../body/json.ts';
import type { Target } from '../targets/target.ts';
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
  const contentType = (answer.headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase();
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

/** Name of what the body calls an error, where it says no more of its health; counts, and what is empty, say nothing. */
function findError(value: unknown): string | undefined {
  return ['error', 'errors'].find((name) => {
    const said = readKey(value, name);
    return (
      said === true ||
      (typeof said === 'string' && said !== '') ||
      (typeof said === 'object' && said !== null && Object.keys(said).length > 0)
    );
  });
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
  const error = received.json.status === 'json' ? findError(received.json.value) : undefined;
  if (health === undefined && error !== undefined && target.expectation.conditions.length === 0)
    return unproved(
      `the body has ${JSON.stringify(error)} under status ${received.code}, and says nothing else of its health: add \`expect.json\``,
      'unhealthy',
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
