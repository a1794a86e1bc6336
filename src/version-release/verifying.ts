// Verifying what was published for this commit: every place that speaks of it must say the same.
import type { Ports } from '../ports/ports.ts';
import type { ChosenPolicy } from './policy/choice.ts';
import type { LocalArtifact } from './record/artifacts.ts';
import { readSchemaWindow, recordsFolderOf, storeRecords, type Records } from './record/records.ts';
import type { Result } from './report.ts';
import type { Plan } from './scheme/plan.ts';
import { readChecksums } from './record/checksums.ts';
import { addIssuer, crossCheck, isAttested, type Check, type PublishedFacts } from './verify/cross-check.ts';
import { pickExhibits } from './verify/exhibits.ts';
import { askIssuer } from './verify/issuer.ts';
import { readPublished } from './verify/published.ts';

export interface VerifyRequest {
  plan: Plan;
  chosen: ChosenPolicy | undefined;
  artifacts: readonly LocalArtifact[];
  token: string;
}

/** Where attestations cannot be had their absence is a warning; anything else that could not be proved leaves the verdict open. */
function judge(checks: readonly Check[]): { status: keyof typeof NEXT; reason: string } {
  const named = (found: readonly Check[]): string => found.map(({ name, detail }) => `${name}: ${detail}`).join('; ');
  const failed = checks.filter(({ status }) => status === 'failed');
  if (failed.length > 0) return { status: 'failed', reason: named(failed) };
  const open = checks.filter(({ status }) => status === 'unknown');
  if (open.length > 0) return { status: 'inconclusive', reason: named(open) };
  const unavailable = checks.filter(({ status }) => status === 'unavailable');
  if (unavailable.length > 0) return { status: 'warned', reason: named(unavailable) };
  return { status: 'passed', reason: 'tag, manifest, checksums, assets and attestation agree' };
}

const NEXT = {
  failed: 'Do not deploy it; release the next version.',
  inconclusive: 'Do not deploy it before the line above is settled; then run this again.',
  warned: 'Check the files with `sha256sum -c SHA256SUMS`.',
  passed:
    'Where the line of the attestation leaves something open, run `gh attestation verify <file> --repo <owner>/<name>`.',
};

async function storePublished(
  plan: Plan,
  texts: { manifest: string | undefined; checksums: string | undefined },
  ports: Ports,
): Promise<Records | undefined> {
  const { manifest, checksums } = texts;
  if (manifest === undefined || checksums === undefined) return undefined;
  return storeRecords(recordsFolderOf(plan, ports), { manifest, checksums }, ports);
}

/** Asks for the issuer of the certificates where the attestations hold; with the checks as they are then. */
async function checkIssuer(
  checks: readonly Check[],
  { checksums, attested }: PublishedFacts,
  here: readonly LocalArtifact[],
  { plan, token }: VerifyRequest,
  ports: Ports,
): Promise<Check[]> {
  const sums = readChecksums(checksums ?? '');
  if (!checks.some(isAttested) || typeof sums === 'string' || typeof attested === 'string') return [...checks];
  const found = pickExhibits(sums, attested, here);
  if (found.status === 'complete')
    return addIssuer(checks, await askIssuer(found.exhibits, recordsFolderOf(plan, ports), token, ports));
  const reason = `${found.names.join(', ')} would have to be here: give the files with \`assets\``;
  return addIssuer(checks, { status: 'unasked', reason });
}

/** Compares the published release of the planned commit with itself, with the commit, and with the files given. */
export async function verifyRelease(request: VerifyRequest, ports: Ports): Promise<Result> {
  const { plan, chosen, artifacts, token } = request;
  const base = { plan, chosen, artifacts, records: undefined, release: undefined, checks: [], notStarted: [] };
  const failed = (reason: string): Result => ({ ...base, status: 'failed', reason, next: reason });
  if (!plan.isBegun || plan.tag === undefined || plan.version === undefined)
    return failed('this commit carries no version tag: check out the tag that is to be verified');
  const { id, sha, tag, version } = plan;
  const expected = { id, sha, tag, version, 'schema-window': await readSchemaWindow(sha, ports) };
  const published = await readPublished(expected, token, ports);
  if (published === undefined) return failed(`no release is published under ${plan.tag}: run \`publish: release\``);
  const { release, facts } = published;
  const records = await storePublished(plan, facts, ports);
  const known = { ...facts, local: artifacts };
  const here = records === undefined ? artifacts : [records.manifest, ...artifacts];
  const checks = await checkIssuer(crossCheck(known), known, here, request, ports);
  const { status, reason } = judge(checks);
  return {
    ...base,
    status,
    reason: `${plan.tag}: ${reason}`,
    release,
    records,
    checks,
    next: NEXT[status],
  };
}
