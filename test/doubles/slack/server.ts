// A Slack on loopback: the Web API under /api/, incoming webhooks under /services/, and every fault a plan asks for.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { noFaults, type Fault, type FaultPlan } from './faults.ts';
import { Workspace, type WorkspaceOptions } from './workspace.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Call {
  method: string;
  body: Json;
  fault: Fault['kind'] | undefined;
}

export interface LoopbackSlack {
  /** For example `http://127.0.0.1:40123/api/`. */
  readonly apiUrl: string;
  /** A webhook address of team T1. */
  webhook(hook?: string, secret?: string): string;
  readonly workspace: Workspace;
  readonly calls: Call[];
  plan: FaultPlan;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Json | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (String(request.headers['content-type']).startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function answerFault(fault: Fault, response: ServerResponse, act: () => void): void {
  if (fault.kind === 'hang') return;
  if (fault.takesEffect) act();
  if (fault.kind === 'cut') response.destroy();
  else if (fault.kind === 'error')
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ ok: false, error: fault.error }));
  else response.writeHead(fault.status, fault.headers).end(fault.body ?? 'upstream error');
}

const JSON_METHODS = ['chat.postMessage', 'chat.update'];

/** Starts a workspace behind a socket of its own. */
export async function startSlack(options: WorkspaceOptions = {}, plan: FaultPlan = noFaults): Promise<LoopbackSlack> {
  const workspace = new Workspace(options);
  const calls: Call[] = [];
  const self = { plan };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const isWebhook = path.startsWith('/services/');
    const method = isWebhook ? 'webhook' : path.replace(/^\/api\//, '');
    const body = await readBody(request);
    const turn = calls.filter((call) => call.method === method).length + 1;
    const fault = self.plan(method, turn);
    calls.push({ method, body: body ?? {}, fault: fault?.kind });
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const isJson = String(request.headers['content-type']).startsWith('application/json');
    const act = (): { status: number; text: string } => {
      if (isWebhook) return workspace.receive(path, body);
      // Methods that read take forms alone, as Slack documents.
      const isWrong = body === undefined || (isJson && !JSON_METHODS.includes(method));
      const answer = isWrong ? { ok: false, error: 'invalid_arguments' } : workspace.answer(method, bearer, body);
      return { status: 200, text: JSON.stringify(answer) };
    };
    if (fault !== undefined) return answerFault(fault, response, act);
    const { status, text } = act();
    response.writeHead(status, { 'content-type': isWebhook ? 'text/html' : 'application/json' }).end(text);
  };

  const server: Server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(self, {
    apiUrl: `${base}/api/`,
    webhook: (hook = 'B1', secret = 'good') => `${base}/services/T1/${hook}/${secret}`,
    workspace,
    calls,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  });
}
