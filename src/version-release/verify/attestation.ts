// Whether an attestation is about this file, this commit and this repository, and signed by the key of a certificate that says so too.
import { z } from 'zod';
import type { Signatures } from '../../ports/signature.ts';
import { readIdentity } from './certificate.ts';

/** What is to be attested; `repository` as its address. */
export interface Subject {
  sha256: string;
  sha: string;
  repository: string;
}

export type Attested =
  /** `signer` is the workflow that the certificate names; `bundle` is the attestation as the server gave it. */
  | { status: 'proved'; signer: string; bundle: unknown; predicateType: string }
  /** There is one, and it is about something else or not signed as it says. */
  | { status: 'wrong'; reason: string }
  /** There is none that tells how the file was built. */
  | { status: 'missing'; reason: string };

const bundle = z.object({
  verificationMaterial: z.object({
    certificate: z.object({ rawBytes: z.base64() }).optional(),
    x509CertificateChain: z.object({ certificates: z.array(z.object({ rawBytes: z.base64() })).min(1) }).optional(),
  }),
  dsseEnvelope: z.object({
    payload: z.base64(),
    payloadType: z.string(),
    signatures: z.array(z.object({ sig: z.base64() })).min(1),
  }),
});
type Bundle = z.infer<typeof bundle>;

const statement = z.object({
  subject: z.array(z.object({ digest: z.record(z.string(), z.string()) })),
  predicateType: z.string(),
  predicate: z.unknown(),
});
/** https://slsa.dev/provenance/v1, as GitHub fills it in. */
const PROVENANCE = /^https:\/\/slsa\.dev\/provenance\/v1(?:\.\d+)?$/u;
const provenance = z.object({
  buildDefinition: z.object({
    externalParameters: z.object({ workflow: z.object({ repository: z.string() }) }),
    resolvedDependencies: z.array(z.object({ digest: z.object({ gitCommit: z.string() }).partial().optional() })),
  }),
});
const IN_TOTO = 'application/vnd.in-toto+json';
/** GitHub vouches for its workflows under this name, on its own and on its customers' servers. */
const ISSUER = /^https:\/\/token\.actions\.[a-z0-9.-]+$/u;

const decode = (base64: string): Uint8Array => Buffer.from(base64, 'base64');

/** What a signature of an envelope signs: type and payload, each with its length (DSSE 1.0). */
function encodeSigned({ payloadType, payload }: Bundle['dsseEnvelope']): Uint8Array {
  const body = decode(payload);
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${body.length} `;
  return Buffer.concat([Buffer.from(head), body]);
}

function readStatement({ dsseEnvelope }: Bundle): z.infer<typeof statement> | undefined {
  if (dsseEnvelope.payloadType !== IN_TOTO) return undefined;
  try {
    return statement.safeParse(JSON.parse(new TextDecoder().decode(decode(dsseEnvelope.payload)))).data;
  } catch {
    return undefined;
  }
}

function listStatementFaults(said: z.infer<typeof statement>, wanted: Subject): string[] {
  const built = provenance.safeParse(said.predicate).data?.buildDefinition;
  const repository = built?.externalParameters.workflow.repository ?? '';
  const commits = (built?.resolvedDependencies ?? []).map(({ digest }) => digest?.gitCommit);
  const isAbout = said.subject.some(({ digest }) => digest['sha256'] === wanted.sha256);
  return [
    ...(isAbout ? [] : ['it is about another file']),
    ...(repository === wanted.repository ? [] : [`it names ${repository || 'no repository'} as the repository`]),
    ...(commits.includes(wanted.sha) ? [] : [`it was not built from ${wanted.sha.slice(0, 12)}`]),
  ];
}

function listSignatureFaults(found: Bundle, wanted: Subject, { isSignedBy }: Signatures): string[] {
  const { certificate, x509CertificateChain: chain } = found.verificationMaterial;
  const raw = certificate?.rawBytes ?? chain?.certificates[0]?.rawBytes;
  if (raw === undefined) return ['it carries no certificate'];
  const signed = encodeSigned(found.dsseEnvelope);
  const isSigned = found.dsseEnvelope.signatures.every(({ sig }) => isSignedBy(decode(raw), signed, decode(sig)));
  const { signer, issuer, repository, sha } = readIdentity(decode(raw));
  return [
    ...(isSigned ? [] : ['its signature is not by the key of its certificate']),
    ...(signer.startsWith(`${wanted.repository}/.github/workflows/`)
      ? []
      : [`its certificate is made out to ${signer || 'nobody'}`]),
    ...(ISSUER.test(issuer) ? [] : [`its certificate names ${issuer || 'nobody'} as the one who vouches for it`]),
    ...(repository === wanted.repository && sha === wanted.sha ? [] : ['its certificate is of another commit']),
  ];
}

/** Judges all attestations that a server has for one file; one that holds is enough. */
export function judgeAttestations(found: readonly unknown[], wanted: Subject, signatures: Signatures): Attested {
  const faults: string[] = [];
  for (const entry of found) {
    const read = bundle.safeParse(entry).data;
    const said = read === undefined ? undefined : readStatement(read);
    if (read === undefined || said === undefined || !PROVENANCE.test(said.predicateType)) continue;
    const wrong = [...listStatementFaults(said, wanted), ...listSignatureFaults(read, wanted, signatures)];
    const raw =
      read.verificationMaterial.certificate ?? read.verificationMaterial.x509CertificateChain?.certificates[0];
    if (wrong.length === 0) {
      const { signer } = readIdentity(decode(raw?.rawBytes ?? ''));
      return { status: 'proved', signer, bundle: entry, predicateType: said.predicateType };
    }
    faults.push(wrong.join(', '));
  }
  if (faults.length > 0) return { status: 'wrong', reason: faults[0] ?? '' };
  const reason = found.length === 0 ? 'there is none' : 'none of them is a build provenance that can be read';
  return { status: 'missing', reason };
}
