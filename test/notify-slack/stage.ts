// A stage for whole steps: a loopback Slack, a loopback GitHub, evidence files, and the bundle run as the runner runs it.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitData, type GitData } from '../doubles/deployments/git-data.ts';
import { startDouble, type Double } from '../doubles/deployments/server.ts';
import { createRuns, type Runs } from '../doubles/runs/runs.ts';
import { startSlack, type LoopbackSlack } from '../doubles/slack/server.ts';
import type { WorkspaceOptions } from '../doubles/slack/workspace.ts';
import { runStep, type StepOptions, type StepResult } from '../harness.ts';

/** Put together here so that no file holds a token. */
export const TOKEN = ['xoxb', '123456789012', 'AbCdEfGhIjKlMnOpQrSt'].join('-');
export const CHANNEL = 'C0DEPLOYS1';
const SHA = '8c1f0e6b7a2d4953c0de1f2a3b4c5d6e7f809142';

export interface Stage {
  readonly slack: LoopbackSlack;
  readonly github: Double;
  readonly git: GitData;
  readonly runs: Runs;
  readonly workspace: string;
  /** Writes an evidence file and gives its path. */
  evidence(action: string, fields: Readonly<Record<string, unknown>>): string;
  /** Runs one step; `attempt`, `run` and `job` name where. */
  step(
    inputs: Record<string, string>,
    where?: { run?: string; attempt?: string; job?: string } & StepOptions,
  ): Promise<StepResult>;
  close(): Promise<void>;
}

/** Opens a stage. The token has all scopes unless `options` say otherwise. */
export async function openStage(options: WorkspaceOptions = {}): Promise<Stage> {
  const scopes = ['chat:write', 'users:read.email', 'channels:history'];
  const slack = await startSlack({
    tokens: { [TOKEN]: { scopes } },
    people: { 'ada@example.test': 'U0ADA1111' },
    ...options,
  });
  const git = createGitData();
  const runs = createRuns();
  const github = await startDouble([runs.route, git.route]);
  const workspace = mkdtempSync(join(tmpdir(), 'plimsoll-stage-'));
  let written = 0;
  return {
    slack,
    github,
    git,
    runs,
    workspace,
    evidence(action, fields) {
      written += 1;
      const path = `evidence/${action}-${written}.json`;
      mkdirSync(join(workspace, 'evidence'), { recursive: true });
      const envelope = { schema: `plimsoll/${action}/v1`, status: 'passed', reason: '', ...fields };
      writeFileSync(join(workspace, path), JSON.stringify(envelope));
      return path;
    },
    step(inputs, { run = '4711', attempt = '1', job = 'deploy', ...where } = {}) {
      return runStep('notify-slack', {
        workspace,
        ...where,
        inputs: { token: TOKEN, channel: CHANNEL, 'api-url': slack.apiUrl, environment: 'production', ...inputs },
        env: {
          GITHUB_API_URL: github.url,
          GITHUB_RUN_ID: run,
          GITHUB_RUN_ATTEMPT: attempt,
          GITHUB_JOB: job,
          GITHUB_SHA: SHA,
          TEST_GITHUB_TOKEN: 'a-token-of-github',
          ...where.env,
        },
      });
    },
    async close() {
      await Promise.all([slack.close(), github.close()]);
    },
  };
}
