// Runs verify-health against a scripted network on a clock that jumps, with inputs written as a workflow writes them.
import type { InputsOf } from '../../src/kernel/contract.ts';
import { resolveInputs } from '../../src/kernel/settings.ts';
import { createRedactor } from '../../src/kernel/redact.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import type { Browser, PageVisit, Visited } from '../../src/ports/browser.ts';
import type { Http } from '../../src/ports/http.ts';
import { systemClock } from '../../src/ports/clock.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { contract } from '../../src/verify-health/contract.ts';
import type { Evidence } from '../../src/verify-health/evidence.ts';
import { verifyHealth } from '../../src/verify-health/run.ts';
import { createFakeBrowser } from '../fakes/browser.ts';
import { createFakeHttp, type FakeHttp, type FakeNetwork, type Script } from '../fakes/http.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { createTimeline } from '../fakes/timeline.ts';

export type RawInputs = Readonly<Record<string, string>>;

/** Typed inputs from raw ones; throws the UsageError a step would end with. */
export function readInputs(raw: RawInputs): InputsOf<typeof contract> {
  const { values } = resolveInputs(contract, (name) => raw[name] ?? '', new Map(), false, []);
  return values as unknown as InputsOf<typeof contract>;
}

export interface Play {
  outcome: Outcome<typeof contract>;
  facts: Evidence;
  lines: string[];
  masks: string[];
}

/** The ports verify-health uses; any other is not there, and its use would be an error. */
const absent = createFakeBrowser(() => ({ status: 'absent' }));

function createPorts(
  http: Http,
  browser: Browser,
  clock: Ports['clock'],
  files: Record<string, string>,
  masks: string[],
): { ports: Ports; lines: string[] } {
  const runner = createFakeRunner();
  const redactor = createRedactor((spelling) => masks.push(spelling));
  const readText = async (path: string) => files[path] ?? Promise.reject(new Error(`no file ${path}`));
  const ports = { runner, redactor, clock, http, browser, files: { readText } } as unknown as Ports;
  return { ports, lines: runner.said.lines };
}

function toPlay(outcome: Outcome<typeof contract>, lines: string[], masks: string[]): Play {
  return { outcome, facts: outcome.evidence as unknown as Evidence, lines, masks };
}

export interface Scene {
  raw: RawInputs;
  /** Gets a source of chance and the milliseconds since the start. */
  script: (chance: () => number, elapsed: () => number) => Script;
  network?: FakeNetwork;
  files?: Record<string, string>;
  /** What a browser shows; by default some text. */
  show?: (visit: PageVisit) => Visited & { latency?: number };
}

/** Plays a scene on a jumping clock. */
export async function play(scene: Scene, seed = 1): Promise<Play & { http: FakeHttp }> {
  const clock = createTimeline(undefined, seed);
  const begun = clock.now();
  const http = createFakeHttp(
    clock,
    scene.script(
      () => clock.random(),
      () => clock.now() - begun,
    ),
    scene.network,
  );
  const masks: string[] = [];
  const { ports, lines } = createPorts(
    http,
    createFakeBrowser(scene.show ?? (() => ({ status: 'shown', page: '<body>Shop</body>', lines: [] }))),
    clock,
    scene.files ?? {},
    masks,
  );
  const outcome = await clock.run(verifyHealth.run(readInputs(scene.raw), ports));
  return { ...toPlay(outcome, lines, masks), http };
}

/** Plays in real time over a real network port. */
export async function playLive(
  raw: RawInputs,
  http: Http,
  files: Record<string, string> = {},
  browser: Browser = absent,
): Promise<Play & { tookMs: number }> {
  const masks: string[] = [];
  const { ports, lines } = createPorts(http, browser, systemClock, files, masks);
  const begun = performance.now();
  const outcome = await verifyHealth.run(readInputs(raw), ports);
  return { ...toPlay(outcome, lines, masks), tookMs: performance.now() - begun };
}
