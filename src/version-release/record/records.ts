// The records of a release on disk: `release.json` and `SHA256SUMS` in a folder of their own.
import { z } from 'zod';
import { UsageError } from '../../kernel/errors.ts';
import { folderOf } from '../../kernel/evidence.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Plan } from '../scheme/plan.ts';
import { CHECKSUMS_NAME, MANIFEST_NAME, type LocalArtifact } from './artifacts.ts';
import { writeChecksums } from './checksums.ts';
import { schemaWindow, writeManifest, type Manifest } from './manifest.ts';

export interface Records {
  manifest: LocalArtifact;
  checksums: LocalArtifact;
}

/** Where a project declares the database schema versions that it works with, as `{ "min": 40, "max": 42 }`. */
const SCHEMA_FILE = 'schema-window.json';

/** What the released commit itself declares, so that the window cannot differ from the code; null where it declares none. */
export async function readSchemaWindow(sha: string, { git }: Ports): Promise<Manifest['schema-window']> {
  const text = await git.text(['cat-file', 'blob', `${sha}:./${SCHEMA_FILE}`], { maxBytes: 65_536 });
  if (text === undefined) return null;
  const parsed = z
    .string()
    .transform((json, context): unknown => {
      try {
        return JSON.parse(json);
      } catch {
        context.issues.push({ code: 'custom', input: json, message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schemaWindow)
    .safeParse(text);
  if (parsed.success) return parsed.data;
  throw new UsageError(`${SCHEMA_FILE}: ${parsed.error.issues[0]?.message}: write { "min": 40, "max": 42 }`);
}

async function writeRecord(folder: string, name: string, text: string, ports: Ports): Promise<LocalArtifact> {
  const path = `${folder}/${name}`;
  await ports.files.write(path, text);
  return { name, path, size: Buffer.byteLength(text), sha256: ports.digest.sha256(text) };
}

/** The folder of a release's records. */
export function recordsFolderOf(plan: Pick<Plan, 'tag' | 'id'>, { runner }: Ports): string {
  return `${folderOf(runner)}/release/${(plan.tag ?? plan.id).replaceAll('/', '-')}`;
}

/** Writes records as they were published, so that they can be read like our own. */
export async function storeRecords(
  folder: string,
  texts: { manifest: string; checksums: string },
  ports: Ports,
): Promise<Records> {
  return {
    manifest: await writeRecord(folder, MANIFEST_NAME, texts.manifest, ports),
    checksums: await writeRecord(folder, CHECKSUMS_NAME, texts.checksums, ports),
  };
}

/** Writes the records of a planned release. Throws UsageError when the declared schema window is none. */
export async function writeRecords(plan: Plan, artifacts: readonly LocalArtifact[], ports: Ports): Promise<Records> {
  const { context } = ports.runner;
  const plain = artifacts.map(({ name, sha256 }) => ({ name, sha256 }));
  const manifest = writeManifest({
    schema: 'plimsoll/release/v1',
    id: plan.id,
    version: plan.version ?? null,
    tag: plan.tag ?? null,
    sha: plan.sha,
    ref: context.ref.slice(0, 300),
    actor: context.actor.slice(0, 300),
    run: context.runId === '' ? '' : `${context.serverUrl}/${context.repository}/actions/runs/${context.runId}`,
    time: new Date(plan.committedAt * 1000).toISOString(),
    artifacts: plain,
    'schema-window': await readSchemaWindow(plan.sha, ports),
  });
  const own = { name: MANIFEST_NAME, sha256: ports.digest.sha256(manifest) };
  return storeRecords(recordsFolderOf(plan, ports), { manifest, checksums: writeChecksums([...plain, own]) }, ports);
}
