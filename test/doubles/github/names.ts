// Lists of secrets and variables as GitHub gives them: names and dates of secrets, names, dates and values of variables.
import { type Answered, notFound, type Route } from '../deployments/route.ts';

/** Names by list. An environment that is not there is unknown to GitHub. */
export interface KeptNames {
  repository: { secrets: string[]; variables: string[] };
  organization: { secrets: string[]; variables: string[] };
  environments: Record<string, { secrets: string[]; variables: string[] }>;
  /** The value of every variable. */
  value: string;
  /** Paths, relative to the repository, that the token may not see. */
  refused: (path: string) => boolean;
}

const date = '2026-01-02T03:04:05Z';
const refusal: Answered = { status: 403, data: { message: 'Resource not accessible by integration', status: '403' } };

type Kind = 'secrets' | 'variables';

const answer = (kind: Kind, names: readonly string[], value: string, query: URLSearchParams): Answered => {
  const most = kind === 'variables' ? 30 : 100;
  const size = Math.min(most, Number(query.get('per_page') ?? (kind === 'variables' ? 10 : 30)));
  const at = Math.max(1, Number(query.get('page') ?? 1));
  const entries = names.slice((at - 1) * size, at * size).map((name) => ({
    name,
    created_at: date,
    updated_at: date,
    ...(kind === 'variables' ? { value } : {}),
  }));
  return { status: 200, data: { total_count: names.length, [kind]: entries } };
};

/** The lists of one repository. */
export function createNames(kept: KeptNames): Route {
  return ({ method, path, query }) => {
    if (method !== 'GET') return undefined;
    const whole = path.join('/');
    const [, scope = '', kind] =
      /^(actions|environments\/[^/]+)\/(?:organization-)?(secrets|variables)$/u.exec(whole) ?? [];
    if (kind === undefined) return undefined;
    if (kept.refused(whole)) return refusal;
    const isOrganization = whole.includes('/organization-');
    const owner = isOrganization
      ? kept.organization
      : scope === 'actions'
        ? kept.repository
        : kept.environments[path[1]!];
    return owner ? answer(kind as Kind, owner[kind as Kind], kept.value, query) : notFound;
  };
}
