// Knows what is on record about one deployment: which release, by whom, when, and what became of it.
import { z } from 'zod';

const sha = z.string().regex(/^[0-9a-f]{40}$/u, 'a full commit id of 40 lower-case digits');
const digest = z.string().regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in 64 lower-case digits');
const short = z.string().max(300);

/** The schema versions of the database that a release works with, both ends included. */
export const schemaWindow = z.strictObject({ min: z.int().min(0), max: z.int().min(0) });
export type SchemaWindow = z.infer<typeof schemaWindow>;

/** What a deployment keeps of a release: a whitelist, so that nothing else can leak into the record. */
export const deployedRelease = z.strictObject({
  id: short.min(1),
  sha,
  /** Blank when the release has none. */
  tag: short,
  version: short,
  /** SHA-256 of the release manifest; blank when there was none. */
  manifest: z.union([digest, z.literal('')]),
  artifacts: z.array(z.strictObject({ name: short.min(1), sha256: digest })).max(1000),
  schema: schemaWindow.nullable(),
});
export type DeployedRelease = z.infer<typeof deployedRelease>;

export const TASKS = ['deploy', 'rollback', 'drill'] as const;

/**
 * `started`: under way · `verified`: proved live at its time · `failed`, `cancelled`: ended otherwise · `superseded`: another
 * one began before this one ended, so that its end proves nothing.
 */
const DEPLOYMENT_STATES = ['started', 'verified', 'failed', 'cancelled', 'superseded'] as const;

/** GitHub's words for the state of a deployment that this suite uses. */
export type Announced = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';

export const deployment = z.strictObject({
  /** Run and step, the same in every attempt of a run: what makes a repeated step the same deployment. */
  key: short.min(1),
  /** Attempt of the run that began a rollback; unset where nobody needs to know. */
  attempt: z.string().max(40).optional(),
  /** Key of the deployment that a rollback replaced; null when none was on record. */
  from: short.nullable().optional(),
  /** Keys of later runs that went on where this one was killed: for them too it is done. */
  adopters: z.array(short).max(100),
  /** The ledger's id; blank until the ledger has given one. */
  id: z.string().max(40),
  task: z.enum(TASKS),
  release: deployedRelease,
  state: z.enum(DEPLOYMENT_STATES),
  actor: short,
  runUrl: z.string().max(1000),
  url: z.string().max(1000),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** SHA-256 of the evidence that proved the end; blank when the caller gave its word only. */
  evidence: z.union([digest, z.literal('')]),
  /** One line on how it ended. */
  note: z.string().max(1000),
  /** The state last written to the deployment's statuses; null before the first. */
  announced: z.enum(['in_progress', 'success', 'failure', 'error', 'inactive']).nullable(),
});
export type Deployment = z.infer<typeof deployment>;

/** What the deployment's statuses must say, given whether it is the one that is live. */
export function announcementOf(entry: Deployment, isCurrent: boolean): Announced {
  if (entry.state === 'started') return 'in_progress';
  if (entry.state === 'verified') return isCurrent ? 'success' : 'inactive';
  return entry.state === 'failed' ? 'failure' : 'error';
}

/** A release in one phrase for people: its version or tag where there is one, and always its id. */
export function describeRelease(release: Pick<DeployedRelease, 'id' | 'tag' | 'version'>): string {
  const name = release.tag || release.version;
  return name === '' || name === release.id ? release.id : `${name} (${release.id})`;
}
