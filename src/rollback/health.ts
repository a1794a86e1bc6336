// Knows what proves that a release is live: targets that are probed, or the caller's own check.
import { describeRelease } from '../domain/deployment.ts';
import { describeError, UsageError } from '../kernel/errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { Proof } from '../ports/verification.ts';
import { runBash } from './command.ts';
import type { Switch } from './steps/work.ts';

/** Lines that say nothing, in YAML as in Bash: blank ones, comments, the mark of a document. */
const SILENT = /^\s*(?:#.*|---\s*)?$/u;

/** What both readers of `health` see first; blank when there is nothing but comments. */
function readGist(health: string): string {
  const lines = health.split('\n');
  const first = lines.findIndex((line) => !SILENT.test(line));
  return first === -1 ? '' : lines.slice(first).join('\n').trim();
}

/**
 * Targets are a URL, the path of a YAML file, or YAML: a list, a mapping or their JSON, none of which begins a command. Anything
 * else is one.
 */
export function isTargets(health: string): boolean {
  const gist = readGist(health);
  return (
    /^https?:\/\/\S+$/u.test(gist) ||
    /^[\w./-]+\.ya?ml$/u.test(gist) ||
    /^(?:-|\w[\w-]*:)(?:\s|$)/u.test(gist) ||
    /^(?:\[\s*\{|\{\s*")/u.test(gist)
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

async function createProbe(ports: Ports, targets: string): Promise<(wanted: Switch) => Promise<Proof>> {
  if (ports.verify === undefined) throw new UsageError('input `health`: targets cannot be probed here: give a command');
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

/** How this step proves a release; `health` as the caller wrote it. Throws UsageError for what proves nothing or cannot be read. */
export async function createProver(ports: Ports, health: string): Promise<(wanted: Switch) => Promise<Proof>> {
  if (readGist(health) === '')
    throw new UsageError('input `health` holds comments alone, which prove nothing: give targets or a command');
  return isTargets(health) ? createProbe(ports, health) : (wanted) => runCheck(ports, health, wanted);
}
