// The ledger on GitHub: state on `refs/plimsoll/<environment>`, deployments and their statuses in GitHub's own list.
import { z } from 'zod';
import { environmentRef } from '../../domain/environment.ts';
import { emptyState, parseState, writeState } from '../../domain/ledger/state.ts';
import { UsageError } from '../../kernel/errors.ts';
import type { Clock } from '../clock.ts';
import type { GitHub } from '../github.ts';
import { openDeploymentList } from './deployment-list.ts';
import type { Ledger } from './ledger.ts';
import { openStateRef, type StateRef } from './state-ref.ts';

/** The file on the ref. */
const FILE = 'environment.json';
const run = z.object({ status: z.string() });

/** Needs `contents: write` and `deployments: write`; with `actions: read` a lock whose run has ended is known to be stale. */
export function createGitHubLedger(github: GitHub, clock: Clock): Ledger {
  const { owner, repo } = github.repository;
  const refOf = (environment: string): StateRef => openStateRef(github, clock, environmentRef(environment), FILE);
  const list = openDeploymentList(github, clock);
  return {
    about: `GitHub deployments of ${owner}/${repo}`,
    async read(environment) {
      const { text, revision } = await refOf(environment).read();
      if (text === undefined) return { state: emptyState(environment), revision };
      const parsed = parseState(text);
      if (parsed.status === 'valid') return { state: parsed.state, revision };
      const ref = environmentRef(environment);
      throw new UsageError(
        `${FILE} on ${ref} cannot be read (${parsed.reason}): put the ref back on an earlier commit of its own history`,
      );
    },
    write: (state, revision, message) => refOf(state.environment).write(writeState(state), revision, message),
    open: (environment, deployment) => list.open(environment, deployment),
    announce: (_environment, deployment, state) => list.announce(deployment, state),
    async ask({ run: id }) {
      if (!/^\d+$/u.test(id)) return 'unknown';
      try {
        const reply = await github.call('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: Number(id) });
        if (reply.status !== 200) return 'unknown';
        return run.parse(reply.data).status === 'completed' ? 'finished' : 'running';
      } catch {
        // A lock that nobody can ask about is judged by its expiry alone.
        return 'unknown';
      }
    },
  };
}
