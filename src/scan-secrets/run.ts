// One run of scan-secrets: gather, mask, decide, outcome.
import type { InputsOf } from '../kernel/contract.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Room } from '../kernel/perform.ts';
import type { Ports } from '../ports/ports.ts';
import { contract } from './contract.ts';
import { compileScanner } from './engine/scanner.ts';
import { gather } from './gather/gather.ts';
import { createInspection } from './inspect.ts';
import { createKnownSearch, readKnownValues } from './known/values.ts';
import { judge } from './judge.ts';
import { writeAnnotations } from './report/annotations.ts';
import { writeSarif } from './report/sarif.ts';
import { TOKEN_RULES } from './rules/all.ts';
import { pickPlan } from './scope.ts';
import { STRUCTURES } from './structures/all.ts';
import { writeSummary } from './summary.ts';
import { countFindings } from './verdict.ts';

type Contract = typeof contract;

async function run(inputs: InputsOf<Contract>, ports: Ports): Promise<Outcome<Contract>> {
  const { scope, base, artifacts, sarif } = inputs;
  const plan = pickPlan({ scope, base, hasArtifacts: artifacts !== undefined }, ports.runner.context);
  const known = readKnownValues(inputs.known ?? '');
  for (const value of known.values) ports.redactor.add(value);
  const scanner = compileScanner(TOKEN_RULES, STRUCTURES);
  const inspect = createInspection(scanner, createKnownSearch(known.values), inputs.workflows === 'on');
  const [index = 1, count = 1] = (inputs.shard ?? '1/1').split('/').map(Number);
  const gathering = await gather(inspect, ports, plan, {
    paths: inputs.path,
    artifacts,
    shard: { index, count },
    token: inputs.token,
  });
  if (known.tooShort > 0)
    gathering.notes.push(
      `${known.tooShort} values of \`known\` are shorter than 8 characters: they are not searched for`,
    );
  const { findings, verdict, notes, stale, expired } = await judge(gathering, inputs, ports);
  if (sarif !== undefined) await ports.files.write(sarif, `${JSON.stringify(writeSarif(findings), null, 1)}\n`);
  const { files, bytes, commits } = gathering;
  const counts = countFindings(findings);
  return {
    ...verdict,
    outputs: {
      findings: counts.all,
      'new-findings': counts.fresh,
      high: counts.high,
      medium: counts.medium,
      low: counts.low,
      'scanned-files': files,
      'scanned-bytes': bytes,
      'scanned-commits': commits,
      sarif: sarif ?? null,
    },
    summary: writeSummary(verdict, findings, gathering, notes),
    annotations: inputs.annotations === 'on' ? writeAnnotations(findings) : [],
    evidence: {
      scope: plan.scope,
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
