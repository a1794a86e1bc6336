// Knows what proves that a release is live: targets that are probed, or the caller's own check.
import { describeRelease } from '../domain/deployment.ts';
import { UsageError } from '../kernel/errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { Proof } from '../ports/verification.ts';
import { runBash } from './command.ts';
import type { Switch } from './work.ts';

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
  if (code === 0) return { verdict: 'pass', reason: `the health command proved ${name}`, evidence: '' };
  // 126 and 127: the check itself could not be run, which says nothing about the release.
  const verdict = code === 126 || code === 127 ? 'unknown' : 'fail';
  return { verdict, reason: `the health command for ${name} ${reason}`, evidence: '' };
}

/** How this step proves a release; `health` as the caller wrote it. */
export function createProver(ports: Ports, health: string): (wanted: Switch) => Promise<Proof> {
  if (!isTargets(health)) return (wanted) => runCheck(ports, health, wanted);
  const { verify } = ports;
  if (verify === undefined) throw new UsageError('input `health`: targets cannot be probed here: give a command');
  return (wanted) => verify(health, wanted.to);
}
