// Everything a room may ask of the outside world, as types; main.ts alone puts real adapters behind them.
import type { Redactor } from '../kernel/redact.ts';
import type { Clock } from './clock.ts';
import type { Digest } from './digest.ts';
import type { Files } from './fs.ts';
import type { Git } from './git.ts';
import type { GitHub } from './github.ts';
import type { MessageStores } from './messages/store.ts';
import type { Programs } from './process.ts';
import type { RunContext, Runner } from './runner.ts';
import type { Slack, SlackAccess } from './slack.ts';

export interface Ports {
  /** The log, the masks and the context of the run; outputs, annotations and the summary go through the outcome. */
  runner: Pick<Runner, 'kind' | 'log' | 'debug' | 'variable' | 'variableNames'> & {
    readonly context: RunContext;
  };
  redactor: Redactor;
  /** Files below the action's `working-directory`. */
  files: Files;
  /** Git in the action's `working-directory`. */
  git: Git;
  github: (token: string) => GitHub;
  clock: Clock;
  programs: Programs;
  digest: Digest;
  slack: (access: SlackAccess) => Slack;
  messages: MessageStores;
}
