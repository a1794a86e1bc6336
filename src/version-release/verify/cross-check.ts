// What a published release says about itself in five places, compared: tag, manifest, checksums, assets, attestation.
import { countThings } from '../../domain/wording.ts';
import { CHECKSUMS_NAME, MANIFEST_NAME } from '../record/artifacts.ts';
import { readChecksums } from '../record/checksums.ts';
import { readManifest, type Artifact, type Manifest } from '../record/manifest.ts';
import type { Attested } from './attestation.ts';
import type { Issuer } from './issuer.ts';

export interface Check {
  name: string;
  /** `unknown`: nothing could be proved either way. `unavailable`: this server keeps nothing that could. */
  status: 'passed' | 'failed' | 'unknown' | 'unavailable';
  detail: string;
}

const ATTESTATION = 'attestation';

export interface PublishedFacts {
  /** What this commit is, from the checkout. */
  expected: Pick<Manifest, 'id' | 'sha' | 'schema-window'> & { tag: string; version: string };
  /** The commit the tag is on at GitHub. */
  tagSha: string | undefined;
  /** Texts of the records among the assets. */
  manifest: string | undefined;
  checksums: string | undefined;
  /** Every asset; its digest is undefined when neither GitHub states one nor the bytes could be had. */
  assets: readonly { name: string; sha256: string | undefined }[];
  /** Files built or kept by the caller that must be the same. */
  local: readonly Artifact[];
  /** Per digest what its attestations prove; `unavailable` where the server keeps none, `forbidden` where the token may not ask. */
  attested: ReadonlyMap<string, Attested> | 'unavailable' | 'forbidden';
}

const check = (name: string, faults: readonly string[], proof: string): Check =>
  faults.length === 0
    ? { name, status: 'passed', detail: proof }
    : { name, status: 'failed', detail: faults.join('; ') };

function checkManifest({ expected, manifest, checksums }: PublishedFacts): Check {
  if (manifest === undefined) return check('manifest', [`the release has no ${MANIFEST_NAME}`], '');
  const read = readManifest(manifest);
  if (typeof read === 'string') return check('manifest', [`${MANIFEST_NAME} cannot be read: ${read}`], '');
  const faults = (['id', 'sha', 'tag', 'version', 'schema-window'] as const)
    .map((key) => ({ key, said: JSON.stringify(read[key]), due: JSON.stringify(expected[key]) }))
    .filter(({ said, due }) => said !== due)
    .map(({ key, said, due }) => `${key} is ${said}, not ${due}`);
  const sums = checksums === undefined ? undefined : readChecksums(checksums);
  const files = typeof sums === 'object' ? sums.filter(({ name }) => name !== MANIFEST_NAME) : [];
  const known = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  const own = new Set(read.artifacts.map(({ name }) => name));
  const differing = read.artifacts.filter(({ name, sha256 }) => known.get(name) !== sha256).map(({ name }) => name);
  const unknown = files.filter(({ name }) => !own.has(name)).map(({ name }) => name);
  const stray = [
    ...(differing.length === 0 ? [] : [`${CHECKSUMS_NAME} says otherwise of ${differing.join(', ')}`]),
    ...(unknown.length === 0 ? [] : [`${CHECKSUMS_NAME} lists ${unknown.join(', ')}, and it does not`]),
  ];
  return check('manifest', [...faults, ...stray], `${expected.version} at ${expected.sha.slice(0, 12)}`);
}

function readSums({ checksums }: PublishedFacts): Artifact[] | string {
  return checksums === undefined ? `the release has no ${CHECKSUMS_NAME}` : readChecksums(checksums);
}

function checkChecksums(sums: readonly Artifact[], { assets }: PublishedFacts): Check {
  const names = new Set(assets.map(({ name }) => name));
  const listed = new Set(sums.map(({ name }) => name));
  const faults = [
    ...(listed.has(MANIFEST_NAME) ? [] : [`${MANIFEST_NAME} is not listed`]),
    ...sums.filter(({ name }) => !names.has(name)).map(({ name }) => `${name} is listed and no asset`),
    ...[...names]
      .filter((name) => name !== CHECKSUMS_NAME && !listed.has(name))
      .map((name) => `${name} is an asset and not listed`),
    ...(listed.size === sums.length ? [] : ['a name is listed twice']),
  ];
  return check('checksums', faults, `${countThings(sums.length, 'file')} listed, each an asset`);
}

function checkAssets(sums: readonly Artifact[], { assets, local }: PublishedFacts): Check {
  const stated = new Map(assets.map(({ name, sha256 }) => [name, sha256]));
  const listed = new Map(sums.map(({ name, sha256 }) => [name, sha256]));
  const wrong = sums.filter(({ name, sha256 }) => stated.get(name) !== undefined && stated.get(name) !== sha256);
  const foreign = local.filter(({ name, sha256 }) => listed.get(name) !== sha256);
  const faults = [
    ...wrong.map(({ name }) => `${name} has another digest`),
    ...foreign.map(({ name }) => `the local ${name} is not the published one`),
  ];
  const unproved = sums.filter(({ name }) => stated.get(name) === undefined).map(({ name }) => name);
  if (faults.length > 0 || unproved.length === 0)
    return check('assets', faults, `${countThings(sums.length, 'digest')} ${sums.length === 1 ? 'agrees' : 'agree'}`);
  return { name: 'assets', status: 'unknown', detail: `no digest could be had of ${unproved.join(', ')}` };
}

/** Proved is what the certificate's key signed; who issued the certificate is for a tool that knows Sigstore's roots. */
function checkAttestation(sums: readonly Artifact[], { attested, expected }: PublishedFacts): Check {
  const name = ATTESTATION;
  if (attested === 'forbidden')
    return {
      name,
      status: 'unknown',
      detail: 'GitHub refuses to show the attestations (403): give the job `attestations: read`',
    };
  if (attested === 'unavailable')
    return {
      name,
      status: 'unavailable',
      detail: 'this server keeps no attestations for this repository: only the checksums hold',
    };
  const signers = new Set<string>();
  const open: string[] = [];
  for (const file of sums) {
    const judged = attested.get(file.sha256) ?? { status: 'missing' as const, reason: 'it was not asked for' };
    if (judged.status === 'wrong') return check(name, [`of ${file.name}: ${judged.reason}`], '');
    if (judged.status === 'proved') signers.add(judged.signer);
    else open.push(`${file.name} (${judged.reason})`);
  }
  if (open.length > 0)
    return {
      name,
      status: 'unknown',
      detail: `none for ${open.join(', ')}: run actions/attest with \`subject-checksums\``,
    };
  return {
    name,
    status: 'passed',
    detail: `each of ${countThings(sums.length, 'digest')} is attested as built from ${expected.sha.slice(0, 12)} and signed by the key of a certificate made out to ${[...signers].join(', ')}`,
  };
}

/** The checks with what the issuer of the certificates says, which is part of the attestation once that holds. */
export function addIssuer(checks: readonly Check[], issuer: Issuer): Check[] {
  const said = {
    proved: '; `gh attestation verify` proves who issued that certificate, and the transparency log',
    refused: '',
    unasked:
      '; not checked here: who issued that certificate, and the transparency log, which `gh attestation verify` does',
  }[issuer.status];
  return checks.map((entry) => {
    if (!isAttested(entry)) return entry;
    if (issuer.status === 'refused') return { ...entry, status: 'failed', detail: issuer.reason };
    const why = issuer.status === 'unasked' ? ` (${issuer.reason})` : '';
    return { ...entry, detail: `${entry.detail}${said}${why}` };
  });
}

/** Whether this is the check of the attestations, and they hold as far as they speak for themselves. */
export const isAttested = ({ name, status }: Check): boolean => name === ATTESTATION && status === 'passed';

/** One check per place. Checks that need the checksums fail with them. */
export function crossCheck(facts: PublishedFacts): Check[] {
  const { expected, tagSha } = facts;
  const moved = tagSha === expected.sha ? [] : [`${expected.tag} is on ${tagSha ?? 'nothing'}, not on ${expected.sha}`];
  const tag = check('tag', moved, `${expected.tag} is on ${expected.sha.slice(0, 12)}`);
  const sums = readSums(facts);
  const rest =
    typeof sums === 'string'
      ? [check('checksums', [sums], '')]
      : [checkChecksums(sums, facts), checkAssets(sums, facts), checkAttestation(sums, facts)];
  return [tag, checkManifest(facts), ...rest];
}
