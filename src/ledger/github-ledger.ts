// The ledger on GitHub: state on `refs/plimsoll/<environment>`, deployments and their statuses in GitHub's own list.
import { z } from 'zod';
import { environmentRef } from '../domain/environment.ts';
import type { Lock, OwnerState } from '../domain/ledger/lock.ts';
import { emptyState, parseState, writeState } from '../domain/ledger/state.ts';
import { UsageError } from '../kernel/errors.ts';
import type { Ledger, LedgerEntry } from '../ports/ledger.ts';
import { announceDeployment, openDeployment } from './deployment-list.ts';
import { unlessUpstream, type Service } from './persistence.ts';
import { readStateRef, writeStateRef, type StateRef } from './state-ref.ts';

const run = z.object({ status: z.string() });

function stateRefOf(service: Service, environment: string): StateRef {
  return { ...service, ref: environmentRef(environment), path: 'environment.json' };
}

async function readEntry(at: StateRef, environment: string): Promise<LedgerEntry> {
  const { text, revision } = await readStateRef(at);
  if (text === undefined) return { state: emptyState(environment), revision };
  const parsed = parseState(text);
  if (parsed.status === 'valid') return { state: parsed.state, revision };
  const remedy = 'put the ref back on an earlier commit of its own history';
  throw new UsageError(`${at.path} on ${at.ref} cannot be read (${parsed.reason}): ${remedy}`);
}

/** A lock that nobody can ask about is judged by its expiry alone. */
async function askRun({ github }: Service, { run: id }: Lock): Promise<OwnerState> {
  if (!/^\d+$/u.test(id)) return 'unknown';
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
  const reply = await unlessUpstream(github.call(route, { run_id: Number(id) }));
  const status = reply?.status === 200 ? run.safeParse(reply.data).data?.status : undefined;
  if (status === undefined) return 'unknown';
  return status === 'completed' ? 'finished' : 'running';
}

/** Needs `contents: write` and `deployments: write`; with `actions: read` a lock whose run has ended is known to be stale. */
export function createGitHubLedger(service: Service): Ledger {
  const { owner, repo } = service.github.repository;
  return {
    about: `GitHub deployments of ${owner}/${repo}`,
    read: (environment) => readEntry(stateRefOf(service, environment), environment),
    write: (state, revision, message) =>
      writeStateRef(stateRefOf(service, state.environment), writeState(state), revision, message),
    open: (environment, deployment) => openDeployment(service, environment, deployment),
    announce: (_environment, deployment, state) => announceDeployment(service, deployment, state),
    ask: (lock) => askRun(service, lock),
  };
}
