// What can still be found of a release: its commit with its author, its tag and its artifacts.
import type { DeployedRelease } from '../domain/deployment.ts';

export interface ArtifactFacts {
  name: string;
  status: 'present' | 'expired' | 'missing';
  /** Lower-case hex; blank where nobody publishes it. */
  sha256: string;
}

export interface ReleaseFacts {
  /** Whether the default branch contains the commit; `unasked` where there is no repository to ask. */
  merged: 'yes' | 'no' | 'gone' | 'unasked';
  /** The commit the tag is on now. */
  tag: { at: string } | 'gone' | 'unasked';
  /** One entry per artifact on record, and one for the manifest; `unasked` where there is no store to ask. */
  artifacts: readonly ArtifactFacts[] | 'unasked';
}

/** Who wrote a commit; `at` in ISO 8601. */
export interface Authorship {
  author: string;
  at: string;
}

export interface Releases {
  /** Throws UpstreamError when it cannot be found out. */
  inspect(release: DeployedRelease): Promise<ReleaseFacts>;
  /** For people to read: undefined where nobody can tell, also when the service fails. */
  findAuthor(sha: string): Promise<Authorship | undefined>;
}
