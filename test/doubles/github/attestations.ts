// GitHub's attestations as a double: which digests have one, or a server that keeps none.
import { notFound, type Route } from '../deployments/route.ts';

export interface Attestations {
  readonly route: Route;
  /** Digests as `sha256:…`. */
  readonly subjects: Set<string>;
  /** False for a private repository or a server without them. */
  isKept: boolean;
}

export function createAttestations(): Attestations {
  const attestations: Attestations = {
    subjects: new Set(),
    isKept: true,
    route: ({ path: [area, digest = ''] }) => {
      if (area !== 'attestations') return undefined;
      if (!attestations.isKept) return { status: 403, data: { message: 'Feature not available for the repository' } };
      if (!attestations.subjects.has(digest)) return notFound;
      return {
        status: 200,
        data: { attestations: [{ repository_id: 1, bundle_url: 'https://api.github.invalid/bundle' }] },
      };
    },
  };
  return attestations;
}
