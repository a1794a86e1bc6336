// GitHub's deployments and their statuses as a double, with the defaults that bite: auto-merge, required contexts, auto-inactive.
import { notFound, page, textOf, unprocessable, type Answered, type Asked, type Route } from './route.ts';

export interface Status {
  id: number;
  state: string;
  description: string;
  log_url: string;
}

export interface DoubleDeployment {
  id: number;
  sha: string;
  ref: string;
  task: string;
  environment: string;
  payload: unknown;
  description: string | null;
  transient_environment: boolean;
  production_environment: boolean;
  /** The newest first, as GitHub lists them. */
  statuses: Status[];
}

export interface Deployments {
  readonly route: Route;
  readonly all: DoubleDeployment[];
}

/** A deployment as GitHub answers it: its statuses are asked for on their own. */
const show = ({ statuses: _statuses, ...shown }: DoubleDeployment): object => shown;

const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];

/** `knows` says whether a commit exists in the repository. */
export function createDeployments(knows: (sha: string) => boolean): Deployments {
  const all: DoubleDeployment[] = [];
  let ids = 100;

  function create(body: Asked['body']): Answered {
    const ref = textOf(body, 'ref');
    if (!knows(ref)) return unprocessable(`No ref found for: ${ref}`);
    // Omitted, both defaults act: a merge instead of a deployment, and a refusal by any check that is not green.
    if (body['auto_merge'] !== false)
      return { status: 202, data: { message: 'Auto-merged main into topic on deployment.' } };
    if (!Array.isArray(body['required_contexts']))
      return { status: 409, data: { message: 'Conflict: Commit status checks failed for main.' } };
    ids += 1;
    const environment = textOf(body, 'environment', 'production');
    const created: DoubleDeployment = {
      id: ids,
      sha: ref,
      ref,
      task: textOf(body, 'task', 'deploy'),
      environment,
      payload: body['payload'] ?? '',
      description: body['description'] === undefined ? null : textOf(body, 'description'),
      transient_environment: body['transient_environment'] === true,
      production_environment:
        body['production_environment'] === undefined
          ? environment === 'production'
          : body['production_environment'] === true,
      statuses: [],
    };
    all.unshift(created);
    return { status: 201, data: show(created) };
  }

  /** Prior non-transient, non-production, successful deployments of the same environment become inactive. */
  function inactivateOthers(done: DoubleDeployment): void {
    for (const other of all) {
      const isTouched = other !== done && other.environment === done.environment && other.id < done.id;
      if (
        !isTouched ||
        other.transient_environment ||
        other.production_environment ||
        other.statuses[0]?.state !== 'success'
      )
        continue;
      ids += 1;
      other.statuses.unshift({ id: ids, state: 'inactive', description: '', log_url: '' });
    }
  }

  function addStatus(deployment: DoubleDeployment, body: Asked['body']): Answered {
    const state = textOf(body, 'state');
    const description = textOf(body, 'description');
    if (!STATES.includes(state)) return unprocessable('Validation Failed: state is not included in the list');
    if ([...description].length > 140)
      return unprocessable('Validation Failed: description is too long (maximum is 140 characters)');
    ids += 1;
    const added = { id: ids, state, description, log_url: textOf(body, 'log_url') };
    deployment.statuses.unshift(added);
    if (state === 'success' && body['auto_inactive'] !== false) inactivateOthers(deployment);
    return { status: 201, data: added };
  }

  function list(query: URLSearchParams): Answered {
    const keep = (name: 'environment' | 'sha' | 'task', entry: DoubleDeployment): boolean =>
      [null, entry[name]].includes(query.get(name));
    return page(
      all.filter((entry) => keep('environment', entry) && keep('sha', entry) && keep('task', entry)).map(show),
      query,
    );
  }

  function remove(deployment: DoubleDeployment): Answered {
    if (deployment.statuses[0]?.state !== 'inactive' && all.length > 1)
      return unprocessable(
        'We cannot delete an active deployment unless it is the only deployment in a given environment.',
      );
    all.splice(all.indexOf(deployment), 1);
    return { status: 204 };
  }

  const route: Route = ({ method, path: [area, id, kind], query, body }) => {
    if (area === 'environments' && method === 'GET') {
      const names = [...new Set(all.map((entry) => entry.environment))];
      return {
        status: 200,
        data: { total_count: names.length, environments: names.map((name, at) => ({ id: at + 1, name })) },
      };
    }
    if (area !== 'deployments') return undefined;
    if (id === undefined) return method === 'POST' ? create(body) : list(query);
    const deployment = all.find((entry) => String(entry.id) === id);
    if (deployment === undefined) return notFound;
    if (kind === 'statuses') return method === 'POST' ? addStatus(deployment, body) : page(deployment.statuses, query);
    return method === 'DELETE' ? remove(deployment) : { status: 200, data: show(deployment) };
  };
  return { route, all };
}
