// What the gates (coverage, secrets, environment variables) found, as one short line each.
import { z } from 'zod';
import type { Gate } from '../story/story.ts';
import { count, number, type Envelope } from './envelope.ts';

const coverageSchema = z.object({ linesCovered: number, linesTotal: number, patchCovered: number, patchTotal: number });
const secretsSchema = z.object({ findings: count, newFindings: count, high: count });
const environmentSchema = z.object({ variables: count, errors: count, warnings: count });

/** A share of lines floored to two decimals: 84.999 % must not read as 85 %. */
function formatShare(covered: number | undefined, total: number | undefined): string | undefined {
  if (covered === undefined || total === undefined || total <= 0) return undefined;
  return `${(Math.floor((covered * 10_000) / total) / 100).toFixed(2)} %`;
}

function describeCoverage(fields: unknown): string[] {
  const coverage = coverageSchema.parse(fields);
  const lines = formatShare(coverage.linesCovered, coverage.linesTotal);
  const patch = formatShare(coverage.patchCovered, coverage.patchTotal);
  return [...(lines ? [`lines ${lines}`] : []), ...(patch ? [`patch ${patch}`] : [])];
}

function describeSecrets(fields: unknown): string[] {
  const { findings, newFindings, high } = secretsSchema.parse(fields);
  return [
    ...(findings === undefined ? [] : [`findings ${findings}`]),
    ...(newFindings === undefined ? [] : [`new ${newFindings}`]),
    ...(high === undefined ? [] : [`high ${high}`]),
  ];
}

function describeEnvironment(fields: unknown): string[] {
  const { variables, errors, warnings } = environmentSchema.parse(fields);
  return [
    ...(variables === undefined ? [] : [`variables ${variables}`]),
    ...(errors === undefined ? [] : [`errors ${errors}`]),
    ...(warnings === undefined ? [] : [`warnings ${warnings}`]),
  ];
}

const GATES: Readonly<Record<string, { name: string; describe: (fields: unknown) => string[] }>> = {
  'enforce-coverage': { name: 'coverage', describe: describeCoverage },
  'scan-secrets': { name: 'secrets', describe: describeSecrets },
  'validate-env': { name: 'variables', describe: describeEnvironment },
};

/** A record that was refused, because the commit is held or the environment locked, keeps a deployment out like a gate. */
function readRefusal({ action, status, reason }: Envelope): { name: string; gate: Gate } | undefined {
  const isRefused = action === 'record-deployment' && (status === 'failed' || status === 'inconclusive');
  return isRefused ? { name: 'record', gate: { status, detail: reason } } : undefined;
}

/** The name and line of a gate, or nothing when the evidence is of another kind. A failed gate tells its reason. */
export function readGate(envelope: Envelope): { name: string; gate: Gate } | undefined {
  const known = GATES[envelope.action];
  if (known === undefined) return readRefusal(envelope);
  const numbers = known.describe(envelope.fields).join(', ');
  const isOpen = envelope.status === 'passed' || envelope.status === 'skipped';
  const detail = isOpen && numbers !== '' ? numbers : envelope.reason || numbers || envelope.status;
  return { name: known.name, gate: { status: envelope.status, detail } };
}
