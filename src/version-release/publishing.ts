// Publishing a plan: what goes to GitHub, in which order it is asked for, and what its answer means for the step.
import type { Ports } from '../ports/ports.ts';
import { isRefusal } from './publish/answer.ts';
import type { WantedAsset } from './publish/assets.ts';
import { findNotStarted, type NotStarted } from './publish/follow-up.ts';
import { publish } from './publish/publication.ts';
import { CHECKSUMS_NAME, MANIFEST_NAME, type LocalArtifact } from './record/artifacts.ts';
import { writeNotes } from './record/notes.ts';
import type { Records } from './record/records.ts';
import type { Result } from './report.ts';
import type { Plan } from './scheme/plan.ts';
import { adoptRecords } from './verify/adoption.ts';

export interface PublishRequest {
  artifacts: readonly LocalArtifact[];
  records: Records;
  publish: 'tag' | 'release';
  hasMajorTag: boolean;
  prefix: string;
  token: string;
}

const RECORDS = [MANIFEST_NAME, CHECKSUMS_NAME];

function findMajorTag(plan: Plan, { hasMajorTag, prefix }: PublishRequest): string | undefined {
  const isMoved = hasMajorTag && !plan.isPrerelease && plan.isHighestOfMajor;
  return isMoved ? `${prefix}${plan.version?.split('.')[0]}` : undefined;
}

/** Workflows of the checkout that wait for what was made here. */
async function findSilent(tag: string, isRelease: boolean, { files }: Ports): Promise<NotStarted[]> {
  const paths = await files.find(['.github/workflows/*.yml', '.github/workflows/*.yaml']);
  const read = paths.map(async (path) => ({
    name: path.split('/').at(-1) ?? path,
    text: await files.readText(path, 1024 * 1024),
  }));
  return findNotStarted(await Promise.all(read), tag, isRelease);
}

/** The files of the release, as assets to be. */
function listAssets({ artifacts, records }: PublishRequest, { files }: Ports): WantedAsset[] {
  return [...artifacts, records.manifest, records.checksums].map(({ name, path, sha256, size }) => ({
    name,
    sha256,
    size,
    read: () => files.read(path),
  }));
}

/** Publishes what was planned; `planned` is what the step says where nothing else is to be said. */
export async function publishPlan(planned: Result, request: PublishRequest, ports: Ports): Promise<Result> {
  const { plan } = planned;
  const { artifacts, records, token } = request;
  const tag = plan.tag ?? '';
  const isRelease = request.publish === 'release';
  const majorTag = findMajorTag(plan, request);
  const text = { tag, notes: writeNotes(plan.commits), isPrerelease: plan.isPrerelease, isLatest: plan.isHighest };
  const done = await publish(ports.github(token), {
    text,
    sha: plan.sha,
    isRelease,
    majorTag,
    assets: listAssets(request, ports),
    records: RECORDS,
    adopt: (release) => adoptRecords(release, { plan, artifacts, token }, ports),
  });
  if (isRefusal(done)) return { ...planned, status: 'failed', reason: done.refused, next: done.refused };
  const { release, adopted } = done;
  const published = adopted === undefined ? 'is published' : 'was published before and is complete';
  return {
    ...planned,
    reason: `${tag} ${isRelease ? published : 'is tagged'}: ${planned.reason}${majorTag === undefined ? '' : `; ${majorTag} moved to it`}`,
    release,
    records: adopted ?? records,
    notStarted: await findSilent(tag, isRelease, ports),
    next: isRelease
      ? 'Attest it with actions/attest and `subject-checksums`, then check it with `publish: verify`.'
      : 'Nothing to do.',
  };
}
