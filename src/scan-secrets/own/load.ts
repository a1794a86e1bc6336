// Knows which policy files of a repository are read, and what follows from them.
import type { Ports } from '../../ports/ports.ts';
import { parseBaseline, type BaselineEntry } from '../policy/baseline.ts';
import { readTrusted, type Trusted } from '../policy/trusted.ts';
import { UsageError } from '../../kernel/errors.ts';
import { compilePattern } from './own-rule.ts';
import { withoutSecrets } from './silence.ts';
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
  readonly baseline: readonly BaselineEntry[];
};

const GITLEAKS = '.gitleaks.toml';
const IGNORE = '.gitleaksignore';
const DETECT_SECRETS = '.secrets.baseline';

/** Loads the baseline, own rules and what other scanners left, on pull requests from the base commit. */
export async function loadPolicy(
  ports: Pick<Ports, 'runner' | 'git' | 'files'>,
  named: { readonly rules: string | undefined; readonly baseline: string },
): Promise<Loaded> {
  const { rules, baseline } = named;
  const files = await readTrusted(ports, [
    ...new Set([...(rules === undefined ? [] : [rules]), GITLEAKS, IGNORE, DETECT_SECRETS, baseline]),
  ]);
  return withoutSecrets(files, () => compose(files, named, ports.runner.context.eventName));
}

function compose(
  files: Trusted,
  { rules, baseline }: { readonly rules: string | undefined; readonly baseline: string },
  eventName: string,
): Loaded {
  const policies = rules === undefined ? [] : [readNamed(files, rules, eventName)];
  const gitleaks = rules === GITLEAKS ? undefined : files.get(GITLEAKS);
  if (gitleaks !== undefined) policies.push(readGitleaks(gitleaks, GITLEAKS));
  const ignored = files.get(IGNORE);
  const listed = files.get(DETECT_SECRETS);
  const accepted = [
    ...(ignored === undefined ? [] : readGitleaksIgnore(ignored)),
    ...(listed === undefined ? [] : readSecretsBaseline(listed)),
  ];
  const places = new Map(accepted.map((place): [string, AcceptedPlace] => [`${place.file}:${place.line}`, place]));
  const paths = policies.flatMap((policy) => policy.paths).map((path) => compilePattern('allowlist path', path));
  const entries = files.get(baseline);
  return {
    rules: policies.flatMap((policy) => policy.rules),
    paths: [],
    notes: policies.flatMap((policy) => policy.notes),
    acceptPlace: (file, line) =>
      places.get(`${file}:${line}`)?.why ??
      (paths.some((path) => path.matcher(file).find()) ? 'allowed by .gitleaks.toml' : undefined),
    baseline: entries === undefined ? [] : parseBaseline(entries, baseline),
  };
}

function readNamed(files: Trusted, path: string, eventName: string): OwnPolicy {
  const text = files.get(path);
  if (text === undefined)
    throw new UsageError(
      `input \`rules\`: ${path} does not exist${eventName.startsWith('pull_request') ? ' at the base branch' : ''}`,
    );
  return path.endsWith('.toml') ? readGitleaks(text, path) : readOwnRules(text, path);
}
