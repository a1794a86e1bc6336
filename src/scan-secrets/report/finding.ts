// Knows what is told of a detection: everything but the secret.
import { identify } from '../engine/detection.ts';
import type { Confidence } from '../rules/rule.ts';
import type { Comment } from '../policy/inline.ts';
import type { Found } from '../gather/found.ts';

/** A finding as it may be shown. */
export type Finding = {
  readonly rule: string;
  readonly provider: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly confidence: Confidence;
  readonly why: string;
  /** What it opens, as far as it says itself. */
  readonly reach: string;
  readonly fingerprint: string;
  readonly commit: string;
  readonly standing: boolean;
  /** Why it does not count, or empty. */
  readonly accepted: string;
};

/** Describes what was found; `scrub` keeps parts of secrets out of paths and reasons, `comment` reads the line. */
export function describeFindings(
  found: readonly Found[],
  fingerprint: (rule: string, secret: string) => string,
  scrub: (text: string) => string,
  comment: (found: Found) => Comment,
): Finding[] {
  const findings = found.map((one): Finding => describeFinding(one, comment(one), fingerprint, scrub));
  return mergeRepeats(findings).sort(compare);
}

function describeFinding(
  { file, commit, standing, detection }: Found,
  comment: Comment,
  fingerprint: (rule: string, secret: string) => string,
  scrub: (text: string) => string,
): Finding {
  const why = comment === 'added by the change' ? [...detection.why, 'silenced by the change itself'] : detection.why;
  return {
    rule: detection.rule,
    provider: scrub(detection.provider),
    file: scrub(file),
    line: detection.line,
    column: detection.column,
    confidence: detection.confidence,
    why: scrub(why.join('; ')),
    reach: scrub(detection.reach ?? ''),
    fingerprint: fingerprint(detection.rule, identify(file, detection)),
    commit,
    standing,
    accepted: comment === 'counts' ? 'a comment on its line' : '',
  };
}

/** The same secret of the same file, met in several commits, is one finding: the earliest, also where it is an artifact. */
function mergeRepeats(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const versions = `${finding.fingerprint} ${finding.file} `;
    const version = kept.get(versions);
    if (finding.commit === '' && version?.standing === true && version.accepted === finding.accepted) continue;
    const key = finding.commit === '' ? versions + finding.line : versions;
    const before = kept.get(key);
    kept.set(key, before === undefined ? finding : { ...before, standing: before.standing || finding.standing });
  }
  return [...kept.values()];
}

const ORDER = { high: 0, medium: 1, low: 2 } as const;

function compare(a: Finding, b: Finding): number {
  return (
    ORDER[a.confidence] - ORDER[b.confidence] ||
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column
  );
}
