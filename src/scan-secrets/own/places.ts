// Knows the places that other scanners were told to accept.
import { z } from 'zod';
import { parseSafely } from './parsing.ts';

/** Where an accepted finding stands, and what more is said of it: nothing else on that line is accepted. */
export type AcceptedPlace = {
  readonly file: string;
  readonly line: number;
  readonly why: string;
  readonly commit?: string;
  /** The rule by the name that the other scanner gives it. */
  readonly rule?: string;
  /** SHA-1 of the secret. */
  readonly hash?: string;
};

/** Why a finding is accepted of which nothing but its place is listed. */
export const BY_PLACE = 'listed in .gitleaksignore by its place, not by its value';

/** What is known of a finding that stands at an accepted place; `hashes` are those of its spellings. */
export type Placed = {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly commit: string;
  readonly hashes: () => readonly string[];
  /** Whether the base of the change held the same secret there. */
  readonly isHeld: () => boolean;
};

/** Whether a place accepts what was found there. A place alone accepts nothing that a change puts there. */
export function isAccepted(place: AcceptedPlace, found: Placed): boolean {
  const { commit, rule, hash, why } = place;
  return (
    (commit === undefined || commit === found.commit) &&
    (rule === undefined || nameProvider(rule) === nameProvider(found.rule)) &&
    (hash === undefined || found.hashes().includes(hash)) &&
    (why !== BY_PLACE || found.isHeld())
  );
}

/** Both scanners begin the name of a rule with whom it belongs to, with few exceptions. */
function nameProvider(rule: string): string {
  const first = rule.split('-', 1)[0] ?? '';
  return { gcp: 'google', jwt: 'json', curl: 'basic' }[first] ?? first;
}

const ROW = /^(?:(?<commit>[0-9a-f]{40}):)?(?<file>[^#:][^:]*):(?<rule>[^:]+):(?<line>\d{1,8})\s*$/;

/** `.gitleaksignore`: `path:rule:line` or `commit:path:rule:line`, one per line. */
export function readGitleaksIgnore(text: string): AcceptedPlace[] {
  return text.split(/\r?\n/).flatMap((row) => {
    const { commit, file = '', rule = '', line } = ROW.exec(row)?.groups ?? {};
    if (line === undefined) return [];
    const place = { file, line: Number(line), rule };
    return [
      commit === undefined ? { ...place, why: BY_PLACE } : { ...place, commit, why: 'listed in .gitleaksignore' },
    ];
  });
}

const detectSecrets = z.looseObject({
  results: z.record(z.string(), z.array(z.looseObject({ line_number: z.int(), hashed_secret: z.string() }))),
});

/** `.secrets.baseline` of detect-secrets: files, lines and hashes. */
export function readSecretsBaseline(text: string): AcceptedPlace[] {
  const parsed = detectSecrets.safeParse(parseSafely(() => JSON.parse(text) as unknown, '.secrets.baseline'));
  if (!parsed.success) return [];
  return Object.entries(parsed.data.results).flatMap(([file, entries]) =>
    entries.map((entry) => ({
      file: file.replaceAll('\\', '/'),
      line: entry.line_number,
      hash: entry.hashed_secret,
      why: 'listed in .secrets.baseline',
    })),
  );
}
