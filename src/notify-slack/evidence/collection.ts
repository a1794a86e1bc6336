// All evidence of a step together: later files of one kind replace earlier ones, unreadable ones are named.
import type { Gate, Health, Rollback } from '../story/story.ts';
import { parseEnvelope, text, type Envelope } from './envelope.ts';
import { readGate } from './gate.ts';
import { readHealth } from './health.ts';
import { readDeployment, readRelease, type DeploymentFacts, type ReleaseFacts } from './release.ts';
import { readRollback } from './rollback.ts';

export interface Collection {
  readonly gates: Readonly<Record<string, Gate>>;
  readonly health?: Health | undefined;
  readonly rollback?: Rollback | undefined;
  readonly release?: ReleaseFacts | undefined;
  readonly deployment?: DeploymentFacts | undefined;
  /** Which environment the evidence speaks of. */
  readonly environment?: string | undefined;
  /** One sentence for each file that could not be used. */
  readonly complaints: readonly string[];
}

const EMPTY: Collection = { gates: {}, complaints: [] };

/** The collection with one more envelope; evidence of an action that no message speaks of is let pass. */
function addEnvelope(collection: Collection, envelope: Envelope): Collection {
  const gate = readGate(envelope);
  const gates = gate === undefined ? collection.gates : { ...collection.gates, [gate.name]: gate.gate };
  return {
    ...collection,
    gates,
    environment: text.parse(envelope.fields['environment']) ?? collection.environment,
    health: readHealth(envelope) ?? collection.health,
    rollback: readRollback(envelope) ?? collection.rollback,
    release: readRelease(envelope) ?? collection.release,
    deployment: readDeployment(envelope) ?? collection.deployment,
  };
}

/** What all evidence files say together. @param files path and content, in the order given by the caller */
export function collectEvidence(files: readonly { path: string; content: string }[]): Collection {
  return files.reduce((collection, { path, content }) => {
    const envelope = parseEnvelope(content);
    if (typeof envelope !== 'string') return addEnvelope(collection, envelope);
    return { ...collection, complaints: [...collection.complaints, `${path} ${envelope}`] };
  }, EMPTY);
}
