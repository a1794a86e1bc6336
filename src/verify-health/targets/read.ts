// Knows how to turn written targets into targets, with every problem named by line and column.
import { parseYaml } from '../../kernel/yaml.ts';
import type { Condition, Test } from '../body/condition.ts';
import { parseJsonPath } from '../body/json-path.ts';
import { parseTest } from '../body/parse-test.ts';
import { targetList, type WrittenExpect, type WrittenStep, type WrittenTarget } from './schema.ts';
import { DEFAULT_MIN_DAYS, showUrl, type Expectation, type Step, type Target } from './target.ts';

export type TargetsReading =
  | { readonly status: 'ok'; readonly targets: readonly Target[] }
  | { readonly status: 'invalid'; readonly problems: readonly string[] };

type Report = (path: readonly PropertyKey[], problem: string) => void;

function readTest(written: Parameters<typeof parseTest>[0], path: readonly PropertyKey[], report: Report): Test[] {
  const reading = parseTest(written);
  if (reading.status === 'ok') return [reading.test];
  report(path, reading.problem);
  return [];
}

function readConditions(expect: WrittenExpect, at: readonly PropertyKey[], report: Report): Condition[] {
  return Object.entries(expect.json ?? {}).flatMap(([name, written]) => {
    const where = [...at, 'json', name];
    const path = parseJsonPath(name);
    if (path === undefined) report(where, 'is no path such as checks.db.status or items[0].id');
    return readTest(written, where, report).map((test) => ({ name, path: path ?? [], test }));
  });
}

function readText(written: string, at: readonly PropertyKey[], report: Report): Test[] {
  if (/^\/.+\/$/su.test(written)) return readTest(written, at, report);
  return [{ kind: 'matches', pattern: written.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`) }];
}

function readExpectation(expect: WrittenExpect, at: readonly PropertyKey[], report: Report): Expectation {
  return {
    statuses: [expect.status ?? []].flat(),
    conditions: readConditions(expect, at, report),
    headers: Object.entries(expect.header ?? {}).flatMap(([name, written]) =>
      readTest(written, [...at, 'header', name], report).map((test) => ({ name: name.toLowerCase(), test })),
    ),
    texts: [expect.text ?? []].flat().flatMap((written) => readText(written, [...at, 'text'], report)),
    contentType: expect['content-type']?.toLowerCase(),
  };
}

function readStep(written: WrittenStep, at: readonly PropertyKey[], report: Report): Step {
  const hasJson = written.json !== undefined;
  return {
    name: written.name ?? `${written.method} ${written.url}`.slice(0, 80),
    url: written.url,
    method: written.method,
    headers: { ...(hasJson ? { 'content-type': 'application/json' } : {}), ...written.headers },
    body: hasJson ? JSON.stringify(written.json) : written.body,
    expectation: readExpectation(written.expect ?? {}, [...at, 'expect'], report),
    captures: written.capture ?? {},
  };
}

function readTarget(written: WrittenTarget, at: readonly PropertyKey[], report: Report): Target {
  const family = written['address-family'];
  const minDays = written.tls?.['min-days'];
  return {
    name: written.name ?? showUrl(written.url),
    url: written.url,
    method: written.method,
    headers: written.headers ?? {},
    body: written.body,
    expectation: readExpectation(written.expect ?? {}, [...at, 'expect'], report),
    sha: written.sha?.toLowerCase(),
    version: written.version,
    replicas: written.replicas,
    critical: written.critical,
    degraded: written.degraded,
    tls: {
      ca: written.tls?.ca,
      servername: written.tls?.servername,
      minDays: minDays ?? DEFAULT_MIN_DAYS,
      isMinDaysAsked: minDays !== undefined,
    },
    family: family === undefined ? undefined : family === 4 || family === 'ipv4' ? 4 : 6,
    steps: (written.steps ?? []).map((step, index) => readStep(step, [...at, 'steps', index], report)),
  };
}

/** Reads YAML: a list of targets, or a map with the list under `targets`. `origin` names it in problems. */
export function readTargets(text: string, origin: string): TargetsReading {
  const { value, problems: syntax, placeOf } = parseYaml(text);
  if (syntax.length > 0) return { status: 'invalid', problems: syntax.map((problem) => `${origin}:${problem}`) };
  const isFile = typeof value === 'object' && value !== null && 'targets' in value;
  const prefix = isFile ? ['targets'] : [];
  const parsed = targetList.safeParse(isFile ? value.targets : value);
  const problems: string[] = [];
  const report: Report = (path, problem) => {
    problems.push(`${origin}:${placeOf([...prefix, ...path])}: ${path.map(String).join('.')}: ${problem}`);
  };
  for (const issue of parsed.error?.issues ?? []) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    if (unknown.length === 0) report(issue.path, issue.message);
    for (const key of unknown) report([...issue.path, key], 'unknown key');
  }
  const targets = (parsed.data ?? []).map((target, index) => readTarget(target, [index], report));
  return problems.length > 0 ? { status: 'invalid', problems } : { status: 'ok', targets };
}

/** The one target that the input `url` means; the same rules as in YAML. */
export function readSingleTarget(url: string): TargetsReading {
  return readTargets(JSON.stringify([{ url }]), 'url');
}
