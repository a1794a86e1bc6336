// Knows which policy files of a repository are read, and from where.
import type { Ports } from '../../ports/ports.ts';
import { readTrusted } from '../policy/trusted.ts';
import { UsageError } from '../../kernel/errors.ts';
import { compilePattern } from './own-rule.ts';
import {
  readGitleaks,
  readGitleaksIgnore,
  readOwnRules,
  readSecretsBaseline,
  type AcceptedPlace,
  type OwnPolicy,
} from './policy.ts';

export type Loaded = OwnPolicy & {
  /** Why a place is accepted, or undefined. */
  readonly acceptPlace: (file: string, line: number) => string | undefined;
};

/** Loads own rules and what other scanners left, on pull requests from the base commit. */
export async function loadPolicy(
  ports: Pick<Ports, 'runner' | 'git' | 'files'>,
  rules: string | undefined,
): Promise<Loaded> {
  const policies: OwnPolicy[] = [];
  if (rules !== undefined) policies.push(await readNamed(ports, rules));
  const gitleaks = rules === '.gitleaks.toml' ? undefined : await readTrusted(ports, '.gitleaks.toml');
  if (gitleaks !== undefined) policies.push(readGitleaks(gitleaks, '.gitleaks.toml'));
  const ignored = await readTrusted(ports, '.gitleaksignore');
  const baseline = await readTrusted(ports, '.secrets.baseline');
  const places = new Map<string, AcceptedPlace>();
  const accepted = [
    ...(ignored === undefined ? [] : readGitleaksIgnore(ignored)),
    ...(baseline === undefined ? [] : readSecretsBaseline(baseline)),
  ];
  for (const place of accepted) places.set(`${place.file}:${place.line}`, place);
  const paths = policies.flatMap((policy) => policy.paths).map((path) => compilePattern('allowlist path', path));
  return {
    rules: policies.flatMap((policy) => policy.rules),
    paths: [],
    notes: policies.flatMap((policy) => policy.notes),
    acceptPlace: (file, line) =>
      places.get(`${file}:${line}`)?.why ??
      (paths.some((path) => path.matcher(file).find()) ? 'allowed by .gitleaks.toml' : undefined),
  };
}

async function readNamed(ports: Pick<Ports, 'runner' | 'git' | 'files'>, path: string): Promise<OwnPolicy> {
  const text = await readTrusted(ports, path);
  if (text === undefined)
    throw new UsageError(
      `input \`rules\`: ${path} does not exist${ports.runner.context.eventName.startsWith('pull_request') ? ' at the base branch' : ''}`,
    );
  return path.endsWith('.toml') ? readGitleaks(text, path) : readOwnRules(text, path);
}
