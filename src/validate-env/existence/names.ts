// Which secrets and variables exist on GitHub, by name: values are never asked for, and dropped where GitHub sends them.
import { z } from 'zod';
import type { GitHub } from '../../ports/github.ts';
import type { ContextUse } from '../surfaces/workflow-job.ts';

export type Source = ContextUse['source'];

/** Names in capitals, or the status with which GitHub refused to list them. */
export type NameList = { names: ReadonlySet<string> } | { refused: number };

/** What exists. Environments that GitHub does not know have no names. */
export interface ExistingNames {
  repository: Readonly<Record<Source, NameList>>;
  organization: Readonly<Record<Source, NameList>>;
  environments: ReadonlyMap<string, Readonly<Record<Source, NameList>>>;
}

const routes = {
  repository: {
    secret: 'GET /repos/{owner}/{repo}/actions/secrets',
    variable: 'GET /repos/{owner}/{repo}/actions/variables',
  },
  organization: {
    secret: 'GET /repos/{owner}/{repo}/actions/organization-secrets',
    variable: 'GET /repos/{owner}/{repo}/actions/organization-variables',
  },
  environment: {
    secret: 'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets',
    variable: 'GET /repos/{owner}/{repo}/environments/{environment_name}/variables',
  },
} as const;

const named = z.array(z.object({ name: z.string() }));
const page = z.union([
  z.object({ total_count: z.number(), secrets: named }),
  z.object({ total_count: z.number(), variables: named }),
]);

/** GitHub gives at most 30 variables a page, and no repository has more names than this many pages hold. */
const perPage = 30;
const mostPages = 40;

const listNames = async (github: GitHub, route: string, parameters: Record<string, string>): Promise<NameList> => {
  const names = new Set<string>();
  for (let number = 1; number <= mostPages; number += 1) {
    const reply = await github.call(route, { ...parameters, per_page: perPage, page: number });
    const parsed = reply.status === 200 ? page.safeParse(reply.data) : undefined;
    if (!parsed?.success) return { refused: reply.status };
    const found = 'secrets' in parsed.data ? parsed.data.secrets : parsed.data.variables;
    for (const { name } of found) names.add(name.toUpperCase());
    if (found.length < perPage || names.size >= parsed.data.total_count) break;
  }
  return { names };
};

type Lists = Record<Source, NameList>;

const listBoth = async (
  github: GitHub,
  scope: keyof typeof routes,
  parameters: Record<string, string>,
): Promise<Lists> => ({
  secret: await listNames(github, routes[scope].secret, parameters),
  variable: await listNames(github, routes[scope].variable, parameters),
});

/** An environment that is not there has no names; the same answer without sight of the repository says nothing. */
const settleMissing = (list: NameList, ofRepository: NameList): NameList =>
  'refused' in list && list.refused === 404 && 'names' in ofRepository ? { names: new Set() } : list;

/** Lists the names of a repository, of its organization as far as it may use them, and of environments. */
export const listExisting = async (github: GitHub, environments: Iterable<string>): Promise<ExistingNames> => {
  const repository = await listBoth(github, 'repository', {});
  const organization = await listBoth(github, 'organization', {});
  const byEnvironment = new Map<string, Lists>();
  for (const environment of environments) {
    const lists = await listBoth(github, 'environment', { environment_name: environment });
    byEnvironment.set(environment, {
      secret: settleMissing(lists.secret, repository.secret),
      variable: settleMissing(lists.variable, repository.variable),
    });
  }
  return { repository, organization, environments: byEnvironment };
};
