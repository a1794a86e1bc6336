// Proving for others that a release is live: a rollback's `health` read as inputs of verify-health, its verdict as a proof.
import { parseDocument, stringify } from 'yaml';
import { UsageError } from '../kernel/errors.ts';
import { resolveInputs } from '../kernel/settings.ts';
import type { Ports } from '../ports/ports.ts';
import type { Proof, Verify } from '../ports/verification.ts';
import { verifyHealth } from './run.ts';
import { gatherTargets } from './settings.ts';

type HealthInputs = Parameters<typeof verifyHealth.run>[0];

/** How often a rollback asks, and whom, unless its `health` says otherwise; it waits as long as a deployment does. */
const HEALTH: Readonly<Record<string, string>> = { interval: '500ms', 'allow-private': 'true' };

/** Inputs of verify-health in the health of a rollback: a URL, targets, or a mapping of those inputs. */
function readHealth(health: string): Readonly<Record<string, string>> {
  if (/^https?:\/\/\S+$/u.test(health.trim())) return { ...HEALTH, url: health.trim() };
  const document = parseDocument(health, { prettyErrors: false });
  const mapping: unknown = document.errors.length === 0 ? document.toJS({ maxAliasCount: 100 }) : undefined;
  const isMapping = typeof mapping === 'object' && mapping !== null && !Array.isArray(mapping);
  const isInputs = isMapping && Object.keys(mapping).every((name) => name in verifyHealth.contract.inputs);
  if (!isInputs) return { ...HEALTH, targets: health };
  const given = Object.entries(mapping as Record<string, unknown>);
  return {
    ...HEALTH,
    ...Object.fromEntries(given.map(([name, value]) => [name, typeof value === 'string' ? value : stringify(value)])),
  };
}

/** Probing by verify-health for those who need a release proved; the addresses are the workflow's own, so private ones count. */
export function createVerify(ports: Ports): Verify {
  return async (health) => {
    const read = (sha: string): HealthInputs => {
      const given: Readonly<Record<string, string>> = { ...readHealth(health), 'expect-sha': sha };
      const { values } = resolveInputs(verifyHealth.contract, (name) => given[name] ?? '', new Map(), false, []);
      return values as HealthInputs;
    };
    const targets = await gatherTargets(read('0'.repeat(40)), ports);
    // A target that says itself what it serves would prove that, and not what was switched to.
    if (targets.some(({ sha, version }) => sha !== undefined || version !== undefined))
      throw new UsageError(
        'input `health`: leave `sha` and `version` out of the targets: rollback sets what must answer',
      );
    return async ({ sha }) => {
      const { outputs, reason } = await verifyHealth.run(read(sha), ports);
      const verdicts: Readonly<Record<string, Proof['verdict']>> = { pass: 'pass', warn: 'pass', fail: 'fail' };
      return { verdict: verdicts[String(outputs.verdict)] ?? 'unknown', reason };
    };
  };
}
