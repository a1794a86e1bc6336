// Stories to look at: one per standing that people meet most, for previews and pictures.
import type { Story } from './story/story.ts';

const AT = Date.UTC(2026, 0, 15, 14, 5, 9);
const REPOSITORY = 'https://github.example/acme/shop';

const base: Story = {
  environment: 'production',
  run: '4711',
  attempt: 1,
  standing: 'live',
  phases: [
    { phase: 'started', at: AT },
    { phase: 'verifying', at: AT + 51_000 },
    { phase: 'finished', at: AT + 132_000 },
  ],
  actor: 'ada',
  repository: 'acme/shop',
  version: '1.4.2',
  sha: '8c1f0e6b7a2d4953c0de1f2a3b4c5d6e7f809142',
  release: { id: '20260115T140311Z-g8c1f0e6b7a2d', url: `${REPOSITORY}/releases/tag/v1.4.2` },
  links: {
    run: `${REPOSITORY}/actions/runs/4711`,
    commit: `${REPOSITORY}/commit/8c1f0e6b7a2d4953c0de1f2a3b4c5d6e7f809142`,
    deployment: `${REPOSITORY}/deployments/production`,
    site: 'https://shop.example.com',
  },
  gates: {
    coverage: { status: 'passed', detail: 'lines 91.37 %, patch 96.00 %' },
    secrets: { status: 'passed', detail: 'findings 0, new 0, high 0' },
    variables: { status: 'passed', detail: 'variables 41, errors 0, warnings 2' },
  },
  health: {
    verdict: 'pass',
    detail: '99 % sure that fewer than 1 in 10 answers are old; errors at most 5 %',
    samples: 74,
    errorRate: 0,
    p95: 182,
    version: '1.4.2',
  },
  changes: {
    list: [
      { sha: '8c1f0e6b7a2d', subject: 'fix: keep the basket when the session is renewed', author: 'ada', url: `${REPOSITORY}/commit/8c1f0e6` },
      { sha: '41d09ab37ce2', subject: 'feat: show delivery times at checkout', author: 'grace', url: `${REPOSITORY}/commit/41d09ab` },
    ],
    total: 2,
    authors: ['ada', 'grace'],
    since: '1.4.1',
    url: `${REPOSITORY}/compare/v1.4.1...v1.4.2`,
  },
};

const failing: Story = {
  ...base,
  standing: 'failed',
  health: { verdict: 'fail', detail: 'database reports down; 12 of 74 answers were 503', samples: 74, errorRate: 12 / 74, version: '1.4.2' },
  failure: {
    job: 'deploy',
    step: 'Verify the new version',
    url: `${REPOSITORY}/actions/runs/4711/job/9`,
    log: ['GET /health 503 (database: connection refused)', 'GET /health 503 (database: connection refused)', 'verdict: fail, unhealthy'],
  },
};

/** By file name of the picture. */
export const SAMPLES: Readonly<Record<string, { readonly story: Story; readonly failuresBefore: number }>> = {
  started: {
    story: { ...base, standing: 'deploying', phases: base.phases.slice(0, 1), health: undefined },
    failuresBefore: 0,
  },
  live: { story: base, failuresBefore: 3 },
  failed: { story: failing, failuresBefore: 0 },
  'rolled-back': {
    story: {
      ...failing,
      standing: 'rolled-back',
      phases: [...base.phases, { phase: 'rolled-back', at: AT + 171_000 }],
      rollback: { state: 'rolled-back', from: '1.4.2', to: '1.4.1', seconds: 38, detail: '1.4.1 is live again and verified; 8c1f0e6b7a2d is held' },
    },
    failuresBefore: 0,
  },
};
