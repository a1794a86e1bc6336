// A browser of this machine, if there is one: opens one page without a window and tells what became of it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { keepSettings, listPrograms, writeFlags } from '../network/browser-flags.ts';
import type { ProxySettings } from '../network/proxy.ts';
import { openGate } from './browser-gate.ts';
import { systemResolve } from './http.ts';
import type { Resolve } from './http-socket.ts';

export interface PageVisit {
  readonly url: string;
  readonly userAgent: string;
  readonly allowPrivate: boolean;
  /** Whether certificates are taken as they are, because they were checked on other connections. */
  readonly isTrusting: boolean;
  /** Whether timers and requests of the page may end before it is read; pages with an open stream never come to rest. */
  readonly isPatient: boolean;
  /** Milliseconds until the browser is ended. */
  readonly totalMs: number;
}

export type Visited =
  | { readonly status: 'absent' }
  | { readonly status: 'unfinished'; readonly reason: string }
  /** The page as HTML after its scripts ran, and the lines the browser logged, its console among them. */
  | { readonly status: 'shown'; readonly page: string; readonly lines: readonly string[] };

export interface Browser {
  visit(visit: PageVisit): Promise<Visited>;
}

const MAX_CHARS = 4 * 1024 * 1024;
function run(program: string, flags: readonly string[], visit: PageVisit, env: ProxySettings): Promise<Visited> {
  const child = spawn(program, flags, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out = (said.out + text).slice(0, MAX_CHARS)));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err = (said.err + text).slice(0, MAX_CHARS)));
  const stop = () => {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  };
  return new Promise((resolve) => {
    const timer = setTimeout(stop, visit.totalMs);
    child.once('error', (error) => resolve({ status: 'unfinished', reason: error.message }));
    child.once('close', (code) => {
      clearTimeout(timer);
      const lines = said.err.split('\n').filter(Boolean);
      const reason =
        code === null ? `not done within ${visit.totalMs} ms` : `ended with ${code}: ${lines.at(-1) ?? ''}`;
      const isShown = code === 0 && said.out !== '';
      resolve(isShown ? { status: 'shown', page: said.out, lines } : { status: 'unfinished', reason });
    });
  });
}

/** Chrome or Chromium where CHROME_PATH or PATH has one; each visit has a profile of its own and checked addresses alone. */
export function createBrowser(settings: ProxySettings, resolve: Resolve = systemResolve): Browser {
  return {
    async visit(visit) {
      const program = listPrograms(settings, delimiter).find((path) => existsSync(path));
      if (program === undefined) return { status: 'absent' };
      const gate = await openGate({ settings, resolve }, visit.allowPrivate);
      const folder = mkdtempSync(join(tmpdir(), 'plimsoll-browser-'));
      try {
        const flags = writeFlags(visit, folder, gate.port, process.getuid?.() === 0);
        return await run(program, flags, visit, keepSettings(settings, folder));
      } finally {
        gate.close();
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}
