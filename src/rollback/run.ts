// One run of rollback: gather what it needs, drive it to its end, report.
import { claimFor } from '../domain/ledger/lock.ts';
import { chooseLedger } from '../domain/ledger/place.ts';
import type { InputsOf } from '../kernel/contract.ts';
import { UsageError } from '../kernel/errors.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Room } from '../kernel/perform.ts';
import type { GitHub } from '../ports/github.ts';
import type { Ports } from '../ports/ports.ts';
import { runBash } from './command.ts';
import { compareConfiguration } from './configuration/compare.ts';
import { contract } from './contract.ts';
import { runDrill } from './drill/drill.ts';
import { drive } from './steps/drive.ts';
import { freeHold } from './free.ts';
import { createProver } from './health.ts';
import { reportRollback } from './report.ts';
import { createWork, type Order, type Tools } from './steps/work.ts';

type Inputs = InputsOf<typeof contract>;

const isOn = (toggle: string): boolean => toggle === 'on' || toggle === 'true';

async function createTools(inputs: Inputs, ports: Ports): Promise<Tools> {
  const place = chooseLedger(inputs.ledger, ports.runner.kind);
  const { command, health, token = '' } = inputs;
  if (command === undefined)
    throw new UsageError(
      'input `command` is missing: say how to put a release live, for example `command: ./switch.sh`',
    );
  if (health === undefined)
    throw new UsageError(
      'input `health` is missing: nothing counts as rolled back without a proof, for example `health: ./check.sh`',
    );
  return {
    ledger: ports.ledger(place, token),
    releases: ports.releases(place, token),
    clock: ports.clock,
    log: (line) => ports.runner.log(ports.redactor.clean(line)),
    switchTo: (wanted) => runBash(ports, command, wanted),
    compare: ({ to, from }) => compareConfiguration(ports.git, to, from, inputs.environment),
    prove: await createProver(ports, health),
  };
}

function createOrder(inputs: Inputs, ports: Ports): Order {
  const { environment, to = '', reason } = inputs;
  const { runner } = ports;
  const step = runner.variable('GITHUB_ACTION') ?? 'rollback';
  return {
    environment,
    claim: claimFor(runner.context, step, isOn(inputs.drill) ? 'drill' : 'rollback', ports.clock.now()),
    attempt: runner.context.runAttempt,
    to,
    expectedFrom: runner.variable('PLIMSOLL_EXPECTED_FROM') ?? '',
    reason,
    hold: isOn(inputs.hold),
    dryRun: isOn(inputs['dry-run']),
    schema: inputs['schema-window'],
    actor: runner.context.actor,
    url: '',
  };
}

/** GitHub's list of deployments, where the record is kept there. */
function connectList(inputs: Inputs, ports: Ports): GitHub | undefined {
  return chooseLedger(inputs.ledger, ports.runner.kind) === 'github' ? ports.github(inputs.token ?? '') : undefined;
}

async function run(inputs: Inputs, ports: Ports): Promise<Outcome<typeof contract>> {
  const freed = inputs['release-hold'];
  if (freed !== undefined) {
    const ledger = ports.ledger(chooseLedger(inputs.ledger, ports.runner.kind), inputs.token ?? '');
    return freeHold(ledger, inputs.environment, freed, isOn(inputs['dry-run']));
  }
  const work = createWork(createOrder(inputs, ports), await createTools(inputs, ports));
  if (isOn(inputs.drill)) return runDrill(work, ports, connectList(inputs, ports));
  return reportRollback(await drive(work), ports.clock.now());
}

export const rollback: Room<typeof contract> = { contract, run };
