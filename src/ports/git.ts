// Git on the caller's checkout, isolated from hooks, monitors, external diffs and every configuration but the repository's own.
import { spawn, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { UpstreamError, UsageError } from '../kernel/errors.ts';

export interface GitOptions {
  /** Text or bytes for standard input. */
  input?: string | Uint8Array;
  /** Longest standard output in bytes; more is an error. Default 64 MiB. */
  maxBytes?: number;
  /** Extra environment, for example `GIT_COMMITTER_DATE`. */
  env?: Readonly<Record<string, string>>;
  /** Token sent to the server that `remote` names, for fetch and push. */
  token?: string;
}

export interface GitResult {
  /** Exit code; 128 and above when git itself failed. */
  code: number;
  stdout: Uint8Array;
  stderr: string;
}

export interface Git {
  /** Runs git and gives back whatever it answered; only a missing git or too much output throws. */
  run(args: readonly string[], options?: GitOptions): Promise<GitResult>;
  /** Standard output as text without its last line feed; undefined when git answered with an error. */
  text(args: readonly string[], options?: GitOptions): Promise<string | undefined>;
  /** Standard output as it comes; throws with git's words when it fails. */
  stream(args: readonly string[], options?: GitOptions): AsyncIterable<Uint8Array>;
}

const ISOLATION: readonly string[] = [
  ...['core.hooksPath=/dev/null', 'core.fsmonitor=false', 'core.attributesFile=/dev/null', 'core.quotePath=true'],
  ...['diff.renameLimit=10000', 'safe.directory=*', 'maintenance.auto=false', 'log.showSignature=false'],
  // A folder of the tree that looks like a repository would bring a configuration of its own.
  'safe.bareRepository=explicit',
  // Programs that a fetch would start.
  ...['credential.helper=', 'core.alternateRefsCommand=true', 'http.lowSpeedLimit=1', 'http.lowSpeedTime=120'],
].flatMap((setting) => ['-c', setting]);

// What a child needs of ours: where programs are, who we are, how to reach a proxy. GIT_* of the caller stays out.
const PASSED = [
  ...['PATH', 'Path', 'SYSTEMROOT', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'SSH_AUTH_SOCK'],
  ...['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'https_proxy', 'http_proxy', 'no_proxy'],
];

function environment(command: string | undefined, options: GitOptions, serverUrl: string): NodeJS.ProcessEnv {
  const passed = Object.fromEntries(
    PASSED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  const basic = options.token === undefined ? '' : Buffer.from(`x-access-token:${options.token}`).toString('base64');
  return {
    ...passed,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    // Reading a partial clone fetches what it lacks: from a folder, by whatever program its configuration names.
    GIT_ALLOW_PROTOCOL: `${/^(?:fetch|push|ls-remote)$/u.test(command ?? '') ? 'file:' : ''}http:https:ssh`,
    GIT_OPTIONAL_LOCKS: '0',
    GIT_ATTR_NOSYSTEM: '1',
    ...{ GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null/none' },
    // A push is an act of the job and may need the key that the checkout set up; reading trusts no command of a repository.
    ...(command === 'push' ? {} : { GIT_SSH_COMMAND: 'ssh' }),
    // In the environment, because an argument would show in the process list.
    ...(basic === ''
      ? {}
      : {
          GIT_CONFIG_COUNT: '2',
          // A blank value drops the header that actions/checkout left: two of them are refused with 400.
          GIT_CONFIG_KEY_0: `http.${serverUrl}/.extraheader`,
          GIT_CONFIG_VALUE_0: '',
          GIT_CONFIG_KEY_1: `http.${serverUrl}/.extraheader`,
          GIT_CONFIG_VALUE_1: `Authorization: basic ${basic}`,
        }),
    ...options.env,
  };
}

type Place = Readonly<{ folder: string; serverUrl: string; silenceMs: number }>;

interface Running {
  stdout: AsyncIterable<Uint8Array>;
  ended: Promise<{ code: number; stderr: string }>;
  stop: () => void;
}

/** How long git may say nothing while it is waited for: a server that never answers must not hold the job. */
const SILENCE_MS = 10 * 60_000;

/** Commands that could run a program named in attributes or configuration to show a file, or at the other end of a fetch. */
function withoutPrograms(args: readonly string[]): readonly string[] {
  const [command = '', ...rest] = args;
  // Of several settings of a remote's program the first holds, so that `-c` would come too late.
  if (command === 'fetch') return [command, '--upload-pack=git-upload-pack', ...rest];
  return ['diff', 'log', 'show'].includes(command) ? [command, '--no-ext-diff', '--no-textconv', ...rest] : args;
}

/** Ends a git that said nothing for so long, although its reader has taken all it said before. */
function watch(child: ChildProcess, silenceMs: number, describe: () => Error): NodeJS.Timeout {
  let read = 0;
  const timer = setTimeout(() => {
    const { bytesRead, readableLength } = child.stdout as Socket;
    if (bytesRead === read && readableLength === 0) {
      // Git removes its locks on this signal; a helper of it may live on and hold the pipes.
      child.kill();
      child.stdout?.destroy(describe());
      child.stderr?.destroy();
    } else timer.refresh();
    read = bytesRead;
  }, silenceMs);
  return timer;
}

function start({ folder, serverUrl, silenceMs }: Place, args: readonly string[], options: GitOptions): Running {
  const child = spawn('git', [...ISOLATION, ...withoutPrograms(args)], {
    cwd: folder,
    env: environment(args[0], options, serverUrl),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (stderr.length < 65_536) stderr += text;
  });
  // Git may stop reading early; that is its answer.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const ended = new Promise<{ code: number; stderr: string }>((resolve, reject) => {
    child.on('error', (cause) => reject(new Error('git cannot be started: install git on the runner', { cause })));
    child.on('close', (code) => resolve({ code: code ?? 128, stderr: stderr.trim() }));
    const timer = watch(child, silenceMs, () => {
      const message = `git ${args[0]} gave no answer for ${silenceMs / 1000} seconds: check the remote and the network`;
      const error = new UpstreamError(message, { service: 'git', status: 0, attempts: 1, retryable: true });
      reject(error);
      return error;
    });
    child.on('close', () => clearTimeout(timer));
  });
  ended.catch(() => undefined);
  return { stdout: child.stdout, ended, stop: () => child.kill('SIGKILL') };
}

async function collect(running: Running, maxBytes: number): Promise<GitResult> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of running.stdout) {
    size += chunk.length;
    if (size > maxBytes) {
      running.stop();
      throw new Error(`git answered with more than ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return { ...(await running.ended), stdout: Buffer.concat(chunks) };
}

/** Git in `folder`; `serverUrl` is where a token may be sent. @throws UpstreamError when git says nothing for `silenceMs`. */
export function createGit(folder: string, serverUrl: string, silenceMs = SILENCE_MS): Git {
  const place = { folder, serverUrl, silenceMs };
  const run = async (args: readonly string[], options: GitOptions = {}): Promise<GitResult> =>
    collect(start(place, args, options), options.maxBytes ?? 64 * 1024 * 1024);
  return {
    run,
    async text(args, options) {
      const { code, stdout } = await run(args, options);
      return code === 0 ? new TextDecoder().decode(stdout).replace(/\n$/u, '') : undefined;
    },
    async *stream(args, options = {}) {
      const running = start(place, args, options);
      try {
        yield* running.stdout;
        const { code, stderr } = await running.ended;
        const text = `git ${args[0] ?? ''} failed with ${code}: ${stderr}`;
        if (code !== 0 && stderr.includes('promisor remote'))
          throw new UsageError(`${text}: the checkout is a partial clone: check out without \`filter\``);
        if (code !== 0) throw new Error(text);
      } finally {
        running.stop();
      }
    },
  };
}
