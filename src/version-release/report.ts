// From what was planned, published or verified to the outcome of the step.
import type { Outcome } from '../kernel/outcome.ts';
import type { contract } from './contract.ts';
import type { ChosenPolicy } from './policy/choice.ts';
import type { NotStarted } from './publish/follow-up.ts';
import type { Release } from './publish/release.ts';
import { writeNotes } from './record/notes.ts';
import type { Records } from './record/records.ts';
import type { Plan } from './scheme/plan.ts';
import { writeSummary } from './summary.ts';
import type { Check } from './verify/cross-check.ts';

export interface Result {
  status: Outcome['status'];
  reason: string;
  plan: Plan;
  chosen: ChosenPolicy | undefined;
  records: Records | undefined;
  release: Release | undefined;
  checks: readonly Check[];
  notStarted: readonly NotStarted[];
  artifacts: readonly { name: string; sha256: string }[];
  next: string;
}

function writeOutputs({ plan, records, release }: Result): Outcome<typeof contract>['outputs'] {
  return {
    id: plan.id,
    version: plan.version ?? null,
    'previous-version': plan.previous?.version ?? null,
    bump: plan.bump,
    tag: plan.tag ?? null,
    sha: plan.sha,
    'short-sha': plan.sha.slice(0, 12),
    released: release?.draft === false,
    'release-id': release?.id ?? null,
    'release-url': release?.html_url ?? null,
    manifest: records?.manifest.path ?? null,
    checksums: records?.checksums.path ?? null,
    notes: plan.version === undefined ? null : writeNotes(plan.commits),
  };
}

/** The outcome with outputs, summary and evidence. */
export function writeOutcome(result: Result): Outcome<typeof contract> {
  const { status, reason, plan, chosen, checks, notStarted, artifacts, next } = result;
  const learned = chosen?.learned;
  return {
    status,
    reason,
    outputs: writeOutputs(result),
    summary: writeSummary({ title: reason, plan, chosen, checks, notStarted, next }),
    annotations: notStarted.map(({ workflow, why, remedy }) => ({
      level: 'notice' as const,
      message: `${workflow} waits for ${why}, which GITHUB_TOKEN does not set off: ${remedy}`,
    })),
    evidence: {
      id: plan.id,
      sha: plan.sha,
      version: plan.version ?? null,
      previous: plan.previous?.version ?? null,
      bump: plan.bump,
      policy: {
        name: chosen?.policy.name ?? '',
        learned: learned === undefined ? null : { seen: learned.seen, fits: learned.fits, ...learned.evidence },
      },
      explanations: plan.explanations,
      taken: plan.taken,
      artifacts: artifacts.map(({ name, sha256 }) => ({ name, sha256 })),
      checks,
      notStarted,
    },
  };
}
