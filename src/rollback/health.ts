// Knows what proves that a release is live: targets that are probed, or the caller's own check.
import { describeRelease } from '../domain/deployment.ts';
import { describeError, UsageError } from '../kernel/errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { Proof } from '../ports/verification.ts';
import { runBash } from './command.ts';
import type { Switch } from './steps/work.ts';

/** Targets are a URL, the path of a YAML file, or YAML that lists URLs; anything else is a command. */
export function isTargets(health: string): boolean {
  const text = health.trim();
  return (
    /^https?:\/\/\S+$/u.test(text) ||
    /^[\w./-]+\.ya?ml$/u.test(text) ||
    (/^(?:-|\w[\w-]*:)\s/u.test(text) && /\burl:|^-\s+https?:/mu.test(text))
  );
}

async function runCheck(ports: Ports, script: string, wanted: Switch): Promise<Proof> {
  const name = describeRelease(wanted.to);
  const { code, reason } = await runBash(ports, script, wanted);
  if (code === 0) return { verdict: 'pass', reason: `the health command proved ${name}` };
  // 126 and 127: the check itself could not be run, which says nothing about the release.
  const verdict = code === 126 || code === 127 ? 'unknown' : 'fail';
  return { verdict, reason: `the health command for ${name} ${reason}` };
}

/** A target that says itself what it serves would prove that, and not what was switched to. */
const FIXED = /^\s*(?:-\s+)?(?:sha|version)\s*:/mu;

async function createProbe(ports: Ports, targets: string): Promise<(wanted: Switch) => Promise<Proof>> {
  if (ports.verify === undefined) throw new UsageError('input `health`: targets cannot be probed here: give a command');
  if (FIXED.test(targets))
    throw new UsageError(
      'input `health`: leave `sha` and `version` out of the targets: rollback sets what must answer',
    );
  const probe = await ports.verify(targets);
  return async ({ to }) => {
    try {
      return await probe(to);
    } catch (error) {
      // What was switched must be settled, so that a probe that breaks proves nothing instead of ending the step.
      const name = describeRelease(to);
      return {
        verdict: 'unknown',
        reason: `${name} could not be probed: ${ports.redactor.clean(describeError(error))}`,
      };
    }
  };
}

/** How this step proves a release; `health` as the caller wrote it. Throws UsageError for targets that cannot be read. */
export async function createProver(ports: Ports, health: string): Promise<(wanted: Switch) => Promise<Proof>> {
  return isTargets(health) ? createProbe(ports, health) : (wanted) => runCheck(ports, health, wanted);
}
