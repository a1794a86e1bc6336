// The manifest `release.json`: a whitelist of what a release says about itself, so that nothing else can leak into it.
import { parseJson } from '../../domain/json.ts';
import { z } from 'zod';

const short = z.string().max(300);
const artifact = z.strictObject({ name: short.min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/u) });
/** Schema versions of the database that the release works with, both ends included. */
export const schemaWindow = z
  .strictObject({ min: z.int().min(0), max: z.int().min(0) })
  .refine(({ min, max }) => min <= max, 'min must not be above max');

export const manifest = z.strictObject({
  schema: z.literal('plimsoll/release/v1'),
  id: short.min(1),
  /** Null for a commit that is deployed without being a release. */
  version: short.nullable(),
  tag: short.nullable(),
  sha: z.string().regex(/^[0-9a-f]{40}$/u),
  ref: short,
  actor: short,
  /** Address of the run that made it; blank in a local run. */
  run: z.string().max(1000),
  /** The committer date in UTC, the same for every rerun. */
  time: z.iso.datetime(),
  artifacts: z.array(artifact).max(1000),
  'schema-window': schemaWindow.nullable(),
});
export type Manifest = z.infer<typeof manifest>;
export type Artifact = z.infer<typeof artifact>;

/** The manifest as the text of `release.json`. Throws when a part is not of its form. */
export function writeManifest(facts: Manifest): string {
  return `${JSON.stringify(manifest.parse(facts), null, 2)}\n`;
}

/** Reads `release.json`; a sentence says what is wrong with it. */
export function readManifest(text: string): Manifest | string {
  const data = parseJson(text);
  if (data === undefined) return 'it is not JSON';
  const parsed = manifest.safeParse(data);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return `${issue?.path.join('.') || 'the document'}: ${issue?.message ?? 'unknown form'}`;
}
