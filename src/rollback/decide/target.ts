// Knows which release a rollback returns to: the last that was proved, or the one that was asked for.
import { countThings } from '../../domain/wording.ts';
import { describeRelease, type Deployment } from '../../domain/deployment.ts';
import { describeHold, findHold } from '../../domain/ledger/hold.ts';
import { currentDeployment } from '../../domain/ledger/records.ts';
import type { EnvironmentState } from '../../domain/ledger/state.ts';
import { refuse, type Refusal } from './refusal.ts';

export type Target = { status: 'found'; target: Deployment } | { status: 'refused'; refusal: Refusal };

/**
 * Proved releases but the live one, the newest first, each once. The commit that is live comes last, and only where it is not proved
 * any more: it was once. Order is that of the record; no clock is asked.
 */
function listReturns(state: EnvironmentState): Deployment[] {
  const live = currentDeployment(state);
  const isLive = (entry: Deployment): boolean => entry.release.sha === live?.release.sha;
  const seen = new Set<string>();
  const proved = state.deployments
    .toReversed()
    .filter((entry) => entry.state === 'verified')
    .filter((entry) => !seen.has(entry.release.sha) && seen.add(entry.release.sha));
  const others = proved.filter((entry) => !isLive(entry));
  return live?.state === 'verified' ? others : [...others, ...proved.filter(isLive)];
}

function pickBack(state: EnvironmentState, steps: number): Target {
  const returns = listReturns(state);
  const free = returns.filter((entry) => findHold(state.holds, entry.release.sha) === undefined);
  const target = free[steps - 1];
  if (target !== undefined) return { status: 'found', target };
  if (state.deployments.length === 0) {
    return refuse(
      'nothing-to-return-to',
      `${state.environment} has no deployment on record: record deployments with record-deployment first`,
    );
  }
  const held = returns.length - free.length;
  const count = `${countThings(free.length, 'verified release')} to return to${held > 0 ? ` and ${held} on hold` : ''}`;
  const remedy = held > 0 ? 'free one with `release-hold`, or deploy a fix' : 'deploy a fix instead';
  return refuse(
    'nothing-to-return-to',
    `${state.environment} has ${count}, and ${steps} back was asked for: ${remedy}`,
  );
}

/** Whether a name means this deployment: its id, or its release's id, commit, tag or version; `id@commit` where an id alone is not enough. */
export function isNamed(entry: Deployment, name: string): boolean {
  const { id, sha, tag, version } = entry.release;
  const isShortSha = /^[0-9a-f]{7,39}$/u.test(name) && sha.startsWith(name);
  return [id, sha, tag, version, entry.id, `${id}@${sha}`].includes(name) || isShortSha;
}

function pickNamed(state: EnvironmentState, name: string): Target {
  const named = state.deployments.filter((entry) => isNamed(entry, name));
  if (named.length === 0) {
    const known = listReturns(state)
      .slice(0, 5)
      .map((entry) => describeRelease(entry.release));
    const remedy = known.length === 0 ? 'no other verified release is on record' : `on record are ${known.join(', ')}`;
    return refuse(
      'unknown-target',
      `${JSON.stringify(name.slice(0, 100))} was never deployed to ${state.environment}: ${remedy}`,
    );
  }
  const shas = new Set(named.map((entry) => entry.release.sha));
  if (shas.size > 1) {
    return refuse(
      'unknown-target',
      `${JSON.stringify(name.slice(0, 100))} names ${shas.size} commits on record: give the full commit id`,
    );
  }
  const live = currentDeployment(state);
  if (live !== undefined && shas.has(live.release.sha) && live.state === 'verified') {
    return refuse(
      'current',
      `${describeRelease(live.release)} is live and verified since ${live.endedAt ?? live.startedAt}: name another release, or deploy it again`,
    );
  }
  const held = findHold(state.holds, [...shas][0] ?? '');
  if (held !== undefined) return refuse('quarantined', describeHold(held));
  const target = named.findLast((entry) => entry.state === 'verified');
  if (target !== undefined) return { status: 'found', target };
  const last = named.at(-1);
  return refuse(
    'unverified',
    `${name.slice(0, 100)} was never proved live in ${state.environment} (${last?.state ?? 'unknown'}: ${last?.note || 'no note'}): pick a verified release`,
  );
}

/**
 * Picks the target. `to` is blank or `-1` (the newest proved release that is not live and not on hold), `-n` (the n-th of
 * those), or a release id, deployment id, tag, version or commit id on record.
 */
export function pickTarget(state: EnvironmentState, to: string): Target {
  const back = /^-([1-9]\d?)$/u.exec(to);
  if (to === '' || back !== null) return pickBack(state, Number(back?.[1] ?? 1));
  return pickNamed(state, to);
}
