// One run of scan-secrets: gather, mask, decide, outcome.
import type { InputsOf } from '../kernel/contract.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Room } from '../kernel/perform.ts';
import type { Ports } from '../ports/ports.ts';
import { contract } from './contract.ts';
import { readShard } from './gather/shard.ts';
import { gather } from './gather/gather.ts';
import { judge } from './judge.ts';
import { countOutputs } from './outputs.ts';
import { prepare } from './prepare.ts';
import { writeAnnotations } from './report/annotations.ts';
import { writeSarif } from './report/sarif.ts';
import { pickPlan } from './scope.ts';
import { writeSummary } from './summary.ts';
import { findRange } from './versions/range.ts';

type Contract = typeof contract;

async function run(inputs: InputsOf<Contract>, ports: Ports): Promise<Outcome<Contract>> {
  const { scope, base, artifacts, sarif, token } = inputs;
  const shard = readShard(inputs.shard);
  const plan = pickPlan({ scope, base, hasArtifacts: artifacts !== undefined }, ports.runner.context);
  // The base has to be here before the policy is read from it.
  const range = await findRange(ports.git, plan, token);
  const [prepared, folder = ''] = await Promise.all([
    prepare(inputs, ports),
    ports.git.text(['rev-parse', '--show-prefix']),
  ]);
  const wanted = { paths: inputs.path, artifacts, shard, token, range, folder };
  const gathering = await gather(prepared.inspect, ports, plan, wanted);
  gathering.notes.push(...prepared.notes);
  const judged = await judge(gathering, prepared.policy, inputs, ports, plan, range);
  const { findings, verdict, notes, stale, expired } = judged;
  // GitHub counts places from the top of the repository.
  const placed = findings.map((finding) => ({ ...finding, file: folder + finding.file }));
  if (sarif !== undefined) await ports.files.write(sarif, `${JSON.stringify(writeSarif(placed), null, 1)}\n`);
  const { files, bytes, commits } = gathering;
  return {
    ...verdict,
    outputs: countOutputs(findings, gathering, sarif),
    summary: writeSummary(verdict, findings, gathering, notes),
    annotations: inputs.annotations === 'on' ? writeAnnotations(placed) : [],
    evidence: {
      scope: plan.scope,
      ...(inputs.shard === undefined ? {} : { shard: `${shard.index}/${shard.count}` }),
      ...(sarif === undefined ? {} : { sarif }),
      notes,
      scanned: { files, bytes, commits },
      skipped: gathering.skipped,
      findings,
      stale,
      expired,
    },
  };
}

export const scanSecrets: Room<Contract> = { contract, run };
