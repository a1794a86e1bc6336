// Which job and step of the run failed, and how its log ended.
import { z } from 'zod';
import type { GitHub } from '../../ports/github.ts';
import type { Failure } from '../story/story.ts';

const MOST_LINES = 20;
/** Only the end of a log is asked for and read. */
const LOG_BYTES = 65_536;

const jobsSchema = z.object({
  jobs: z.array(
    z.object({
      id: z.number().int(),
      name: z.string(),
      status: z.string(),
      conclusion: z.string().nullable(),
      html_url: z.string().nullish(),
      steps: z.array(z.object({ name: z.string(), conclusion: z.string().nullable() })).nullish(),
    }),
  ),
});
type Job = z.infer<typeof jobsSchema>['jobs'][number];

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z /;
const MARKER = /^##\[[a-z]+\]/;

/** The lines of a log up to its last error, without time stamps, groups and the words that end every failed step. */
export function excerptLog(log: string): string[] {
  const lines = log
    .slice(-LOG_BYTES)
    .split('\n')
    .slice(log.length > LOG_BYTES ? 1 : 0)
    .map((line) => line.replace(TIMESTAMP, '').trimEnd());
  const lastError = lines.findLastIndex((line) => line.startsWith('##[error]'));
  const told = lastError < 0 ? lines : lines.slice(0, lastError + 1);
  return told
    .filter((line) => line !== '' && !/^##\[(?:group|endgroup|debug)\]/.test(line))
    .map((line) => line.replace(MARKER, ''))
    .slice(-MOST_LINES);
}

function hasFailed({ conclusion, steps }: Job): boolean {
  const isOver = conclusion === 'failure' || conclusion === 'timed_out';
  // The job that runs this step has no conclusion yet; its steps have.
  return isOver || (conclusion === null && (steps ?? []).some((step) => step.conclusion === 'failure'));
}

async function readLog(github: GitHub, job: Job, timeoutMs: number): Promise<string[]> {
  if (job.status !== 'completed') return [];
  const route = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs';
  const parameters = { job_id: job.id, headers: { range: `bytes=-${LOG_BYTES}` } };
  const reply = await github.call(route, parameters, { timeoutMs, attempts: 1 }).catch(() => undefined);
  const isText = (reply?.status === 200 || reply?.status === 206) && typeof reply.data === 'string';
  return isText ? excerptLog(reply.data as string) : [];
}

/**
 * The first job of this attempt that failed. Nothing when none did, or when GitHub does not tell in time.
 * @param timeoutMs for each of the two questions
 */
export async function readFailure(
  github: GitHub,
  run: { readonly id: string; readonly attempt: string },
  timeoutMs: number,
): Promise<Failure | undefined> {
  if (!/^\d{1,20}$/.test(run.id)) return undefined;
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs';
  const parameters = { run_id: run.id, attempt_number: run.attempt, per_page: 100 };
  const reply = await github.call(route, parameters, { timeoutMs, attempts: 1 }).catch(() => undefined);
  const jobs = reply?.status === 200 ? jobsSchema.safeParse(reply.data).data?.jobs : undefined;
  const failed = jobs?.find(hasFailed);
  if (failed === undefined) return undefined;
  const step = failed.steps?.find((one) => one.conclusion === 'failure')?.name;
  return {
    job: failed.name,
    log: await readLog(github, failed, timeoutMs),
    ...(step === undefined ? {} : { step }),
    ...(failed.html_url ? { url: failed.html_url } : {}),
  };
}
