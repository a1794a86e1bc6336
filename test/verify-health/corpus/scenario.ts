// What a scenario of the corpus is, and the words to write one with.
import type { HttpRequest } from '../../../src/ports/http.ts';
import type { HealthClass } from '../../../src/verify-health/answer/answer.ts';
import type { Verdict } from '../../../src/verify-health/verdict/judgement.ts';
import type { Scripted } from '../../fakes/http.ts';
import type { Scene } from '../stage.ts';

export interface Scenario extends Scene {
  name: string;
  /** Verdicts that are true of this world; any other is a false one. */
  verdicts: readonly Verdict[];
  /** Classes that are true of it; empty where several are as good. */
  classes: readonly HealthClass[];
}

export const NEW_SHA = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
const OLD_SHA = 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb';
const URL_UP = 'https://app.test/health';

const JSON_TYPE = { 'content-type': 'application/json' };

export const ok = (body: unknown = { status: 'ok' }, more: Scripted = {}): Scripted => ({
  body: JSON.stringify(body),
  headers: JSON_TYPE,
  ...more,
});
export const down = (code = 503): Scripted => ok({ status: 'error' }, { code });
export const fresh = (more: object = {}): Scripted => ok({ status: 'ok', sha: NEW_SHA, ...more });
export const stale = (more: object = {}): Scripted => ok({ status: 'ok', sha: OLD_SHA, ...more });
export const page = (body: string, more: Scripted = {}): Scripted => ({
  body,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  ...more,
});
export const broken = (phase: 'connect' | 'tls' | 'head' | 'body' | 'proxy' | 'dns', code: string): Scripted => ({
  failure: { phase, code },
});

type World = (world: { chance: () => number; elapsed: () => number; request: HttpRequest; count: number }) => Scripted;

/** A scenario whose every answer is made from chance, time, the request and its number (from 1). */
export function scenario(
  name: string,
  truth: { verdicts: readonly Verdict[]; classes?: readonly HealthClass[] },
  raw: Record<string, string>,
  world: World,
  more: Partial<Scene> = {},
): Scenario {
  const url = 'targets' in raw || 'url' in raw ? {} : { url: URL_UP };
  return {
    name,
    verdicts: truth.verdicts,
    classes: truth.classes ?? [],
    raw: { ...url, ...raw },
    script: (chance, elapsed) => (request, count) => world({ chance, elapsed, request, count }),
    ...more,
  };
}

export const pass = { verdicts: ['pass'], classes: ['healthy'] } as const;
export const fail = (...classes: HealthClass[]) => ({ verdicts: ['fail'], classes }) as const;
export const warn = (...classes: HealthClass[]) => ({ verdicts: ['warn'], classes }) as const;
export const unsure = (...classes: HealthClass[]) => ({ verdicts: ['inconclusive'], classes }) as const;
/** Bad, and few answers may not suffice to say so: anything but green. */
export const notGreen = { verdicts: ['fail', 'inconclusive'] } as const;
