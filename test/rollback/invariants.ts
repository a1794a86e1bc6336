// What must hold of a world after a step, whatever went wrong in it.
import type { Outcome } from '../../src/kernel/outcome.ts';
import { findHold } from '../../src/domain/ledger/hold.ts';
import { currentDeployment } from '../../src/domain/ledger/records.ts';
import type { contract } from '../../src/rollback/contract.ts';
import { readRecord, type World } from './fault-world.ts';

type Done = Outcome<typeof contract>;

const isHealthy = (world: World, id: unknown): boolean =>
  world.servers.live === id && !world.servers.broken.has(world.servers.live);

/** Sentences about what does not hold; empty when all is well. `before` is what was live, `switched` whether a command ran. */
export function listViolations(world: World, outcome: Done, before: string, switched: boolean): string[] {
  const record = readRecord(world);
  const live = currentDeployment(record);
  const { state, to, from } = outcome.outputs;
  const isOnRecord = (id: unknown): boolean =>
    live?.release.id === id && live?.state === 'verified' && record.frozen === null;
  const isGreen = outcome.status === 'passed' || outcome.status === 'warned';
  const wrong: [boolean, string][] = [
    [isGreen !== (state === 'rolled-back' || state === 'planned'), `status ${outcome.status} with state ${state}`],
    [state === 'rolled-back' && !isHealthy(world, to), `rolled back to ${to}, live is ${world.servers.live}`],
    [
      state === 'rolled-back' && !isOnRecord(to),
      `rolled back to ${to}, on record is ${live?.release.id} ${live?.state}`,
    ],
    [state === 'failed-safe' && !isHealthy(world, from), `failed safe on ${from}, live is ${world.servers.live}`],
    [
      state === 'failed-safe' && !isOnRecord(from),
      `failed safe on ${from}, on record is ${live?.release.id} ${live?.state}`,
    ],
    [
      (state === 'refused' || state === 'planned') && (switched || world.servers.live !== before),
      `${state}, and something was switched`,
    ],
    [
      !isGreen && state !== 'refused' && record.lock === null && isHealthy(world, to) && isOnRecord(to),
      `${to} is live, proved and on record, and the step is red`,
    ],
    [record.deployments.length > 0 && live === undefined, 'no deployment is current'],
    [
      new Set(record.deployments.map((entry) => entry.key)).size !== record.deployments.length,
      'a key is on record twice',
    ],
  ];
  return [
    ...wrong.filter(([isWrong]) => isWrong).map(([, sentence]) => sentence),
    ...listDuplicates(world),
    ...world.checked.violations,
  ];
}

function keyOf(payload: unknown): string {
  return (payload as { key: string }).key;
}

function listDuplicates(world: World): string[] {
  const keys = world.deployments.all.map((entry) => keyOf(entry.payload));
  return keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `two deployments of ${key} on GitHub`);
}

/** What must hold once a step has ended without a fault: nothing is left over, and the public list tells the truth. */
export function listLeftovers(world: World, outcome: Done): string[] {
  const record = readRecord(world);
  const live = currentDeployment(record);
  const isProved = live?.state === 'verified' && record.frozen === null;
  const say = (state: string): string[] =>
    world.deployments.all.filter((entry) => entry.statuses[0]?.state === state).map((entry) => String(entry.id));
  const wanted = isProved && live !== undefined ? [live.id] : [];
  const from = record.deployments.find((entry) => entry.release.id === outcome.outputs.from)?.release.sha ?? '';
  const isHeld = findHold(record.holds, from) !== undefined;
  const wrong: [boolean, string][] = [
    [record.lock !== null, 'the lock is left over'],
    [record.rollback !== null, 'the rollback is still under way'],
    [
      say('success').join() !== wanted.join(),
      `GitHub shows ${say('success').join()} as live, on record is ${wanted.join()}`,
    ],
    [say('in_progress').length > 0, `GitHub shows ${say('in_progress').join()} under way`],
    [outcome.outputs.state === 'rolled-back' && from !== '' && !isHeld, 'the bad commit is not held'],
    [
      isProved && live?.release.id !== world.servers.live,
      `on record ${live?.release.id} is live, in truth ${world.servers.live} is`,
    ],
  ];
  return wrong.filter(([isWrong]) => isWrong).map(([, sentence]) => sentence);
}
