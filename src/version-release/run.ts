// One run of version-release: read the checkout, plan, write the records, publish or verify, outcome.
import type { InputsOf } from '../kernel/contract.ts';
import { UsageError } from '../kernel/errors.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { baseShaOf } from '../kernel/policy.ts';
import type { Room } from '../kernel/perform.ts';
import type { Ports } from '../ports/ports.ts';
import { findAskedTag } from './commits/asked-tag.ts';
import { readCheckout } from './commits/checkout.ts';
import { contract } from './contract.ts';
import { choosePolicy } from './policy/choice.ts';
import { POLICIES } from './policy/policy.ts';
import { publishPlan } from './publishing.ts';
import { gatherArtifacts } from './record/artifacts.ts';
import { writeRecords } from './record/records.ts';
import { writeOutcome, type Result } from './report.ts';
import { planRelease, type Plan } from './scheme/plan.ts';
import { spellingOf } from './scheme/spelling.ts';
import { verifyRelease } from './verifying.ts';

type Inputs = InputsOf<typeof contract>;

function checkRequest(inputs: Inputs, ports: Ports): void {
  if (inputs.publish === 'plan') return;
  if (inputs.token === undefined)
    throw new UsageError(`\`publish: ${inputs.publish}\` needs a token: write \`token: \${{ github.token }}\``);
  if (inputs.publish !== 'verify' && baseShaOf(ports.runner.context.payload) !== undefined)
    throw new UsageError(
      `a pull request may not publish: run \`publish: ${inputs.publish}\` on a push, and \`publish: plan\` here`,
    );
}

/** Why a planned version is the next: the person, the calendar, or the commit that weighs most. */
function describeCause({ scheme, bump }: Inputs, plan: Plan): string {
  if (bump !== undefined) return ', as `bump` asks';
  const first = plan.explanations.find((entry) => entry.bump === plan.bump);
  if (scheme !== 'semver' || plan.previous === undefined || first === undefined) return '';
  return `, because of ${first.sha.slice(0, 12)} (${first.rule})`;
}

/** What a plan says in one line. */
function describePlan(inputs: Inputs, plan: Plan): string {
  const since = plan.previous === undefined ? 'as the first release' : `after ${plan.previous.version}`;
  if (plan.version === undefined)
    return `nothing to release ${since}: no commit asks for one (${plan.explanations.length} looked at)`;
  if (plan.isBegun) return `${plan.tag} is on this commit already`;
  return `${plan.version} (${plan.bump}) ${since}${describeCause(inputs, plan)}`;
}

async function run(inputs: Inputs, ports: Ports): Promise<Outcome<typeof contract>> {
  checkRequest(inputs, ports);
  const { scheme, prefix, prerelease, bump, token, publish } = inputs;
  const spelling = spellingOf(scheme);
  const history = await readCheckout({ prefix, paths: inputs.paths ?? [], spelling, token }, ports);
  const chosen = scheme === 'semver' ? choosePolicy(inputs.policy, history) : undefined;
  const policy = chosen?.policy ?? POLICIES['conventional-patch'];
  const asked = publish === 'verify' ? findAskedTag(history, prerelease, ports.runner.context.ref) : undefined;
  const plan = planRelease(history, { scheme, prefix, policy, prerelease, bump, asked });
  const artifacts = await gatherArtifacts(ports.files, inputs.assets ?? []);
  if (publish === 'verify')
    return writeOutcome(await verifyRelease({ plan, chosen, artifacts, token: token ?? '' }, ports));
  const records = await writeRecords(publish === 'plan' ? { ...plan, tag: undefined } : plan, artifacts, ports);
  const planned: Result = {
    status: 'passed',
    reason: describePlan(inputs, plan),
    plan,
    chosen,
    records,
    release: undefined,
    checks: [],
    notStarted: [],
    artifacts,
    next:
      plan.version === undefined
        ? 'Give `bump: patch` to release it anyway.'
        : 'Give `publish: release` on the branch to release it.',
  };
  if (publish === 'plan' || plan.version === undefined) return writeOutcome(planned);
  const hasMajorTag = inputs['major-tag'] === 'on';
  return writeOutcome(
    await publishPlan(planned, { artifacts, records, publish, hasMajorTag, prefix, token: token ?? '' }, ports),
  );
}

export const versionRelease: Room<typeof contract> = { contract, run };
