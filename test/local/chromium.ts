// A headless Chromium driven through its debugging pipe: opens one page and tells what it loads, says and shows.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createFolder } from '../world.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function findProgram(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env['PLIMSOLL_CHROMIUM'] ?? '', ...paths].find((path) => path !== '' && existsSync(path));
}

/** Path of the browser, undefined where there is none: the suites that need it say so. */
export const chromium = findProgram();

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

export interface Page {
  /** Opens the address and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** Calls a method of the DevTools protocol. */
  call(method: string, params?: object): Promise<Record<string, unknown>>;
  /** The JSON value of an expression in the page. */
  evaluate<T>(expression: string): Promise<T>;
  /** Addresses that the page asked for. */
  readonly requests: string[];
  /** Errors and warnings of console, scripts, and the browser. */
  readonly complaints: string[];
  close(): Promise<void>;
}

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--remote-debugging-pipe'];

class Pipe {
  private readonly child: ChildProcess;
  private last = 0;
  private rest = '';
  private readonly waiting = new Map<number, (message: Message) => void>();
  private readonly listen: (message: Message) => void;

  constructor(child: ChildProcess, listen: (message: Message) => void) {
    this.child = child;
    this.listen = listen;
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => this.read(text));
  }

  private read(text: string): void {
    const whole = (this.rest + text).split('\0');
    this.rest = whole.pop() ?? '';
    for (const one of whole) {
      const message = JSON.parse(one) as Message;
      if (message.id === undefined) this.listen(message);
      else this.waiting.get(message.id)?.(message);
    }
  }

  send(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    const id = (this.last += 1);
    (this.child.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((done, refuse) =>
      this.waiting.set(id, ({ result, error }) =>
        error === undefined ? done(result ?? {}) : refuse(new Error(`${method}: ${error.message}`)),
      ),
    );
  }
}

/** A fresh page in a fresh browser; close it at the end. */
export async function openBrowser(): Promise<Page> {
  const profile = `--user-data-dir=${createFolder()}`;
  const child = spawn(chromium ?? '', [...FLAGS, profile], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const requests: string[] = [];
  const complaints: string[] = [];
  const loads: (() => void)[] = [];
  const pipe = new Pipe(child, ({ method, params = {} }) => {
    const text = JSON.stringify(params);
    if (method === 'Network.requestWillBeSent') requests.push((params['request'] as { url: string }).url);
    if (method === 'Log.entryAdded' || method === 'Runtime.exceptionThrown') complaints.push(text);
    if (method === 'Runtime.consoleAPICalled') complaints.push(text);
    if (method === 'Page.loadEventFired') loads.splice(0).forEach((done) => done());
  });
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  const call = (method: string, params: object = {}): Promise<Record<string, unknown>> =>
    pipe.send(method, params, String(sessionId));
  for (const domain of ['Page', 'Network', 'Log', 'Runtime']) await call(`${domain}.enable`);
  return {
    requests,
    complaints,
    call,
    async open(url) {
      const loaded = new Promise<void>((done) => loads.push(done));
      await call('Page.navigate', { url });
      await loaded;
    },
    async evaluate<T>(expression: string) {
      const { result } = await call('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
      return (result as { value: T }).value;
    },
    close: () =>
      new Promise((closed) => {
        child.once('close', () => closed());
        void pipe.send('Browser.close', {}).catch(() => child.kill());
      }),
  };
}
