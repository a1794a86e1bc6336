// An attestation as actions/attest makes one: a statement in an envelope, signed by the key of a short-lived certificate.
import { createSign, X509Certificate } from 'node:crypto';
import { makeCertificate } from '../health/certificates.ts';

export interface BundleWish {
  sha256: string;
  /** Further files of the same attestation. */
  others?: readonly string[];
  sha: string;
  /** Address of the repository. */
  repository: string;
  /** The workflow that the certificate is made out to. */
  signer?: string;
  issuer?: string;
  /** What the certificate says where it says something else than the statement. */
  certified?: { repository?: string; sha?: string };
  predicateType?: string;
  /** Changes the statement after it was signed. */
  forge?: (statement: string) => string;
}

const FULCIO = '2b0601040183bf3001';
const TYPE = 'application/vnd.in-toto+json';

export function makeBundle(wish: BundleWish): object {
  const { sha256, sha, repository, predicateType = 'https://slsa.dev/provenance/v1' } = wish;
  const { certified, signer = `${repository}/.github/workflows/release.yml@refs/heads/main` } = wish;
  const pair = makeCertificate({
    name: 'sigstore-intermediate',
    uri: signer,
    facts: {
      [`${FULCIO}08`]: wish.issuer ?? 'https://token.actions.githubusercontent.com',
      [`${FULCIO}0c`]: certified?.repository ?? repository,
      [`${FULCIO}0d`]: certified?.sha ?? sha,
    },
  });
  const workflow = { ref: 'refs/heads/main', repository, path: '.github/workflows/release.yml' };
  const buildDefinition = {
    buildType: 'https://actions.github.io/buildtypes/workflow/v1',
    externalParameters: { workflow },
    resolvedDependencies: [{ uri: `git+${repository}@refs/heads/main`, digest: { gitCommit: sha } }],
  };
  const statement = JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [sha256, ...(wish.others ?? [])].map((file) => ({ name: 'file', digest: { sha256: file } })),
    predicateType,
    predicate: { buildDefinition, runDetails: {} },
  });
  const signed = Buffer.from(`DSSEv1 ${TYPE.length} ${TYPE} ${Buffer.byteLength(statement)} ${statement}`);
  const sent = wish.forge?.(statement) ?? statement;
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      certificate: { rawBytes: new X509Certificate(pair.cert).raw.toString('base64') },
      tlogEntries: [],
    },
    dsseEnvelope: {
      payload: Buffer.from(sent).toString('base64'),
      payloadType: TYPE,
      signatures: [{ sig: createSign('sha256').update(signed).sign(pair.privateKey).toString('base64') }],
    },
  };
}
