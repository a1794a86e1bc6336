// GitHub's list of deployments: opened once per key whatever is repeated, with statuses that say how each one stands.
import { z } from 'zod';
import type { Announced, Deployment } from '../../domain/deployment.ts';
import { UpstreamError } from '../../kernel/errors.ts';
import type { Clock } from '../clock.ts';
import type { GitHub, Reply } from '../github.ts';
import { call, insist, unusable } from './persistence.ts';

const listed = z.object({ id: z.number(), payload: z.unknown() });
const created = z.object({ id: z.number() });
const statuses = z.array(z.object({ state: z.string(), description: z.string().nullish() }));
const keyed = z.object({ key: z.string() });

/** GitHub's limit for a status's description, in characters; cut by code point so that no character is halved. */
const DESCRIPTION = 140;

function shorten(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length <= DESCRIPTION ? characters.join('') : `${characters.slice(0, DESCRIPTION - 1).join('')}…`;
}

/** GitHub gives a payload back as the object it was given, or as its JSON text. */
function keyOf(payload: unknown): string | undefined {
  let value = payload;
  if (typeof payload === 'string') {
    try {
      value = JSON.parse(payload);
    } catch {
      return undefined;
    }
  }
  const parsed = keyed.safeParse(value);
  return parsed.success ? parsed.data.key : undefined;
}

/** What is known when a deployment is created, and nothing else: it cannot be changed afterwards. */
function payloadOf({ key, release, actor, runUrl, task }: Deployment): Record<string, string> {
  const { id, version, tag, manifest } = release;
  return { schema: 'plimsoll/deployment/v1', key, id, version, tag, manifest, task, actor, run: runUrl };
}

export interface DeploymentList {
  open(environment: string, deployment: Deployment): Promise<string>;
  announce(deployment: Deployment, state: Announced): Promise<void>;
}

export function openDeploymentList(github: GitHub, clock: Clock): DeploymentList {
  async function find(environment: string, { key, release, task }: Deployment): Promise<string | undefined> {
    const filter = { environment, sha: release.sha, task };
    for await (const entry of github.pages('GET /repos/{owner}/{repo}/deployments', filter)) {
      const { id, payload } = listed.parse(entry);
      if (keyOf(payload) === key) return String(id);
    }
    return undefined;
  }

  function create(environment: string, deployment: Deployment): Promise<Reply> {
    return github.call('POST /repos/{owner}/{repo}/deployments', {
      ref: deployment.release.sha,
      task: deployment.task,
      // The defaults would merge the default branch into the ref, and refuse a commit with one red check.
      auto_merge: false,
      required_contexts: [],
      payload: payloadOf(deployment),
      environment,
      description: shorten(deployment.note),
    });
  }

  return {
    open(environment, deployment) {
      let last: Reply | undefined;
      // Looked for first, each time: an answer that was lost may have created it.
      const attempt = async (): Promise<string | undefined> => {
        const known = await find(environment, deployment);
        if (known !== undefined) return known;
        last = await create(environment, deployment);
        return last.status === 201 ? String(created.parse(last.data).id) : undefined;
      };
      const route = 'POST /repos/{owner}/{repo}/deployments';
      return insist(attempt, clock, () => unusable(route, last));
    },
    async announce(deployment, state) {
      const route = '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
      const where = { deployment_id: Number(deployment.id) };
      const status = {
        ...where,
        state,
        description: shorten(deployment.note),
        // What it would set inactive for us leaves out production and everything stuck; we say it ourselves.
        auto_inactive: false,
        ...(deployment.runUrl === '' ? {} : { log_url: deployment.runUrl }),
        ...(deployment.url === '' ? {} : { environment_url: deployment.url }),
      };
      let last: Reply | undefined;
      const attempt = async (): Promise<true | undefined> => {
        const [newest] = await call(
          github,
          clock,
          `GET ${route}`,
          { ...where, per_page: 1 },
          { status: 200, shape: statuses },
        );
        if (newest?.state === state) return true;
        last = await github.call(`POST ${route}`, status).catch((error: unknown) => {
          if (error instanceof UpstreamError) return undefined;
          throw error;
        });
        return last?.status === 201 ? true : undefined;
      };
      await insist(attempt, clock, () => unusable(`POST ${route}`, last));
    },
  };
}
