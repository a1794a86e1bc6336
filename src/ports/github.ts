// GitHub's REST API: one call at a time with its status as a value, retried where that is safe.
import { UpstreamError } from '../kernel/errors.ts';
import { retry } from '../kernel/retry.ts';
import type { Clock } from './clock.ts';

export interface Reply {
  status: number;
  /** Parsed JSON; untrusted, so read it through a zod schema. */
  data: unknown;
  headers: Readonly<Record<string, string | number | undefined>>;
}

export interface CallOptions {
  /** Whether a lost answer may be asked for again. Default: true for GET, false otherwise (the first call may have taken effect). */
  repeatable?: boolean;
  /** Milliseconds per attempt. Default 30,000. */
  timeoutMs?: number;
  /** Tries in all. Default 4; a step that has only seconds left asks once. */
  attempts?: number;
}

export interface GitHub {
  /** `owner` and `repo` of the running repository, to spread into the parameters. */
  readonly repository: { owner: string; repo: string };
  /**
   * Calls `route` such as `GET /repos/{owner}/{repo}`; `owner` and `repo` are filled in. Answers below 500 come back as values
   * (404 and 422 mean something to the caller); no answer, 5xx and an exhausted rate limit throw UpstreamError.
   */
  call(route: string, parameters?: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<Reply>;
  /** Every entry of a list, page by page; throws UpstreamError on any status but 200. */
  pages(route: string, parameters?: Readonly<Record<string, unknown>>): AsyncIterable<unknown>;
}

interface Failure {
  status?: number;
  message?: string;
  response?: { data?: unknown; headers?: Reply['headers'] };
}

function isRateLimited(reply: Reply): boolean {
  return (
    reply.status === 429 ||
    (reply.status === 403 &&
      (reply.headers['x-ratelimit-remaining'] === '0' || reply.headers['retry-after'] !== undefined))
  );
}

function waitOf(reply: Reply, now: number): number {
  const after = Number(reply.headers['retry-after']);
  if (Number.isFinite(after) && after > 0) return after * 1000;
  const reset = Number(reply.headers['x-ratelimit-reset']) * 1000;
  return Number.isFinite(reset) ? Math.max(0, reset - now) : 0;
}

/** Longest that a step waits for a rate limit to end, in milliseconds. */
const PATIENCE_MS = 60_000;

function failed(
  route: string,
  reply: Pick<Reply, 'status'>,
  attempts: number,
  retryable: boolean,
  cause?: unknown,
): UpstreamError {
  const what = reply.status === 0 ? 'did not answer' : `answered ${reply.status}`;
  return new UpstreamError(
    `GitHub ${what} to ${route}`,
    { service: 'GitHub', status: reply.status, attempts, retryable },
    cause,
  );
}

type Request = (route: string, parameters: Record<string, unknown>) => Promise<Reply>;

function sender(token: string, apiUrl: string): Request {
  // Loaded at the first call: most steps make none, and the client is a quarter of what a step would load.
  const connect = async () => {
    const { getOctokit } = await import('@actions/github');
    return getOctokit(token, { baseUrl: apiUrl, log: { debug() {}, info() {}, warn() {}, error() {} } });
  };
  let connected: ReturnType<typeof connect> | undefined;
  return async (route, parameters) => {
    const octokit = await (connected ??= connect());
    try {
      const { status, data, headers } = await octokit.request(route, parameters);
      return { status, data, headers };
    } catch (error) {
      const failure = error as Failure;
      if (failure.response === undefined) throw error;
      return {
        status: failure.status ?? 0,
        data: failure.response.data,
        headers: failure.response.headers ?? {},
      };
    }
  };
}

function nextPage(reply: Reply): boolean {
  return /<[^<>]*>;\s*rel="next"/u.test(String(reply.headers['link'] ?? ''));
}

function caller(send: Request, repository: GitHub['repository'], clock: Clock): GitHub['call'] {
  const again = (error: unknown): { retry: boolean; afterMs?: number } =>
    error instanceof UpstreamError
      ? { retry: error.facts.retryable, afterMs: (error as { waitMs?: number }).waitMs ?? 0 }
      : { retry: false };
  return (route, parameters = {}, options = {}) => {
    const repeatable = options.repeatable ?? route.startsWith('GET ');
    const once = async (attempt: number): Promise<Reply> => {
      const signal = AbortSignal.timeout(options.timeoutMs ?? 30_000);
      const reply = await send(route, { ...repository, ...parameters, request: { signal } }).catch((cause: unknown) => {
        throw failed(route, { status: 0 }, attempt, repeatable, cause);
      });
      if (isRateLimited(reply)) {
        const waitMs = waitOf(reply, clock.now());
        throw Object.assign(failed(route, reply, attempt, waitMs <= PATIENCE_MS), { waitMs });
      }
      if (reply.status >= 500) throw failed(route, reply, attempt, repeatable);
      return reply;
    };
    return retry(once, { attempts: options.attempts ?? 4, baseMs: 500, capMs: 8000, again }, clock);
  };
}

/** The API at `apiUrl` for `owner/name`; proxies are honoured. */
export function connectGitHub(token: string, where: { apiUrl: string; repository: string }, clock: Clock): GitHub {
  const [owner = '', repo = ''] = where.repository.split('/');
  const call = caller(sender(token, where.apiUrl), { owner, repo }, clock);
  return {
    repository: { owner, repo },
    call,
    async *pages(route, parameters = {}) {
      for (let page = 1; ; page += 1) {
        const reply = await call(route, { per_page: 100, ...parameters, page });
        if (reply.status !== 200 || !Array.isArray(reply.data)) throw failed(route, reply, 1, false);
        yield* reply.data as unknown[];
        if (!nextPage(reply)) return;
      }
    },
  };
}
