// Everything a room may ask of the outside world, as types; main.ts alone puts real adapters behind them.
import type { Redactor } from '../kernel/redact.ts';
import type { Browser } from './browser.ts';
import type { Clock } from './clock.ts';
import type { Digest } from './digest.ts';
import type { Files } from './fs.ts';
import type { Git } from './git.ts';
import type { GitHub } from './github.ts';
import type { Ledger } from './ledger.ts';
import type { MessageStores } from './messages.ts';
import type { Programs } from './process.ts';
import type { Http } from './http.ts';
import type { Inflate } from './inflate.ts';
import type { Releases } from './releases.ts';
import type { RunContext, Runner } from './runner.ts';
import type { Signatures } from './signature.ts';
import type { Tree } from './tree.ts';
import type { Slack, SlackAccess } from './slack.ts';
import type { Verify } from './verification.ts';

export interface Ports {
  /** The log, the masks and the context of the run; outputs, annotations and the summary go through the outcome. */
  runner: Pick<Runner, 'kind' | 'log' | 'debug' | 'variable' | 'variableNames'> & {
    readonly context: RunContext;
  };
  redactor: Redactor;
  /** Files below the action's `working-directory`. */
  files: Files;
  /** The same folder, for reading many files at once. */
  tree: Tree;
  /** Git in the action's `working-directory`. */
  git: Git;
  github: (token: string) => GitHub;
  clock: Clock;
  programs: Programs;
  /** Single requests, each on a connection of its own. */
  http: Http;
  browser: Browser;
  digest: Digest;
  signatures: Signatures;
  inflate: Inflate;
  /** Deployments on record; `place` is `github` or the path of a file. */
  ledger: (place: string, token: string) => Ledger;
  /** What is left of a release; `place` as for the ledger. */
  releases: (place: string, token: string) => Releases;
  slack: (access: SlackAccess) => Slack;
  /** Which message belongs to which deployment. */
  messages: MessageStores;
  /** Absent where nothing can be probed. */
  verify?: Verify;
}
