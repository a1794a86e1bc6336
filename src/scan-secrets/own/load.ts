// Knows which policy files of a repository are read, and what follows from them.
import type { Ports } from '../../ports/ports.ts';
import { parseBaseline, type BaselineEntry } from '../policy/baseline.ts';
import { readTrusted, type Trusted } from '../policy/trusted.ts';
import { UsageError } from '../../kernel/errors.ts';
import { withoutSecrets } from './silence.ts';
import { groupBy } from '../gather/found.ts';
import { BY_PLACE, isAccepted, readGitleaksIgnore, readSecretsBaseline, type Placed } from './places.ts';
import type { OwnPolicy } from './policy.ts';

export type Loaded = Pick<OwnPolicy, 'rules' | 'notes'> & {
  /** Why a place is accepted, or undefined. */
  readonly acceptPlace: (found: Placed) => string | undefined;
  /** Whether a place is listed whose value is not. */
  readonly isListed: (place: Pick<Placed, 'file' | 'line'>) => boolean;
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
  const paths = new Set([...(rules === undefined ? [] : [rules]), GITLEAKS, IGNORE, DETECT_SECRETS, baseline]);
  const notes: string[] = [];
  const files = await readTrusted(ports, [...paths], notes);
  const loaded = await withoutSecrets(files, () => compose(files, named, ports.runner.context.eventName));
  return { ...loaded, notes: [...notes, ...loaded.notes] };
}

async function compose(
  files: Trusted,
  { rules, baseline }: { readonly rules: string | undefined; readonly baseline: string },
  eventName: string,
): Promise<Loaded> {
  const policies = await readPolicies(files, rules, eventName);
  const ignored = files.get(IGNORE);
  const listed = files.get(DETECT_SECRETS);
  const accepted = [
    ...(ignored === undefined ? [] : readGitleaksIgnore(ignored)),
    ...(listed === undefined ? [] : readSecretsBaseline(listed)),
  ];
  const places = groupBy(accepted, ({ file, line }) => `${file}:${line}`);
  const entries = files.get(baseline);
  return {
    rules: policies.flatMap((policy) => policy.rules),
    notes: policies.flatMap((policy) => policy.notes),
    acceptPlace: (found) =>
      places.get(`${found.file}:${found.line}`)?.find((place) => isAccepted(place, found))?.why ??
      (policies.some(({ isLeftOut }) => isLeftOut(found.file)) ? 'allowed by .gitleaks.toml' : undefined),
    isListed: ({ file, line }) => places.get(`${file}:${line}`)?.some(({ why }) => why === BY_PLACE) === true,
    baseline: entries === undefined ? [] : parseBaseline(entries, baseline),
  };
}

async function readPolicies(files: Trusted, named: string | undefined, eventName: string): Promise<OwnPolicy[]> {
  const gitleaks = named === GITLEAKS ? undefined : files.get(GITLEAKS);
  if (named === undefined && gitleaks === undefined) return [];
  // Loaded where there are own rules: most repositories have none, and the engine they run on is large.
  const { readGitleaks, readOwnRules } = await import('./policy.ts');
  const policies: OwnPolicy[] = [];
  if (named !== undefined) {
    const text = requireNamed(files, named, eventName);
    policies.push(named.endsWith('.toml') ? readGitleaks(text, named) : readOwnRules(text, named));
  }
  if (gitleaks !== undefined) policies.push(readGitleaks(gitleaks, GITLEAKS));
  return policies;
}

function requireNamed(files: Trusted, path: string, eventName: string): string {
  const text = files.get(path);
  if (text === undefined)
    throw new UsageError(
      `input \`rules\`: ${path} does not exist${eventName.startsWith('pull_request') ? ' at the base branch' : ''}`,
    );
  return text;
}
