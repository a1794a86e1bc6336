// Golden folders of scan-secrets: a repository written from the folder, scanned as a tree. Secrets are made at run time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeError } from '../../src/kernel/errors.ts';
import { systemDigest } from '../../src/ports/digest.ts';
import { createFingerprinter } from '../../src/scan-secrets/policy/fingerprint.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { testCases } from '../cases.ts';
import { createRepository, createWorld } from '../world.ts';
import { Recipes } from './token-recipes.ts';

type Inputs = Parameters<typeof scanSecrets.run>[0];

const BASE: Inputs = {
  scope: 'tree',
  path: undefined,
  base: undefined,
  artifacts: undefined,
  known: undefined,
  workflows: 'on',
  baseline: '.github/secrets-baseline.yml',
  rules: undefined,
  allow: undefined,
  'fail-on': 'high',
  sarif: undefined,
  annotations: 'on',
  shard: undefined,
  token: undefined,
  'working-directory': '.',
  config: '.github/plimsoll.yml',
  summary: 'on',
};

/** `{{ghp:1}}` and the like stand for values made from the number. */
function fill(text: string): string {
  const fingerprint = createFingerprinter(systemDigest, 'owner/repo');
  return text.replaceAll(/\{\{(\w+):(\d+)\}\}/g, (_, kind: string, seed: string) => {
    const recipes = new Recipes(Number(seed));
    const known = recipes.take('b62', 24);
    const made: Record<string, () => string> = {
      ghp: () => new Recipes(Number(seed)).github('ghp_'),
      fingerprint: () => fingerprint('github-classic-pat', new Recipes(Number(seed)).github('ghp_').slice(4)),
      sha1: () => systemDigest.sha1(new Recipes(Number(seed)).github('ghp_')),
      known: () => known,
      known64: () => Buffer.from(known).toString('base64'),
    };
    return made[kind]!();
  });
}

testCases('scan-secrets', async (folder) => {
  const { files, inputs } = JSON.parse(fill(readFileSync(join(folder, 'input.json'), 'utf8'))) as {
    files: Record<string, string>;
    inputs: Partial<Inputs>;
  };
  const { '.gitignore': ignore, ...rest } = files;
  const workspace = createRepository(ignore === undefined ? rest : { ...rest, '.gitignore': ignore });
  try {
    const { status, reason, outputs, evidence } = await scanSecrets.run(
      { ...BASE, ...inputs },
      createWorld(workspace).ports,
    );
    const findings = (
      evidence['findings'] as { rule: string; file: string; line: number; confidence: string; accepted: string }[]
    ).map(({ rule, file, line, confidence, accepted }) => ({ rule, file, line, confidence, accepted }));
    return { status, reason, fresh: outputs['new-findings'], findings };
  } catch (error) {
    return { error: describeError(error) };
  }
});
