// GitHub's attestations as a double: the bundles of each digest, or a server that keeps none.
import { notFound, type Route } from '../deployments/route.ts';

export interface Attestations {
  readonly route: Route;
  /** Bundles by `sha256:…`. */
  readonly bundles: Map<string, object[]>;
  /** False for a server without them. */
  isKept: boolean;
  /** A private repository may have none. */
  isPrivate: boolean;
}

export function createAttestations(): Attestations {
  const attestations: Attestations = {
    bundles: new Map(),
    isKept: true,
    isPrivate: false,
    route: ({ method, path: [area, digest = ''] }) => {
      if (area === undefined) return { status: 200, data: { private: attestations.isPrivate } };
      if (area !== 'attestations' || method !== 'GET') return undefined;
      if (!attestations.isKept) return { status: 403, data: { message: 'Feature not available for the repository' } };
      const found = attestations.bundles.get(digest);
      if (found === undefined) return notFound;
      return { status: 200, data: { attestations: found.map((bundle) => ({ bundle, repository_id: 1 })) } };
    },
  };
  return attestations;
}
