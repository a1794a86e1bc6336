// Knows how to walk through a few ordered requests in which later ones use what earlier ones returned.
import { readFailure } from '../answer/failure.ts';
import { findExpectationProblem } from '../answer/expectation.ts';
import type { HttpAnswer } from '../../ports/http.ts';
import type { Landing } from '../answer/read.ts';
import { parseJsonPath, readJsonPath } from '../body/json-path.ts';
import { parseJson, type JsonReading } from '../body/json.ts';
import type { Step, Target } from '../targets/target.ts';
import { inquire, type AuditFinding, type Auditor } from './finding.ts';

/** What the walk carries along: captured values, and cookies by name. */
interface Bag {
  readonly values: Map<string, string>;
  readonly cookies: Map<string, string>;
}

const PLACE = /\{\{([\w-]+)\}\}/gu;

function fill(text: string, bag: Bag, escape: (value: string) => string): string {
  return text.replace(PLACE, (whole, name: string) => {
    const value = bag.values.get(name);
    return value === undefined ? whole : escape(value);
  });
}

const asIs = (value: string): string => value;
const inJson = (value: string): string => JSON.stringify(value).slice(1, -1);
const inHeader = (value: string): string => value.replace(/[^\t\x20-\x7e]/gu, '');

function readCapture(answer: HttpAnswer, json: JsonReading, source: string): string | undefined {
  const header = /^header\s+([\w-]+)$/iu.exec(source)?.[1];
  if (header !== undefined) return answer.headers.get(header.toLowerCase());
  const path = parseJsonPath(source);
  if (path === undefined || json.status === 'not-json') return undefined;
  const { value } = readJsonPath(json.value, path);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function keepCookies(answer: HttpAnswer, bag: Bag): void {
  for (const line of (answer.headers.get('set-cookie') ?? '').split('\n')) {
    const [, name, value] = /^\s*([^=;\s]+)=([^;]*)/u.exec(line) ?? [];
    if (name !== undefined && value !== undefined) bag.cookies.set(name, value);
  }
}

/** Sends a step with everything filled in; cookies go to the target's own host only. */
function sendStep(auditor: Auditor, step: Step, url: URL, base: string, bag: Bag): Promise<Landing> {
  const isHome = url.host === new URL(base).host;
  const cookies = [...bag.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const filled = Object.entries(step.headers).map(([name, value]) => [name, inHeader(fill(value, bag, asIs))]);
  const isJson = /json/iu.test(step.headers['content-type'] ?? step.headers['Content-Type'] ?? '');
  return inquire(auditor, {
    url: url.href,
    method: step.method,
    headers: { ...(isHome && cookies !== '' ? { cookie: cookies } : {}), ...Object.fromEntries(filled) },
    body: step.body === undefined ? undefined : fill(step.body, bag, isJson ? inJson : asIs),
  });
}

/** Takes one step; a problem as text, undefined when it went well. `keep` hears of every captured value. */
async function take(
  auditor: Auditor,
  step: Step,
  base: string,
  bag: Bag,
  keep: (value: string) => void,
): Promise<string | undefined> {
  const written = fill(step.url, bag, encodeURIComponent);
  if (!URL.canParse(written, base)) return 'its URL is unreadable';
  const { result } = await sendStep(auditor, step, new URL(written, base), base, bag);
  if (result.status === 'failed') return readFailure(result).reason;
  const text = new TextDecoder().decode(result.body);
  const json = parseJson(text);
  const { code, headers, isCut } = result;
  const problem = findExpectationProblem(step.expectation, { code, headers, text, isCut, json });
  if (problem !== undefined) return problem;
  keepCookies(result, bag);
  for (const [name, source] of Object.entries(step.captures)) {
    const value = readCapture(result, json, source);
    if (value === undefined) return `the answer has no ${source} to capture as ${name}`;
    keep(value);
    bag.values.set(name, value);
  }
  return undefined;
}

/** Walks through a target's steps in order and stops at the first that fails. Captured values are never shown. */
export async function auditSteps(
  auditor: Auditor,
  target: Target,
  keep: (value: string) => void,
): Promise<AuditFinding[]> {
  const bag: Bag = { values: new Map(), cookies: new Map() };
  const findings: AuditFinding[] = [];
  for (const [index, step] of target.steps.entries()) {
    const subject = `${target.name}: ${step.name}`;
    const problem = await take(auditor, step, target.url, bag, keep);
    findings.push({
      audit: 'steps',
      verdict: problem === undefined ? 'pass' : 'fail',
      subject,
      message: problem ?? `step ${index + 1} of ${target.steps.length} went well`,
    });
    if (problem !== undefined) break;
  }
  return findings;
}
