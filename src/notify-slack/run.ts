// One run of notify-slack: reach, gather, tell, conclude.
import { UsageError } from '../kernel/errors.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Room } from '../kernel/perform.ts';
import type { Ports } from '../ports/ports.ts';
import { chooseAccess } from './access.ts';
import { concludeDelivery } from './conclusion.ts';
import { contract } from './contract.ts';
import { skip, type DeliveryResult } from './delivery/result.ts';
import { gatherMatter, type Inputs, type Matter } from './gathering.ts';
import { tellNote } from './note.ts';
import { previewMatter } from './preview.ts';
import { isPhase } from './story/event.ts';
import { tellPhase, type Telling } from './telling.ts';

/** What can be said of a step that never got as far as gathering. */
function nameMatter(inputs: Inputs): Pick<Matter, 'event' | 'environment' | 'key'> {
  return { event: inputs.event ?? 'message', environment: inputs.environment ?? '', key: inputs.deployment ?? '' };
}

async function preview(inputs: Inputs, ports: Ports): Promise<Outcome<typeof contract>> {
  const isAsked = inputs.event !== undefined || inputs.text !== undefined || (inputs.evidence ?? []).length > 0;
  const matter = isAsked ? await gatherMatter(inputs, ports) : undefined;
  return concludeDelivery(previewMatter(inputs, matter, ports), matter ?? nameMatter(inputs), inputs);
}

async function run(inputs: Inputs, ports: Ports): Promise<Outcome<typeof contract>> {
  const startedAt = ports.clock.now();
  if (inputs.preview === 'on') return preview(inputs, ports);
  const access = chooseAccess(inputs, ports.runner.context);
  if (access.status === 'wrong') throw new UsageError(access.reason);
  if (access.status === 'withheld') return concludeDelivery(skip(access.reason), nameMatter(inputs), inputs);
  if (access.status === 'missing') {
    const missing: DeliveryResult = { delivered: 'no', reason: access.reason, notes: [] };
    return concludeDelivery(missing, nameMatter(inputs), inputs);
  }
  const matter = await gatherMatter(inputs, ports);
  const budget = { clock: ports.clock, deadline: startedAt + inputs.timeout };
  const telling: Telling = { inputs, matter, access, budget, startedAt };
  const result = await (isPhase(matter.event) ? tellPhase(telling, ports) : tellNote(telling, ports));
  return concludeDelivery(result, matter, inputs);
}

export const notifySlack: Room<typeof contract> = { contract, run };
