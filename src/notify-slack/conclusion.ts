// What a delivery means for the step: a message that is not delivered never fails a deployment unless it is required.
import type { Outcome, Status } from '../kernel/outcome.ts';
import type { contract } from './contract.ts';
import type { DeliveryResult } from './delivery/result.ts';
import type { Inputs, Matter } from './gathering.ts';
import { writeSummary } from './summary.ts';

type Verdict = Outcome<typeof contract>;

function chooseStatus({ delivered, notes }: DeliveryResult, isRequired: boolean): Status {
  if (delivered === 'no') return isRequired ? 'failed' : 'warned';
  if (delivered === 'skipped') return 'skipped';
  return delivered === 'fallback' || notes.length > 0 ? 'warned' : 'passed';
}

function writeReason(result: DeliveryResult, isRequired: boolean): string {
  const notes = result.notes.map((note) => `; ${note}`).join('');
  if (result.delivered !== 'no') return `${result.reason}${notes}`;
  const consequence = isRequired ? '' : ' The deployment is not affected.';
  return `Slack does not have the message: ${result.reason}${notes}.${consequence}`;
}

/** The outcome of a step. */
export function concludeDelivery(
  result: DeliveryResult,
  matter: Pick<Matter, 'event' | 'environment' | 'key'>,
  inputs: Pick<Inputs, 'required'>,
): Verdict {
  const isRequired = inputs.required === 'on';
  const { channel = '', ts = '', permalink = '' } = result.post ?? {};
  const title = [matter.environment, matter.event].filter((part) => part !== '').join(': ');
  const isWithheld = result.delivered === 'skipped';
  return {
    status: chooseStatus(result, isRequired),
    reason: writeReason(result, isRequired),
    outputs: { delivered: result.delivered, channel, ts, permalink },
    summary: writeSummary(title, result),
    annotations: isWithheld ? [{ level: 'notice', message: result.reason, title: 'Slack' }] : [],
    evidence: {
      event: matter.event,
      environment: matter.environment,
      deployment: matter.key,
      standing: result.standing ?? null,
      delivered: result.delivered,
      channel,
      ts,
      permalink,
      message: result.message ?? null,
      notes: result.notes,
    },
  };
}
