// Sample records for the tests of deployments and rollbacks: releases by letter, environments by a short script.
import type { Deployment, DeployedRelease } from '../../src/domain/deployment.ts';
import type { Claim } from '../../src/domain/ledger/lock.ts';
import { emptyState, type EnvironmentState } from '../../src/domain/ledger/state.ts';

export const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

/** The commit of a one-letter release: the letter's code in hex, forty digits long. */
export const shaOf = (letter: string): string => letter.charCodeAt(0).toString(16).repeat(20);

export function release(letter: string, more: Partial<DeployedRelease> = {}): DeployedRelease {
  const sha = shaOf(letter);
  const base = { id: `20260101T000000Z-g${sha.slice(0, 12)}`, sha, tag: `v-${letter}`, version: '', manifest: '' };
  return { ...base, artifacts: [], schema: null, ...more };
}

export function deployment(letter: string, more: Partial<Deployment> = {}): Deployment {
  return {
    key: `run-${letter}/deploy`,
    adopters: [],
    id: letter.charCodeAt(0).toString(),
    task: 'deploy',
    release: release(letter),
    state: 'verified',
    actor: 'octocat',
    runUrl: '',
    url: '',
    startedAt: new Date(NOW).toISOString(),
    endedAt: new Date(NOW).toISOString(),
    evidence: '',
    note: '',
    announced: null,
    ...more,
  };
}

/** An environment with these deployments; the last one is live. */
export function environment(deployments: Deployment[], more: Partial<EnvironmentState> = {}): EnvironmentState {
  return { ...emptyState('production'), deployments, current: deployments.at(-1)?.key ?? null, ...more };
}

export const claim: Claim = { owner: '9/rollback/step', run: '9', runUrl: '', purpose: 'rollback' };

/** A hold on a one-letter release. */
export function holdOn(letter: string): EnvironmentState['holds'][number] {
  return { sha: shaOf(letter), reason: 'it broke', by: 'octocat', since: new Date(NOW).toISOString(), owner: 'before' };
}
