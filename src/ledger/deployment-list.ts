// GitHub's list of deployments: opened once per key whatever is repeated, with statuses that say how each one stands.
import { z } from 'zod';
import type { Announced, Deployment } from '../domain/deployment.ts';
import type { Reply } from '../ports/github.ts';
import { describeStatus, readPayloadKey, writeDescription, writePayload } from './payload.ts';
import { call, insist, unlessUpstream, unusable, type Service } from './persistence.ts';

const listed = z.object({ id: z.number(), payload: z.unknown() });
const created = z.object({ id: z.number() });
const statuses = z.array(z.object({ state: z.string() }));

const LIST = '/repos/{owner}/{repo}/deployments';
const STATUSES = `${LIST}/{deployment_id}/statuses`;

async function findDeployment(
  { github }: Service,
  environment: string,
  wanted: Deployment,
): Promise<string | undefined> {
  const filter = { environment, sha: wanted.release.sha, task: wanted.task };
  for await (const entry of github.pages(`GET ${LIST}`, filter)) {
    const found = listed.safeParse(entry).data;
    if (found !== undefined && readPayloadKey(found.payload) === wanted.key) return String(found.id);
  }
  return undefined;
}

function createDeployment({ github }: Service, environment: string, deployment: Deployment): Promise<Reply> {
  return github.call(`POST ${LIST}`, {
    ref: deployment.release.sha,
    task: deployment.task,
    // The defaults would merge the default branch into the ref, and refuse a commit with one red check.
    auto_merge: false,
    required_contexts: [],
    payload: writePayload(deployment),
    environment,
    description: writeDescription(deployment.note),
  });
}

/** The id of the deployment of this key. It is looked for before each try, because an answer that was lost may have created it. */
export function openDeployment(service: Service, environment: string, deployment: Deployment): Promise<string> {
  let last: Reply | undefined;
  const attempt = async (): Promise<string | undefined> => {
    const known = await findDeployment(service, environment, deployment);
    if (known !== undefined) return known;
    last = await unlessUpstream(createDeployment(service, environment, deployment));
    // 202 says that something was merged and nothing was created.
    return last?.status === 201 ? String(created.parse(last.data).id) : undefined;
  };
  return insist(attempt, service.clock, () => unusable(`POST ${LIST}`, last));
}

function addStatus({ github }: Service, deployment: Deployment, state: Announced): Promise<Reply> {
  return github.call(`POST ${STATUSES}`, {
    deployment_id: Number(deployment.id),
    state,
    description: describeStatus(deployment),
    // What GitHub would set inactive by itself leaves out production and everything stuck; we say it ourselves.
    auto_inactive: false,
    ...(deployment.runUrl === '' ? {} : { log_url: deployment.runUrl }),
    ...(deployment.url === '' ? {} : { environment_url: deployment.url }),
  });
}

/** Adds a status, unless the newest one says the same already. */
export async function announceDeployment(service: Service, deployment: Deployment, state: Announced): Promise<void> {
  const newest = { deployment_id: Number(deployment.id), per_page: 1 };
  let last: Reply | undefined;
  const attempt = async (): Promise<true | undefined> => {
    const known = await call(service, `GET ${STATUSES}`, newest, 200, statuses);
    if (known[0]?.state === state) return true;
    last = await unlessUpstream(addStatus(service, deployment, state));
    return last?.status === 201 ? true : undefined;
  };
  await insist(attempt, service.clock, () => unusable(`POST ${STATUSES}`, last));
}
