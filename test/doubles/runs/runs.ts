// GitHub's workflow runs as a double: the jobs of an attempt, their logs, and comparisons with commits and authors.
import type { Route } from '../deployments/route.ts';

export interface DoubleJob {
  id: number;
  name: string;
  status: 'completed' | 'in_progress';
  conclusion: string | null;
  steps: { name: string; conclusion: string | null }[];
  log: string;
}

export interface DoubleCommit {
  sha: string;
  message: string;
  name: string;
  login: string | null;
}

export interface Runs {
  readonly route: Route;
  jobs: DoubleJob[];
  /** Newest last, as GitHub lists them. */
  commits: DoubleCommit[];
  /** The ranges that were compared, such as `a...b`. */
  readonly compared: string[];
}

export function createRuns(): Runs {
  const compared: string[] = [];
  const runs: Omit<Runs, 'route'> = { jobs: [], commits: [], compared };
  const route: Route = ({ method, path: [area, kind, ...rest] }) => {
    if (method !== 'GET') return undefined;
    if (area === 'actions' && kind === 'runs' && rest.at(-1) === 'jobs') {
      const jobs = runs.jobs.map(({ log: _log, ...job }) => ({
        ...job,
        html_url: `https://github.invalid/job/${job.id}`,
      }));
      return { status: 200, data: { total_count: jobs.length, jobs } };
    }
    if (area === 'actions' && kind === 'jobs' && rest[1] === 'logs') {
      const job = runs.jobs.find(({ id }) => String(id) === rest[0]);
      return job === undefined ? undefined : { status: 200, data: job.log, headers: { 'content-type': 'text/plain' } };
    }
    if (area !== 'compare') return undefined;
    compared.push(String(kind));
    const commits = runs.commits.map(({ sha, message, name, login }) => ({
      sha,
      html_url: `https://github.invalid/commit/${sha}`,
      commit: { message, author: { name } },
      author: login === null ? null : { login },
    }));
    return {
      status: 200,
      data: { html_url: `https://github.invalid/compare/${kind}`, total_commits: commits.length, commits },
    };
  };
  return Object.assign(runs, { route });
}
