// Knows whether a target can still be deployed: its commit, its tag, its artifacts and the database's schema.
import { describeRelease, type DeployedRelease } from '../../domain/deployment.ts';
import type { ArtifactFacts, ReleaseFacts } from '../../ports/releases.ts';
import { refuse, type Refusal } from './refusal.ts';
import { judgeSchema, type StatedSchema } from './schema-window.ts';

export type Preflight = { status: 'allowed'; notes: string[] } | { status: 'refused'; refusal: Refusal };

function judgeCommit(release: DeployedRelease, facts: ReleaseFacts): Refusal | undefined {
  const name = describeRelease(release);
  if (facts.merged === 'gone') {
    return refuse(
      'unmerged',
      `the commit ${release.sha} of ${name} is gone from the repository: deploy a release that still exists`,
    ).refusal;
  }
  if (facts.merged === 'no') {
    return refuse(
      'unmerged',
      `the commit ${release.sha} of ${name} is not on the default branch: merge it or pick another release`,
    ).refusal;
  }
  if (release.tag === '' || facts.tag === 'unasked') return undefined;
  if (facts.tag === 'gone')
    return refuse('tag-moved', `the tag ${release.tag} is gone: restore it on ${release.sha}`).refusal;
  if (facts.tag.at !== release.sha) {
    return refuse(
      'tag-moved',
      `the tag ${release.tag} is on ${facts.tag.at} now, it was deployed from ${release.sha}: name the release by its commit, after finding out who moved the tag`,
    ).refusal;
  }
  return undefined;
}

function judgeArtifact(release: DeployedRelease, artifact: ArtifactFacts): Refusal | undefined {
  const name = `${artifact.name} of ${describeRelease(release)}`;
  const recorded =
    artifact.name === 'release.json'
      ? release.manifest
      : release.artifacts.find((entry) => entry.name === artifact.name)?.sha256;
  if (artifact.status === 'expired') {
    return refuse('expired-artifact', `the artifact ${name} has expired: build the release again, or pick a newer one`)
      .refusal;
  }
  if (artifact.status === 'missing') {
    return refuse(
      'expired-artifact',
      `the artifact ${name} is nowhere to be found: build the release again, or pick another one`,
    ).refusal;
  }
  if (artifact.sha256 !== '' && artifact.sha256 !== recorded) {
    return refuse(
      'digest-differs',
      `the artifact ${name} has SHA-256 ${artifact.sha256}, on record is ${recorded ?? 'none'}: do not deploy it, find out who replaced it`,
    ).refusal;
  }
  return undefined;
}

function noteArtifacts(facts: ReleaseFacts): string {
  if (facts.artifacts === 'unasked') return 'artifacts: not checked, there is no store to ask here';
  if (facts.artifacts.length === 0) return 'artifacts: none on record, none checked';
  const unread = facts.artifacts.filter((artifact) => artifact.sha256 === '').map((artifact) => artifact.name);
  const digests = unread.length === 0 ? 'with the digest on record' : `digest not published for ${unread.join(', ')}`;
  return `artifacts: ${facts.artifacts.length} present, ${digests}`;
}

/** Judges what was found out about the target; the first reason against it refuses it, the notes say what was checked. */
export function judgePreflight(
  target: DeployedRelease,
  from: DeployedRelease | undefined,
  facts: ReleaseFacts,
  stated: StatedSchema,
): Preflight {
  const artifacts = facts.artifacts === 'unasked' ? [] : facts.artifacts;
  const refused =
    judgeCommit(target, facts) ??
    artifacts.map((artifact) => judgeArtifact(target, artifact)).find((refusal) => refusal !== undefined);
  if (refused !== undefined) return { status: 'refused', refusal: refused };
  const schema = judgeSchema(target, from, stated);
  if (schema.status === 'refused') return schema;
  const merged =
    facts.merged === 'yes' ? 'commit: on the default branch' : 'commit: not checked, there is no repository here';
  return { status: 'allowed', notes: [merged, noteArtifacts(facts), schema.note] };
}
